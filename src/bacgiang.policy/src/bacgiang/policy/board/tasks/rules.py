"""The one place that says who may ask and do what about a task, and why not."""

from ...base.acts.actor import current_actor
from ...base.refusal import Refusal
from ...units.register.lookup import main_unit_code
from . import reasons
from .kinds import kind_of
from .kinds import kind_refusals
from .kinds import kinds
from .offices import acts_for
from .offices import is_standing
from .offices import office_of
from .offices import STANDING
from .parts import Act
from .parts import Asker
from .parts import Kind
from .record import OfficeTask
from .saying import Said
from .saying import said_refusals
from .store import office_task_store


def asking_office(kind: Kind, office: str) -> str:
    """For which office whoever works at that of a place asks; "" where nobody may.

    The standing office works on the main site and asks there in its own name.
    """
    main, asker, level = main_unit_code(), kind.asked_by, kind.asks_level
    if kind.has_own_page:
        return ""
    by_boards = asker in (Asker.ANY_BOARD, Asker.ANY_OFFICE)
    by_main = office == main and asker in (Asker.MAIN_BOARD, Asker.OVERSEERS)
    if (by_boards or by_main) and acts_for(office, level):
        return office
    by_office = asker in (Asker.STANDING, Asker.OVERSEERS, Asker.ANY_OFFICE)
    return STANDING if office == main and by_office and is_standing() else ""


def askable(office: str) -> list[Kind]:
    """Kinds that whoever acts may ask where an office works; parts are asked for on
    pages of their own.
    """
    return [
        one
        for one in kinds().values()
        if not one.part_of and asking_office(one, office)
    ]


def parent_refuses(kind: Kind, asker: str, parent: OfficeTask | None) -> Refusal | None:
    """Against a part of it: of another kind, of others, or past its beginning."""
    above = kinds().get(kind.part_of)
    if parent is None or above is None or parent.kind != above.code:
        return reasons.UNKNOWN
    if parent.owner != asker:
        return reasons.UNKNOWN
    return None if parent.state == above.first else reasons.NOT_NOW


def who_refuses(task: OfficeTask, act: Act) -> Refusal | None:
    office = office_of(task, act.side)
    may = bool(office) and acts_for(office, act.level)
    if not may:
        return reasons.NOT_YOURS_TO_DO
    actor = current_actor()
    had_a_hand = any(one.act in act.unlike and one.by == actor for one in task.entries)
    return reasons.OTHER_PERSON if had_a_hand else None


def _whole_refuses(task: OfficeTask, kind: Kind) -> Refusal | None:
    """Against changing a part of what was handed on: that is decided as it was read."""
    above = kinds().get(kind.part_of)
    if above is None or task.state != kind.first:
        return None
    whole = office_task_store().get(task.group)
    is_begun = whole is not None and whole.state != above.first
    return reasons.NOT_NOW if is_begun else None


def open_acts(task: OfficeTask) -> list[Act]:
    """What whoever acts can do about it now."""
    kind = kind_of(task)
    return [
        one
        for one in (kind.acts if kind is not None else ())
        if kind is not None and _act_refuses(task, kind, one) is None
    ]


def _act_refuses(task: OfficeTask, kind: Kind, act: Act) -> Refusal | None:
    refused = who_refuses(task, act)
    if refused is None and task.state not in act.before:
        refused = reasons.NOT_NOW
    return refused or _whole_refuses(task, kind)


def refusals(task: OfficeTask, kind: Kind, act: Act, said: Said) -> list[Refusal]:
    """Every reason against an act; none where it may be done."""
    refused = _act_refuses(task, kind, act)
    if refused is not None:
        return [refused]
    return [*said_refusals(kind, act, said), *kind_refusals(task, act)]
