"""`@@dialogues` of a site: those to come, those of now, and what was said before."""

from ...base.act_page.parts import block
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.public_parts import PublicParts
from ...base.dates import in_utc
from ...base.english.days import shown_minute
from ...base.english.tongue import tongue
from ...base.frame_language import frame_language
from ...base.page_facts import IIndexedPage
from ...base.page_facts import service_of_site
from ...editorial.same_board import board_of
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ...units.sites.home.home_site import HomeSite
from ...units.sites.home.section_content import LinkCard
from ..behavior import key_of
from ..behavior import Phase
from ..behavior import times_of
from ..behavior import units_of
from ..public_ones import phase_for_readers
from ..store import dialogue_store
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from typing import Any
from zope.interface import implementer


MOST = 300
HEADING = _("heading_dialogues", default="Online dialogues")
LEAD = _(
    "text_dialogues",
    default="Readers ask, those in charge answer at the hour that is announced; "
    "questions and answers stay to be read.",
)
MAP_ENTRY = service_of_site("dialogues", HEADING)


@implementer(IIndexedPage)
class DialoguesPage(PublicParts):
    """Of a unit's site those of the unit; one in several languages once."""

    address = "dialogues"
    heading = HEADING
    lead = LEAD

    def parts(self) -> Iterator[Part]:
        found = sorted(self._events(), key=lambda one: in_utc(one.start))
        phases = {one.UID(): phase_for_readers(one) for one in found}
        over = [one for one in found if phases[one.UID()] is Phase.OVER]
        coming = [one for one in found if phases[one.UID()] is not Phase.OVER]
        for name, heading, nothing, items in (
            (
                "coming",
                _("heading_dialogues_coming", default="Now and to come"),
                _("text_dialogues_coming", default="No dialogue is announced."),
                coming,
            ),
            (
                "over",
                _("heading_dialogues_over", default="Over"),
                _("text_dialogues_over", default="None was held yet."),
                over[::-1],
            ),
        ):
            told = [_line(one, phases[one.UID()]) for one in items]
            id_ = f"dialogues-{name}"
            yield Part(id=id_, heading=heading, nothing=nothing, items=told)

    def _events(self) -> Iterable[Any]:
        """In the language of the page, where there is one."""
        own = unit_code_of(self.context)
        asked = {} if own == main_unit_code() else {"unit_code": own}
        found: dict[tuple[str, str], Any] = {}
        uids = dialogue_store().public()
        catalog = api.portal.get_tool("portal_catalog")
        newest = {"sort_on": "start", "sort_order": "descending", "sort_limit": MOST}
        for brain in catalog(UID=uids, **asked, **newest)[:MOST] if uids else ():
            item = brain._unrestrictedGetObject()
            if times_of(item) is not None:
                key = (key_of(item), board_of(item))
                is_own = item.language == frame_language()
                found[key] = item if is_own else found.get(key, item)
        return found.values()


def _line(item: Any, phase: Phase | None) -> list[Said]:
    begins = shown_minute(in_utc(item.start))
    language = item.language if item.language != frame_language() else None
    units = [unit_name(one) for one in units_of(item)]
    return [
        Said(item.title, item.absolute_url(), language, leads_to=language),
        block(begins),
        *(block(one, tongue(one)) for one in units),
        *([block(phase.title_message, look="fw-bold")] if phase else []),
    ]


def way(site: HomeSite) -> LinkCard | None:
    """On the first page of the portal, once one was announced."""
    if not (site.is_main and dialogue_store().public()):
        return None
    url = f"{site.url}/@@dialogues"
    return LinkCard(site.translated(HEADING), url, site.translated(LEAD))
