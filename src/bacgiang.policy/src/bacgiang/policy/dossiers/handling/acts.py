"""The acts on a dossier by name: each recorded, each a step in its log.

Which one can be done when is one table.
"""

from ...base.dates import day_in
from ...base.dates import today
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.attachments.files import SentFile
from ...citizen.board_refusals import UNKNOWN_ACT
from ...citizen.handling.recording import record
from ...citizen.handling.seen import may
from ...citizen.handling.seen import Seen
from ...citizen.submissions.submission import Submission
from .. import act_kinds
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Step
from ..content.papers import keep_papers
from ..content.signed import require_intact
from ..content.signed import signatures_as_data
from ..numbers.numbering import next_number
from . import reasons
from .seen import as_seen
from .seen import DECIDE
from .steps import not_now
from .steps import readable
from .steps import step
from .steps import TAKEN_UP
from .stores import asked_store
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from plone.dexterity.content import DexterityContent
from typing import Any
from zope.i18nmessageid import Message


OPEN = frozenset(phase for phase in Phase if phase.is_open)


@dataclass(frozen=True)
class Act:
    """`when`: phases in which it can be done; `has_words`: whether the applicant is
    written to; `decides`: whether it takes who decides; `takes_files`: a result, or
    what was brought;
    `takes_day`: by which there is one.
    """

    step: Step
    kind: str
    button: Message
    done: Message
    when: frozenset[Phase]
    has_words: bool = False
    decides: bool = False
    takes_files: bool = False
    takes_day: bool = False


@dataclass(frozen=True)
class Said:
    """What was sent with an act; `until`: a day as it was typed."""

    words: str = ""
    files: Sequence[SentFile] = ()
    until: str = ""


ACTS: Mapping[str, Act] = {
    "receive": Act(
        Step.RECEIVED,
        act_kinds.DOSSIER_RECEIVE,
        _("button_dossier_receive", default="Receive it and give it a number"),
        _("dossier_done_receive", default="Received. Days count from today."),
        frozenset({Phase.SUBMITTED}),
    ),
    "start": Act(
        Step.STARTED,
        act_kinds.DOSSIER_START,
        _("button_dossier_start", default="Begin work on it"),
        _("dossier_done_start", default="Kept."),
        frozenset({Phase.RECEIVED, Phase.WAITING}),
    ),
    "wait": Act(
        Step.WAITING,
        act_kinds.DOSSIER_WAIT,
        _("button_dossier_wait", default="It waits for others, with these words"),
        _("dossier_done_start", default="Kept."),
        frozenset({Phase.RECEIVED, Phase.STARTED}),
        has_words=True,
    ),
    "ask": Act(
        Step.SUPPLEMENT,
        act_kinds.DOSSIER_ASK,
        _("button_dossier_ask", default="Ask for a supplement, with these words"),
        _("dossier_done_ask", default="Asked for. Days do not count until it comes."),
        frozenset({Phase.SUBMITTED, Phase.RECEIVED, Phase.STARTED}),
        has_words=True,
    ),
    "bring": Act(
        Step.SUPPLEMENTED,
        act_kinds.DOSSIER_BRING,
        _("button_dossier_bring", default="Enter what was brought, in these words"),
        _("dossier_done_bring", default="Entered. The day of the result stands above."),
        frozenset({Phase.SUPPLEMENT}),
        has_words=True,
        takes_files=True,
    ),
    "apologise": Act(
        Step.APOLOGISED,
        act_kinds.DOSSIER_APOLOGISE,
        _("button_dossier_apologise", default="Apologise and name a new day"),
        _("dossier_done_apologise", default="The applicant is told."),
        TAKEN_UP,
        has_words=True,
        decides=True,
        takes_day=True,
    ),
    "finish": Act(
        Step.DONE,
        act_kinds.DOSSIER_FINISH,
        _("button_dossier_finish", default="Give the result"),
        _("dossier_done_finish", default="The applicant has the result."),
        TAKEN_UP,
        has_words=True,
        decides=True,
        takes_files=True,
    ),
    "refuse": Act(
        Step.REFUSED,
        act_kinds.DOSSIER_REFUSE,
        _("button_dossier_refuse", default="Refuse it, with these words"),
        _("dossier_done_refuse", default="Refused. The applicant reads why."),
        OPEN,
        has_words=True,
        decides=True,
        takes_files=True,
    ),
    "hand": Act(
        Step.HANDED,
        act_kinds.DOSSIER_HAND,
        _("button_dossier_hand", default="The result was handed over"),
        _("dossier_done_start", default="Kept."),
        frozenset({Phase.DONE}),
    ),
}


def acts_open(place: DexterityContent, course: Course) -> dict[str, Act]:
    """What whoever is signed in can do with it now."""
    decides = may(DECIDE, place)
    return {
        name: act
        for name, act in ACTS.items()
        if is_open_to(course, act) and (decides or not act.decides)
    }


def is_open_to(course: Course, act: Act) -> bool:
    """A result is handed over once, and a new day named once (decree 61/2018, article
    19, clause 9).
    """
    done = {Step.HANDED: course.handed, Step.APOLOGISED: course.until}
    return course.phase in act.when and done.get(act.step) is None


def carry_out(
    place: DexterityContent,
    name: str,
    seen: Seen,
    sent: Said,
) -> Submission:
    """Raises Refused, and then nothing was done."""
    found, course = as_seen(place, seen)
    act = ACTS.get(name)
    if act is None:
        raise Refused(UNKNOWN_ACT)
    if not is_open_to(course, act):
        raise not_now(course)
    if act.decides and not may(DECIDE, place):
        raise Refused(reasons.MAY_NOT_DECIDE)
    said: dict[str, Any] = {"unit": course.unit}
    if act.has_words:
        said["words"] = readable(sent.words)
    if act.takes_day:
        said["until"] = _new_day(course, sent.until).isoformat()
    if act.step is Step.RECEIVED:
        said["number"] = next_number(course.unit, today())
    if act.takes_files and sent.files:
        said["files"] = keep_papers(found, sent.files, of_board=True)
        said["signatures"] = signatures_as_data(sent.files)
        if act.step is Step.DONE:
            require_intact(sent.files, said["signatures"])
    now = step(found, act.step, said)
    if not course_of(now).is_open:
        asked_store().end(found.code)
    record(act.kind, course, found, number=said.get("number", ""))
    return now


def _new_day(course: Course, typed: str) -> date:
    """Raises Refused for one that is not after the day that holds."""
    day = day_in(typed)
    if day is None or day <= max(today(), course.due(calendar()) or date.min):
        raise Refused(reasons.WRONG_DAY)
    return day
