"""Promotions on the first page of the main site, marked as what they are (13)."""

from ...base.dates import now_utc
from ...base.dates import today
from ...base.entries.entries import picture_of
from ...search.searching import find
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.kind import SimpleKind
from ...units.sites.home.kind import Wanted
from ...units.sites.home.section_content import Picture
from ...units.sites.home.section_content import SectionContent
from .agreed import digest
from .agreed import in_turn
from .agreed import Place
from .confirmation import confirmation_store
from .confirmation import counting
from .confirmation import Facts
from .confirmation import paper_on
from .pages import REL
from .web_address import is_web_address
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from typing import Any


MOST = 200
HOUR = 3600


class PromotionsKind(SimpleKind):
    """Those whose time it is at the request, in turn by the hour: nobody leads always,
    and nobody has to be counted. What is given from memory is minutes late, for each of
    them alike.
    """

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
        }
        found = find(site.catalog, query).brains(0, MOST)
        now = [one for one in found if _is_agreed(one)]
        hour = int(now_utc().timestamp()) // HOUR
        shown = in_turn(now, wanted.count, hour)
        return SectionContent(
            site.translated(self.title), pictures=tuple(_pictures(site, shown))
        )


def _is_agreed(brain: Any) -> bool:
    """Whether what is published is agreed for this page, today. What was put on file
    before places were agreed is shown as it was.
    """
    papers = counting(confirmation_store().of(brain.UID))
    if not papers:
        return True
    # Of promotions that were indexed before digests were kept the item is asked.
    _link, _alternative, *kept = getattr(brain, "promotion", None) or ("", "")
    shown = kept[0] if kept else digest(brain._unrestrictedGetObject())
    paper = paper_on(papers, shown) or paper_on(papers, "")
    return paper is not None and _holds(paper.facts, today())


def _holds(facts: Facts, day: date) -> bool:
    if facts.first is None or facts.last is None:
        return True
    is_here = facts.place == Place.FIRST_PAGE
    return is_here and facts.first <= day <= facts.last


def _pictures(site: HomeSite, found: list[Any]) -> Iterator[Picture]:
    for brain in found:
        link, alternative, *_digest = getattr(brain, "promotion", None) or ("", "")
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
