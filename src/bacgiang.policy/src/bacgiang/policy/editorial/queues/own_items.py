"""A person's own items that are not drafts: where each is, with whom, since when."""

from ...units.levels import Level
from ..items import IEditorialItem
from ..workflow.parameters import State
from .catalog import item_of
from .next_hands import now_with
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from bacgiang.policy import _
from collections.abc import Iterator
from itertools import chain
from plone import api
from zope.interface import implementer


WITH_OTHERS = (State.PENDING, State.APPROVED)
STATES = (list(WITH_OTHERS), [State.PUBLISHED, State.WITHDRAWN])


@implementer(IWaitingWork)
class OwnItems:
    """What the person created and handed on, what is with others first, of each the
    latest step first. Nothing waits for the person here, so it is not counted.
    """

    title = _("matter_own", default="Your items: where they are now")
    order = 200
    waits = False

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        catalog = api.portal.get_tool("portal_catalog")
        asked = {
            "object_provides": IEditorialItem.__identifier__,
            "Creator": user_id,
            "unit_code": [seat.code for seat in seats],
            "sort_on": "state_since",
            "sort_order": "descending",
            "show_inactive": True,
        }
        parts = (catalog(review_state=states, **asked) for states in STATES)
        for brain in chain.from_iterable(parts):
            item = brain.getObject() if brain.review_state in WITH_OTHERS else None
            note = now_with(item) if item is not None else None
            facts = {"level": Level.UPDATE, "note": note, "may_act": False}
            yield item_of(brain, "own", "view", **facts)
