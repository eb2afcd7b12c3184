"""What was recognised in a text, for whoever compares it with the original."""

from ...law.identity import number_of
from ...law.tree import Block
from ...law.tree import BlockKind
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Part
from ...law.tree import Provision
from ...law.tree import walk
from collections import Counter
from collections.abc import Iterator
import re
from typing import Any


MOST_ROWS = 5000
SHOWN_WORDS = 24
TEXT = "text"
"""The level of a line that is a paragraph without a number."""
_DIGITS = re.compile(r"\d{1,6}", re.ASCII)
COUNTED = (
    Level.CHAPTER,
    Level.ARTICLE,
    Level.PARAGRAPH,
    Level.POINT,
    Level.UNNUMBERED,
)


def rows_of(text: LegalText) -> list[dict[str, Any]]:
    """A line for each provision, and for each paragraph of it that has no number, those
    of attachments last. `words`: its heading or first words; `piece`: whether it has a
    form of its own to be corrected in.
    """
    found = list(_rows(text.body, 0, False))
    for attachment in text.attachments:
        said = _short(" ".join(block.text for block in attachment.preface))
        found.append(
            {
                "depth": 0,
                "eid": attachment.eid,
                "wid": attachment.wid,
                "level": "attachment",
                "num": "",
                "words": said,
                "piece": False,
            }
        )
        found += _rows(attachment.body, 1, False)
    return found


def counts_of(text: LegalText) -> dict[Level, int]:
    """How many there are of each level that anybody would count."""
    parts = (text, *text.attachments)
    found = Counter(one.level for part in parts for one in walk(part.body))
    return {level: found[level] for level in COUNTED if found[level]}


def breaks_of(text: LegalText) -> list[tuple[str, str]]:
    """Articles whose number does not follow the one before: both as printed."""
    return [pair for part in (text, *text.attachments) for pair in _breaks(part)]


def _breaks(part: Part) -> Iterator[tuple[str, str]]:
    before: Provision | None = None
    for one in walk(part.body):
        if one.level is not Level.ARTICLE:
            continue
        if before is not None and not _follows(before, one):
            yield before.num, one.num
        before = one


def _follows(before: Provision, article: Provision) -> bool:
    """Whether its number is the next one, or the same with another letter."""
    is_twice = number_of(article.num) == number_of(before.num)
    return _order(article) - _order(before) in (0, 1) and not is_twice


def _order(article: Provision) -> int:
    found = _DIGITS.match(number_of(article.num))
    return int(found[0]) if found else 0


def _rows(
    provisions: tuple[Provision, ...], depth: int, inside: bool
) -> Iterator[dict[str, Any]]:
    """`inside`: they stand in a piece that is corrected as a whole."""
    for one in provisions:
        first = one.heading or next((block.text for block in one.intro), "")
        yield {
            "depth": depth,
            "eid": one.eid,
            "wid": one.wid,
            "level": one.level.value,
            "num": one.num,
            "words": _short(first),
            "piece": not inside,
        }
        yield from _paragraphs(one, one.intro[0 if one.heading else 1 :], depth + 1)
        holds = any(each.level is Level.ARTICLE for each in walk(one.children))
        yield from _rows(one.children, depth + 1, inside or not holds)
        yield from _paragraphs(one, one.wrap_up, depth + 1)


def _paragraphs(
    provision: Provision, blocks: tuple[Block, ...], depth: int
) -> Iterator[dict[str, Any]]:
    """Text without a number, which belongs to the provision."""
    for block in blocks:
        if block.kind is not BlockKind.FURNITURE:
            yield {
                "depth": depth,
                "eid": provision.eid,
                "wid": provision.wid,
                "level": TEXT,
                "num": "",
                "words": _short(block.text),
                "piece": False,
            }


def _short(text: str) -> str:
    words = text.split(maxsplit=SHOWN_WORDS)
    shown = " ".join(words[:SHOWN_WORDS])
    return f"{shown} …" if len(words) > SHOWN_WORDS else shown
