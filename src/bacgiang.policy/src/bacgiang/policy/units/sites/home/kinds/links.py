"""Links that the board published anywhere on its site."""

from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import Wanted
from ..section_content import LinkCard
from ..section_content import SectionContent
from bacgiang.policy import _


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """Items of the type Link, the newest first."""
    found = site.catalog(
        portal_type="Link",
        review_state="published",
        shown_on=site.code,
        Language=site.language,
        sort_on="effective",
        sort_order="descending",
        sort_limit=wanted.count,
    )[: wanted.count]
    doors = tuple(
        LinkCard(one.Title, one.getURL(), one.Description or "") for one in found
    )
    return SectionContent(doors=doors)


links = ShownKind(
    _("home_kind_links", default="Links"),
    _("home_help_links", default="Links that were published on this site."),
    show,
)
