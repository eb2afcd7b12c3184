"""Composed form (NFC): a letter and its marks as one code point, in right order."""

import re
import unicodedata


MOST_MARKS = 30
"""Marks behind one letter: no language needs more (Unicode Standard Annex 15, section
13). Putting them in order takes time that grows with the square of their number.
"""
TAKEN_APART = "\u0f73\u0f75\u0f81\uff9e\uff9f"
"""What counts as a letter and is nothing but marks once a form takes it apart."""
_ASTRAL = 0x10000
_LAST_MARK = 0x1E94A


def _marks(first: int, last: int) -> str:
    """Ranges of a set of `re`."""
    ranges: list[list[int]] = []
    combining = unicodedata.combining
    for one in range(first, last):
        if not combining(chr(one)):
            continue
        if ranges and ranges[-1][1] == one - 1:
            ranges[-1][1] = one
        else:
            ranges.append([one, one])
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in ranges)


# Of characters above U+FFFF `re` makes a list that it walks at every character of a
# text, thirty times as long as a look into the map of those below: it is asked of runs
# alone that may be marks, and those above are one range until then.
_NEAR = _marks(0x300, _ASTRAL) + TAKEN_APART
_FAR = _marks(_ASTRAL, _LAST_MARK + 1)
_LONG = f"{{{MOST_MARKS + 1},}}"
_MAY_BE_MARKS = re.compile(f"[{_NEAR}{chr(_ASTRAL)}-{chr(_LAST_MARK)}]{_LONG}")
_MARKS = re.compile(f"[{_NEAR}{_FAR}]{_LONG}")

# NFC orders marks by class, and tone and shape share one: e + acute + circumflex looks
# like ế, but never becomes it.
_TONE_BEFORE_SHAPE = re.compile(
    "([AEOaeo])(\u0323?)([\u0300\u0301\u0303\u0309])([\u0302\u0306])"
)


def has_endless_marks(text: str) -> bool:
    """Whether more than `MOST_MARKS` stand in a row."""
    if text.isascii():
        return False
    return any(_MARKS.search(run.group()) for run in _MAY_BE_MARKS.finditer(text))


def _cut(run: re.Match[str]) -> str:
    return _MARKS.sub(lambda found: found.group()[:MOST_MARKS], run.group())


def without_endless_marks(text: str) -> str:
    """Of more than `MOST_MARKS` in a row the first stay."""
    return text if text.isascii() else _MAY_BE_MARKS.sub(_cut, text)


def compose(text: str) -> str:
    """Return the text in NFC, tone marks after the marks that are part of a letter.

    Of more than `MOST_MARKS` in a row the first stay.
    """
    if text.isascii():
        return text
    text = without_endless_marks(text)
    # Only a shape mark left over in NFC text can stand behind a tone mark.
    if "\u0302" not in text and "\u0306" not in text:
        return unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    ordered = _TONE_BEFORE_SHAPE.sub(r"\1\2\4\3", decomposed)
    return unicodedata.normalize("NFC", ordered)
