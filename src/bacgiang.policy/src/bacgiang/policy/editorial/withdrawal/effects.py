"""A withdrawal leaves a notice, and on some grounds closes the item at once (7.2e)."""

from ..items import IEditorialItem
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from .store import Notice
from .store import notice_store
from datetime import datetime
from datetime import UTC
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from Products.DCWorkflow.utils import modifyRolesForPermission


CLOSED_PERMISSIONS: tuple[str, ...] = ("View", "Access contents information")
CLOSED_PERMISSIONS += ("bacgiang.policy: View unpublished work",)
CLOSED_PERMISSIONS += ("CMFEditions: Access previous versions",)
# A tuple, as acquired roles would reach what is closed.
MAY_SEE_CLOSED = ("Board Head", "Manager")


def follow_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Keep the notice of a withdrawal, drop it when the item goes back to work."""
    transition = event.transition and event.transition.id
    if transition == Transition.WITHDRAW:
        _keep_notice(item, parameters_of(event.kwargs))
    elif transition in (Transition.RESTORE, Transition.RETURN):
        notice_store().drop(IUUID(item))


def _keep_notice(item: IEditorialItem, stated: Parameters) -> None:
    closes = stated.ground in CLOSING_GROUNDS
    if closes:
        _close(item)
    notice = Notice(
        ground=stated.ground.value if stated.ground else "",
        at=datetime.now(UTC),
        closes_all=closes,
    )
    notice_store().set(IUUID(item), notice)


def _close(item: IEditorialItem) -> None:
    """After a closing ground nobody but the head sees title, versions and files."""
    for permission in CLOSED_PERMISSIONS:
        # manage_permission knows nothing of new permissions on what is no folder.
        modifyRolesForPermission(item, permission, MAY_SEE_CLOSED)
    item.reindexObjectSecurity()
