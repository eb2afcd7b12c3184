"""What waits on the boards of unit sites, level by level."""

from ...base.dates import now_utc
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import Task
from ...units.boards.rules import THE_BOARD
from ...units.levels import Level
from ..acts.changers import changers_since_approval
from ..acts.kinds import RETURN
from ..acts.store import act_store
from ..emergency.store import emergency_store
from ..visibility.state_now import title_for_brain
from ..workflow.parameters import State
from .catalog import ByUid
from .catalog import item_of
from .catalog import waiting_in
from .desks import stands_on_desk
from .seats import codes_at
from .waiting import IWaitingWork
from .waiting import Seat
from .waiting import WaitingItem
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


def reason_of_return(uid: str) -> str:
    """The reason of the last return of the item with this UID, "" without any."""
    reason = ""
    for act in act_store().of_item(uid):
        if act.kind == RETURN:
            reason = act.reason
    return reason


NOTE_OWN_TEXT = _(
    "note_own_text",
    default="You changed this text; somebody else must approve it.",
)


@implementer(IWaitingWork)
class Returned:
    """Items returned to draft that the person submitted or created, with the reason."""

    title = _("matter_returned", default="Returned to you")
    order = 10

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.UPDATE)
        query = {"responsible": [user_id, THE_BOARD], "last_step": "return"}
        for brain in waiting_in(State.DRAFT, codes, **query):
            note = self._note(brain.UID)
            yield item_of(brain, "returned", "edit", level=Level.UPDATE, note=note)

    def _note(self, uid: str) -> Message | None:
        reason = reason_of_return(uid)
        return (
            _(
                "note_returned",
                default="Reason of the return: ${reason}",
                mapping={"reason": reason},
            )
            if reason
            else None
        )


@implementer(IWaitingWork)
class Drafts:
    """The person's own drafts, returned ones apart."""

    title = _("matter_drafts", default="Your drafts")
    order = 70

    def __call__(self, user_id: str, seats: tuple[Seat, ...]) -> Iterator[WaitingItem]:
        codes = codes_at(seats, Level.UPDATE)
        theirs = [user_id, THE_BOARD]
        query = {"responsible": theirs, "last_step": {"not": "return"}}
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


NOTE_OVERDUE = _("note_confirmation_overdue", default="The confirmation is overdue.")


@implementer(ITaskSource)
class Confirmations:
    """What a head published alone, for those who may confirm it."""

    title = _("matter_confirm", default="Emergency publications to confirm")
    order = 20
    remind_days = None

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        codes = None if units is None else frozenset(units)
        for one in sorted(emergency_store().open(codes), key=lambda one: one.at):
            yield Task(
                identifier=one.uid,
                kind="confirm",
                subject=one.uid,
                unit=one.unit,
                since=one.at,
                level=Level.REVIEW.value,
                asked_by=one.by,
                due=one.due,
            )

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(UID=task.subject, show_inactive=True)
        if not found or task.asked_by == user_id:
            return None
        own = user_id in changers_since_approval(ByUid(task.subject))
        overdue = NOTE_OVERDUE if task.is_overdue(now_utc()) else None
        return TaskLine(
            title=found[0].Title,
            url=f"{found[0].getURL()}/@@confirm-emergency",
            state=found[0].review_state,
            state_title=title_for_brain(found[0]),
            note=NOTE_OWN_TEXT if own else overdue,
            may_act=not own,
        )
