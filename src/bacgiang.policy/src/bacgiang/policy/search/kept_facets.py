"""Facets that were counted a moment ago, kept for the process.

Counting over a register of 100,000 documents takes a tenth of a second, and most
readers begin with the same whole register. What is kept holds for one version of the
catalog, for people of the same rights, and within the minute (dates of publication
pass).
"""

from ..base.kept import Kept
from .facets import ValueCount
from collections.abc import Callable
from collections.abc import Hashable


KEPT = 500
"""Questions whose facets are kept; the one longest unasked is forgotten first."""

Facets = dict[str, list[ValueCount]]

_kept: Kept[Facets] = Kept(KEPT)


def kept_facets(key: Hashable, count: Callable[[], Facets]) -> Facets:
    """The facets of a question, counted where they are not kept."""
    return dict(_kept.of(key, count))
