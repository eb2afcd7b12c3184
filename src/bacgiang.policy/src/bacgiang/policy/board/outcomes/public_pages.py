"""`@@site-roadmap` and `@@maintenance-log` on a language root: what everybody may know
of sites to come (6.2d, 15.4) and of works on the system (14.1, 14.3).
"""

from ...base.act_page.parts import block
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.act_page.public_parts import PublicParts
from ...base.dates import day_of
from ...base.dates import moment_in
from ...base.english.addresses import address_maker
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.frame_language import frame_language
from ...base.page_facts import service_of_site
from ...units.register.names import unit_name
from ..kinds.sites import site_of
from ..kinds.sites import SITE_REQUEST
from ..kinds.sites import unit_of
from ..kinds.technique import MAINTENANCE
from ..pages.shown import shown_facts
from ..pages.shown import SMALL
from ..pages.shown import Words
from ..tasks.kinds import state_title
from ..tasks.record import OfficeTask
from ..tasks.store import CLOSED
from ..tasks.store import of_kind
from ..tasks.store import office_task_store
from ..tasks.store import OPEN
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from itertools import chain
from itertools import islice
from plone.app.multilingual.interfaces import ILanguageRootFolder
from zope.globalrequest import getRequest
from zope.i18nmessageid import Message


MOST = 200
QUARTER = _("roadmap_quarter", default="Quarter ${quarter} of ${year}")


class _TasksOfOffice(PublicParts):
    """A table of the tasks of one kind that are in these states."""

    kind = ""
    columns: tuple[Words, ...] = ()
    states: tuple[str, ...] = ()

    def parts(self) -> Iterator[Part]:
        store, listed = office_task_store(), of_kind(self.kind)
        found = chain(store.listed(listed, OPEN), store.listed(listed, CLOSED))
        public = (one for one in found if one.state in self.states)
        yield Part(
            id=self.kind,
            look="cards",
            nothing=_("text_public_table_empty", default="Nothing yet."),
            columns=self.columns,
            rows=[self.cells(one) for one in islice(public, MOST)],
        )

    def cells(self, task: OfficeTask) -> list[Cell]:
        raise NotImplementedError


class RoadmapPage(_TasksOfOffice):
    """What the Chairman decided; requests before that are told to their offices."""

    address = "site-roadmap"
    kind = SITE_REQUEST.code
    heading = _("heading_roadmap", default="Roadmap of sites")
    lead = _(
        "text_roadmap",
        default="Sites that the Chairman of the People's Committee decided to open, by "
        "quarter, and those that opened.",
    )
    columns = (
        _("label_roadmap_quarter", default="Quarter"),
        _("label_roadmap_site", default="Site"),
        _("label_roadmap_priority", default="Published first"),
        _("label_roadmap_decision", default="Decision"),
        _("label_office_state", default="State"),
    )
    states = ("decided", "opened")

    def cells(self, task: OfficeTask) -> list[Cell]:
        decided, unit = task.last("chairman_decided"), unit_of(task)
        decision = (decided.number, shown_day(decided.day)) if decided else ()
        opened, site = task.last("open"), site_of(unit)
        url = address_maker(getRequest())(site.getPhysicalPath()) if site else ""
        leads_to = "vi" if url and frame_language() != "vi" else None
        named = Said(
            unit_name(unit), url if opened else "", look="d-block", leads_to=leads_to
        )
        day = shown_day(day_of(opened.at)) if opened else ""
        written = [one for one in shown_facts(task) if one[1].tongue]
        return [
            quarter(task.due) if task.due else "",
            (vi(task.title), named if unit else ""),
            [
                piece
                for title, one in written
                for piece in (block(title, look=SMALL), vi(str(one.words)))
            ],
            [block(one) for one in decision],
            [block(one) for one in (state_title(task), day)],
        ]


class MaintenancePage(_TasksOfOffice):
    address = "maintenance-log"
    kind = MAINTENANCE.code
    heading = _("heading_maintenance", default="Log of works on the system")
    lead = _(
        "text_maintenance",
        default="Works that stop the portal for a while are announced here and on "
        "every page, seven working days ahead.",
    )
    columns = (
        _("label_maintenance_when", default="From, to"),
        _("label_maintenance_what", default="What is done"),
        _("label_office_state", default="State"),
    )
    states = ("announced", "done")

    def cells(self, task: OfficeTask) -> list[Cell]:
        moments = (moment_in(task.fact(one)) for one in ("starts", "ends"))
        matters = MAINTENANCE.kind.fact("matter").options
        matter = matters.get(task.fact("matter"), "")
        return [
            [block(shown_minute(one)) for one in moments if one],
            (vi(task.title), block(matter, look=SMALL)),
            state_title(task),
        ]


def quarter(day: date) -> Words:
    facts = {"quarter": str((day.month + 2) // 3), "year": str(day.year)}
    return Message(QUARTER, mapping=facts)


roadmap_on_site_map, log_on_site_map = (
    service_of_site(one.address, one.heading, ILanguageRootFolder)
    for one in (RoadmapPage, MaintenancePage)
)
