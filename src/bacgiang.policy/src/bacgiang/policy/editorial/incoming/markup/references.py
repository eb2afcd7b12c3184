"""References to characters that XML cannot have: `&#4;`, `&#xFFFE;`, `&#x4` at an end.

Written plainly such a character is refused; written as a number parsers put it into the
text, and whoever makes XML of that fails.
"""

import re


_NUMBER = re.compile(
    r"&#(?:x(?P<hex>[0-9a-f]++)|(?P<decimal>[0-9]++));?", re.IGNORECASE
)
_MOST_DIGITS = 8
_ALLOWED = ((0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
_WHITE = (0x9, 0xA, 0xD)
# Not nothing: what stands around could become another reference.
_INSTEAD = " "


def without_bad_references(markup: str) -> str:
    """The markup with a space for each of them."""
    return _NUMBER.sub(_kept, markup) if "&#" in markup else markup


def _kept(found: re.Match[str]) -> str:
    digits = (found["hex"] or found["decimal"]).lstrip("0") or "0"
    if len(digits) > _MOST_DIGITS:
        return _INSTEAD
    number = int(digits, 16 if found["hex"] else 10)
    is_allowed = number in _WHITE or any(a <= number <= b for a, b in _ALLOWED)
    return found[0] if is_allowed else _INSTEAD
