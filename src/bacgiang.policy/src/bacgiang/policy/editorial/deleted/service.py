"""`@deleted`: what was deleted on a site, over REST, by the rules of the page.

GET: `items` with `UID`, `title`, `@type`, `folder`, `deleted`, `deleted_by`, `until`.
POST `@deleted/<uid>`: put it back; 200 with `@id` and `UID`. Refusals: 404 for what is
not there for whoever asks, else 400.
"""

from ...base.api_services import sent_body
from ...base.named_below import NamedBelow
from ...units.people.accounts import name_of
from .listing import deleted_at
from .listing import find_deleted
from .restoring import restore
from .settings import until
from .store import DeletedItem
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.publisher.interfaces import NotFound


class DeletedGet(Service):
    """What can be put back."""

    def reply(self) -> dict[str, Any]:
        rows = deleted_at(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@deleted",
            "items": [_told(*row) for row in rows],
            "items_total": len(rows),
        }


def _told(kept: DeletedItem, folder: Any) -> dict[str, Any]:
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


class DeletedPost(NamedBelow, Service):
    """Put one back."""

    def reply(self) -> dict[str, Any]:
        sent_body(self.request)
        uid = self.named
        found = find_deleted(self.context, uid)
        if found is None:
            raise NotFound(self.context, uid, self.request)
        return {"@id": restore(*found).absolute_url(), "UID": uid}
