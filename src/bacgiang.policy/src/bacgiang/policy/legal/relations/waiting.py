"""Proposed relations among what waits for the members of a board."""

from ...editorial.queues.seats import deciding_levels
from ...editorial.queues.waiting import IWaitingWork
from ...editorial.queues.waiting import Seat
from ...editorial.queues.waiting import WaitingItem
from ...units.levels import Level
from ..documents.by_uid import record_with
from .store import relation_store
from bacgiang.policy import _
from collections import Counter
from collections.abc import Iterator
from datetime import UTC
from typing import Any
from zope.interface import implementer


@implementer(IWaitingWork)
class ProposalsToDecide:
    """One line for each record whose text proposes relations."""

    title = _("matter_relations", default="Relations read from texts, to confirm")
    order = 30

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        deciding = deciding_levels(seats)
        if not deciding:
            return
        counts = Counter(
            one.subject.uid for one in relation_store().proposed() if one.subject.uid
        )
        found = [
            _item(record, counts[uid], deciding[record.owning_unit])
            for uid in counts
            if (record := record_with(uid)) is not None
            and record.owning_unit in deciding
        ]
        yield from sorted(found, key=lambda item: (item.since, item.uid))


def _item(record: Any, count: int, level: Level) -> WaitingItem:
    return WaitingItem(
        matter="relations",
        uid=record.UID(),
        title=f"{record.number or ''} {record.title}".strip(),
        url=f"{record.absolute_url()}/@@relations",
        unit=record.owning_unit,
        state="proposed",
        state_title=_(
            "state_relations_proposed",
            default="${count} to decide",
            mapping={"count": count},
        ),
        since=record.created().asdatetime().astimezone(UTC),
        level=level,
    )
