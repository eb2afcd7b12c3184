"""An object and what it stands in."""

from Acquisition import aq_base
from collections.abc import Iterator
from typing import Any


def chain_of(obj: Any) -> Iterator[Any]:
    """An object and its parents, each once, the object first.

    Not `aq_chain`: what a traversed address left may be a view that is the parent of
    what it stands on (Plone's `+`), and that walk never ends.
    """
    met: set[int] = set()
    # Kept as long as their ids are: some parents are made when they are asked for.
    kept = []
    while obj is not None and id(bare := aq_base(obj)) not in met:
        met.add(id(bare))
        kept.append(bare)
        yield obj
        obj = getattr(obj, "__parent__", None)
