"""Items are linked as translations by the board of both (14.2).

The stock API asks for the right on one of the two only; the link shows on both. And it
tells of what is hidden by what it answers.
"""

from ..base.policy_sites import has_policy
from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.refusal import RefusedInput
from .acts.structure import is_structure
from .items import IEditorialItem
from .one_board import in_group
from .one_board import refuse_other_board
from .same_board import same_board
from .visibility.hidden import is_hidden
from .visibility.named import nothing_at
from .visibility.named import seen_by_name
from .visibility.state_now import PUBLISHED
from .withdrawal.origins import meet_in_group
from .workflow.item_roles import roles_on_item
from .working_copy.rules import is_working_copy
from .working_copy.rules import words_are_public
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from plone import api
from plone.app.multilingual import events
from plone.app.multilingual.interfaces import NOTG
from plone.app.multilingual.itg import MutableAttributeTG
from plone.dexterity.content import DexterityContent
from plone.restapi.services.multilingual.pam import LinkTranslations
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.event import notify
from zope.globalrequest import getRequest
from zope.lifecycleevent.interfaces import IObjectAddedEvent


MANAGER = "Manager"
MANAGE = "plone.app.multilingual: Manage Translations"
NOT_YOURS_TO_LINK = Refusal(
    "not_yours_to_link",
    _(
        "refusal_not_yours_to_link",
        default="Only items of your own site are linked as translations of each other.",
    ),
)
BOTH_PUBLIC = Refusal(
    "both_public",
    _(
        "refusal_link_both_public",
        default="Both are public, and each leads to the other at once. Let the head "
        "of your board link them, or take the link away.",
    ),
)

LINK_OF_PUBLIC = Refusal(
    "link_of_public",
    _(
        "refusal_link_of_public",
        default="This would change what a public item is a translation of. Link the "
        "draft from the page of the public item, or have somebody do it who publishes.",
    ),
)
LINK_OF_PLACE = Refusal(
    "link_of_place",
    _(
        "refusal_link_of_place",
        default="Sites and sections are public, and lead to each other at once. Let "
        "whoever manages the sites of units link them, or take the link away.",
    ),
)


LINK_OF_COPY = Refusal(
    "link_of_copy",
    _(
        "refusal_link_of_copy",
        default="A working copy has no translations of its own. Translate the item "
        "that it is a copy of, or the changed text once it is published.",
    ),
)


@dataclass(frozen=True)
class GroupLeft:
    """An item is about to leave its group of translations, the token `group`."""

    item: DexterityContent
    group: str


class WatchedGroup(MutableAttributeTG):
    """Every way in puts items into groups by this adapter."""

    def set(self, tg: Any) -> None:
        before = self.get()
        if before and str(tg) != before:
            notify(GroupLeft(self.context, before))
        if tg not in (NOTG, before) and has_policy():
            self._refuse_other_board(str(tg))
            self._join(str(tg))
        super().set(tg)

    def _join(self, group: str) -> None:
        """Meet who closes what is there. What is linked to a working copy would not be
        closed with its item."""
        others = [*in_group(group, besides=str(IUUID(self.context, "")))]
        if others and any(map(is_working_copy, (self.context, *others))):
            raise Refused(LINK_OF_COPY, status=400)
        if others and IEditorialItem.providedBy(self.context):
            meet_in_group(group)

    def _refuse_other_board(self, group: str) -> None:
        """Places are linked by whoever opens them, dozens at once."""
        if not (is_structure(self.context) and _opens_places()):
            refuse_other_board(self.context, group)


def refuse_link(
    event: events.ITranslationRegisteredEvent
    | events.ITranslationUpdatedEvent
    | events.ITranslationRemovedEvent,
) -> None:
    """Raise Refused when one of the linked objects is on another board's site, or where
    what readers find changes at once by somebody who does not publish. What
    hangs on the group of a public item (questions of a dialogue) would be lost with it.
    Places are linked by whoever opens them. A link of before that leads to another
    board is taken away by who publishes on either side.
    """
    if _parts_boards(event) and any(map(_may_publish, _linked(event))):
        return
    public = []
    for obj in _linked(event):
        _refuse_others(obj)
        if is_structure(obj) and words_are_public(obj) and not _opens_places():
            raise Refused(LINK_OF_PLACE, status=403)
        if IEditorialItem.providedBy(obj) and _is_read(obj):
            public.append(obj)
    if all(map(_may_publish, public)):
        return
    if len(public) > 1:
        raise Refused(BOTH_PUBLIC, status=403)
    if _regrouped(event) in public:
        raise Refused(LINK_OF_PUBLIC, status=403)


def refuse_new(item: IEditorialItem, event: IObjectAddedEvent) -> None:
    """The same of what a form begins as a translation: it tells no such event."""
    group = getattr(getRequest(), "translation_info", {}).get("tg")
    if group:
        for one in in_group(group):
            _refuse_others(one)


def _parts_boards(event: Any) -> bool:
    if not events.ITranslationRemovedEvent.providedBy(event):
        return False
    sides = (event.object, event.old_object)
    return all(map(IEditorialItem.providedBy, sides)) and not same_board(*sides)


def _is_read(item: DexterityContent) -> bool:
    return api.content.get_state(item, default="") == PUBLISHED and not is_hidden(item)


def _may_publish(item: DexterityContent) -> bool:
    who = roles_on_item(item)
    return who.user_id is None or who.publishes or MANAGER in who.roles


def _opens_places() -> bool:
    portal = api.portal.get()
    return bool(api.user.has_permission("bacgiang.policy: Manage units", obj=portal))


def _refuse_others(obj: Any) -> None:
    if not api.user.has_permission(MANAGE, obj=obj):
        raise Refused(NOT_YOURS_TO_LINK, status=403)


def _regrouped(event: Any) -> Any:
    """The one that is put into another group."""
    if events.ITranslationRegisteredEvent.providedBy(event):
        return event.target
    return event.old_object


def _linked(event: Any) -> Iterator[Any]:
    for name in ("object", "target", "old_object"):
        obj = getattr(event, name, None)
        if obj is not None:
            yield obj


def translated_one(named: object, field: str) -> DexterityContent:
    """What a program names as the other one. Raises RefusedInput, or Refused where it
    is another board's: that comes before what its translations are.
    """
    found = seen_by_name(named)
    if found is None:
        raise RefusedInput(nothing_at(named, field))
    _refuse_others(found)
    return found


class LinkSeen(LinkTranslations):
    """POST `@translations`."""

    def get_object(self, key: object) -> DexterityContent:
        return translated_one(key, "id")
