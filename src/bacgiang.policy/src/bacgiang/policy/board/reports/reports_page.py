"""`@@reports`: an office's reports, and the form by which one is asked for."""

from ...base.act_page.field import Field
from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.dates import day_in
from ...base.english.days import shown_day
from ...base.form_values import listed_texts
from ...base.refusal import Refused
from ...units.board_page.links import BoardLink
from ...units.register.lookup import main_unit_code
from ...units.register.names import STANDING_TITLE
from ...units.register.names import unit_name
from ..pages.choosing import ALL
from ..pages.choosing import chosen_units
from ..pages.choosing import unit_options
from ..pages.list_page import ListPage
from ..pages.shown import ShownTask
from ..tasks.lists import Wanted as WantedTasks
from ..tasks.offices import STANDING
from ..tasks.reasons import NOT_YOURS_TO_ASK
from ..tasks.record import OfficeTask
from .form import form_asked
from .form import report_forms
from .forms_page import HEADING as FORMS
from .kind import CODE
from .kind import REPORT
from .opening import asking_for
from .opening import default_days
from .opening import open_reports
from .opening import SUMMARY
from .opening import Wanted
from .report_pages import DUE
from .report_pages import PAGE
from .report_pages import PERIOD
from .report_pages import STATE
from .report_pages import UNIT
from .standing_page import HEADING as STANDING_HEADING
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


HEADING = _("office_kinds_report", default="Reports")
BOARD_LINK = BoardLink("reports", HEADING)
DONE = _("report_message_asked", default="The report is asked for.")


class ReportsPage(ListPage):
    """The standing office asks any units, a unit itself."""

    wanted = WantedTasks(part="", kind=CODE)
    address = "reports"
    act_button = "ask"
    address_fields = ("form",)
    heading = HEADING
    lead = _(
        "text_reports",
        default="The portal counts, the unit says the rest, its head sends it, the "
        "standing office receives or returns it.",
    )

    def prepare(self) -> None:
        super().prepare()
        self.asker = asking_for(self.context)
        if self.asker == STANDING:
            pages = {"report-forms": FORMS, "regulation-standing": STANDING_HEADING}
            self.links = [Said(title, self.url(page)) for page, title in pages.items()]
        if self.is_submitted() and not self.asker:
            raise Refused(NOT_YOURS_TO_ASK)

    @property
    def action(self) -> str:
        """Which form is asked for goes along."""
        return self.url(self.address)

    def act(self) -> Any:
        names = ("form", "first", "last", "due")
        units = chosen_units(listed_texts(self.request.form, "units"))
        sent = {one: self.form_value(one) for one in names}
        made = open_reports(self.context, Wanted(**sent, units=units))
        several = self.url("reports")
        self.redirect(self._url(made[0]) if len(made) == 1 else several, DONE)

    def _url(self, task: OfficeTask) -> str:
        return self.url(PAGE, task=task.identifier)

    def parts(self) -> Iterator[Part]:
        none = _("text_reports_none", default="There is no report yet.")
        yield Part(
            id="reports",
            look="cards",
            nothing=none,
            columns=(REPORT.kind.title, UNIT, PERIOD, DUE, STATE),
            rows=[self._row(one) for one in self.shown],
        )
        yield Part(links=self.ways())
        if not self.asker:
            return
        now, of_form = form_asked(self.form_value("form")), "report-ask"
        forms = []
        for one in report_forms().values():
            look = "fw-bold" if one.code == now.code else None
            url = f"{self.url('reports', form=one.code)}#{of_form}"
            forms.append(Said(one.title, url, "vi", look))
        yield Part(
            id=of_form,
            heading=_("heading_report_ask", default="Ask for a report, for any days"),
            text=now.title,
            links=forms,
            hidden=[("form", now.code)],
            fields=[*self._fields()],
            buttons=[Button("1", ASK, name="ask")],
        )

    def _row(self, row: ShownTask) -> list[Cell]:
        task = row.task
        period = " – ".join(
            shown_day(day_in(task.fact(one))) for one in ("first", "last")
        )
        title = vi(task.title, self._url(task))
        return [title, row.owner, period, row.when(), row.state]

    def _fields(self) -> Iterator[Field]:
        period, due = default_days(form_asked(self.form_value("form")))
        for name, title, day in (
            ("first", _("report_first", default="First day"), period.first),
            ("last", _("report_last", default="Last day"), period.last),
            ("due", _("office_field_due", default="By which day"), due),
        ):
            more = {"kind": "date", "is_asked": True}
            yield self.field(name, title, day.isoformat(), **more)
        if self.asker == STANDING:
            main = main_unit_code()
            own = [(SUMMARY, STANDING_TITLE), (main, unit_name(main))]
            yield Field(
                name="units",
                title=_("office_field_units", default="Of which units"),
                help=_("report_help_units", default="All units where none is chosen."),
                kind="checks",
                # All of them, the main board too, is to choose none.
                options=[*own, *(one for one in unit_options() if one[0] != ALL)],
                value=listed_texts(self.request.form, "units"),
            )


ASK = _("button_report_ask", default="Ask for it")
