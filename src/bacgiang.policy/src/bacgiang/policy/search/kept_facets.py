"""Facets that were counted a moment ago, kept for the process.

Counting over a register of 100,000 documents takes a tenth of a second, and most
readers begin with the same whole register. What is kept holds for one version of the
catalog, for people of the same rights, and within the minute (dates of publication
pass).
"""

from .facets import ValueCount
from collections import OrderedDict
from collections.abc import Callable
from collections.abc import Hashable
from threading import Lock


KEPT = 500
"""Questions whose facets are kept; the one longest unasked is forgotten first."""

Facets = dict[str, list[ValueCount]]

_kept: OrderedDict[Hashable, Facets] = OrderedDict()
_lock = Lock()


def kept_facets(key: Hashable, count: Callable[[], Facets]) -> Facets:
    """The facets of a question, counted where they are not kept."""
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return dict(_kept[key])
    counted = count()
    with _lock:
        _kept[key] = counted
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return dict(counted)


def forget_facets() -> None:
    """Forget all; for tests."""
    with _lock:
        _kept.clear()
