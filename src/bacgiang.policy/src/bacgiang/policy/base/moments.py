"""Moments at which time alone changes what is public: a room tells when its next is.

Midnight in the province is everybody's and needs no telling.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from typing import Protocol
from zope.interface import Interface


class IMoments(Interface):
    """Utility, by name of the matter: the next moment at which what is public of it
    changes by itself; None where no such moment is known.
    """

    def __call__(now: datetime) -> datetime | None:  # noqa: N805
        """An aware moment after `now`."""


class Moments(Protocol):
    """What `IMoments` is, for the type checker."""

    def __call__(self, now: datetime) -> datetime | None: ...


def least_after(moments: Iterable[datetime], now: datetime) -> datetime | None:
    """The next of them; None where all are over."""
    return min((one for one in moments if one > now), default=None)


def next_turn(turns: Any, now: datetime) -> datetime | None:
    """The next of a tree set of pairs: moment, and the name of what changes then."""
    try:
        moment: datetime = turns.minKey((now + datetime.resolution, ""))[0]
    except ValueError:
        return None
    return moment
