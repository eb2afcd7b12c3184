"""What follows from a transition: approval, publication dates, what lists show."""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.policy_sites import on_policy_sites
from ..approvals.store import Approval
from ..approvals.store import approval_store
from ..items import IEditorialItem
from ..items import ITextFollowsState
from ..meeting import meet_steps
from ..visibility.contained import reindex_dates_inside
from ..visibility.record_folders import follow_record
from .parameters import approves
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from .statements import parameters_of
from DateTime import DateTime
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


TURNED_BY_A_STEP = [
    # The state, and who sees it.
    "review_state",
    "allowedRolesAndUsers",
    # Dates of publication.
    "effective",
    "expires",
    "effectiveRange",
    "Date",
    "year",
    # A change of the item.
    "modified",
    "Creator",
    # The approval.
    "is_reference",
    "shown_on",
    # Queues.
    "state_since",
    "last_step",
    "responsible",
    "changed_by",
]


def reindex_after_step(item: IEditorialItem) -> None:
    """Bring indexes up to date, and every column that lists show.

    The text is left alone: to take a legal document's apart once more, for the index of
    words, costs as much as everything else of a step. A room whose own values depend on
    the state has them reindexed itself, after the same event: the queue joins what is
    asked for an object.

    The day of the last change moves on, as it does where all is reindexed: those who
    keep a copy compare it.
    """
    if ITextFollowsState.providedBy(item):
        item.reindexObject()
        return
    item.notifyModified()
    item.reindexObject(idxs=TURNED_BY_A_STEP)


@on_policy_sites
def apply_effects(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Keep what was stated, set dates, and let the catalog know."""
    if event.transition is None:
        return
    meet_steps(item)
    stated = parameters_of(event.kwargs)
    transition = Transition(event.transition.id)
    if approves(transition, State(event.old_state.id)):
        _keep_approval(item, stated)
    if transition is Transition.PUBLISH:
        _set_dates(item, stated)
    elif transition in (Transition.RESTORE, Transition.RETURN):
        approval_store().drop(IUUID(item))
    if State.PUBLISHED in (State(event.old_state.id), State(event.new_state.id)):
        # The public sees a record from then on, or no more. To ask what else is in its
        # folder has the catalog take in all that waits, and the record once more after.
        follow_record(item)
    reindex_after_step(item)


def _keep_approval(item: IEditorialItem, stated: Parameters) -> None:
    approval = Approval(
        by=current_actor(),
        at=now_utc(),
        confirmation=(stated.confirmation.value if stated.confirmation else ""),
        confirmed_by=stated.confirmed_by,
        on_behalf_of=stated.on_behalf_of,
        on_behalf_capacity=stated.on_behalf_capacity,
        on_behalf_document=stated.on_behalf_document,
    )
    approval_store().set(IUUID(item), approval)


def _set_dates(item: IEditorialItem, stated: Parameters) -> None:
    """Publication now unless a date is set."""
    now = DateTime()
    if stated.effective is not None:
        item.setEffectiveDate(max(now, DateTime(stated.effective.isoformat())))
    elif item.effective_date is None or item.effective_date < now:
        item.setEffectiveDate(now)
    if stated.expires is not None:
        item.setExpirationDate(DateTime(stated.expires.isoformat()))
    reindex_dates_inside(item)
