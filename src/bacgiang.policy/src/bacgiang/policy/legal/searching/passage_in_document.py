"""The article of a document that a question is about, with what it takes kept ready."""

from ...base.kept import Kept
from ...search.passages import best_passage
from ...search.passages import Passage
from ...search.passages import Unit
from ...search.passages import units_of
from ...search.query.text_query import TextQuery
from collections.abc import Hashable
from plone.dexterity.content import DexterityContent
from typing import Any


KEPT = 100
"""Documents whose articles are kept, taken apart into words, for the process."""

ROOM = 6_000_000
"""Characters of their texts in all: of a million, words and all, 15 to 30 megabytes."""


def _size(key: Hashable, units: tuple[Unit, ...]) -> int:
    return sum(len(one.text) for one in units)


_kept: Kept[tuple[Unit, ...]] = Kept(KEPT, ROOM, _size)


def passage_in(document: DexterityContent, query: TextQuery) -> Passage | None:
    """Return the best article of a document; None when none holds the words.

    The caller has made sure that whoever asks may view the document.
    """
    structure = document.structure
    return best_passage(kept_units(structure), query) if structure is not None else None


def kept_units(structure: Any) -> tuple[Unit, ...]:
    """Return the articles of a text, taken apart into words."""
    if structure._p_jar is None or structure._p_changed:
        return units_of(structure.tree)
    structure._p_activate()
    key = (structure._p_oid, structure._p_serial)
    return _kept.of(key, lambda: units_of(structure.tree))
