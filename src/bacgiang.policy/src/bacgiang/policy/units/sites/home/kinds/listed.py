"""Sections that show the newest of a part of the site: news, notices, events."""

from .....base.entries.entries import entries_for
from ...listings import Listing
from ...pinned.listing import Found
from ...pinned.listing import nearest
from ...pinned.listing import pinned_first
from ...section import Section
from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import SimpleKind
from ..kind import Wanted
from ..section_content import SectionContent
from bacgiang.policy import _
from functools import partial
from plone.app.contenttypes.behaviors.collection import ICollection


REFERENCE_WARNING = _(
    "text_reference_section",
    default="No competent authority has confirmed the accuracy of what is listed "
    "here. It is for reference only.",
)


def listed(
    site: HomeSite, section: Section | None, count: int
) -> SectionContent | None:
    """The newest of a section, a pinned one first; reference news are marked (9.1)."""
    if section is None:
        return None
    found: Found = ()
    if ICollection(section).query:
        found = pinned_first(section, count)[:count]
    if section.listing == Listing.EVENTS and found:
        found = nearest(section, count) or found
    is_reference = section.listing == Listing.REFERENCE
    return SectionContent(
        title=section.title,
        url=section.absolute_url(),
        warning=site.translated(REFERENCE_WARNING) if is_reference else "",
        entries=entries_for(site.code, found),
    )


def _newest_of(
    listing: Listing, site: HomeSite, wanted: Wanted
) -> SectionContent | None:
    return listed(site, site.section_of(listing), wanted.count)


class ChosenSection(SimpleKind):
    """The newest of any section of the site, also one added later (4.1f)."""

    title = _("home_kind_section", default="A section of the site")
    help = _(
        "home_help_section",
        default="What is newest in a section that you choose.",
    )
    which_label = _("home_label_section", default="Section")

    def choices(self, site: HomeSite) -> list[tuple[str, str]]:
        return [(one.getId(), one.title) for one in site.sections]

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        chosen = (one for one in site.sections if one.getId() == wanted.which)
        return listed(site, next(chosen, None), wanted.count)


news = ShownKind(
    _("home_kind_news", default="Official news"),
    _("home_help_news", default="The newest official news of this site."),
    partial(_newest_of, Listing.NEWS),
)
notices = ShownKind(
    _("home_kind_notices", default="Notices"),
    _("home_help_notices", default="The newest notices."),
    partial(_newest_of, Listing.NOTICES),
)
events = ShownKind(
    _("home_kind_events", default="Events"),
    _("home_help_events", default="Conferences, festivals and public activities."),
    partial(_newest_of, Listing.EVENTS),
)
reference = ShownKind(
    _("home_kind_reference", default="Reference news"),
    _(
        "home_help_reference",
        default="News that no authority has confirmed, apart and marked as such.",
    ),
    partial(_newest_of, Listing.REFERENCE),
    is_wide=True,
)
about = ShownKind(
    _("home_kind_about", default="About"),
    _("home_help_about", default="Pages that present the site and who runs it."),
    partial(_newest_of, Listing.PAGES),
)
files = ShownKind(
    _("home_kind_files", default="Files and pictures"),
    _("home_help_files", default="Papers, forms and pictures put up last."),
    partial(_newest_of, Listing.FILES),
)
section = ChosenSection()
