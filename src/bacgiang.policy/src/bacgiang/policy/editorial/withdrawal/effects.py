"""A withdrawal leaves a notice, and on some grounds closes the item at once (7.2e)."""

from ...base.dates import now_utc
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from ..acts.subscribers import copied_from
from ..items import IEditorialItem
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import ItemRoles
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from ..working_copy.rules import BASELINE_NOT_PUBLISHED
from ..working_copy.rules import baseline_of
from ..working_copy.rules import is_working_copy
from .closing import close
from .closing import closed_original
from .closing import has_closing_notice
from .closing import is_closed
from .family import close_family
from .family import hand_on_originals
from .family import leave_unjudged
from .family import open_family
from .origins import origin_store
from .store import Notice
from .store import notice_store
from bacgiang.policy import _
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent


GOES_ON = frozenset({Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH})
ORIGINAL_CLOSED = Refusal(
    "original_closed",
    _(
        "refusal_original_closed",
        default="What this was made from was withdrawn because of a secret or of "
        "personal data. It goes on when the head of the board that withdrew it has "
        "seen that nothing of it is left here, and takes this step.",
    ),
)


@on_policy_sites
def remember_original(item: IEditorialItem, event: IObjectAddedEvent) -> None:
    """A copy is closed with what it is a copy of, also when that was closed before."""
    original = copied_from(item)
    if original:
        origin_store().add(IUUID(item), _withdrawable(original))
    if is_closed(item):
        close(item)


def _withdrawable(uid: str) -> str:
    """UID of what a working copy is of: the copy itself goes with its merge."""
    try:
        found = uuidToObject(uid, unrestricted=True)
    except KeyError:
        # Moved or gone since, in this very request.
        return uid
    whole = baseline_of(found) if found is not None else None
    return IUUID(whole) if whole is not None else uid


@on_policy_sites
def follow_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Keep the notice of a withdrawal, drop it when the item goes back to work."""
    transition = event.transition and event.transition.id
    uid = IUUID(item)
    if transition == Transition.WITHDRAW:
        _keep_notice(item, parameters_of(event.kwargs))
        return
    is_free = not is_closed(item)
    if transition in (Transition.RESTORE, Transition.RETURN):
        if has_closing_notice(uid):
            leave_unjudged(item)
        notice_store().drop(uid)
    elif transition in GOES_ON and not is_free:
        # Whoever takes this step has judged it, as the rules below say; nobody has
        # judged what was made from it before.
        hand_on_originals(item)
        origin_store().cut(uid)
    if is_free:
        return
    open_family(item)
    if is_closed(item):
        # The permissions are those of its new state.
        close(item)


def _keep_notice(item: IEditorialItem, stated: Parameters) -> None:
    closes = stated.ground in CLOSING_GROUNDS
    # What is withdrawn with its original is closed with it, and so is what is its own.
    goes_along = is_closed(item)
    notice = Notice(
        ground=stated.ground.value if stated.ground else "",
        at=now_utc(),
        closes_all=closes,
    )
    notice_store().set(IUUID(item), notice)
    if closes and not goes_along and stated.ground is not None:
        close_family(item, stated.ground)


class ClosedItemRules:
    """Only a head sees and restores it; until then its working copy stays as it is, and
    so does what was made from it.
    """

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def refusal(self, transition: Transition, who: ItemRoles) -> Refusal | None:
        if not is_closed(self.item):
            return None
        if is_working_copy(self.item):
            return BASELINE_NOT_PUBLISHED
        if transition is Transition.RESTORE:
            return None if who.heads else NOT_YOUR_LEVEL
        goes_on = transition in GOES_ON and not self._may_judge(who)
        return ORIGINAL_CLOSED if goes_on else None

    def _may_judge(self, who: ItemRoles) -> bool:
        """Whether this is the head of the board whose the closed one is, too."""
        original = closed_original(IUUID(self.item))
        closed = original and uuidToObject(original, unrestricted=True)
        units = {unit_code_of(one) for one in (self.item, closed) if one}
        return who.heads and len(units) == 1
