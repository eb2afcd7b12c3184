"""Finding words within one document: `?find=...`, without any script."""

from ...search.passages import Passage
from ...search.passages import Unit
from ...search.query.parsing import parse_query
from ...search.query.text_query import TextQuery
from ...search.query_values import text_value
from ...search.snippets import snippet
from ..searching.passage_in_document import kept_units
from collections.abc import Mapping
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import Any


NAME = "find"
MOST = 50
LENGTH = 160


@dataclass(frozen=True)
class Found:
    """Articles that hold the words: `shown` at most fifty, `total` all of them."""

    words: str
    query: TextQuery
    shown: tuple[Passage, ...]
    total: int


def find_in(document: DexterityContent, form: Mapping[str, Any]) -> Found | None:
    """What the form asks for in a document; None where it asks for nothing."""
    words = text_value(form, NAME)
    query = parse_query(words)
    if not query or document.structure is None:
        return None
    units = [one for one in kept_units(document.structure) if _holds(one, query)]
    beside = [one for one in units if f" {' '.join(query.words)} " in one.joined]
    fitting = beside or units
    return Found(
        words,
        query,
        tuple(
            Passage(one.eid, one.num, one.heading, snippet(one.text, query, LENGTH))
            for one in fitting[:MOST]
        ),
        len(fitting),
    )


def _holds(unit: Unit, query: TextQuery) -> bool:
    return all(word in unit.words for word in query.words)
