"""`@@office-tasks.xlsx` and `@@office-tasks.ics`: what a list has, as files."""

from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ...base.seed_files import province
from ...base.spreadsheets.xlsx_rows import Cell
from ...editorial.acts.download import send_file
from ...units.sites.belonging import unit_code_of
from ..paper import send_sheet
from ..tasks.lists import task_at
from ..tasks.lists import tasks_at
from ..tasks.papers import paper_store
from ..tasks.reasons import UNKNOWN
from ..tasks.record import OfficeTask
from .list_page import wanted_in
from .shown import FILE
from .shown import say
from .shown import shown
from .shown import shown_entry
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import timedelta
from icalendar import Calendar
from icalendar import Event
from itertools import islice
from plone import api
from plone.namedfile.utils import set_headers
from Products.Five import BrowserView
from typing import Any


MOST_ROWS = 20_000
MOST_DAYS = 2_000
COLUMNS = (
    _("label_office_kind", default="Kind"),
    _("label_office_task", default="Task"),
    _("label_office_asker", default="Who asked"),
    _("label_office_owner", default="Who owes it"),
    _("label_office_asked_on", default="Asked on"),
    _("label_office_due", default="Due"),
    _("label_office_state", default="State"),
    _("label_office_late", default="Overdue"),
    _("label_office_last_act", default="Last act"),
    _("label_office_last_at", default="On"),
    _("label_office_last_words", default="In words"),
    _("label_office_items", default="Items"),
)
YES = _("office_yes", default="yes")


class _OfList(NeverKept, BrowserView):
    def tasks(self, most: int) -> Iterator[OfficeTask]:
        return islice(tasks_at(self.context, wanted_in(self.request.form)), most)

    @property
    def file_name(self) -> str:
        return f"viec-{unit_code_of(self.context)}"


class TasksSheet(_OfList):
    """Of requests to many units it is the table of their answers."""

    address = "office-tasks.xlsx"

    def __call__(self) -> Any:
        rows = map(self._row, self.tasks(MOST_ROWS))
        response = self.request.response
        return send_sheet(response, self.file_name, map(say, COLUMNS), rows)

    def _row(self, task: OfficeTask) -> list[Cell]:
        line, last = shown(self.context, task), task.entries[-1]
        entry = shown_entry(task, last)
        items = [
            f"{one.title} {one.url}"
            for each in task.entries
            for one in shown_entry(task, each).items
            if one.url
        ]
        cells = (line.kind, task.title, line.asker, line.owner)
        said = (YES if line.is_late else "", entry.title, entry.at, entry.words)
        asked_on = shown_entry(task, task.entries[0]).at
        return [
            *map(say, cells),
            asked_on,
            line.due,
            say(line.state),
            *map(say, said),
            "\n".join(items),
        ]


class PaperFile(NeverKept, BrowserView):
    """`@@office-paper?task=…&file=…`: a paper on file, to be saved."""

    address = FILE

    def __call__(self) -> Any:
        form = self.request.form
        task = task_at(self.context, form_value(form, "task"))
        asked = form_value(form, "file")
        file = paper_store().get(asked)
        if file is None or asked not in {one.file for one in task.entries}:
            raise Refused(UNKNOWN)
        set_headers(file, self.request.response, filename=file.filename)
        return file.data


class TasksCalendar(_OfList):
    """A day each, as calendars of offices show it; nothing that takes time."""

    address = "office-tasks.ics"

    def __call__(self) -> Any:
        calendar = Calendar()
        calendar.add("prodid", f"-//{province('portal_en')}//office tasks//VI")
        calendar.add("version", "2.0")
        for task in self.tasks(MOST_DAYS):
            if task.due is not None and task.is_open:
                calendar.add_component(self._event(task))
        data = calendar.to_ical()
        return send_file(
            self.request.response,
            lambda target: target.write(data),
            name=f"{self.file_name}.ics",
            content_type="text/calendar; charset=utf-8",
        )

    def _event(self, task: OfficeTask) -> Event:
        line, event = shown(self.context, task), Event()
        host = api.portal.get().absolute_url().partition("://")[2].partition("/")[0]
        event.add("uid", f"{task.identifier}@{host}")
        event.add("dtstamp", task.entries[-1].at)
        event.add("dtstart", task.due)
        if task.due is not None:
            event.add("dtend", task.due + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", f"{say(line.kind)}: {task.title}")
        event.add("description", f"{say(line.owner)}. {say(line.state)}")
        event.add("url", line.url)
        return event
