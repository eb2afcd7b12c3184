"""What stands in quotation marks: words of another document, none of this one's."""

from collections.abc import Iterator
import re


_MAX_QUOTE = 40_000
_MARK = re.compile('[“”„«»"\n]')
_OPENING, _CLOSING = "“„«", "”»"
_ENDS = re.compile(r"[.;]?[ \t]{0,3}(?:\n|\Z)")
# A regulation's title may stand in quotation marks where it is named.
_NAMED = re.compile(
    r"(?:ban\s{1,3}hành(?:\s{1,3}kèm\s{1,3}theo)?|về\s{1,3}việc|bản|kèm\s{1,3}theo)\s{0,3}\Z",
    re.IGNORECASE,
)


def masked(text: str) -> str:
    """Return the text with dots for what is quoted, as long as before.

    Line breaks stay. The title of a regulation that is named with it stays, too.
    """
    parts: list[str] = []
    position = 0
    for start, end in quoted_stretches(text):
        inner = text[start + 1 : end - 1]
        if _NAMED.search(text, max(0, start - 24), start) and "\n" not in inner:
            continue
        dots = "\n".join("…" * len(line) for line in inner.split("\n"))
        parts += [text[position : start + 1], dots]
        position = end - 1
    return "".join([*parts, text[position:]])


def quoted_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where quotes stand, marks included; a mark without partner makes none.

    Of quotes in one another the outermost counts. A straight mark opens and closes
    within one line, or closes at its end what a curved one opened.
    """
    opened: list[int] = []
    straight: int | None = None
    for match in _MARK.finditer(text):
        place, mark = match.start(), match[0]
        if mark == "\n":
            straight = None
        elif (
            mark == '"' and straight is None and opened and _ENDS.match(text, place + 1)
        ):
            # What a curved mark opened, a straight one at the end of a line closes.
            yield opened[0], place + 1
            opened = []
        elif mark == '"':
            if not opened and straight is not None:
                yield straight, place + 1
            straight = place if straight is None else None
        elif mark in _OPENING:
            opened.append(place)
        elif opened:
            start = opened.pop()
            opened = [each for each in opened if place - each < _MAX_QUOTE][-8:]
            if not opened and place - start < _MAX_QUOTE:
                yield start, place + 1
