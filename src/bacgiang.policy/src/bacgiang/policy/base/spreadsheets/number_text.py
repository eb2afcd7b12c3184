"""Numbers as they are written in Viet Nam, and as programs write them.

"1.200.000" is a million and two hundred thousand, "1.200" and "1 200" are as many
thousands, "1,5" is one and a half. "1,200" may be either and is refused.
"""

import re


_THOUSANDS = re.compile(r"([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?", re.ASCII)
_SPACED = re.compile(r"([1-9]\d{0,2}(?: \d{3})+)(?:[,.](\d+))?", re.ASCII)
_ENGLISH = re.compile(r"([1-9]\d{0,2}(?:,\d{3}){2,})(?:\.(\d+))?", re.ASCII)
_ENGLISH_MIXED = re.compile(r"([1-9]\d{0,2},\d{3})\.(\d+)", re.ASCII)
_DECIMAL_COMMA = re.compile(r"(\d+),(\d+)", re.ASCII)
_ONE_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)
_PARTED = (_THOUSANDS, _SPACED, _ENGLISH, _ENGLISH_MIXED)
_LONGEST = 100


class AmbiguousNumber(ValueError):
    """A text that may be two numbers."""


def plain_number(text: str) -> str:
    """Return a number in figures with a point before its decimals.

    What is no number stays as it is: whoever asked checks it. Raises AmbiguousNumber.
    """
    if len(text) > _LONGEST:
        return text
    spaced = " ".join(text.split())
    if _ONE_GROUP.fullmatch(spaced):
        raise AmbiguousNumber(text)
    for form in _PARTED:
        if match := form.fullmatch(spaced):
            whole = re.sub(r"\D", "", match[1])
            return f"{whole}.{match[2]}" if match[2] else whole
    if match := _DECIMAL_COMMA.fullmatch(spaced):
        return f"{match[1]}.{match[2]}"
    return spaced
