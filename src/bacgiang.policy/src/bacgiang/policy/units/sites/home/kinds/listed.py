"""Sections that show the newest of a part of the site: news, notices, events."""

from .....base.entries.entries import entries_for
from ...listings import Listing
from ...section import Section
from ..home_site import HomeSite
from ..kind import SimpleKind
from ..kind import Wanted
from ..section_content import SectionContent
from bacgiang.policy import _
from plone.app.contenttypes.behaviors.collection import ICollection
from zope.i18nmessageid import Message


REFERENCE_WARNING = _("text_reference_section")


def listed(
    site: HomeSite, section: Section | None, count: int
) -> SectionContent | None:
    """The newest of a section; reference news bear their warning (9.1)."""
    if section is None:
        return None
    collection, found = ICollection(section), ()
    if collection.query:
        found = collection.results(batch=False, brains=True, limit=count)[:count]
    is_reference = section.listing == Listing.REFERENCE
    return SectionContent(
        title=section.title,
        url=section.absolute_url(),
        warning=site.translated(REFERENCE_WARNING) if is_reference else "",
        entries=entries_for(site.code, found),
    )


class ListedKind(SimpleKind):
    """The newest of the section with a kind of list."""

    def __init__(self, listing: Listing, title: Message, help: Message) -> None:
        self.listing = listing
        self.title = title
        self.help = help
        self.is_wide = listing is Listing.REFERENCE

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        return listed(site, site.section_of(self.listing), wanted.count)


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


news = ListedKind(
    Listing.NEWS,
    _("home_kind_news", default="Official news"),
    _("home_help_news", default="The newest official news of this site."),
)
notices = ListedKind(
    Listing.NOTICES,
    _("home_kind_notices", default="Notices"),
    _("home_help_notices", default="The newest notices."),
)
events = ListedKind(
    Listing.EVENTS,
    _("home_kind_events", default="Events"),
    _("home_help_events", default="Conferences, festivals and public activities."),
)
reference = ListedKind(
    Listing.REFERENCE,
    _("home_kind_reference", default="Reference news"),
    _(
        "home_help_reference",
        default="News that no authority has confirmed, apart and marked as such.",
    ),
)
about = ListedKind(
    Listing.PAGES,
    _("home_kind_about", default="About"),
    _("home_help_about", default="Pages that present the site and who runs it."),
)
files = ListedKind(
    Listing.FILES,
    _("home_kind_files", default="Files and pictures"),
    _("home_help_files", default="Papers, forms and pictures put up last."),
)
section = ChosenSection()
