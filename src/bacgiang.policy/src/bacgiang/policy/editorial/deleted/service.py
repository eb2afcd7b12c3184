"""`@deleted`: what was deleted on a site, over REST, by the rules of the page.

GET: `items` with `UID`, `title`, `@type`, `folder`, `deleted`, `deleted_by`, `until`.
POST `@deleted/<uid>`: put it back; 200 with `@id` and `UID`. Refusals: 404 for what is
not there for whoever asks, else 400.
"""

from .listing import deleted_at
from .listing import DeletedRow
from .listing import find_deleted
from .restoring import restore
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


class DeletedGet(Service):
    """What can be put back."""

    def reply(self) -> dict[str, Any]:
        rows = deleted_at(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@deleted",
            "items": [_told(row) for row in rows],
            "items_total": len(rows),
        }


def _told(row: DeletedRow) -> dict[str, Any]:
    return json_compatible(
        {
            "UID": row.uid,
            "@type": row.kind,
            "title": row.title,
            "folder": row.folder_url,
            "deleted": row.at,
            "deleted_by": row.by,
            "until": row.until,
        }
    )


@implementer(IPublishTraverse)
class DeletedPost(Service):
    """Put one back."""

    uid = ""

    def publishTraverse(self, request: Any, name: str) -> "DeletedPost":  # noqa: N802
        if self.uid:
            raise NotFound(self, name, request)
        self.uid = name
        return self

    def reply(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        found = find_deleted(self.context, self.uid)
        if found is None:
            raise NotFound(self.context, self.uid, self.request)
        item = restore(*found)
        return {"@id": item.absolute_url(), "UID": self.uid}
