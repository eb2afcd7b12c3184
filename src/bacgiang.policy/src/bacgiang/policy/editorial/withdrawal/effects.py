"""A withdrawal leaves a notice, and on some grounds closes the item at once (7.2e)."""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ..items import IEditorialItem
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import ItemRoles
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from .store import Notice
from .store import notice_store
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from Products.DCWorkflow.utils import modifyRolesForPermission


CLOSED_PERMISSIONS = (
    "View",
    "Access contents information",
    "bacgiang.policy: View unpublished work",
    "CMFEditions: Access previous versions",
)
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
        at=now_utc(),
        closes_all=closes,
    )
    notice_store().set(IUUID(item), notice)


def _close(item: IEditorialItem) -> None:
    """After a closing ground nobody but the head sees title, versions and files."""
    for permission in CLOSED_PERMISSIONS:
        # manage_permission knows nothing of new permissions on what is no folder.
        modifyRolesForPermission(item, permission, MAY_SEE_CLOSED)
    item.reindexObjectSecurity()


class ClosedItemRules:
    """Only a head sees and restores it."""

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def refusal(self, transition: Transition, who: ItemRoles) -> Refusal | None:
        if transition is not Transition.RESTORE or who.heads:
            return None
        notice = notice_store().get(IUUID(self.item))
        return NOT_YOUR_LEVEL if notice is not None and notice.closes_all else None
