"""What links to an item, over the API: for whoever may see both ends."""

from .by_uid import is_hidden
from plone.app.uuid.utils import uuidToObject
from plone.restapi.services.linkintegrity.get import LinkIntegrityGet
from typing import Any
from zExceptions import NotFound


class SeenLinkIntegrity(LinkIntegrityGet):
    """`GET @linkintegrity`: 404 for a UID that is hidden, as for an unknown one."""

    def reply(self) -> Any:
        asked = self.request.form.get("uids", [])
        for uid in asked if isinstance(asked, list) else [asked]:
            if is_hidden(uid) or uuidToObject(uid) is None:
                raise NotFound(str(uid))
        answer = super().reply()
        for one in answer:
            one["breaches"] = [
                source for source in one["breaches"] if not is_hidden(source["uid"])
            ]
        return answer
