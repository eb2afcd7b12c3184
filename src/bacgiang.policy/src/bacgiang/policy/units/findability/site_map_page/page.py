"""`@@sitemap`: sections, registers, services, units, in the language of the page."""

from ....base.page_facts import IIndexedPage
from ....base.page_facts import IServiceOfSite
from ...kinds import UnitKind
from ...register.addresses import home_address
from ...register.directory import directory
from ...sites.belonging import site_of
from ...sites.filled import is_empty_topic
from ...sites.listings import Listing
from ...sites.register_cards import IPublicRecords
from ...sites.section import Section
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from Products.Five import BrowserView
from typing import Any
from zope.component import subscribers
from zope.interface import implementer


DISPLAYED = "plone.displayed_types"
MOST = 30
KIND_TITLES = {
    UnitKind.PEOPLES_COUNCIL: _("units_of_council", default="People's Council"),
    UnitKind.PEOPLES_COMMITTEE: _("units_of_committee", default="People's Committee"),
    UnitKind.DEPARTMENT: _("units_departments", default="Departments and agencies"),
    UnitKind.DISTRICT: _("units_districts", default="Districts and the city"),
    UnitKind.COMMUNE: _("units_communes", default="Communes, wards and towns"),
    UnitKind.SUBORDINATE_UNIT: _("units_subordinate", default="Subordinate units"),
    UnitKind.PARTY_BODY: _("units_party", default="Party bodies"),
    UnitKind.MASS_ORGANISATION: _("units_mass", default="Mass organisations"),
}


@dataclass(frozen=True)
class Place:
    """A way on, and what stands below it."""

    title: Any
    url: str
    lead: str = ""
    members: tuple["Place", ...] = ()


@implementer(IIndexedPage)
class SiteMapPage(BrowserView):
    """Of the site that the page stands on: a unit's, or the main one."""

    page_title = _("heading_site_map", default="Site map")

    @cached_property
    def site(self) -> Any:
        """The unit's site, else the root of the language."""
        return site_of(self.context) or api.portal.get()[self.language]

    @cached_property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    def home(self) -> Place:
        return Place(self.site.title, self.site.absolute_url())

    def sections(self) -> list[Place]:
        return [self._place(one) for one in self._shown if not self._is_register(one)]

    def registers(self) -> list[Place]:
        return [self._place(one) for one in self._shown if self._is_register(one)]

    def services(self) -> list[Place]:
        found = subscribers((self.site, self.request), IServiceOfSite)
        return [Place(one.title, one.url) for one in found if one.url]

    def units(self) -> list[dict[str, Any]]:
        """By kind, on the main site; a unit leads to its site, else to its page."""
        if site_of(self.context) is not None:
            return []
        found = [
            {"title": title, "units": list(self._units_of(kind))}
            for kind, title in KIND_TITLES.items()
        ]
        return [group for group in found if group["units"]]

    @cached_property
    def _shown(self) -> list[Any]:
        """What the navigation shows, in its order; sections that it has no room for."""
        kinds = api.portal.get_registry_record(DISPLAYED, default=None) or ()
        return [
            one
            for one in self.site.objectValues()
            if one.portal_type in kinds
            and (isinstance(one, Section) or not one.exclude_from_nav)
            and api.user.has_permission("View", obj=one)
            and not is_empty_topic(one)
        ]

    def _is_register(self, one: Any) -> bool:
        return IPublicRecords(one, None) is not None

    def _place(self, one: Any) -> Place:
        pages = isinstance(one, Section) and one.listing == Listing.PAGES
        members = tuple(self._pages_in(one)) if pages else ()
        return Place(one.title, one.absolute_url(), one.description or "", members)

    def _pages_in(self, section: DexterityContent) -> Iterator[Place]:
        path = "/".join(section.getPhysicalPath())
        found = api.content.find(
            path={"query": path, "depth": 1},
            portal_type="Document",
            review_state="published",
            sort_on="getObjPositionInParent",
            sort_limit=MOST,
        )
        for brain in found[:MOST]:
            yield Place(brain.Title, brain.getURL())

    def _units_of(self, kind: UnitKind) -> Iterator[Place]:
        for entry in directory():
            if entry.exists and entry.kind == kind:
                url = home_address(entry, self.language, self.request)
                yield Place(entry.name_in(self.language), url)
