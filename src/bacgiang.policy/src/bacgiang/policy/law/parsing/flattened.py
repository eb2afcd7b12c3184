"""Texts in which a converter put a whole page into one line, cell beside cell.

"… như sau: 1. … 2. … | Nơi nhận: - … | CHỦ TỊCH Nguyễn Văn A | PHỤ LỤC I …": where the
cells of a line are parts of a document and not of a table, each gets a line again.
"""

from bacgiang.policy.law.parsing import headlines
from bacgiang.policy.law.parsing import signing
from bacgiang.policy.law.parsing.lines import is_capitals
from collections.abc import Iterator
import re


# Rows of real tables are shorter, or hold nothing that begins a part of a document.
_LEAST_LINE = 1000
_LONGEST_HEAD = 400
_CELL = re.compile(r"[^|]+|\|[| ]*")
_BEGINS = re.compile(
    r"(?:nơi nhận\s*:|số\s*:?\s*\d{1,6}\s*[/-]|[^\W\d_][^|\d,]{1,30},\s*ngày\s+\d)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?<=[.:;]) (?=(\d{1,2})(?:\.(\d{1,2}))?\. [^\W\d_])")
_RECIPIENT = re.compile(r"(?<=[:;,]) (?=- )")
_RULE = re.compile(r" (?=-{3,} )|(?<=---) ")
_GROUND = re.compile(r"(?<=[^\W\d_]) (?=Căn cứ )")


def unfold(text: str) -> str:
    """Return a text, its flattened lines parted; only white space is added."""
    return "\n".join(
        "\n".join(_parts(" ".join(line.split()))) if _is_flattened(line) else line
        for line in text.splitlines()
    )


def _is_flattened(line: str) -> bool:
    if len(line) < _LEAST_LINE or line.count("|") < 2:
        return False
    return any(_begins_part(cell.strip()) for cell in _CELL.findall(line)[1:])


def _begins_part(cell: str) -> bool:
    """Tell whether a cell begins the head, the text, the closing or an appendix."""
    head = cell[:_LONGEST_HEAD]
    if (
        _BEGINS.match(cell)
        or cell.endswith("./.")
        or signing.signing_authority(head)
        or headlines.is_motto(cell[:60])
        or headlines.is_appendix_heading(head)
    ):
        return True
    named = headlines.type_line(cell) or signing.is_role(cell)
    return bool(named and is_capitals(" ".join(cell.split()[:2])))


def _parts(line: str) -> Iterator[str]:
    row: list[str] = []
    for cell in _CELL.findall(line):
        if not _begins_part(cell.strip()):
            row.append(cell)
            continue
        yield "".join(row)
        row = []
        yield from _sentences(cell.strip())
    yield "".join(row)


def _sentences(cell: str) -> list[str]:
    """Part title, grounds, items and recipients that stand in one cell."""
    if cell.lower().startswith("nơi nhận"):
        return _RECIPIENT.split(cell)
    if not headlines.type_line(cell):
        return [cell]
    title, *rest = _GROUND.split(cell, maxsplit=1)
    head = _RULE.split(title) if not rest else [title]
    return [item for part in (*head, *rest) for item in _items(part)]


def _items(text: str) -> Iterator[str]:
    """Part a text before each number that is due: 1., 2., 2.1., 2.2., 3."""
    start = number = below = 0
    for match in _ITEM.finditer(text):
        top, sub = int(match[1]), int(match[2] or 0)
        if (top, sub) in ((number + 1, 0), (number, below + 1)):
            yield text[start : match.start()]
            start, number, below = match.end(), top, sub
    yield text[start:]
