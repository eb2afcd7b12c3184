"""`@archive`: packages over the API.

GET: `items` with `identifier`, `unit`, `start`, `end`, `state` (`waiting`, `ready`,
`over`, `taken_back`, `failed`), `items`, `size` (bytes), `digest` (SHA-256),
`download`. POST with `start`, `end` (and `unit` at the portal): 202 with the same of
one.
"""

from ...base.api_services import WritingService
from ...base.form_values import form_value
from .asking import ask_for_package
from .asking import packages_at
from .package import Package
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
from typing import Any


class ArchiveGet(Service):
    """Those of the unit, at the portal of all."""

    def reply(self) -> dict[str, Any]:
        found = [as_json(one, self.context) for one in packages_at(self.context)]
        return {
            "@id": f"{self.context.absolute_url()}/@archive",
            "items": found,
            "items_total": len(found),
        }


class ArchivePost(WritingService):
    """Ask for one; a job makes it."""

    def reply(self) -> dict[str, Any]:
        names = ("unit", "start", "end")
        sent = {name: form_value(self.body, name) for name in names}
        self.request.response.setStatus(202)
        return as_json(ask_for_package(self.context, sent), self.context)


def as_json(package: Package, context: DexterityContent) -> dict[str, Any]:
    base = context.absolute_url()
    file = f"{base}/@@archive-package?package={package.identifier}"
    return {
        "identifier": package.identifier,
        "unit": package.unit,
        "start": package.first.isoformat(),
        "end": package.last.isoformat(),
        "state": _state(package),
        "items": package.items,
        "size": package.size,
        "digest": package.digest,
        "download": file if package.is_offered else None,
        "handed_over": [
            {"body": one.body, "day": one.day, "receipt": one.receipt}
            for one in package.handed_over
        ],
    }


def _state(package: Package) -> str:
    if package.problem:
        return "failed"
    if package.is_waiting:
        return "waiting"
    if package.is_taken_back:
        return "taken_back"
    return "ready" if package.is_offered else "over"
