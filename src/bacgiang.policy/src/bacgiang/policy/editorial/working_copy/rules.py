"""Who may check out an item, and when a working copy may be merged."""

from ...base.refusal import Refusal
from ...units.published_words import IPublishedWords
from ...units.site_places import SiteState
from ...units.sites.belonging import site_of
from ..items import IEditorialItem
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import ItemRoles
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from Acquisition import aq_base
from bacgiang.policy import _
from collections.abc import Iterator
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone import api
from plone.app.iterate.dexterity.utils import get_relations
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import IWorkingCopy
from plone.dexterity.content import DexterityContent
from typing import Any
from zc.relation.interfaces import ICatalog
from zope.component import getUtility
from zope.intid.interfaces import IIntIds


NOT_PUBLISHED = Refusal(
    "not_published",
    _(
        "refusal_not_published",
        default="Only a published item is changed through a working copy. Edit a draft "
        "directly; return an approved item to its author.",
    ),
)
NOTHING_TO_APPROVE = Refusal(
    "nothing_to_approve",
    _(
        "refusal_nothing_to_approve",
        default="This has no words of its own that a second person would approve, so "
        "it has no working copy.",
    ),
)
COPY_EXISTS = Refusal(
    "copy_exists",
    _(
        "refusal_copy_exists",
        default="Somebody is already working on a copy of this item. Continue there.",
    ),
)
NOT_A_COPY = Refusal(
    "not_a_copy",
    _(
        "refusal_not_a_copy",
        default="This is not a working copy. Open the working copy and do it there.",
    ),
)

BASELINE_NOT_PUBLISHED = Refusal(
    "baseline_not_published",
    _(
        "refusal_baseline_not_published",
        default="What this is a working copy of is not published any more. Restore and "
        "publish that first, or cancel the copy.",
    ),
)


def is_working_copy(item: DexterityContent) -> bool:
    return IWorkingCopy.providedBy(item)


def baseline_of(item: DexterityContent) -> Any | None:
    """The published item a working copy was made of, None for any other item."""
    return ICheckinCheckoutPolicy(item).getBaseline() if is_working_copy(item) else None


def working_copy_of(item: DexterityContent) -> Any | None:
    """The working copy under way, None without one."""
    return next(working_copies_of(item), None)


def working_copies_of(item: DexterityContent) -> Iterator[Any]:
    """There is one at a time. Releases before lost sight of it once one before it had
    been deleted, and let others be made.
    """
    if is_working_copy(item) or ICheckinCheckoutPolicy(item, None) is None:
        return
    intids = getUtility(IIntIds)
    own = intids.queryId(aq_base(item))
    for relation in get_relations(item):
        if relation.from_id == own and relation.to_id is not None:
            found = intids.queryObject(relation.to_id)
            if found is not None:
                yield found


def forget_removed(copy: IWorkingCopy, event: IObjectWillBeRemovedEvent) -> None:
    """Subscriber: the link to its item goes with a copy that is deleted; broken, it
    would stand before those of later ones.
    """
    if event.object is copy:
        catalog = getUtility(ICatalog)
        for relation in get_relations(copy):
            catalog.unindex(relation)


def check_out_refuses(item: DexterityContent, user: Any = None) -> Refusal | None:
    """Why this person cannot make a working copy of the item now."""
    if not (IEditorialItem.providedBy(item) or IPublishedWords.providedBy(item)):
        return NOTHING_TO_APPROVE
    if not roles_on_item(item, user).updates:
        return NOT_YOUR_LEVEL
    if is_working_copy(item) or not _is_public(item):
        return NOT_PUBLISHED
    return None if working_copy_of(item) is None else COPY_EXISTS


class CopyRules:
    """A change of an item that is off the site does not bring it back."""

    def __init__(self, item: DexterityContent) -> None:
        self.item = item

    def refusal(self, transition: Transition, who: ItemRoles) -> Refusal | None:
        if transition is not Transition.PUBLISH:
            return None
        baseline = baseline_of(self.item)
        off_the_site = baseline is not None and not _is_public(baseline)
        return BASELINE_NOT_PUBLISHED if off_the_site else None


def _is_public(item: DexterityContent) -> bool:
    if IPublishedWords.providedBy(item):
        return words_are_public(item)
    return bool(api.content.get_state(item, default="") == State.PUBLISHED.value)


def words_are_public(place: DexterityContent) -> bool:
    """Those of units always, those of a section unless it stands on a desk."""
    site = site_of(place)
    return site is None or SiteState(api.content.get_state(site)).is_public
