"""The article of a document that a question is about, with what it takes kept ready."""

from ...search.passages import best_passage
from ...search.passages import Passage
from ...search.passages import Unit
from ...search.passages import units_of
from ...search.query.text_query import TextQuery
from collections import OrderedDict
from threading import Lock
from typing import Any


KEPT = 100
"""Documents whose articles are kept, taken apart into words, for the process."""

_kept: OrderedDict[tuple[bytes, bytes], tuple[Unit, ...]] = OrderedDict()
_lock = Lock()


def passage_in(document: Any, query: TextQuery) -> Passage | None:
    """Return the best article of a document; None when none holds the words.

    The caller has made sure that whoever asks may view the document.
    """
    structure = document.structure
    return best_passage(_units(structure), query) if structure is not None else None


def _units(structure: Any) -> tuple[Unit, ...]:
    if structure._p_jar is None or structure._p_changed:
        return units_of(structure.tree)
    structure._p_activate()
    key = (structure._p_oid, structure._p_serial)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    units = units_of(structure.tree)
    with _lock:
        _kept[key] = units
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return units
