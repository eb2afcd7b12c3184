"""A withdrawal leaves a notice, and on some grounds closes the item at once (7.2e)."""

from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...units.people.unsaved.erasing import erase_about
from ..items import IEditorialItem
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import ItemRoles
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from ..working_copy.rules import BASELINE_NOT_PUBLISHED
from ..working_copy.rules import is_working_copy
from ..working_copy.rules import working_copy_of
from .closing import close
from .closing import is_closed
from .closing import open_copy
from .store import Notice
from .store import notice_store
from .translations import translation_refuses
from .translations import withdraw_translations
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent


def follow_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Keep the notice of a withdrawal, drop it when the item goes back to work."""
    transition = event.transition and event.transition.id
    if transition == Transition.WITHDRAW:
        _keep_notice(item, parameters_of(event.kwargs))
    elif transition in (Transition.RESTORE, Transition.RETURN):
        if is_closed(item):
            open_copy(item)
        notice_store().drop(IUUID(item))


def _keep_notice(item: IEditorialItem, stated: Parameters) -> None:
    closes = stated.ground in CLOSING_GROUNDS
    if closes:
        close(item)
        for one in filter(None, (item, working_copy_of(item))):
            erase_about(IUUID(one))
    notice = Notice(
        ground=stated.ground.value if stated.ground else "",
        at=now_utc(),
        closes_all=closes,
    )
    notice_store().set(IUUID(item), notice)
    if closes:
        withdraw_translations(item, stated)


class ClosedItemRules:
    """Only a head sees and restores it; until then its working copy stays as it is, and
    so do translations.
    """

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def refusal(self, transition: Transition, who: ItemRoles) -> Refusal | None:
        if not is_closed(self.item):
            return translation_refuses(self.item, transition)
        if is_working_copy(self.item):
            return BASELINE_NOT_PUBLISHED
        restores = transition is Transition.RESTORE
        return NOT_YOUR_LEVEL if restores and not who.heads else None
