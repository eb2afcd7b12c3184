"""`@@deleted`, “Thùng rác”, and `@deleted`: what was deleted here and can be put back.

GET `@deleted`: `items` with `UID`, `title`, `@type`, `folder`, `deleted`, `deleted_by`,
`until`. POST `@deleted/<uid>`: put it back; 200 with `@id` and `UID`. Refusals: 404 for
what is not there for whoever asks, else 400.
"""

from ...base.act_page.act_page import ActPage
from ...base.acts.actor import SYSTEM
from ...base.api_services import WritingService
from ...base.named_below import NamedBelow
from ...units.people.accounts import name_of
from ..acts.rows import THE_PORTAL
from .listing import deleted_at
from .listing import find_deleted
from .listing import Found
from .restoring import restore
from .settings import until
from .store import DeletedItem
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


class DeletedPage(ActPage):
    """Lists; puts one back."""

    def act(self) -> None:
        found = find_deleted(self.context, self.form_value("uid"))
        if found is None:
            raise NotFound(self.context, "deleted", self.request)
        item = restore(*found)
        message = _("message_put_back", default="It is back in its place, as a draft.")
        self.redirect(f"{item.absolute_url()}/view", message)

    until = staticmethod(until)

    def person(self, user_id: str) -> Message | str:
        """The portal deletes what left forms have uploaded."""
        return THE_PORTAL if user_id == SYSTEM else name_of(user_id)

    def rows(self) -> list[Found]:
        return deleted_at(self.context)

    def kind(self, kept: DeletedItem) -> str:
        types, kind = api.portal.get_tool("portal_types"), kept.item.portal_type
        return types[kind].Title() if kind in types else kind


class DeletedGet(Service):
    """What can be put back."""

    def reply(self) -> dict[str, Any]:
        rows = deleted_at(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@deleted",
            "items": [_told(*row) for row in rows],
            "items_total": len(rows),
        }


def _told(kept: DeletedItem, folder: DexterityContent) -> dict[str, Any]:
    return json_compatible(
        {
            "UID": kept.uid,
            "@type": kept.item.portal_type,
            "title": kept.title,
            "folder": folder.absolute_url(),
            "deleted": kept.at,
            "deleted_by": name_of(kept.by),
            "until": until(kept.at),
        }
    )


class DeletedPost(NamedBelow, WritingService):
    """Put one back."""

    def reply(self) -> dict[str, Any]:
        uid = self.named
        found = find_deleted(self.context, uid)
        if found is None:
            raise NotFound(self.context, uid, self.request)
        return {"@id": restore(*found).absolute_url(), "UID": uid}
