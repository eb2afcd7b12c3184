"""Items are linked as translations by a board of both (14.2).

The stock API asks for the right on one of the two only; the link shows on both. And it
tells of what is hidden by what it answers.
"""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.refusal import RefusedInput
from .items import IEditorialItem
from .visibility.hidden import is_hidden
from .visibility.named import nothing_at
from .visibility.named import seen_by_name
from .visibility.state_now import PUBLISHED
from .workflow.item_roles import roles_on_item
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.app.multilingual import events
from plone.dexterity.content import DexterityContent
from plone.restapi.services.multilingual.pam import LinkTranslations
from typing import Any


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


def refuse_link(
    event: events.ITranslationRegisteredEvent
    | events.ITranslationUpdatedEvent
    | events.ITranslationRemovedEvent,
) -> None:
    """Raise Refused when one of the linked objects is on another board's site, or where
    what readers find changes at once by somebody who does not publish.
    """
    public = []
    for obj in _linked(event):
        _refuse_others(obj)
        if IEditorialItem.providedBy(obj) and _is_read(obj):
            public.append(obj)
    if len(public) > 1 and not all(map(_may_publish, public)):
        raise Refused(BOTH_PUBLIC, status=403)


def _is_read(item: DexterityContent) -> bool:
    return api.content.get_state(item, default="") == PUBLISHED and not is_hidden(item)


def _may_publish(item: DexterityContent) -> bool:
    who = roles_on_item(item)
    return who.user_id is None or who.publishes or MANAGER in who.roles


def _refuse_others(obj: Any) -> None:
    if not api.user.has_permission(MANAGE, obj=obj):
        raise Refused(NOT_YOURS_TO_LINK, status=403)


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
