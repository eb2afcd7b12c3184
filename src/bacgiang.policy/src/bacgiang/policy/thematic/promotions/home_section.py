"""Promotions on the first page of the main site, marked as what they are (13)."""

from ...base.entries.entries import picture_of
from ...search.searching import find
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Picture
from ...units.sites.home.section_content import SectionContent
from .pages import REL
from .web_address import is_web_address
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


class PromotionsKind(SimpleKind):
    """Those whose time it is at the request."""

    title = _("home_kind_promotions", default="Promotion of brands and products")
    help = _(
        "home_help_promotions",
        default="Promotions whose time it is; each leads to the enterprise's page.",
    )
    on_units = False
    is_wide = True

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        query = {
            "portal_type": "Promotion",
            "review_state": "published",
            "show_inactive": False,
            "sort_on": "effective",
            "sort_order": "descending",
        }
        found = find(site.catalog, query).brains(0, wanted.count)
        return SectionContent(
            site.translated(self.title), pictures=tuple(_pictures(site, found))
        )


def _pictures(site: HomeSite, found: list[Any]) -> Iterator[Picture]:
    for brain in found:
        link, alternative = getattr(brain, "promotion", None) or ("", "")
        if is_web_address(link):
            yield Picture(
                source=picture_of(brain),
                alternative=alternative,
                url=link,
                title=brain.Title,
                rel=REL,
                language=site.foreign(brain),
            )


promotions = PromotionsKind()
