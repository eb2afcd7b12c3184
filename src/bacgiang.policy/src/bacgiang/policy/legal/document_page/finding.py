"""Finding words within one document: `?find=...`, without any script."""

from ...search.lexicon.tokens import plain_words
from ...search.passages import Passage
from ...search.passages import Unit
from ...search.query.parsing import parse_query
from ...search.query.text_query import TextQuery
from ...search.query_values import text_value
from ...search.snippets import marked
from ...search.snippets import snippet
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
import re
from typing import Any


NAME = "find"
MOST = 50
LENGTH = 160
_MARKED = re.compile(r"<mark>([^<]*)</mark>")


@dataclass(frozen=True)
class Found:
    """Articles that hold the words: `shown` at most fifty, `total` all of them."""

    words: str
    query: TextQuery
    shown: tuple[Passage, ...]
    total: int
    is_phrase: bool

    def marked(self, text: str) -> str:
        """A text as HTML with what was looked for marked."""
        return _whole(marked(text, self.query), self.query, self.is_phrase)


def find_in(
    units: Callable[[], Iterable[Unit]], form: Mapping[str, Any]
) -> Found | None:
    """What the form asks for in the articles of a text; None where it asks nothing."""
    words = text_value(form, NAME)
    query = parse_query(words)
    if not query:
        return None
    holding = [one for one in units() if _holds(one, query)]
    beside = [one for one in holding if f" {' '.join(query.words)} " in one.joined]
    fitting = beside or holding
    shown = tuple(_passage(one, query, bool(beside)) for one in fitting[:MOST])
    return Found(words, query, shown, len(fitting), bool(beside))


def _passage(unit: Unit, query: TextQuery, is_phrase: bool) -> Passage:
    html = _whole(snippet(unit.text, query, LENGTH), query, is_phrase)
    return Passage(unit.eid, unit.num, unit.heading, html)


def _whole(html: str, query: TextQuery, is_phrase: bool) -> str:
    """Words looked for as a phrase are no longer marked where they stand alone."""
    if not is_phrase:
        return html
    least = len(query.words)

    def kept(found: re.Match[str]) -> str:
        return found[0] if len(plain_words(unescape(found[1]))) >= least else found[1]

    return _MARKED.sub(kept, html)


def _holds(unit: Unit, query: TextQuery) -> bool:
    return all(word in unit.words for word in query.words)
