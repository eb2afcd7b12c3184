"""Indicators with their last values on a first page (4.1b)."""

from ...base.languages import reads_english
from ...base.number_labels import number_label
from ...search.page.hits import in_english
from ...search.searching import find
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Record
from ...units.sites.home.section_content import SectionContent
from .declaration import STATISTICS
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from typing import Any


class StatisticsKind(SimpleKind):
    """Those published or changed last: all on the main site, its own on a unit's."""

    title = _("collection_statistics", default="Socio-economic statistics")
    help = _(
        "home_help_statistics",
        default="Indicators published or changed last, with their last value.",
    )

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        query = {
            "portal_type": STATISTICS.portal_type,
            "review_state": "published",
            "show_inactive": False,
            "sort_on": "modified",
            "sort_order": "descending",
        }
        if not site.is_main:
            query["unit_code"] = site.code
        found = find(site.catalog, query).brains(0, wanted.count)
        path = (
            STATISTICS.shown_at
            if reads_english(site.language)
            else STATISTICS.stands_at
        )
        whole = [*api.portal.get().getPhysicalPath(), *path]
        return SectionContent(
            site.translated(self.title),
            site.request.physicalPathToURL(whole) if found else "",
            records=tuple(_records(site, found)),
        )


def _records(site: HomeSite, found: list[Any]) -> Iterator[Record]:
    for brain in found:
        item = brain._unrestrictedGetObject()
        english, _summary = in_english(brain, "", site.request)
        yield Record(
            title=english or brain.Title,
            url=brain.getURL(),
            language="" if english else site.foreign(brain),
            facts=_last_value(item, site.language),
        )


def _last_value(indicator: Any, language: str) -> str:
    """The value of the whole in the last period that has one."""
    whole = [one for one in indicator.values_read().rows if not one.part]
    if not whole:
        return ""
    last = max(whole, key=lambda one: one.period)
    measure = indicator.measure_en if reads_english(language) else ""
    value = number_label(last.value, language)
    period = last.period.title(language)
    return f"{period}: {value} {measure or indicator.measure}"


statistics = StatisticsKind()
