"""A task as pages and files show it."""

from ...base.act_page.field import Words as Words
from ...base.act_page.parts import block
from ...base.act_page.parts import Cell
from ...base.act_page.parts import Said
from ...base.act_page.parts import vi
from ...base.dates import day_in
from ...base.dates import moment_in
from ...base.dates import today
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.frame_language import frame_language
from ...base.number_labels import number_label
from ...base.page_url import page_url
from ...base.tasks.time_left import time_left
from ...units.people.accounts import name_of
from ...units.register.names import office_name
from ..tasks.items import shown_items
from ..tasks.items import ShownItem
from ..tasks.kinds import act_title
from ..tasks.kinds import kind_of
from ..tasks.kinds import kind_title
from ..tasks.kinds import state_title
from ..tasks.offices import PAGE
from ..tasks.papers import paper_store
from ..tasks.parts import Fact
from ..tasks.parts import Part
from ..tasks.record import OfficeEntry
from ..tasks.record import OfficeTask
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


FILE = "office-paper"
LATE, SMALL = "fw-bold text-danger", "small text-muted"
LIST = _("link_office_list", default="Tasks between offices")
MONEY = _("office_money", default="${amount} đồng")
UNSEEN = _("text_office_item_unseen", default="an item that is not shown to you")
OTHERS = {
    "ask": _("office_done_ask", default="Asked"),
    "enter": _("office_done_enter", default="Entered"),
    "start": _("office_done_start", default="To be done from now on"),
    "all_paid": _("office_done_all_paid", default="Everything settled"),
    "succeed": _("office_done_succeed", default="Passed on to the successor"),
    "restore": _("office_done_restore", default="Given back: the unit goes on"),
}
"""Entries that no act of a kind makes."""


@dataclass(frozen=True)
class ShownTask:
    """A line of a list."""

    task: OfficeTask
    url: str
    kind: Words
    state: Words
    asker: Words
    owner: Words
    due: str
    left: Words
    is_late: bool

    @property
    def link(self) -> Said:
        return vi(self.task.title, self.url)

    def when(self, identifier: str | None = None) -> Cell:
        """When it is due, and how long that is to come or ago."""
        left = block(self.left, look=LATE if self.is_late else "small")
        return Said(self.due, id=identifier), left


@dataclass(frozen=True)
class ShownEntry:
    """A line of the record; who did it is told to members of boards alone."""

    title: Words
    at: str
    by: str
    office: Words
    words: str
    facts: list[str]
    items: list[ShownItem]
    file: Said

    def answer(self) -> Iterator[Words | Said]:
        """What it says, a line each."""
        yield from (block(one) for one in self.facts)
        yield block(self.words, "vi", "report-text")
        yield self.file
        yield from (item_link(one) for one in self.items)


def say(words: Words) -> str:
    """In the page's language, where marks are to stand close to them."""
    return str(translate(words, context=getRequest()))


def list_url(place: DexterityContent, **asked: str) -> str:
    return page_url(place, "office-tasks", **asked)


def url_at(place: DexterityContent, task: OfficeTask) -> str:
    return page_url(place, PAGE, task=task.identifier)


def item_link(item: ShownItem) -> Said:
    return Said(item.title, item.url, "vi", "d-block") if item.url else Said(UNSEEN)


def shown(place: DexterityContent, task: OfficeTask) -> ShownTask:
    is_owed = task.due is not None and task.is_owed
    return ShownTask(
        task=task,
        url=url_at(place, task),
        kind=kind_title(task.kind),
        state=state_title(task),
        asker=office_name(task.asker),
        owner=office_name(task.owner),
        due=shown_day(task.due),
        left=time_left(task.due) if is_owed and task.due is not None else "",
        is_late=task.is_late(today()),
    )


def shown_entry(
    task: OfficeTask, entry: OfficeEntry, place: DexterityContent | None = None
) -> ShownEntry:
    """A paper on file is told where somebody is who may be given it."""
    file = paper_store().get(entry.file) if place is not None and entry.file else None
    asked = {"task": task.identifier, "file": entry.file}
    kind = kind_of(task)
    grounds = kind.grounds if kind is not None else {}
    ground, spent = grounds.get(entry.ground, entry.ground), money(entry.amount)
    of_itself = "enter" if entry.act == "ask" and task.asker == task.owner else ""
    said = (ground, entry.number, shown_day(entry.day), spent if entry.amount else "")
    return ShownEntry(
        title=OTHERS.get(of_itself or entry.act) or act_title(task, entry.act),
        at=shown_minute(entry.at),
        by=name_of(entry.by),
        office=office_name(entry.office),
        words=entry.words,
        facts=[say(one) for one in said if one],
        items=shown_items(entry.items),
        file=vi(file.filename, page_url(place, FILE, **asked))
        if file and place
        else Said(),
    )


def shown_facts(task: OfficeTask) -> list[tuple[Words, Said]]:
    """What the kind has of its own."""
    kind = kind_of(task)
    if kind is None:
        return []
    said = ((one, task.fact(one.name)) for one in kind.facts)
    found = [(fact.title, _shown_fact(fact, value)) for fact, value in said if value]
    if task.ground:
        ground = Said(kind.grounds.get(task.ground, task.ground))
        found.append((Part.GROUND.title_message, ground))
    return found


def _shown_fact(fact: Fact, value: str) -> Said:
    match fact.kind:
        case "unit" | "unit_of_register":
            return Said(office_name(value))
        case "date":
            return Said(shown_day(day_in(value)))
        case "amount":
            return Said(money(value))
        case "moment":
            at = moment_in(value)
            return Said(shown_minute(at) if at else value)
    return Said(fact.options.get(value, value)) if fact.options else vi(value)


def money(amount: int | str) -> Words:
    """Whole đồng, in figures."""
    said = number_label(int(amount), frame_language())
    return Message(MONEY, mapping={"amount": said})
