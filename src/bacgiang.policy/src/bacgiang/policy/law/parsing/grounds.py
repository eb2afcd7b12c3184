"""Grounds of a document (căn cứ), and the words with which it is enacted.

Decree 34/2016/NĐ-CP, article 61: each ground is a line of its own that ends with a
semicolon, the last with a full stop. Then come "QUYẾT ĐỊNH:" and the like.
"""

from bacgiang.policy.law.parsing.growth import BLOCK_KINDS
from bacgiang.policy.law.parsing.headlines import is_body_name
from bacgiang.policy.law.parsing.lines import begins_small
from bacgiang.policy.law.parsing.lines import is_finished
from bacgiang.policy.law.parsing.lines import Line
from bacgiang.policy.law.parsing.lines import LineKind
from bacgiang.policy.law.parsing.lines import runs_on
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import Span
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
import re


_GROUND = re.compile(
    r"^\W{0,4}(?:căn\s+cứ|theo đề nghị|theo ý kiến|theo kết quả|theo biên bản|"
    r"theo yêu cầu|theo tờ trình|xét đề nghị|xét tờ trình|xét theo|xét|sau khi (?:có|"
    r"xem|nghe|thống|xin)|được sự|trên cơ sở|tiếp theo|để\b|nhằm\b|thi hành|thực hiện)",
    re.IGNORECASE,
)
_CERTAIN_GROUND = re.compile(
    r"^\W{0,4}(?:căn\s+cứ|theo đề nghị|xét đề nghị|xét tờ trình)\b", re.IGNORECASE
)
_FORMULA = re.compile(
    r"^(?:quyết định|nghị định|quyết nghị|nghị quyết|chỉ thị|ra lệnh|công bố|thông tư|"
    r"hướng dẫn|thống nhất ban hành)\s*:\s*$",
    re.IGNORECASE,
)
_ENACTS = re.compile(
    r"\b(?:ban hành|hướng dẫn|quy định|quyết định|thống nhất|yêu cầu|thông báo|"
    r"chỉ thị)\b.*(?:[:.]|như sau\s*[:.]?|sau đây\s*[:.]?)$|"
    r"^[^.;]{0,300}\bban hành\b[^;]*$",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 2000
# Two grounds on one line: each is a ground of its own.
_NEXT_GROUND = re.compile(
    r"(?<=[;.])\s+(?=(?:căn cứ|xét đề nghị|theo đề nghị)\b)", re.IGNORECASE
)


def is_ground(text: str) -> bool:
    """Tell whether a line before the first provision is a ground."""
    return bool(_GROUND.match(text))


def is_certain_ground(text: str) -> bool:
    """Tell whether a line is a ground wherever it stands in the opening of a text."""
    return bool(_CERTAIN_GROUND.match(text))


def is_formula(text: str) -> bool:
    """Tell whether a line is nothing but the word that enacts: "QUYẾT ĐỊNH:"."""
    return bool(_FORMULA.match(text))


def enacts(text: str) -> bool:
    """Tell whether a sentence says that the body issues what follows."""
    short = len(text) <= _LONGEST_SENTENCE
    return short and not is_ground(text) and bool(_ENACTS.search(text))


def preamble_blocks(lines: Sequence[Line], width: int) -> tuple[Block, ...]:
    """Return grounds, formula and what stands between them as blocks."""
    blocks: list[Block] = []
    before: Line | None = None
    for line in _one_a_line(lines):
        if before and line.kind is LineKind.TEXT and _continues(before, line, width):
            last = blocks.pop()
            blocks.append(Block(f"{last.text} {line.text}", last.kind))
        else:
            blocks.append(Block(line.text, _kind(line)))
        before = line
    return tuple(_name_body(blocks))


def _one_a_line(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        for part in _NEXT_GROUND.split(line.text):
            yield replace(line, text=part)


def _name_body(blocks: list[Block]) -> list[Block]:
    """Mark the name of the body that enacts, in the lines above the grounds."""
    named = list(blocks)
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.GROUND or not is_body_name(block.text):
            break
        span = Span(SpanKind.ISSUER, 0, len(block.text))
        named[index] = replace(block, kind=BlockKind.PARAGRAPH, spans=(span,))
    return named


def _continues(before: Line, line: Line, width: int) -> bool:
    broken = begins_small(line.text) and not is_finished(before.text)
    return (
        not is_formula(line.text)
        and not is_certain_ground(line.text)
        and before.kind is LineKind.TEXT
        and not line.after_blank
        and (broken or runs_on(before, line, width))
    )


def _kind(line: Line) -> BlockKind:
    if line.kind in (LineKind.FURNITURE, LineKind.TABLE_ROW):
        return BLOCK_KINDS[line.kind]
    if is_formula(line.text):
        return BlockKind.FORMULA
    if is_ground(line.text):
        return BlockKind.GROUND
    return BlockKind.FORMULA if enacts(line.text) else BlockKind.PARAGRAPH
