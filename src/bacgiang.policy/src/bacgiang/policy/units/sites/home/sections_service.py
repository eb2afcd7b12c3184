"""`@home-sections`: the arrangement of a first page over REST, by the page's rules.

GET: `sections`, each with kind, which, heading, count, shown; `stamp`; `kinds` that the
site can have, with their choices.
PATCH: `sections`, the whole list in its new order, or `"back": true` for the first
arrangement; `stamp` as it was read, to overwrite nobody. 200 with the new arrangement.

Refusals: 409 where the stamp is not that of today's arrangement, 400 otherwise.
"""

from .arranging import arrange
from .arranging import arrange_as_planned
from .arranging import read
from .home_site import HomeSite
from .kind import HomeKind
from .kind import kinds_for
from .placed_section import stamp_of
from .plans import arrangement_of
from dataclasses import asdict
from functools import cached_property
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides


class SectionsService(Service):
    """What both methods answer."""

    @cached_property
    def site(self) -> HomeSite:
        return HomeSite(self.context, self.request)

    def told(self) -> dict[str, Any]:
        arrangement = arrangement_of(self.site)
        return {
            "@id": f"{self.site.url}/@home-sections",
            "stamp": stamp_of(arrangement),
            "sections": [asdict(one) for one in arrangement],
            "kinds": [self._kind(name, kind) for name, kind in kinds_for(self.site)],
        }

    def _kind(self, name: str, kind: HomeKind) -> dict[str, Any]:
        return {
            "kind": name,
            "title": self.site.translated(kind.title),
            "counts": kind.counts,
            "choices": [
                {"value": value, "title": title}
                for value, title in kind.choices(self.site)
            ],
        }


class SectionsGet(SectionsService):
    """The arrangement as it is."""

    def reply(self) -> dict[str, Any]:
        return self.told()


class SectionsPatch(SectionsService):
    """Arrange anew."""

    def reply(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        data = json_body(self.request)
        self._change(data if isinstance(data, dict) else {})
        return self.told()

    def _change(self, data: dict[str, Any]) -> None:
        stamp = data.get("stamp")
        stamp = stamp if stamp is None else str(stamp)
        if data.get("back") is True:
            arrange_as_planned(self.site, stamp)
        else:
            arrange(self.site, read(data.get("sections")), stamp)
