"""Lines and cells of the checked text, with what stands around them.

A mark of secrecy is known by standing alone, so the check looks at lines, at cells
within lines, and at what comes before and after.
"""

from bacgiang.policy.editorial.secrecy.mark_words import visible
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import BODY_KINDS
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    ``number`` counts from 1 within its block. ``follows``: it comes right after the
    line before it in the same block, with no blank line between. ``in_head``: it
    stands where a letterhead or the head of an annex has its marks.
    """

    text: str
    number: int
    place: Place
    follows: bool
    in_head: bool

    @property
    def cells(self) -> list[str]:
        """The line cut at tabs, bars and wide gaps."""
        return [cell for cell in _GAP.split(self.text) if cell.strip()]


_GAP = re.compile(r"\t+|\s{3,}|\s*[|│┃║¦]+\s*")
_MOTTO = re.compile(r"c[ộô]ng\s*h[oòóọ][aàáạ]\s*x[ãa]\s*h[ộô]i", re.IGNORECASE)
_NEW_PART = re.compile(
    r"\W*(?:PHỤ LỤC|DỰ THẢO|BẢN THẢO|BIỂU|MẪU|DANH SÁCH|TÀI LIỆU|TỜ TRÌNH|BÁO CÁO"
    r"|\(?[Kk]èm theo|\(?[Bb]an hành kèm)"
)
_BODY = re.compile(
    r"\W*(?:căn cứ|xét|theo đề nghị|điều \d|chương\b|phần\b|nơi nhận|stt\b|tt\b"
    r"|(?:[ivx]+|\d{1,2}|[a-zđ])\s?[.)/]\s*\D)",
    re.IGNORECASE,
)
_HEAD_LINES = 25
_PART_HEAD_LINES = 8
_BEFORE_MOTTO = 6
_LONG_LINE = 200
_TITLE_WITHIN = 3
_LETTER = "[ \\t]*[^\\W\\d_][\u0300-\u036f]*[ \\t]*"
_VERTICAL = re.compile(f"(?:^{_LETTER}\\n){{2,}}{_LETTER}$", re.MULTILINE)


def read_documents(blocks: Iterable[Block]) -> list[list[Line]]:
    """Cut blocks into lines: one list a document, that is a ``place.source``."""
    by_source: dict[str, list[Line]] = {}
    for block in blocks:
        by_source.setdefault(block.place.source, []).extend(_of_block(block))
    return [list(_with_heads(lines)) for lines in by_source.values()]


def _of_block(block: Block) -> Iterator[Line]:
    text = _VERTICAL.sub(_join_letters, block.text)
    last = -1
    for number, raw in enumerate(text.splitlines(), start=1):
        line = visible(raw)
        if line.strip():
            yield Line(line, number, block.place, last == number - 1, False)
            last = number


def _join_letters(match: re.Match[str]) -> str:
    """Write letters one above the other as one word, and keep the number of lines."""
    return "".join(match[0].split()) + "\n" * match[0].count("\n")


def _with_heads(lines: list[Line]) -> Iterator[Line]:
    left = _HEAD_LINES
    in_head: list[bool] = []
    for line in lines:
        if line.place.kind not in BODY_KINDS:
            in_head.append(line.place.kind is not PlaceKind.DELETED)
            continue
        if _MOTTO.search(line.text):
            left = _HEAD_LINES
            start = max(0, len(in_head) - _BEFORE_MOTTO)
            in_head[start:] = [True] * (len(in_head) - start)
        elif _NEW_PART.match(line.text):
            left = max(left, _PART_HEAD_LINES)
        elif _begins_body(line, len(in_head)):
            left = 0
        in_head.append(left > 0)
        left -= 1
    for line, head in zip(lines, in_head, strict=True):
        yield Line(line.text, line.number, line.place, line.follows, head)


def _begins_body(line: Line, lines_before: int) -> bool:
    """Tell whether the head ends here; a title can be as long as a paragraph."""
    is_long = len(line.text) > _LONG_LINE and lines_before >= _TITLE_WITHIN
    return is_long or _BODY.match(line.text) is not None
