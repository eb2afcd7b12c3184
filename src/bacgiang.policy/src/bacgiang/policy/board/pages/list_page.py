"""`@@office-tasks`: what an office owes and asked, with filters and files."""

from ...base.act_page.field import Field
from ...base.act_page.form_page import FormPage
from ...base.act_page.page_links import PageLinks
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...units.board_page.links import BoardLink
from ...units.sites.belonging import unit_code_of
from ..tasks.kinds import kinds
from ..tasks.lists import ASKED
from ..tasks.lists import OWED
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import askable_units
from ..tasks.parts import Kind
from ..tasks.rules import askable
from ..tasks.store import CLOSED
from ..tasks.store import OPEN
from .shown import shown
from .shown import shown_entry
from .shown import ShownEntry
from .shown import ShownTask
from bacgiang.policy import _
from collections.abc import Mapping
from functools import cached_property
from itertools import islice
from Products.Five import BrowserView
from typing import Any
from urllib.parse import urlencode


VIEW_WORK = "bacgiang.policy: View unpublished work"
HEADING = _("heading_office_tasks", default="Tasks between offices")
BOARD_LINK = BoardLink(HEADING, VIEW_WORK)
ANY = _("office_filter_any", default="All")
FILTERS = ("part", "side", "kind", "unit", "late", "text", "group")


def wanted_in(form: Mapping[str, Any]) -> Wanted:
    """What an address asks for; open ones unless it says otherwise."""
    part = form_value(form, "part") if "part" in form else OPEN
    return Wanted(
        part=part,
        kind=form_value(form, "kind"),
        side=form_value(form, "side"),
        unit=form_value(form, "unit"),
        text=form_value(form, "text").strip(),
        group=form_value(form, "group"),
        is_late=form_value(form, "late") == "1",
    )


class TasksPage(NeverKept, PageLinks, BrowserView):
    """Open ones first, the nearest day first."""

    field_template = FormPage.field_template

    @cached_property
    def wanted(self) -> Wanted:
        return wanted_in(self.request.form)

    @cached_property
    def _found(self) -> list[ShownTask]:
        found = tasks_at(self.context, self.wanted)
        part = islice(found, self.start, self.start + self.page_size + 1)
        return [shown(self.context, one) for one in part]

    @property
    def start(self) -> int:
        return batch_start(self.request.form)

    @property
    def has_more(self) -> bool:
        return len(self._found) > self.page_size

    def rows(self) -> list[ShownTask]:
        return self._found[: self.page_size]

    def answer(self, row: ShownTask) -> ShownEntry | None:
        """The last word of an office that was asked, in the table of those asked at
        once; None anywhere else, and of who did nothing yet.
        """
        done = [one for one in row.task.entries if one.office == row.task.owner]
        is_told = self.wanted.group and done
        return shown_entry(row.task, done[-1]) if is_told else None

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@office-tasks"

    def address_from(self, start: int) -> str:
        return f"{self.action}?{urlencode({**self._asked, 'b_start': start})}"

    @property
    def _asked(self) -> dict[str, str]:
        form = self.request.form
        return {name: form_value(form, name) for name in FILTERS if name in form}

    def file_url(self, name: str) -> str:
        """Of a file of what is listed."""
        asked = f"?{urlencode(self._asked)}" if self._asked else ""
        return f"{self.context.absolute_url()}/@@{name}{asked}"

    def askable(self) -> list[tuple[str, Kind]]:
        """Address of the form, and kind."""
        base = f"{self.context.absolute_url()}/@@ask-office"
        return [
            (f"{base}?{urlencode({'kind': one.code})}", one)
            for one in askable(unit_code_of(self.context))
        ]

    def fields(self) -> list[Field]:
        """Of the form that narrows the list down."""
        wanted = self.wanted
        return [
            Field(
                name="part",
                title=_("office_filter_part", default="Which"),
                kind="select",
                options=[
                    (OPEN, _("office_filter_open", default="Open")),
                    (CLOSED, _("office_filter_closed", default="Settled")),
                ],
                unchosen=ANY,
                value=wanted.part,
            ),
            Field(
                name="side",
                title=_("office_filter_side", default="Whose"),
                kind="select",
                options=[
                    (OWED, _("office_filter_owed", default="This office owes")),
                    (ASKED, _("office_filter_asked", default="This office asked")),
                ],
                unchosen=ANY,
                value=wanted.side,
            ),
            Field(
                name="kind",
                title=_("office_filter_kind", default="Kind"),
                kind="select",
                options=[(one.code, one.title) for one in kinds().values()],
                unchosen=ANY,
                value=wanted.kind,
            ),
            Field(
                name="unit",
                title=_("office_filter_unit", default="Unit"),
                kind="select",
                options=askable_units(),
                unchosen=ANY,
                value=wanted.unit,
            ),
            Field(
                name="text",
                title=_("office_filter_text", default="Words of the title"),
                value=wanted.text,
                most=200,
            ),
            Field(
                name="late",
                title=_("office_filter_late", default="Overdue ones alone"),
                kind="checkbox",
                value=wanted.is_late,
            ),
        ]

    def problem(self, field: str) -> str:
        """Nothing is ever wrong with a filter."""
        return ""

    @property
    def field_macro(self) -> Any:
        return self.field_template.macros["field"]
