"""What was made from a text is closed with it, and judged by itself (4.2a, 7.2e).

Copies, copies of copies, the same in other languages, what the main site made of an
offer: the words are in each of them, and nobody would look for them there.
"""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.policy_sites import on_policy_sites
from ...units.levels import PUBLISHER
from ...units.people.unsaved.erasing import erase_about
from ..acts.secret_reasons import leave_reasons_untold
from ..items import holder_of
from ..items import IEditorialItem
from ..same_board import same_board
from ..workflow.parameters import State
from ..workflow.parameters import Transition
from ..workflow.parameters import WithdrawalGround
from ..working_copy.rules import is_working_copy
from ..working_copy.rules import working_copies_of
from .closing import close
from .closing import is_closed
from .closing import ItemsClosed
from .closing import reopen
from .origins import meet_in_group
from .origins import origin_store
from .origins import UNJUDGED
from .translations import translations_of
from AccessControl.users import UnrestrictedUser
from bacgiang.policy import _
from collections.abc import Iterator
from OFS.interfaces import IObjectWillBeRemovedEvent
from plone import api
from plone.app.multilingual.interfaces import ITG
from plone.app.multilingual.interfaces import ITranslatable
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
from typing import NamedTuple
from zope.event import notify
from zope.i18n import translate


WITHDRAWN_WITH_ORIGINAL = _(
    "reason_withdrawn_with_original",
    default="The unit has withdrawn the original on this ground.",
)


class Made(NamedTuple):
    """What was made of `original`, both UIDs; `item` is None where it is not there."""

    uid: str
    original: str
    item: Any | None


def made_from(item: DexterityContent) -> Iterator[Made]:
    """All that was made from an item, the nearest first, whoever may see it.

    Of its translations those of its own board: what another has published, one person
    who decides nothing there does not close by a link (`linked_elsewhere`).
    """
    waiting, seen = [Made(IUUID(item), "", item)], {IUUID(item)}
    for one in waiting:
        if one.original:
            yield one
        uids = origin_store().made_from(one.uid)
        uids += (IUUID(own) for own, is_own in _translations(one.item) if is_own)
        for uid in uids:
            if uid not in seen:
                seen.add(uid)
                found = uuidToObject(uid, unrestricted=True)
                waiting.append(Made(uid, one.uid, found))


def linked_elsewhere(item: DexterityContent) -> list[Any]:
    """What other boards have as the same text in other languages: of an item, and of
    what was made from it.
    """
    family = (item, *(made.item for made in made_from(item)))
    found = (pair for one in family for pair in _translations(one))
    return [other for other, is_own in found if not is_own]


def _translations(item: DexterityContent | None) -> Iterator[tuple[Any, bool]]:
    """Each, and whether it is of the same board."""
    if item is not None and _has_translations(item):
        for one in translations_of(item):
            yield one, same_board(one, item)


def _has_translations(item: DexterityContent) -> bool:
    """Those around a picture or file say something else than that."""
    is_linked = ITranslatable.providedBy(item) and not is_working_copy(item)
    return is_linked and holder_of(item) is None


def is_public(item: DexterityContent) -> bool:
    state = api.content.get_state(item, default="")
    return bool(IEditorialItem.providedBy(item) and state == State.PUBLISHED)


def close_family(item: DexterityContent, ground: WithdrawalGround) -> None:
    """Close an item and what was made from it; what of that is public is withdrawn.

    The law does not wait for a publisher of another board; the record names the person
    who withdrew the original.
    """
    uids = _close(item)
    origin_store().meet(IUUID(item))
    meet_in_group(ITG(item, ""))
    for uid, original, made in list(made_from(item)):
        uids.add(uid)
        # A link to another language may be taken away; what it said was the same.
        origin_store().add(uid, original)
        origin_store().meet(uid)
        meet_in_group(ITG(made, "") if made is not None else "")
        if made is not None and not is_working_copy(made):
            if is_public(made):
                _take_off(made, ground)
            uids |= _close(made)
    leave_reasons_untold(uids, now_utc())
    notify(ItemsClosed(frozenset(uids)))


def hand_on_originals(item: DexterityContent) -> None:
    """What was made from an item stays bound to what the item was made from."""
    store, uid = origin_store(), IUUID(item)
    originals = store.originals_of(uid)
    for one in list(made_from(item)):
        for original in originals if one.original == uid else ():
            if original != one.uid:
                store.add(one.uid, original)


@on_policy_sites
def keep_bound(item: IEditorialItem, event: IObjectWillBeRemovedEvent) -> None:
    """Subscriber: what is deleted leaves its group, and stays the same text as the
    others in it: in the bin, once back, and for what was made from it.
    """
    if event.object is item:
        for one, is_own in _translations(item):
            if is_own:
                origin_store().add(IUUID(one), IUUID(item))
                origin_store().add(IUUID(item), IUUID(one))


def come_along(part: DexterityContent, source: str) -> None:
    """A picture or file that came with its item is as open as that, unless what it is a
    copy of (a UID) had come there from elsewhere.
    """
    origin_store().follow(IUUID(part), source)
    if is_closed(part):
        close(part)


def leave_unjudged(item: DexterityContent) -> None:
    """A closed item is restored so that its head can take the secret out of it: it
    stays closed until they let it go on, and so does each that was made from it.
    """
    uid = IUUID(item)
    for one in (uid, *(made.uid for made in made_from(item))):
        origin_store().add(one, UNJUDGED + uid)


def open_family(item: DexterityContent) -> None:
    """After a notice is gone, or an item goes on as a text of its own: what is not
    closed by anything else.
    """
    for one in (item, *(made.item for made in made_from(item))):
        is_item = one is not None and not is_working_copy(one)
        if is_item and not is_closed(one):
            reopen(one)


def _close(item: DexterityContent) -> set[str]:
    """UIDs of it and of its working copy, which says the same."""
    close(item)
    uids = {IUUID(one) for one in (item, *working_copies_of(item))}
    for uid in uids:
        erase_about(uid)
    return uids


def _take_off(item: DexterityContent, ground: WithdrawalGround) -> None:
    language = api.portal.get_default_language()
    comment = translate(WITHDRAWN_WITH_ORIGINAL, target_language=language)
    publisher = UnrestrictedUser(current_actor(), "", [PUBLISHER], [])
    users = api.portal.get_tool("acl_users")
    with api.env.adopt_user(user=publisher.__of__(users)):
        api.portal.get_tool("portal_workflow").doActionFor(
            item, Transition.WITHDRAW.value, comment=comment, ground=ground.value
        )
