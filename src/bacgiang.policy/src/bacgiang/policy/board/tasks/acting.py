"""Ask something of an office, and do what its kind lets one do about it."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.dates import day_in
from ...base.dates import now_utc
from ...base.form_values import number_in
from ...base.refusal import Refused
from ...base.tasks.act_kinds import TASK_ASK
from ...base.tasks.store import task_store
from ...units.levels import WITHOUT_BOARD
from ...units.register.lookup import main_unit_code
from ...units.sites.belonging import unit_code_of
from ..act_kinds import OFFICE_ACT
from . import reasons
from .items import item_named
from .items import uids_named
from .kinds import acted
from .kinds import kind_of
from .kinds import seen_of
from .letters import write_to_offices
from .offices import askable_units
from .offices import is_seen_at
from .offices import office_of
from .offices import STANDING
from .papers import put_on_file
from .parts import Kind
from .parts import Owed
from .parts import Part
from .record import OfficeEntry
from .record import OfficeTask
from .rules import asking_office
from .rules import parent_refuses
from .rules import refusals
from .saying import Asked
from .saying import asked_refusals
from .saying import clean
from .saying import MOST_DIGITS
from .saying import Said
from .store import office_task_store
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from plone.app.uuid.utils import uuidToObject
from plone.dexterity.content import DexterityContent
from uuid import uuid4


ASK = "ask"
"""Code of the first entry of each."""


def ask(place: DexterityContent, kind: Kind, sent: Asked) -> list[OfficeTask]:
    """New tasks, one for each office that owes. Raises Refused."""
    asker = asking_office(kind, unit_code_of(place))
    if not asker:
        raise Refused(reasons.NOT_YOURS_TO_ASK)
    asked = _cleaned(sent)
    _require_parent(place, kind, asker, asked.group)
    about = item_named(asked.about) if kind.about is not None else None
    found = [*asked_refusals(kind, asked)]
    if kind.about is not None and (asked.about or kind.owed_by is Owed.ITEM):
        unit = about.unit_code if about is not None else ""
        if not unit or (kind.owed_by is Owed.ITEM and unit == asker):
            found.append(reasons.ABOUT_MISSING)
    owners = _owners(kind, asker, asked, about)
    if not owners:
        found.append(reasons.UNITS_MISSING)
    if kind.has_authority and asked.authority not in (STANDING, *owners):
        found.append(reasons.AUTHORITY_MISSING)
    Refused.raise_for(*found)
    uid = about.UID if about is not None else ""
    group = asked.group or (uuid4().hex if len(owners) > 1 else "")
    return [begin(kind, asker, one, asked, uid, group) for one in owners]


def perform(task: OfficeTask, code: str, sent: Said, seen: str) -> OfficeTask:
    """The task as it is after an act. Raises Refused."""
    kind = kind_of(task)
    act = kind.act(code) if kind is not None else None
    if kind is None or act is None:
        raise Refused(reasons.NOT_NOW)
    said = replace(sent, words=clean(sent.words), number=clean(sent.number))
    Refused.raise_for(*refusals(task, kind, act, said))
    if seen != seen_of(task):
        raise Refused(reasons.CHANGED)
    # A form has the fields of all its buttons: what another asks for is not said.
    parts = {*act.needs, *act.may}
    file = said.file if Part.FILE in parts else b""
    uids = uids_named(said.items) if Part.ITEMS in parts else ()
    office = office_of(task, act.side)
    _require_own(uids, office)
    entry = OfficeEntry(
        at=now_utc(),
        by=current_actor(),
        office=office,
        act=act.code,
        state=act.after or task.state,
        words=said.words,
        ground=said.ground if Part.GROUND in parts else "",
        number=said.number if Part.NUMBER in parts else "",
        day=day_in(said.day) if Part.DAY in parts else None,
        items=uids,
        file=put_on_file(said.file_name, file) if file else "",
        amount=(Part.AMOUNT in parts and number_in(said.amount, MOST_DIGITS)) or 0,
    )
    return _go_on(kind, task, entry, (act.sets_due and entry.day) or task.due)


def move(task: OfficeTask, act: str, state: str) -> OfficeTask:
    """What follows from an act on another task: no rule is asked."""
    kind = kind_of(task)
    if kind is None:
        return task
    entry = OfficeEntry(now_utc(), current_actor(), task.owner, act, state)
    return _go_on(kind, task, entry, task.due)


def _go_on(
    kind: Kind, task: OfficeTask, entry: OfficeEntry, due: date | None
) -> OfficeTask:
    state = kind.states[entry.state]
    gone_on = replace(
        task,
        state=entry.state,
        due=due,
        turn=office_of(task, state.turn),
        closed=entry.at if state.is_closed else None,
        entries=(*task.entries, entry),
    )
    return keep(kind, gone_on)


def begin(
    kind: Kind, asker: str, owner: str, asked: Asked, about: str = "", group: str = ""
) -> OfficeTask:
    """A new task. Whoever calls has asked who may, and what is wrong with it."""
    entry = OfficeEntry(now_utc(), current_actor(), asker, ASK, kind.first)
    values = ((one.name, asked.facts.get(one.name, "")) for one in kind.facts)
    made = OfficeTask(
        identifier=uuid4().hex,
        kind=kind.code,
        asker=asker,
        owner=owner,
        title=asked.title,
        words=asked.words,
        state=kind.first,
        since=entry.at,
        # Whoever is named sees it: of kinds that nobody decides on nobody is named.
        authority=asked.authority if kind.has_authority else "",
        due=day_in(asked.due) if kind.days is not None else None,
        group=group,
        about=about,
        ground=asked.ground if kind.asks_ground else "",
        facts=tuple((name, value) for name, value in values if value),
        entries=(entry,),
    )
    return keep(kind, replace(made, turn=office_of(made, kind.states[kind.first].turn)))


def keep(kind: Kind, task: OfficeTask) -> OfficeTask:
    """Keep a task, whose last entry is new, and tell of it: no rule is asked."""
    store, identifier = office_task_store(), task.identifier
    before = store.get(identifier)
    if before is not None and (before.due, before.turn) != (task.due, task.turn):
        task_store().forget_reminders(kind.code, identifier)
    store.put(task)
    entry = task.entries[-1]
    details = {"task": kind.code, "office_state": entry.state}
    if task.due is not None:
        details["due"] = task.due.isoformat()
    if entry.act != ASK:
        details["office_act"] = entry.act
    record_act(
        TASK_ASK if entry.act == ASK else OFFICE_ACT,
        unit="" if entry.office in WITHOUT_BOARD else entry.office,
        uid=task.identifier,
        reason=entry.words,
        details=details,
    )
    acted(task)
    write_to_offices(kind, task, before.turn if before is not None else "")
    return task


def _owners(kind: Kind, asker: str, asked: Asked, about: object) -> tuple[str, ...]:
    match kind.owed_by:
        case Owed.UNITS:
            known = {code for code, _name in askable_units()}
            chosen = tuple(dict.fromkeys(asked.units))
            return chosen if known.issuperset(chosen) else ()
        case Owed.ITEM:
            return (str(getattr(about, "unit_code", "") or asker),)
        case Owed.STANDING:
            return (STANDING,)
        case Owed.MAIN_BOARD:
            return (main_unit_code(),)
    return (asker,)


def _require_parent(
    place: DexterityContent, kind: Kind, asker: str, group: str
) -> None:
    """Raise Refused where what is asked would be a part of what is not theirs."""
    parent = office_task_store().get(group) if group else None
    if kind.part_of:
        Refused.raise_for(parent_refuses(kind, asker, parent))
    elif group and (parent is None or not is_seen_at(place, parent)):
        raise Refused(reasons.UNKNOWN)


def _require_own(uids: Iterable[str], office: str) -> None:
    """What an office names as its own is its own. Raises Refused."""
    if office in (*WITHOUT_BOARD, main_unit_code()):
        return
    found = [uuidToObject(uid, unrestricted=True) for uid in uids]
    others = (one for one in found if one is not None and unit_code_of(one) != office)
    Refused.raise_for(*(reasons.NOT_THEIR_ITEM.at(title=one.Title()) for one in others))


def _cleaned(sent: Asked) -> Asked:
    facts = {name: clean(value) for name, value in sent.facts.items()}
    return replace(sent, title=clean(sent.title), words=clean(sent.words), facts=facts)
