"""A withdrawal leaves a notice, and on some grounds closes the item at once (7.2e)."""

from ...base.dates import now_utc
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...units.sites.belonging import unit_code_of
from ..acts.subscribers import copied_from
from ..items import holder_of
from ..items import IContentHolder
from ..items import IEditorialItem
from ..items import IPartOfItem
from ..kept_versions import shut_versions
from ..visibility.seen import is_public
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import ItemRoles
from ..workflow.parameters import CLOSING_GROUNDS
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.statements import parameters_of
from ..working_copy.parts import PartReplaced
from ..working_copy.rules import baseline_of
from ..working_copy.rules import is_working_copy
from ..working_copy.rules import working_copy_of
from .closing import close
from .closing import closed_original
from .closing import has_closing_notice
from .closing import is_closed
from .family import close_family
from .family import come_along
from .family import hand_on_originals
from .family import leave_unjudged
from .family import open_family
from .origins import origin_store
from .store import Notice
from .store import notice_store
from .untold import leave_untold
from .was_public import was_public
from bacgiang.policy import _
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from zope.lifecycleevent.interfaces import IObjectAddedEvent
from zope.lifecycleevent.interfaces import IObjectMovedEvent


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
JUDGED_BEFORE = Refusal(
    "judged_before_closing",
    _(
        "refusal_judged_before_closing",
        default="What this was made from was withdrawn because of a secret or of "
        "personal data, after this was handed in: nobody has looked for it here. "
        "Return it, see that nothing of it is left, and submit it again for review.",
    ),
)
COPY_LEFT = Refusal(
    "closed_copy_left",
    _(
        "refusal_closed_copy_left",
        default="A working copy of this is still there, with what it was withdrawn "
        "for. Cancel the copy first.",
    ),
)

COPY_OF_CLOSED = Refusal(
    "copy_of_closed",
    _(
        "refusal_copy_of_closed",
        default="What this is a working copy of was withdrawn because of a secret or "
        "of personal data, and the copy says the same: it goes no further. Cancel the "
        "copy, and make another one once the item is public again.",
    ),
)


@on_policy_sites
def remember_original(
    item: IEditorialItem | IPartOfItem, event: IObjectAddedEvent
) -> None:
    """A copy is closed with what it is a copy of, also when that was closed before.

    So is a picture or file that was copied by itself.
    """
    source = copied_from(item)
    if source and (event.object is item or holder_of(item) is None):
        _bind(item, source)
    elif source:
        come_along(item, source)
    if is_closed(item):
        close(item)


def remember_replaced(event: PartReplaced) -> None:
    """What came into a working copy under the name of a part."""
    come_along(event.part, IUUID(event.by))


@on_policy_sites
def remember_left(part: IEditorialItem | IPartOfItem, event: IObjectMovedEvent) -> None:
    """A picture or file that moves out of an item says what it said there."""
    stays = event.newParent is not None and event.object is part
    if stays and IContentHolder.providedBy(event.oldParent):
        _bind(part, IUUID(event.oldParent))


def _bind(item: DexterityContent, source: str) -> None:
    """To what it was made from, and to what can be withdrawn of that."""
    holder = holder_of(item)
    own = IUUID(baseline_of(holder) or holder) if holder is not None else ""
    originals = {source, _withdrawable(source)} if holder else {_withdrawable(source)}
    for original in originals - {own, IUUID(item)}:
        origin_store().add(IUUID(item), original)
        origin_store().meet(original)


def _withdrawable(uid: str) -> str:
    """UID of the item that a picture or file stands in, and of what a working copy is
    of: that goes with its merge.
    """
    try:
        found = uuidToObject(uid, unrestricted=True)
    except KeyError:
        # Moved or gone since, in this very request.
        return uid
    if found is None:
        return uid
    whole = holder_of(found) or found
    return str(IUUID(baseline_of(whole) or whole))


@on_policy_sites
def follow_transition(item: IEditorialItem, event: IAfterTransitionEvent) -> None:
    """Keep the notice of a withdrawal, drop it when the item goes back to work."""
    transition = event.transition and event.transition.id
    uid = IUUID(item)
    if transition == Transition.WITHDRAW:
        _keep_notice(item, parameters_of(event.kwargs))
        return
    is_free = not is_closed(item)
    if transition == Transition.PUBLISH and is_public(item):
        notice_store().end(uid)
    if transition in (Transition.RESTORE, Transition.RETURN):
        if has_closing_notice(uid):
            leave_unjudged(item)
        if was_public(item):
            notice_store().restore(uid)
        notice_store().drop(uid)
    elif transition in GOES_ON and not is_free:
        # Whoever takes this step has judged it, as the rules below say; nobody has
        # judged what was made from it before, nor its versions of before.
        hand_on_originals(item)
        origin_store().cut(uid)
        shut_versions(item)
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
    if was_public(item):
        notice_store().end(IUUID(item))
    if closes:
        leave_untold(item)
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
            return COPY_OF_CLOSED
        if transition is Transition.RESTORE:
            return None if who.heads else NOT_YOUR_LEVEL
        if transition not in GOES_ON:
            return None
        if not self._may_judge(who):
            return ORIGINAL_CLOSED
        if transition is not Transition.SUBMIT:
            return JUDGED_BEFORE
        return COPY_LEFT if working_copy_of(self.item) is not None else None

    def _may_judge(self, who: ItemRoles) -> bool:
        """Whether this is the head of the board whose the closed one is, too."""
        original = closed_original(IUUID(self.item))
        closed = original and uuidToObject(original, unrestricted=True)
        units = {unit_code_of(one) for one in (self.item, closed) if one}
        return who.heads and len(units) == 1
