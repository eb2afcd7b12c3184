"""Leading news: the newest with its picture large, the next beside it."""

from ...listings import Listing
from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import Wanted
from ..section_content import SectionContent
from .listed import listed
from bacgiang.policy import _
from dataclasses import replace


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """The same list as that of the news, in another dress."""
    found = listed(site, site.section_of(Listing.NEWS), wanted.count)
    if found is None or not found.entries:
        return None
    first, *others = found.entries
    return replace(found, lead=first, entries=tuple(others))


lead = ShownKind(
    _("home_kind_lead", default="Leading news"),
    _(
        "home_help_lead",
        default="The newest official news with its picture large, others beside it.",
    ),
    show,
    is_wide=True,
)
