"""Opinions among what waits for the members of a board."""

from ....citizen.submissions.states import State
from ....editorial.queues.seats import deciding_levels
from ....editorial.queues.waiting import IWaitingWork
from ....editorial.queues.waiting import Seat
from ....editorial.queues.waiting import WaitingItem
from ....units.levels import Level
from ...draft.waiting_on import drafts_of
from ...draft.waiting_on import waiting_on
from ..store import case_store
from bacgiang.policy import _
from collections.abc import Iterator
from operator import attrgetter
from zope.interface import implementer


@implementer(IWaitingWork)
class OpinionsToModerate:
    """One line for each draft on which opinions wait. Counted by rows: what came in
    within the last half minute may be missing.
    """

    title = _("matter_opinions", default="Opinions on drafts, to look at")
    order = 35

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        moderating = deciding_levels(seats)
        if moderating:
            yield from sorted(_items(moderating), key=attrgetter("since", "uid"))


def _items(moderating: dict[str, Level]) -> Iterator[WaitingItem]:
    cases = case_store()
    for draft in drafts_of(cases.drafts(), moderating):
        index = cases.of(draft.UID())
        oldest = index.get(next(index.codes(State.WAITING), ""))
        if oldest is None:
            continue
        said = _(
            "state_opinions_waiting",
            default="Waiting opinions: ${count}",
            mapping={"count": index.total(State.WAITING)},
        )
        level = moderating[draft.owning_unit]
        yield waiting_on(
            draft, "opinions", "@@opinions-queue", said, oldest.received, level
        )
