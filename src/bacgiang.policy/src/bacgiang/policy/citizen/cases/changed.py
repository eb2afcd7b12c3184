"""What happened to what a unit has of one kind, for programs that keep a copy."""

from ..submissions.archive import order_key
from .journal import happened_after
from .journal import MOST_LOOKED_AT
from collections.abc import Callable
from collections.abc import Collection
from datetime import datetime


MOST = 100
AFTER_ALL = "~"


def changed_since(
    units: Collection[str],
    since: datetime,
    now: datetime,
    about: str,
    units_of: Callable[[str], Collection[str]],
) -> tuple[list[str], datetime, bool]:
    """Codes of what the units have, or had, the first changed first; until which moment
    they go, and whether more may follow. `units_of`: those that have or had a code.
    """
    found: dict[str, None] = {}
    until, passed = since, 0
    happened = happened_after(order_key(since, AFTER_ALL, 0), now, about)
    for passed, one in enumerate(happened, 1):  # noqa: B007
        # Whoever asks on from a moment has all that happened in it.
        if len(found) >= MOST and one.at != until:
            return list(found), until, True
        until = one.at
        if one.code and not {*units}.isdisjoint(units_of(one.code)):
            found[one.code] = None
    return list(found), until, passed >= MOST_LOOKED_AT
