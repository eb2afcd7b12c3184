"""`@@freshness` on a language root: how fresh each site is (10.1, 10.2)."""

from ...base.dates import today
from ...base.english.addresses import address_maker
from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...base.keeping import EverybodysAnswer
from ...base.page_facts import IServiceOfSite
from ...base.page_facts import SiteService
from ...base.tasks.time_left import time_left
from ...units.register.names import unit_name
from ...units.sites.finding import desk_of
from .sites import Freshness
from .sites import freshness
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from plone.app.multilingual.interfaces import ILanguageRootFolder
from Products.Five import BrowserView
from typing import Any
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.BaseRequest import BaseRequest


HEADING = _("heading_freshness", default="How fresh the sites are")
LANGUAGES = {
    "vi": _("fresh_vietnamese", default="in Vietnamese"),
    "en": _("fresh_english", default="in English"),
}
IN_TIME = _("fresh_in_time", default="In time")


@dataclass(frozen=True)
class ShownFreshness:
    """`language`: title where a site promises more than one, else ""; `leads_to`: "vi"
    where an English page leads to Vietnamese, else None.
    """

    name: str
    url: str
    leads_to: str | None
    language: Message | str
    is_daily: bool
    last: str
    standing: Message
    is_stale: bool


class FreshnessPage(EverybodysAnswer, BrowserView):
    """Those that let their promise pass stand where they stand: among the others."""

    def rows(self) -> Iterator[ShownFreshness]:
        found = list(freshness())
        several = {one.unit for one in found if one.language != "vi"}
        for one in found:
            yield _shown(one, one.unit in several)


def _shown(one: Freshness, is_one_of_several: bool) -> ShownFreshness:
    site = desk_of(one.unit, one.language)
    return ShownFreshness(
        name=unit_name(one.unit),
        # Each where it stands: an English page would call both roots English.
        url=address_maker(getRequest())(site.getPhysicalPath()),
        leads_to="vi" if one.language == "vi" and frame_language() != "vi" else None,
        language=LANGUAGES[one.language] if is_one_of_several else "",
        is_daily=one.promise == one.promise.DAILY,
        last=shown_day(one.last),
        standing=time_left(one.due) if one.due < today() else IN_TIME,
        is_stale=one.is_stale,
    )


@implementer(IServiceOfSite)
@adapter(ILanguageRootFolder, Interface)
def on_site_map(site: Any, request: BaseRequest) -> SiteService:
    """On the main site's, in its language."""
    return SiteService(HEADING, f"{site.absolute_url()}/@@freshness")
