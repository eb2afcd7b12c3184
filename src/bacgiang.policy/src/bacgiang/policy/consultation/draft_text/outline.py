"""What was recognised in a text, for whoever compares it with the original."""

from ...law.identity import number_of
from ...law.tree import LegalText
from ...law.tree import Level
from ...law.tree import Part
from ...law.tree import Provision
from ...law.tree import walk
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
import re
from typing import Any


MOST_ROWS = 5000
SHOWN_WORDS = 24
_DIGITS = re.compile(r"\d{1,6}", re.ASCII)
COUNTED = (
    Level.CHAPTER,
    Level.ARTICLE,
    Level.PARAGRAPH,
    Level.POINT,
    Level.UNNUMBERED,
)


@dataclass(frozen=True)
class Row:
    """A provision in a line. `words`: its heading or first words; `piece`: whether it
    has a form of its own to be corrected in.
    """

    depth: int
    eid: str
    wid: str
    level: str
    num: str
    words: str
    piece: bool

    def as_data(self) -> dict[str, Any]:
        return {
            "eid": self.eid,
            "wid": self.wid,
            "level": self.level,
            "depth": self.depth,
            "num": self.num,
            "words": self.words,
        }


def rows_of(text: LegalText) -> list[Row]:
    """A row for each provision, those of attachments last."""
    found = list(_rows(text.body, 0, False))
    for attachment in text.attachments:
        said = _short(" ".join(block.text for block in attachment.preface))
        found.append(
            Row(0, attachment.eid, attachment.wid, "attachment", "", said, False)
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


def _rows(provisions: tuple[Provision, ...], depth: int, inside: bool) -> Iterator[Row]:
    """`inside`: they stand in a piece that is corrected as a whole."""
    for one in provisions:
        first = one.heading or next((block.text for block in one.intro), "")
        yield Row(
            depth,
            one.eid,
            one.wid,
            one.level.value,
            one.num,
            _short(first),
            not inside,
        )
        holds = any(each.level is Level.ARTICLE for each in walk(one.children))
        yield from _rows(one.children, depth + 1, inside or not holds)


def _short(text: str) -> str:
    words = text.split(maxsplit=SHOWN_WORDS)
    shown = " ".join(words[:SHOWN_WORDS])
    return f"{shown} …" if len(words) > SHOWN_WORDS else shown
