"""What a board does with a dossier among itself and with other boards: who works on it,
what officers note for each other, to whom it is handed over.
"""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.dates import today
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.handling.recording import record
from ...citizen.handling.seen import may
from ...citizen.handling.seen import Seen
from ...citizen.notes import Note
from .. import act_kinds
from ..content.course import Step
from . import reasons
from .seen import as_seen
from .seen import DECIDE
from .seen import dossier_at
from .seen import DOSSIERS
from .steps import not_now
from .steps import readable
from .steps import said_why
from .steps import step
from .stores import note_store
from datetime import date
from plone.dexterity.content import DexterityContent


def assign(place: DexterityContent, seen: Seen, officer: str) -> None:
    """To a member of the board, or with "" to nobody: no step of it. Raises Refused."""
    found, course = as_seen(place, seen)
    if not course.is_open:
        raise not_now(course)
    DOSSIERS.assign(found, course.unit, officer)
    record(act_kinds.DOSSIER_ASSIGN, course, found, officer=officer)


def note(place: DexterityContent, code: str, words: str) -> None:
    """For the board that has it: whoever applied never reads it. Raises Refused."""
    found, course = dossier_at(place, code)
    if found.is_erased:
        raise not_now(course)
    made = Note(now_utc(), current_actor(), course.unit, readable(words, "note"))
    note_store().add(found.code, made)
    record(act_kinds.DOSSIER_NOTE, course, found)


def hand_over(place: DexterityContent, seen: Seen, unit: str, why: str) -> None:
    """To the unit with that code, notes and all. The day that was told stays: what has
    one is handed over by who decides, before it has passed. Raises Refused.
    """
    found, course = as_seen(place, seen)
    if not course.is_open:
        raise not_now(course)
    if course.accepted is not None and not may(DECIDE, place):
        raise Refused(reasons.MAY_NOT_DECIDE)
    why = said_why(why)
    if (course.due(calendar()) or date.max) < today():
        raise Refused(reasons.OVERDUE)
    DOSSIERS.pass_on(found, course.unit, unit)
    step(found, Step.HANDED_OVER, {"unit": course.unit, "to": unit, "words": why})
    record(act_kinds.DOSSIER_HAND_OVER, course, found, handed_to=unit)
