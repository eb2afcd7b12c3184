"""`@@freshness` on a language root: how fresh each site is (10.1, 10.2)."""

from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.public_parts import PublicParts
from ...base.dates import today
from ...base.english.addresses import address_maker
from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...base.page_facts import service_of_site
from ...base.tasks.time_left import time_left
from ...units.register.names import unit_name
from ...units.sites.finding import desk_of
from ..pages.shown import say
from .sites import Freshness
from .sites import freshness
from bacgiang.policy import _
from collections.abc import Iterator
from plone.app.multilingual.interfaces import ILanguageRootFolder
from zope.globalrequest import getRequest


HEADING = _("heading_freshness", default="How fresh the sites are")
LANGUAGES = {
    "vi": _("fresh_vietnamese", default="in Vietnamese"),
    "en": _("fresh_english", default="in English"),
}
IN_TIME = _("fresh_in_time", default="In time")
NEVER = _("fresh_never", default="No item yet")
DAILY = _("fresh_daily", default="Every working day")
WEEKLY = _("fresh_weekly", default="Every week")
COLUMNS = (
    _("label_fresh_site", default="Site"),
    _("label_fresh_promise", default="Promises"),
    _("label_fresh_last", default="Last item"),
    _("label_fresh_standing", default="Standing"),
)


class FreshnessPage(PublicParts):
    """Those that let their promise pass stand where they stand: among the others."""

    address = "freshness"
    heading = HEADING
    lead = _(
        "text_freshness",
        default="The main site promises something new every working day, in both "
        "languages. Of units that promised nothing else, something new is expected "
        "every week. Weekends and holidays do not count.",
    )

    def parts(self) -> Iterator[Part]:
        found = list(freshness())
        several = {one.unit for one in found if one.language != "vi"}
        rows = [_cells(one, one.unit in several) for one in found]
        yield Part(id="freshness", look="cards", columns=COLUMNS, rows=rows)


def _cells(one: Freshness, is_one_of_several: bool) -> list[Cell]:
    site = desk_of(one.unit, one.language)
    # Each where it stands: an English page would call both roots English.
    url = address_maker(getRequest())(site.getPhysicalPath())
    leads_to = "vi" if one.language == "vi" and frame_language() != "vi" else None
    name = Said(unit_name(one.unit), url, leads_to=leads_to)
    language = f"({say(LANGUAGES[one.language])})" if is_one_of_several else ""
    kept = NEVER if one.last is None else IN_TIME
    standing = time_left(one.due) if one.due < today() else kept
    return [
        (name, language),
        DAILY if one.promise == one.promise.DAILY else WEEKLY,
        shown_day(one.last),
        Said(standing, look="fw-bold text-danger" if one.is_stale else None),
    ]


on_site_map = service_of_site("freshness", HEADING, ILanguageRootFolder)
"""On the main site's, in its language."""
