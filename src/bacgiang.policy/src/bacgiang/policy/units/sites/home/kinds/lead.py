"""Leading news: the newest with its picture large, the next beside it."""

from ...listings import Listing
from ..home_site import HomeSite
from ..kind import SimpleKind
from ..kind import Wanted
from ..section_content import SectionContent
from .listed import listed
from bacgiang.policy import _
from dataclasses import replace


class LeadKind(SimpleKind):
    """The same list as that of the news, in another dress."""

    title = _("home_kind_lead", default="Leading news")
    help = _(
        "home_help_lead",
        default="The newest official news with its picture large, others beside it.",
    )
    is_wide = True

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        section = site.section_of(Listing.NEWS)
        found = listed(site, section, wanted.count)
        if found is None or not found.entries:
            return None
        first, *others = found.entries
        return replace(found, lead=first, entries=tuple(others))


lead = LeadKind()
