"""A task as pages and files show it."""

from ...base.dates import today
from ...base.english.days import shown_day
from ...base.english.days import shown_minute
from ...base.tasks.time_left import time_left
from ...units.people.accounts import name_of
from ..tasks.addresses import PAGE
from ..tasks.items import shown_items
from ..tasks.items import ShownItem
from ..tasks.kinds import act_title
from ..tasks.kinds import kind_of
from ..tasks.kinds import kind_title
from ..tasks.kinds import state_title
from ..tasks.offices import office_name
from ..tasks.parts import Fact
from ..tasks.parts import Part
from ..tasks.record import OfficeEntry
from ..tasks.record import OfficeTask
from ..tasks.saying import day_in
from bacgiang.policy import _
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from typing import TypeAlias
from urllib.parse import urlencode
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


Words: TypeAlias = Message | str
ASKED = _("office_done_ask", default="Asked")
STARTED = _("office_done_start", default="To be done from now on")
SUCCEEDED = _("office_done_succeed", default="Passed on to the successor")
RESTORED = _("office_done_restore", default="Given back: the unit goes on")
ALL_PAID = _("office_done_all_paid", default="Everything settled")
OTHERS = {
    "ask": ASKED,
    "start": STARTED,
    "all_paid": ALL_PAID,
    "succeed": SUCCEEDED,
    "restore": RESTORED,
}


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


@dataclass(frozen=True)
class ShownFact:
    """`tongue`: "vi" of what somebody wrote, None of what the page's language says."""

    title: Words
    value: Words
    tongue: str | None = None


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


def url_at(place: DexterityContent, task: OfficeTask) -> str:
    asked = urlencode({"task": task.identifier})
    return f"{place.absolute_url()}/{PAGE}?{asked}"


def shown(place: DexterityContent, task: OfficeTask) -> ShownTask:
    is_owed = task.due is not None and task.turn == task.owner
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


def shown_entry(task: OfficeTask, entry: OfficeEntry) -> ShownEntry:
    title = OTHERS.get(entry.act) or act_title(task, entry.act)
    return ShownEntry(
        title=title,
        at=shown_minute(entry.at),
        by=name_of(entry.by),
        office=office_name(entry.office),
        words=entry.words,
        facts=_facts(task, entry),
        items=shown_items(entry.items),
    )


def shown_facts(task: OfficeTask) -> list[ShownFact]:
    """What the kind has of its own."""
    kind = kind_of(task)
    if kind is None:
        return []
    said = ((one, task.fact(one.name)) for one in kind.facts)
    found = [_shown_fact(fact, value) for fact, value in said if value]
    if task.ground:
        ground = kind.grounds.get(task.ground, task.ground)
        found.append(ShownFact(Part.GROUND.title_message, ground))
    return found


def _shown_fact(fact: Fact, value: str) -> ShownFact:
    match fact.kind:
        case "unit":
            return ShownFact(fact.title, office_name(value))
        case "date":
            return ShownFact(fact.title, shown_day(day_in(value)))
    if fact.options:
        return ShownFact(fact.title, fact.options.get(value, value))
    return ShownFact(fact.title, value, "vi")


def _facts(task: OfficeTask, entry: OfficeEntry) -> list[str]:
    kind = kind_of(task)
    grounds = kind.grounds if kind is not None else {}
    said = (grounds.get(entry.ground, entry.ground), entry.number, shown_day(entry.day))
    return [translate(one, context=getRequest()) for one in said if one]
