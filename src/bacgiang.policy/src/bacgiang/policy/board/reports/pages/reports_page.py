"""`@@reports`: an office's reports, and the form by which one is asked for."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.field import Field
from ....base.act_page.form_page import UNLISTED
from ....base.act_page.page_links import PageLinks
from ....base.english.days import shown_day
from ....base.form_values import batch_start
from ....base.form_values import form_value
from ....base.form_values import listed_texts
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....units.board_page.links import BoardLink
from ....units.register.lookup import main_unit_code
from ....units.register.names import unit_name
from ...pages.list_page import VIEW_WORK
from ...pages.shown import shown
from ...pages.shown import ShownTask
from ...tasks.lists import tasks_at
from ...tasks.lists import Wanted as WantedTasks
from ...tasks.offices import askable_units
from ...tasks.offices import STANDING
from ...tasks.offices import STANDING_TITLE
from ...tasks.reasons import NOT_YOURS_TO_ASK
from ...tasks.record import OfficeTask
from ..content.kind import CODE
from ..content.opening import asking_for
from ..content.opening import default_days
from ..content.opening import open_reports
from ..content.opening import SUMMARY
from ..content.opening import Wanted
from ..content.record import report_store
from ..forms.form import ReportForm
from ..forms.store import report_forms
from .report_page import PAGE
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any
from urllib.parse import urlencode


HEADING = _("office_kinds_report", default="Reports")
BOARD_LINK = BoardLink(HEADING, VIEW_WORK)
DONE = _("report_message_asked", default="The report is asked for.")


class ReportsPage(PageLinks, ActPage):
    """The standing office asks any units, a unit itself."""

    headers = UNLISTED
    act_button = "ask"
    address_fields = ("form",)

    def prepare(self) -> None:
        if self.is_submitted() and not self.asker:
            raise Refused(NOT_YOURS_TO_ASK)

    def act(self) -> Any:
        form = self.request.form
        names = ("form", "first", "last", "due")
        wanted = Wanted(
            **{one: form_value(form, one) for one in names},
            units=listed_texts(form, "units"),
        )
        made = open_reports(self.context, wanted)
        several = f"{self.context.absolute_url()}/@@reports"
        self.redirect(self.url_of(made[0]) if len(made) == 1 else several, DONE)

    @cached_property
    def asker(self) -> str:
        return asking_for(self.context)

    @property
    def is_office(self) -> bool:
        return self.asker == STANDING

    def url_of(self, task: OfficeTask) -> str:
        asked = urlencode({"task": task.identifier})
        return f"{self.context.absolute_url()}/{PAGE}?{asked}"

    @property
    def start(self) -> int:
        return batch_start(self.request.form)

    @cached_property
    def _found(self) -> list[ShownTask]:
        found = tasks_at(self.context, WantedTasks(part="", kind=CODE))
        part = islice(found, self.start, self.start + self.page_size + 1)
        return [shown(self.context, one) for one in part]

    @property
    def has_more(self) -> bool:
        return len(self._found) > self.page_size

    def rows(self) -> Iterator[tuple[ShownTask, str, str]]:
        """Task, address of what stands in it, and its days."""
        for row in self._found[: self.page_size]:
            report = report_store().get(row.task.identifier)
            if report is not None:
                days = f"{shown_day(report.first)} – {shown_day(report.last)}"
                yield row, self.url_of(row.task), days

    def address_from(self, start: int) -> str:
        return f"{self.action}?{urlencode({'b_start': start})}"

    @cached_property
    def form(self) -> ReportForm:
        """Whose days are offered."""
        forms = report_forms()
        return forms.get(self.form_value("form")) or next(iter(forms.values()))

    def forms(self) -> list[tuple[str, ReportForm]]:
        """Address at which its days are offered, and form."""
        return [
            (f"{self.action}?{urlencode({'form': one.code})}#report-ask", one)
            for one in report_forms().values()
        ]

    def fields(self) -> Iterator[Field]:
        form = self.request.form
        period, due = default_days(self.form)
        days = (
            ("first", _("report_first", default="First day"), period.first),
            ("last", _("report_last", default="Last day"), period.last),
            ("due", _("office_field_due", default="By which day"), due),
        )
        for name, title, day in days:
            value = form_value(form, name) if self.reasons else day.isoformat()
            yield Field(name=name, title=title, kind="date", value=value, is_asked=True)
        if self.is_office:
            main = main_unit_code()
            yield Field(
                name="units",
                title=_("office_field_units", default="Of which units"),
                help=_("report_help_units", default="All units where none is chosen."),
                kind="checks",
                options=[
                    (SUMMARY, STANDING_TITLE),
                    (main, unit_name(main)),
                    *askable_units(),
                ],
                value=listed_texts(form, "units"),
            )

    def field_id(self, reason: Refusal) -> str:
        return reason.field
