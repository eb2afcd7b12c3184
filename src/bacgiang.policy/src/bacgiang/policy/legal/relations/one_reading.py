"""Look up each end once while many relations are read and no record changes.

A text may say thousands of things of one document, and each asks which record that is,
whether it is public and what it is called.
"""

from .relation import Relation
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any
from typing import Concatenate
from typing import ParamSpec
from typing import TypeVar


P = ParamSpec("P")
R = TypeVar("R")

_KEPT: ContextVar[dict[Hashable, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def one_reading() -> Iterator[None]:
    """What is found within it holds to its end. Within another it is part of that."""
    if _KEPT.get() is not None:
        yield
        return
    token = _KEPT.set({})
    try:
        yield
    finally:
        _KEPT.reset(token)


def once(function: Callable[P, R]) -> Callable[P, R]:
    """Ask a function of values once in a reading, and else each time."""

    @wraps(function)
    def asked(*args: P.args, **more: P.kwargs) -> R:
        key = (function, args, tuple(more.items()))
        return _asked(key, lambda: function(*args, **more))

    return asked


def once_by_ends(
    function: Callable[Concatenate[Relation, P], R],
) -> Callable[Concatenate[Relation, P], R]:
    """The same of one that asks a relation for its ends, and if it is confirmed."""

    @wraps(function)
    def asked(relation: Relation, *args: P.args, **more: P.kwargs) -> R:
        said = relation.subject, relation.target, relation.is_confirmed
        key = (function, said, args, tuple(more.items()))
        return _asked(key, lambda: function(relation, *args, **more))

    return asked


def _asked(key: Hashable, ask: Callable[[], R]) -> R:
    kept = _KEPT.get()
    if kept is None:
        return ask()
    if key not in kept:
        kept[key] = ask()
    found: R = kept[key]
    return found
