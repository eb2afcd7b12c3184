"""Sending and following: every way that rooms have for citizens (4.1c, 11.1)."""

from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import LinkCard
from ...units.sites.home.section_content import SectionContent
from bacgiang.policy import _
from zope.component import getUtilitiesFor
from zope.interface import Interface


FOLLOW_LEAD = _(
    "home_way_follow_lead",
    default="Enter the code of your receipt to see what has become of it.",
)


class ICitizenWay(Interface):
    """Utility, named in the order of the list: called with a `HomeSite`, it gives the
    `LinkCard` citizens go through, None where that site has none.
    """


class CitizenWays(SimpleKind):
    """Asks the catalog nothing. Every kind of message has a way of its own."""

    title = _("home_kind_citizens", default="Write to the authorities")
    help = _(
        "home_help_citizens",
        default="How citizens write to the authorities, and follow what they sent.",
    )
    counts = False

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        doors = (way(site) for _name, way in sorted(getUtilitiesFor(ICitizenWay)))
        return SectionContent(
            site.translated(self.title),
            doors=tuple(one for one in doors if one is not None),
        )


def follow(site: HomeSite) -> LinkCard | None:
    """The page that asks for the code of a receipt."""
    return LinkCard(
        site.translated(_("home_way_follow", default="Follow what you sent")),
        f"{site.url}/@@receipts",
        site.translated(FOLLOW_LEAD),
    )


ways = CitizenWays()
