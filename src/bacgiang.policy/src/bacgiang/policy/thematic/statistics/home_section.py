"""Indicators with their last values on a first page (4.1b)."""

from ...base.languages import reads_english
from ...base.number_labels import number_label
from ...search.page.hits import in_english
from ...search.searching import find
from ...units.register.districts import DistrictVocabulary
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Record
from ...units.sites.home.section_content import SectionContent
from .choices import Breakdown
from .declaration import STATISTICS
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from typing import Any


MOST_PARTS = 3


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
    """Of the whole in the last period that has one, else of its largest parts."""
    rows = indicator.values_read().rows
    told = [one for one in rows if not one.part] or rows
    if not told:
        return ""
    last = max(one.period for one in told)
    found = sorted((x for x in told if x.period == last), key=lambda x: -x.value)
    english = indicator.measure_en if reads_english(language) else ""
    values = "; ".join(
        f"{_part_name(indicator, one.part, language)} "
        f"{number_label(one.value, language)}".strip()
        for one in found[:MOST_PARTS]
    )
    left = "; …" if found[MOST_PARTS:] else ""
    return f"{last.title(language)}: {values} {english or indicator.measure}{left}"


def _part_name(indicator: Any, part: str, language: str) -> str:
    if part and indicator.breakdown == Breakdown.DISTRICT:
        return DistrictVocabulary().name_in(part, language)
    english = indicator.part_name_in_english(part) if reads_english(language) else ""
    return str(english or part)


statistics = StatisticsKind()
