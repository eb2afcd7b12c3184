"""The directory of unit sites, by kind of unit (2.2a)."""

from .....base.languages import reads_english
from ....register.addresses import address_of
from ....register.directory import directory
from ....register.directory import UnitEntry
from ....register.vocabularies import KIND_TITLES
from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import Wanted
from ..section_content import Group
from ..section_content import LinkCard
from ..section_content import SearchField
from ..section_content import SectionContent
from bacgiang.policy import _
from collections import defaultdict
from collections.abc import Iterator
from ZPublisher.HTTPRequest import HTTPRequest


FIND = _("label_find_unit_site", default="Name of the unit")


def unit_sites(language: str, main: str) -> Iterator[UnitEntry]:
    """Units with a site that readers can see, in the order of lists."""
    for entry in directory():
        if entry.code != main and entry.exists and entry.public_site(language):
            yield entry


def site_doors(
    entries: Iterator[UnitEntry], language: str, request: HTTPRequest
) -> dict[str, list[LinkCard]]:
    """Ways to the sites, by kind of unit."""
    found: dict[str, list[LinkCard]] = defaultdict(list)
    for entry in entries:
        place = entry.public_site(language)
        if place is not None:
            url = address_of(place.path, request)
            name = entry.name_in(language)
            spoken = "vi" if reads_english(language) and not entry.name_en else ""
            found[entry.kind].append(LinkCard(name, url, language=spoken))
    return found


def groups_of(site: HomeSite, doors: dict[str, list[LinkCard]]) -> tuple[Group, ...]:
    return tuple(
        Group(site.translated(title), tuple(doors[kind]))
        for kind, title in KIND_TITLES.items()
        if doors.get(kind)
    )


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """Read from the directory of the register, which is kept in memory."""
    entries = unit_sites(site.language, site.code)
    groups = groups_of(site, site_doors(entries, site.language, site.request))
    page = f"{site.url}/@@unit-sites"
    search = SearchField(page, "text", site.translated(FIND))
    return SectionContent(url=page, search=search, groups=groups)


units = ShownKind(
    _("heading_unit_sites", default="Sites of departments and districts"),
    _("home_help_units", default="Sites of all units, by kind, with a filter."),
    show,
    on_units=False,
    counts=False,
    is_wide=True,
)
