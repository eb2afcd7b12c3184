"""What follows from a transition: approval and publication dates."""

from ...base.acts.actor import current_actor
from ...base.policy_sites import on_policy_sites
from ..approvals.store import Approval
from ..approvals.store import approval_store
from ..items import IEditorialItem
from ..visibility.contained import reindex_dates_inside
from .parameters import Parameters
from .parameters import State
from .parameters import Transition
from .reindexing import reindex_after_step
from .statements import parameters_of
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


@on_policy_sites
def apply_effects(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Keep what was stated, set dates, and let the catalog know."""
    if event.transition is None:
        return
    stated = parameters_of(event.kwargs)
    transition = Transition(event.transition.id)
    before = State(event.old_state.id)
    approves = transition is Transition.APPROVE or (
        transition is Transition.PUBLISH and before is not State.APPROVED
    )
    if approves:
        _keep_approval(item, stated)
    if transition is Transition.PUBLISH:
        _set_dates(item, stated)
    elif transition in (Transition.RESTORE, Transition.RETURN):
        approval_store().drop(IUUID(item))
    reindex_after_step(item)


def _keep_approval(item: IEditorialItem, stated: Parameters) -> None:
    approval = Approval(
        by=current_actor(),
        at=datetime.now(UTC),
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
        item.setEffectiveDate(DateTime(stated.effective.isoformat()))
    elif item.effective_date is None or item.effective_date < now:
        item.setEffectiveDate(now)
    if stated.expires is not None:
        item.setExpirationDate(DateTime(stated.expires.isoformat()))
    reindex_dates_inside(item)
