"""`@@office-tasks`: what an office owes and asked, with filters and files."""

from ...base.act_page.field import Field
from ...base.act_page.page_links import PageLinks
from ...base.act_page.parts import block
from ...base.act_page.parts import Button
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.form_values import batch_start
from ...base.form_values import form_value
from ...units.board_page.links import BoardLink
from ...units.sites.belonging import unit_code_of
from ..tasks.kinds import kinds
from ..tasks.lists import ASKED
from ..tasks.lists import OWED
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.offices import askable_units
from ..tasks.rules import askable
from ..tasks.store import CLOSED
from ..tasks.store import OPEN
from .shown import say
from .shown import shown
from .shown import shown_entry
from .shown import ShownTask
from .shown import SMALL
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from itertools import islice
from typing import Any
from zope.i18nmessageid import Message


SEE_TASKS = "bacgiang.policy: See tasks between offices"
HEADING = _("heading_office_tasks", default="Tasks between offices")
BOARD_LINK = BoardLink("office-tasks", HEADING, SEE_TASKS)
COLUMNS = (
    _("label_office_task", default="Task"),
    _("label_office_owner", default="Who owes it"),
    _("label_office_asker", default="Who asked"),
    _("label_office_due", default="Due"),
    _("label_office_state", default="State"),
)
ANSWERED = (
    COLUMNS[1],
    _("label_office_answer", default="Answer"),
    _("label_office_last_at", default="On"),
    COLUMNS[-1],
)
SHOW = Button("", _("button_office_filter", default="Show"), "btn-secondary", "show")
FILES = {
    "office-tasks.xlsx": _("link_office_sheet", default="As a table (XLSX)"),
    "office-tasks.ics": _("link_office_calendar", default="Days in a calendar (iCal)"),
}
ANY = _("office_filter_any", default="All")
PARTS = (
    (OPEN, _("office_filter_open", default="Open")),
    (CLOSED, _("office_filter_closed", default="Settled")),
)
SIDES = (
    (OWED, _("office_filter_owed", default="This office owes")),
    (ASKED, _("office_filter_asked", default="This office asked")),
)
TEXTS = ("side", "kind", "unit", "text", "group")
FILTERS = ("part", "late", *TEXTS)


def wanted_in(form: Mapping[str, Any]) -> Wanted:
    """What an address asks for; open ones unless it says otherwise."""
    said = {name: form_value(form, name).strip() for name in TEXTS}
    part = form_value(form, "part") if "part" in form else OPEN
    return Wanted(part=part, is_late=form_value(form, "late") == "1", **said)


class ListPage(PageLinks, PartsPage):
    """Some tasks of an office, with the ways to those before and after them."""

    wanted = Wanted()
    asked: Mapping[str, str] = {}
    """By what they are chosen: it goes along."""

    def find(self) -> None:
        self.start = batch_start(self.request.form)
        found = tasks_at(self.context, self.wanted)
        part = [*islice(found, self.start, self.start + self.page_size + 1)]
        self.has_more = len(part) > self.page_size
        self.shown = [shown(self.context, one) for one in part[: self.page_size]]

    def address_from(self, start: int) -> str:
        return self.url(self.address, **self.asked, b_start=str(start))

    def ways(self) -> list[Said]:
        pages = {
            _("link_previous_page", default="Previous page"): self.previous_url(),
            _("link_next_page", default="Next page"): self.next_url(),
        }
        return [Said(words, url) for words, url in pages.items() if url]


class TasksPage(ListPage):
    """Open ones first, the nearest day first."""

    address = "office-tasks"
    heading = HEADING

    def find(self) -> None:
        form = self.request.form
        self.wanted = wanted_in(form)
        self.asked = {one: form_value(form, one) for one in FILTERS if one in form}
        super().find()

    def parts(self) -> Iterator[Part]:
        known = askable(unit_code_of(self.context))
        if known:
            yield Part(
                id="office-ask",
                heading=_("heading_office_ask", default="Ask, or plan, something new"),
                items=[
                    Said(one.title, self.url("ask-office", kind=one.code))
                    for one in known
                ],
            )
        narrow = _("heading_office_filters", default="Narrow the list down")
        group = self.wanted.group
        yield Part(
            id="office-filters",
            folded="" if {*self.asked} - {"group", "part"} else narrow,
            hidden=[("group", group)] if group else (),
            fields=self._filters(),
            buttons=[SHOW],
            search=True,
        )
        # Asked at once they have one title; parts of a plan, say, have their own.
        is_one = bool(group) and len({one.task.title for one in self.shown}) == 1
        yield Part(
            id="office-tasks",
            look="cards",
            heading=vi(self.shown[0].task.title) if is_one else "",
            lead=self._asked_by(self.shown[0]) if is_one else "",
            nothing=_("text_no_office_task", default="There is no such task."),
            columns=ANSWERED if is_one else COLUMNS,
            rows=[self._answered(one) if is_one else _cells(one) for one in self.shown],
        )
        asked = self.asked
        files = [Said(words, self.url(name, **asked)) for name, words in FILES.items()]
        yield Part(links=[*self.ways(), *files])

    def _asked_by(self, row: ShownTask) -> str:
        return f"{say(row.kind)}. {say(COLUMNS[2])}: {say(row.asker)}"

    def _answered(self, row: ShownTask) -> list[Cell]:
        """Of those asked at once the last word of who was asked; nothing before it did
        a thing.
        """
        task = row.task
        done = [one for one in task.entries[1:] if one.office == task.owner]
        entry = shown_entry(task, done[-1], self.context) if done else None
        answer = [Said(entry.title, look=SMALL), *entry.answer()] if entry else []
        said = [Said(row.state), Said(row.due), block(row.left, look="small")]
        state = said if row.left else row.state
        return [Said(row.owner, row.url), answer, entry.at if entry else "", state]

    def _filters(self) -> list[Field]:
        text = _("office_filter_text", default="Words of the title")
        late = _("office_filter_late", default="Overdue ones alone")
        wanted, units = self.wanted, askable_units()
        known = [(one.code, one.title) for one in kinds().values()]
        return [
            self._choice("part", _("office_filter_part", default="Which"), PARTS),
            self._choice("side", _("office_filter_side", default="Whose"), SIDES),
            self._choice("kind", _("office_filter_kind", default="Kind"), known),
            self._choice("unit", _("office_filter_unit", default="Unit"), units),
            Field(name="text", title=text, value=wanted.text, most=200),
            Field(name="late", title=late, kind="checkbox", value=wanted.is_late),
        ]

    def _choice(self, name: str, title: Message, options: Any) -> Field:
        value, kind = getattr(self.wanted, name), "select"
        more = {"options": options, "unchosen": ANY, "value": value}
        return Field(name=name, title=title, kind=kind, **more)


def _cells(row: ShownTask) -> list[Cell]:
    task = row.link, block(row.kind, look=SMALL)
    return [task, row.owner, row.asker, row.when(), row.state]
