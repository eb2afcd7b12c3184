"""`@search-words`: the ways to say things over REST, by the page's rules.

GET: `lines`, and `stamp` that tells them from others.
PATCH: `lines`, all of them; `stamp` of those that were seen, left out for any. 200 with
the new ones.
"""

from ...base.api_services import WritingService
from .changing import change
from .changing import stamp
from .known import lines
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from typing import Any


def told(site: DexterityContent) -> dict[str, Any]:
    return {
        "@id": f"{site.absolute_url()}/@search-words",
        "lines": list(lines()),
        "stamp": stamp(),
    }


class SearchWordsGet(Service):
    def reply(self) -> dict[str, Any]:
        return told(self.context)


class SearchWordsPatch(WritingService):
    def reply(self) -> dict[str, Any]:
        seen = self.body.get("stamp")
        change(
            self.context, self.body.get("lines"), seen if seen is None else str(seen)
        )
        return told(self.context)
