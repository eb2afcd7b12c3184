"""Sealing by day: a chain of seals, one for every day, empty days included.

No counter and no chain stands on the path that writes a record; the order of a
day's records is settled when the day is sealed. Clause 15.3; design decision 10.
"""

from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.chain_check import ChainCheck
from bacgiang.policy.sealing.day_check import DayCheck
from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.merkle import Frontier
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.records import sealing_order
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import day_after
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from bacgiang.policy.sealing.seals import parse_day
from bacgiang.policy.sealing.seals import Predecessor
from bacgiang.policy.sealing.seals import seal_digest
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence


__all__ = [
    "DaySeal",
    "Finding",
    "FindingKind",
    "Genesis",
    "leaves_in_order",
    "seal_day",
    "seal_days",
    "sealing_order",
    "verify_days",
]


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


def seal_days(
    previous: DaySeal, until: str, leaves_of: Callable[[str], Iterable[bytes]]
) -> Iterator[DaySeal]:
    """Yield the seals of every day after ``previous`` through ``until``.

    Yields nothing when ``until`` (ISO date) is sealed already. ``leaves_of`` gives
    the leaves of a day in sealing order.
    """
    last = parse_day(until).isoformat()
    while previous.day < last:
        day = day_after(previous.day)
        previous = seal_day(previous, day, leaves_of(day))
        yield previous


def verify_days(
    seals: Iterable[DaySeal],
    records_by_day: Mapping[str, Sequence[Record | Withheld]],
    *,
    after: Predecessor | None = None,
    leaf_hashes_by_day: Mapping[str, Sequence[bytes]] | None = None,
) -> list[Finding]:
    """Return everything that does not hold; an empty list when all is as sealed.

    ``records_by_day`` holds, for each ISO date, the records in sealing order (see
    ``sealing_order``); a day without records may be left out. ``after`` is what the
    first seal must follow; without it the first seal is taken as it is.
    ``leaf_hashes_by_day``, when they were kept, let findings name the record
    concerned.
    """
    kept = leaf_hashes_by_day or {}
    chain = ChainCheck.following(after)
    findings: list[Finding] = []
    sealed: set[str] = set()
    for seal in seals:
        findings.extend(chain.add(seal))
        sealed.add(seal.day)
        check = DayCheck(seal)
        for entry in records_by_day.get(seal.day, ()):
            finding = check.add(entry)
            if finding is not None:
                findings.append(finding)
        findings.extend(check.finish(kept.get(seal.day)))
    findings.extend(
        Finding(FindingKind.UNSEALED_RECORDS, day, count=len(records_by_day[day]))
        for day in sorted(set(records_by_day) - sealed)
        if records_by_day[day]
    )
    return findings
