"""Items are linked as translations by a board of both (14.2).

The stock API asks for the right on one of the two only; the link shows on both. And it
tells of what is hidden by what it answers.
"""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.refusal import RefusedInput
from .visibility.named import nothing_at
from .visibility.named import seen_by_name
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.app.multilingual import events
from plone.dexterity.content import DexterityContent
from plone.restapi.services.multilingual.pam import LinkTranslations
from typing import Any


MANAGE = "plone.app.multilingual: Manage Translations"
NOT_YOURS_TO_LINK = Refusal(
    "not_yours_to_link",
    _(
        "refusal_not_yours_to_link",
        default="Only items of your own site are linked as translations of each other.",
    ),
)


def refuse_link(
    event: events.ITranslationRegisteredEvent
    | events.ITranslationUpdatedEvent
    | events.ITranslationRemovedEvent,
) -> None:
    """Raise Forbidden when one of the linked objects is on another board's site."""
    for obj in _linked(event):
        _refuse_others(obj)


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
