"""A legal text as passages: what each provision says itself, and below which others.

The tree tells what belongs together: nothing is guessed from breaks of lines. What
stands in quotation marks is to be the wording of another document, and no statement of
this one: quoted blocks are left out of the statements, and of other quotes, which may
be open over several paragraphs and provisions, the words are masked.
"""

from bacgiang.policy.law.citations.quotations import masked
from bacgiang.policy.law.citations.relation_kinds import ENDING
from bacgiang.policy.law.citations.relation_verbs import verbs
from bacgiang.policy.law.tree import Attachment
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from enum import Enum
from itertools import groupby
import re


class Place(Enum):
    """Where in a document a passage stands."""

    TITLE = "title"
    GROUND = "ground"
    PREAMBLE = "preamble"
    BODY = "body"
    ATTACHMENT_HEAD = "attachment-head"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Statement:
    """A heading, a paragraph or a row of a table.

    ``said`` is as long as ``text``, with dots for what is quoted.
    """

    text: str
    said: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """What one provision says itself, apart from its number and what is below it.

    ``eid`` is that of the provision, or of the attachment whose head it is; empty
    before the body. ``statements`` are the heading, if any, and the paragraphs in
    order; ``blocks`` all its blocks as the tree has them, quoted ones among them.
    ``above`` are the passages of the provisions around it, the outermost first. A
    provision with text after its children is two passages, the later ``is_wrap_up``.
    """

    eid: str
    place: Place
    level: Level
    num: str = ""
    statements: tuple[Statement, ...] = ()
    blocks: tuple[Block, ...] = ()
    above: tuple["Passage", ...] = ()
    is_wrap_up: bool = False


def passages(text: LegalText) -> list[Passage]:
    """Return the passages of a document, in the order of the text."""
    found: list[Passage] = [_title(text), *_preamble(text)]
    for part in (text, *text.attachments):
        place = Place.BODY
        if isinstance(part, Attachment):
            place = Place.ATTACHMENT
            found.append(_head(part))
        for provision in part.body:
            found += _provision(provision, place)
    return _placed(_with_quotes_masked(found))


_LEFT_OUT = (BlockKind.QUOTED, BlockKind.FURNITURE, BlockKind.CONTENTS)


def _title(text: LegalText) -> Passage:
    words = (
        block.text[span.start : span.end]
        for block in text.preface
        for span in block.spans
        if span.kind is SpanKind.TITLE
    )
    title = " ".join(words)
    statements = (Statement(title, title, True),) if title else ()
    return Passage("", Place.TITLE, Level.UNNUMBERED, statements=statements)


def _preamble(text: LegalText) -> Iterator[Passage]:
    grouped = groupby(text.preamble, key=lambda block: block.kind is BlockKind.GROUND)
    for is_ground, blocks in grouped:
        own = tuple(blocks)
        place = Place.GROUND if is_ground else Place.PREAMBLE
        yield Passage("", place, Level.UNNUMBERED, "", _statements("", own), own)


def _head(part: Attachment) -> Passage:
    statements = _statements("", part.preface)
    return Passage(
        part.eid, Place.ATTACHMENT_HEAD, Level.UNNUMBERED, "", statements, part.preface
    )


def _provision(provision: Provision, place: Place) -> Iterator[Passage]:
    statements = _statements(provision.heading, provision.intro)
    yield Passage(
        provision.eid,
        place,
        provision.level,
        provision.num,
        statements,
        provision.intro,
    )
    for child in provision.children:
        yield from _provision(child, place)
    if provision.wrap_up:
        after = provision.wrap_up
        yield Passage(
            provision.eid,
            place,
            provision.level,
            provision.num,
            _statements("", after),
            after,
            is_wrap_up=True,
        )


# The source broke a line within a citation: what looks like a heading goes on below it.
_RUNS_ON = re.compile(
    r"(?![A-ZĐ“])\w|(?:Điều|Khoản|Điểm)\s\d|(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết"
    r"|Nghị định|Quyết định|Chỉ thị|Thông tư(?: liên tịch)?)\s(?:số\s?)?:?\s?\d"
)


# "... bãi bỏ số thứ tự thứ 5 Phụ lục", "IIb ... ban hành kèm theo Quyết định ..."
_AWAITS_LABEL = re.compile(
    r"(?:Phụ\s{1,3}lục|Biểu|Bảng|Mẫu|Chương|Mục|Điều|Khoản|Điểm|Số)\Z", re.IGNORECASE
)
_LABEL = re.compile(r"(?:[IVXLC]{1,6}[a-zđ]?|\d{1,4}[a-zđ]?|[a-zđ])(?![\w.)/])")


_FIRST_WORDS = 600
# "Hết hiệu lực một phần", and below it a sentence that begins "Khoản 2 Điều 3 ..."
_COMPLETE = re.compile(
    r"(?:hiệu\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?|một\s{1,3}phần|toàn\s{1,3}bộ|văn\s{1,3}bản"
    r"|thi\s{1,3}hành)\Z",
    re.IGNORECASE,
)


def _is_complete(heading: str, text: str) -> bool:
    """Whether the text begins a sentence of its own: "Khoản 2 ... hết hiệu lực ..."."""
    if _COMPLETE.search(heading):
        return True
    first = next(verbs(text, 0, min(len(text), _FIRST_WORDS)), None)
    return first is not None and first.is_passive and first.kind in ENDING


def _runs_on(heading: str, text: str) -> bool:
    is_open = heading.count("“") > heading.count("”")
    if not is_open and text[0].isupper() and _is_complete(heading, text):
        return False
    if _AWAITS_LABEL.search(heading) and _LABEL.match(text):
        return True
    return is_open or (heading[-1] not in ".:;" and _RUNS_ON.match(text) is not None)


def _statements(heading: str, blocks: Sequence[Block]) -> tuple[Statement, ...]:
    said = [each.text for each in blocks if each.text and each.kind not in _LEFT_OUT]
    if heading and said and _runs_on(heading, said[0]):
        said[0] = f"{heading} {said[0]}"
        heading = ""
    headings = [Statement(heading, heading, True)] if heading else []
    return (*headings, *(Statement(each, each) for each in said))


def _with_quotes_masked(found: list[Passage]) -> Iterator[Passage]:
    """Yield the passages with all their quotes masked, read over the whole text."""
    whole = "\n".join(each.text for passage in found for each in passage.statements)
    said = iter(masked(whole).split("\n"))
    for passage in found:
        statements = tuple(
            replace(each, said=next(said)) for each in passage.statements
        )
        yield replace(passage, statements=statements)


def _placed(found: Iterator[Passage]) -> list[Passage]:
    """Return the passages, each with those of the provisions around it."""
    placed: list[Passage] = []
    around: list[Passage] = []
    for passage in found:
        while around and not passage.eid.startswith(f"{around[-1].eid}__"):
            around.pop()
        placed.append(replace(passage, above=tuple(around)))
        if passage.eid and not passage.is_wrap_up:
            around.append(placed[-1])
    return placed
