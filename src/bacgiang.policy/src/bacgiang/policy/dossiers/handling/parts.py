"""Several units in one procedure (decree 61/2018, article 19): the one that has a
dossier asks others for their parts, at once or one after the other, in the order of its
choice, and takes back what it gave.

What units say to each other, and the files of a part, are for boards alone; the log
tells which unit was asked, until when, and when it had done its part.
"""

from ...base.acts.actor import current_actor
from ...base.dates import now_utc
from ...base.dates import today
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.asked import Part
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import SentFile
from ...citizen.board_refusals import WRONG_UNITS
from ...citizen.handling.handled import require_askable
from ...citizen.handling.recording import record
from ...citizen.handling.seen import Seen
from ...citizen.submissions.submission import Submission
from ...editorial.incoming import words_said
from .. import act_kinds
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Step
from ..content.papers import keep_files
from . import reasons
from .reasons import MOST_WORDS
from .seen import as_seen
from .seen import asked_at
from .steps import not_now
from .steps import readable
from .steps import step
from .steps import TAKEN_UP
from .stores import asked_store
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from plone.dexterity.content import DexterityContent


MOST_DAYS = 365


@dataclass(frozen=True)
class Asking:
    """`days`: working days that each has, as typed; "" for none. `in_turn`: one after
    the other, in the order of `units`.
    """

    units: Sequence[str]
    words: str
    days: str = ""
    in_turn: bool = False


def ask(place: DexterityContent, seen: Seen, asking: Asking) -> Submission:
    """Raises Refused, and then nothing was done."""
    found, course = as_seen(place, seen)
    if course.phase not in TAKEN_UP:
        raise not_now(course)
    units = tuple(dict.fromkeys(asking.units))
    words = words_said.readable(asking.words, MOST_WORDS, reasons.NO_QUESTION)
    require_askable(units, course.unit)
    days = _days_in(asking.days)
    first = Part("", words, "", current_actor(), now_utc(), days=days)
    parts = [
        replace(
            first,
            unit=unit,
            turn=number if asking.in_turn else 0,
            before=_told_before(found, unit),
        )
        for number, unit in enumerate(units)
    ]
    for part in parts[1:] if asking.in_turn else ():
        asked_store().put(found.code, replace(part, is_planned=True))
    for part in parts[:1] if asking.in_turn else parts:
        found = _put(found, course, part)
    for unit in units:
        record(act_kinds.DOSSIER_ASK_UNIT, course, found, handed_to=unit)
    return found


def tell(
    place: DexterityContent, code: str, words: str, files: Sequence[SentFile]
) -> Submission:
    """The part of the unit of a place; whose turn comes next is asked. Once."""
    found, course, part = asked_at(place, code)
    if part.words:
        raise Refused(reasons.TOLD)
    words = readable(words)
    kept = keep_files(found, files, of_board=True) if files else ()
    now, by = now_utc(), current_actor()
    told = replace(part, words=words, by=by, at=now, files=_as_data(kept))
    asked_store().put(code, told)
    found = step(found, Step.TOLD, {"unit": course.unit, "by": part.unit})
    record(act_kinds.DOSSIER_TELL, course, found, unit=part.unit)
    return _next_asked(found)


def take_back(place: DexterityContent, seen: Seen, unit: str) -> Submission:
    """What a unit was given and has not told. Raises Refused."""
    found, course = as_seen(place, seen)
    part = asked_store().get(found.code, unit)
    if part is None or part.words or not course.is_open:
        raise Refused(WRONG_UNITS.at("part"))
    asked_store().call_off(found.code, unit)
    if not part.is_planned:
        found = step(found, Step.TAKEN_BACK, {"unit": course.unit, "to": unit})
    record(act_kinds.DOSSIER_TAKE_BACK, course, found, handed_to=unit)
    return _next_asked(found)


def _next_asked(found: Submission) -> Submission:
    """Whose turn comes next is asked, once nobody is waited for."""
    course = course_of(found)
    planned = [one for one in asked_store().parts(found.code) if one.is_planned]
    if not planned or course.waits_for_parts:
        return found
    coming = min(planned, key=lambda one: one.turn)
    return _put(found, course, replace(coming, is_planned=False, at=now_utc()))


def files_of(part: Part) -> list[AttachedFile]:
    return [AttachedFile(*one) for one in part.files]


def told_parts(found: Submission, part: Part) -> list[tuple[int, Part]]:
    """What a unit told, the last one last, each with the number of its entry."""
    told = [
        one.number
        for one in found.entries
        if one.reason == Step.TOLD and (one.payload or {}).get("by") == part.unit
    ]
    ones = _told(part)
    return list(zip(told[-len(ones) :], ones, strict=False)) if ones else []


def _told(part: Part) -> tuple[Part, ...]:
    return (*part.before, replace(part, before=())) if part.words else part.before


def _told_before(found: Submission, unit: str) -> tuple[Part, ...]:
    """Whoever asks a unit again loses nothing of what it said."""
    part = asked_store().get(found.code, unit)
    return _told(part) if part is not None else ()


def _put(found: Submission, course: Course, part: Part) -> Submission:
    asked_store().put(found.code, part)
    due = calendar().after(today(), part.days).isoformat() if part.days else ""
    said = {"unit": course.unit, "to": part.unit, "due": due}
    return step(found, Step.ASKED, said)


def _days_in(typed: str) -> int:
    """Raises Refused for what is no number of days."""
    typed = typed.strip()
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 4
    days = int(typed) if is_number else 0
    if typed and not 0 < days <= MOST_DAYS:
        raise Refused(reasons.WRONG_DAYS)
    return days


def _as_data(files: Sequence[AttachedFile]) -> tuple[tuple[str, str, int, str], ...]:
    return tuple((one.name, one.media_type, one.size, one.sha256) for one in files)
