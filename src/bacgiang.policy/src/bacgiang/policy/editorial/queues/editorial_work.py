"""What waits on the boards of unit sites, level by level."""

from ...units.levels import Level
from ..workflow.parameters import State
from .catalog import item_of
from .catalog import waiting_in
from .desks import stands_on_desk
from .return_reasons import reason_of_return
from .seats import codes_at
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from bacgiang.policy import _
from collections.abc import Iterator
from zope.i18nmessageid import Message
from zope.interface import implementer


NOTE_OWN_TEXT = _(
    "note_own_text",
    default="You changed this text; somebody else must approve it.",
)
NOTE_RETURNED = _("note_returned", default="Reason of the return: ${reason}")


@implementer(IWaitingWork)
class Returned:
    """Items returned to draft that the person submitted or created, with the reason."""

    title = _("matter_returned", default="Returned to you")
    order = 10

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.UPDATE)
        query = {"responsible": user_id, "last_step": "return"}
        for brain in waiting_in(State.DRAFT, codes, **query):
            note = self._note(brain.UID)
            yield item_of(brain, "returned", "edit", level=Level.UPDATE, note=note)

    def _note(self, uid: str) -> Message | None:
        reason = reason_of_return(uid)
        return Message(NOTE_RETURNED, mapping={"reason": reason}) if reason else None


@implementer(IWaitingWork)
class Drafts:
    """The person's own drafts, returned ones apart."""

    title = _("matter_drafts", default="Your drafts")
    order = 70

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.UPDATE)
        query = {"responsible": user_id, "last_step": {"not": "return"}}
        for brain in waiting_in(State.DRAFT, codes, **query):
            yield item_of(brain, "drafts", "edit", level=Level.UPDATE)


@implementer(IWaitingWork)
class ToReview:
    """Pending items; those the person changed are shown and marked."""

    title = _("matter_review", default="To review")
    order = 30

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.REVIEW)
        changed = waiting_in(State.PENDING, codes, changed_by=user_id)
        own_texts = {brain.UID for brain in changed}
        for brain in waiting_in(State.PENDING, codes):
            own = brain.UID in own_texts
            yield item_of(
                brain,
                "review",
                "view" if own else "@@act/approve",
                level=Level.REVIEW,
                note=NOTE_OWN_TEXT if own else None,
                may_act=not own,
            )


@implementer(IWaitingWork)
class ToPublish:
    """Approved items of sites; what stands on a desk is not published but offered."""

    title = _("matter_publish", default="To publish")
    order = 40

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.PUBLISH)
        is_desk = stands_on_desk(codes)
        for brain in waiting_in(State.APPROVED, codes):
            if not is_desk(brain.getPath()):
                yield item_of(brain, "publish", "@@act/publish", level=Level.PUBLISH)
