"""Sealing by day: a chain of seals, one for every day, empty days included.

No counter and no chain stands on the path that writes a record; the order of a
day's records is settled when the day is sealed. Clause 15.3; design decision 10.
"""

from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.merkle import Frontier
from bacgiang.policy.sealing.seals import day_after
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import parse_day
from bacgiang.policy.sealing.seals import Predecessor
from bacgiang.policy.sealing.seals import seal_digest
from collections.abc import Iterable


def seal_day(previous: Predecessor, day: str, leaves: Iterable[bytes]) -> DaySeal:
    """Return the seal of ``day`` (ISO date) over ``leaves``, in their order.

    ``previous`` is the seal of the day before, or the Genesis of the log for its
    first day. ``leaves`` come from ``leaves_in_order``; there may be none.

    Raises SealError unless ``day`` is the day after ``previous``.
    """
    parse_day(day)
    if isinstance(previous, DaySeal) and day_after(previous.day) != day:
        raise SealError(
            f"{day} cannot be sealed after {previous.day}: "
            f"the next day to seal is {day_after(previous.day)}."
        )
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf_hash(leaf))
    root = frontier.root().hex()
    digest = seal_digest(day, frontier.size, root, previous.digest)
    return DaySeal(day, frontier.size, root, previous.digest, digest)
