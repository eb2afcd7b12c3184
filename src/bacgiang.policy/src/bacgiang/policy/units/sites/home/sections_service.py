"""`@home-sections`: the arrangement of a first page over REST, by the page's rules.

GET: `sections`, each with kind, which, heading, count, shown; `stamp`; `kinds` that the
site can have, with their choices.
PATCH: `sections`, the whole list in its new order, or `"back": true` for the first
arrangement; `stamp` as it was read, to overwrite nobody. 200 with the new arrangement.

Refusals: 409 where the stamp is not that of today's arrangement, 400 otherwise.
"""

from ....base.api_services import WritingService
from .arranging import arrange
from .arranging import arrange_as_planned
from .arranging import read
from .home_site import HomeSite
from .kind import kinds_for
from .placed_section import stamp_of
from .plans import arrangement_of
from dataclasses import asdict
from plone.restapi.services import Service
from typing import Any


def told(site: HomeSite) -> dict[str, Any]:
    """The arrangement, and of what it can be made."""
    arrangement = arrangement_of(site)
    kinds = [
        {
            "kind": name,
            "title": site.translated(kind.title),
            "counts": kind.counts,
            "choices": [
                {"value": value, "title": title} for value, title in kind.choices(site)
            ],
        }
        for name, kind in kinds_for(site)
    ]
    return {
        "@id": f"{site.url}/@home-sections",
        "stamp": stamp_of(arrangement),
        "sections": [asdict(one) for one in arrangement],
        "kinds": kinds,
    }


class SectionsGet(Service):
    """The arrangement as it is."""

    def reply(self) -> dict[str, Any]:
        return told(HomeSite(self.context, self.request))


class SectionsPatch(WritingService):
    """Arrange anew."""

    def reply(self) -> dict[str, Any]:
        site, stamp = HomeSite(self.context, self.request), self.body.get("stamp")
        stamp = stamp if stamp is None else str(stamp)
        if self.body.get("back") is True:
            arrange_as_planned(site, stamp)
        else:
            arrange(site, read(self.body.get("sections")), stamp)
        return told(site)
