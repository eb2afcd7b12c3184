"""`@tasks`: life events and the tasks asked for most over REST, by the page's rules.

GET: `examples`, `links` (lines), `events`, and `stamp` that tells them from others.
PATCH: what is to be changed of these, each whole; `stamp` of those that were seen, left
out for any; `declaration` that no secret is told. 200 with the new ones.
"""

from ...base.api_services import WritingService
from .arranging import arrange
from .reading import link_line
from .reading import read
from .store import stamp
from .store import tasks
from dataclasses import asdict
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from typing import Any


def told(site: DexterityContent) -> dict[str, Any]:
    now = tasks()
    return {
        "@id": f"{site.absolute_url()}/@tasks",
        "examples": list(now.examples),
        "links": [link_line(one) for one in now.links],
        "events": [
            {
                name: list(value) if isinstance(value, tuple) else value
                for name, value in asdict(one).items()
            }
            for one in now.events
        ],
        "stamp": stamp(),
    }


class TasksGet(Service):
    def reply(self) -> dict[str, Any]:
        return told(self.context)


class TasksPatch(WritingService):
    def reply(self) -> dict[str, Any]:
        seen = self.body.get("stamp")
        said = read(told(self.context) | self.body)
        seen = None if seen is None else str(seen)
        declared = bool(self.body.get("declaration"))
        arrange(self.context, said, seen, is_declared=declared)
        return told(self.context)
