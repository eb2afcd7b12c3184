"""Where a dossier stands: put together of the steps in its log, and of nothing else.

Every step is a note with its reason in the open and its words behind the digest.
"""

from ...base.dates import day_of
from ...base.tasks.calendar import Calendar
from ...base.tasks.calendar import Pause
from ...base.titled_enum import TitledEnum
from ...citizen.handling.handled import HANDED_OVER
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.states import WITH_REASON
from ...citizen.submissions.submission import Submission
from ...procedures.limit import Limit
from ...units.register.taken_over import unit_of_today
from .content import content_of
from .content import first_unit
from .content import Paper
from .content import papers_of
from bacgiang.policy import _
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from typing import Any


class Step(TitledEnum):
    """Tokens are sealed in the log of receipts: one that was used never changes."""

    RECEIVED = "received", _("dossier_step_received", default="Received by the unit")
    SUPPLEMENT = (
        "supplement-asked",
        _("dossier_step_supplement", default="Something more is asked for"),
    )
    SUPPLEMENTED = (
        "supplemented",
        _("dossier_step_supplemented", default="What was asked for came in"),
    )
    STARTED = "started", _("dossier_step_started", default="Being worked on")
    WAITING = "waiting", _("dossier_step_waiting", default="Waits for others")
    APOLOGISED = (
        "apologised",
        _("dossier_step_apologised", default="It takes longer: a new day was named"),
    )
    ASKED = "unit-asked", _("dossier_step_asked", default="Another unit has its part")
    TOLD = (
        "unit-told",
        _("dossier_step_told", default="The other unit has done its part"),
    )
    TAKEN_BACK = (
        "part-taken-back",
        _("dossier_step_taken_back", default="The other unit has no part any more"),
    )
    HANDED_OVER = (
        HANDED_OVER,
        _("dossier_step_handed_over", default="Handed over to another unit"),
    )
    DONE = "done", _("dossier_step_done", default="Done: there is a result")
    REFUSED = "refused", _("dossier_step_refused", default="Refused")
    HANDED = (
        "handed-out",
        _("dossier_step_handed", default="The result was handed over at the counter"),
    )
    RATED = (
        "rated",
        _("dossier_step_rated", default="The applicant said how it was handled"),
    )


class Rating(TitledEnum):
    """How whoever applied was served (decree 61/2018, chapter V)."""

    VERY = "very", _("dossier_rating_very", default="Very satisfied")
    YES = "yes", _("dossier_rating_yes", default="Satisfied")
    NO = "no", _("dossier_rating_no", default="Not satisfied")


class Phase(TitledEnum):
    """Where it stands."""

    SUBMITTED = "submitted", _("dossier_phase_submitted", default="Sent")
    RECEIVED = "received", Step.RECEIVED.title_message
    SUPPLEMENT = "supplement", Step.SUPPLEMENT.title_message
    STARTED = "started", Step.STARTED.title_message
    WAITING = "waiting", Step.WAITING.title_message
    DONE = "done", Step.DONE.title_message
    REFUSED = "refused", Step.REFUSED.title_message
    WITHDRAWN = "withdrawn", State.WITHDRAWN.title_message

    @property
    def is_open(self) -> bool:
        return self not in (Phase.DONE, Phase.REFUSED, Phase.WITHDRAWN)


@dataclass(frozen=True)
class Round:
    """Papers that came with a step, a result among them; `entry`: its number in the
    log; `step`: "" of what was sent at first.
    """

    entry: int
    step: str
    papers: tuple[Paper, ...]


@dataclass(frozen=True)
class Part:
    """Of another unit in the procedure; `told`: None until it did it."""

    unit: str
    asked: datetime
    due: date | None
    told: datetime | None = None


@dataclass(frozen=True)
class Course:
    """`given_to`: code of the unit to which it was sent or handed over last. `number`:
    in the law's form, from the day on which the unit received it (`accepted`). `asked`:
    since when something more is asked for, in `words`, and `before` is the phase to
    which it goes back. `pauses`: that are over. `until`: the day that an apology named,
    after the first `excused` of these. `words`, `rounds`: what was said last, and what
    came with steps. `parts`: of other units, in the order in which they were asked.
    `handed`: when the result was handed over at the counter.
    """

    given_to: str
    received: datetime
    limit: Limit | None
    phase: Phase = Phase.SUBMITTED
    number: str = ""
    accepted: date | None = None
    asked: date | None = None
    before: Phase = Phase.SUBMITTED
    pauses: tuple[Pause, ...] = ()
    until: date | None = None
    excused: int = 0
    words: str = ""
    closed: datetime | None = None
    rounds: tuple[Round, ...] = ()
    parts: tuple[Part, ...] = ()
    handed: datetime | None = None
    rating: str = ""

    @property
    def unit(self) -> str:
        """Code of the one that has it: who took over, where that one ended."""
        return unit_of_today(self.given_to)

    @property
    def is_open(self) -> bool:
        return self.phase.is_open

    def due(self, calendar: Calendar) -> date | None:
        """The last day for the result; None while none counts."""
        if self.asked is not None or not self.is_open:
            return None
        promised = self.promised(calendar)
        if self.until is None or promised is None:
            return self.until or promised
        return self._moved(calendar, self.until, self.pauses[self.excused :])

    def promised(self, calendar: Calendar) -> date | None:
        """The day that was told first, anew after a supplement, whatever became of it:
        by it is counted whether the result was on time.
        """
        accepted = self.accepted
        if accepted is None or self.limit is None:
            return None
        pauses = (one for one in self.pauses if one.ends > accepted)
        return self._moved(calendar, self.limit.due(calendar, accepted), pauses)

    def _moved(self, calendar: Calendar, day: date, pauses: Iterable[Pause]) -> date:
        """A last day by the supplements since, of which each lets the days count anew
        (decree 61/2018, article 19, clause 4); none that is asked for too late does.
        """
        for one in pauses:
            if self.limit is not None and one.begins <= day:
                day = max(day, self.limit.due(calendar, one.ends))
        return day

    @property
    def waits_for_parts(self) -> bool:
        return any(one.told is None for one in self.parts)

    @property
    def waits_to_be_fetched(self) -> bool:
        """Whether a result without files still lies at the counter."""
        has_files = any(one.step == Step.DONE for one in self.rounds)
        return self.phase is Phase.DONE and self.handed is None and not has_files


def course_of(submission: Submission) -> Course:
    """Of erased dossiers the phase is left; who has them, the rows know."""
    content = content_of(submission)
    course = Course(
        first_unit(submission),
        submission.received,
        content.limit if content is not None else None,
    )
    for entry in submission.entries:
        if entry.event in WITH_REASON:
            course = _after(course, entry)
    if submission.state is State.WITHDRAWN:
        # What follows, as the erasing of data, does not close it again.
        ends = (one.at for one in submission.entries if one.event == Event.WITHDRAWN)
        at = next(ends, submission.entries[-1].at)
        return replace(_told_alone(course), phase=Phase.WITHDRAWN, closed=at)
    return course


def _told_alone(course: Course) -> Course:
    """Of units that have not done their parts nothing is expected any more."""
    told = tuple(one for one in course.parts if one.told is not None)
    return replace(course, parts=told)


def _waited(course: Course) -> Course:
    """Once no other unit is waited for it is worked on."""
    if course.waits_for_parts:
        return course
    if course.asked is not None and course.before is Phase.WAITING:
        return replace(course, before=Phase.STARTED)
    is_over = course.phase is Phase.WAITING
    return replace(course, phase=Phase.STARTED) if is_over else course


def _anew(phase: Phase) -> Phase:
    """With another unit."""
    return Phase.RECEIVED if phase in (Phase.STARTED, Phase.WAITING) else phase


def _after(course: Course, entry: Entry) -> Course:
    said: dict[str, Any] = entry.payload or {}
    day, papers = day_of(entry.at), papers_of(said.get("files", ()))
    words = str(said.get("words", ""))
    if papers:
        rounds = (*course.rounds, Round(entry.number, entry.reason, papers))
        course = replace(course, rounds=rounds)
    match entry.reason:
        case Step.RECEIVED:
            number = str(said.get("number", ""))
            return replace(course, phase=Phase.RECEIVED, number=number, accepted=day)
        case Step.SUPPLEMENT:
            course = replace(course, before=course.phase, asked=day, words=words)
            return replace(course, phase=Phase.SUPPLEMENT)
        case Step.SUPPLEMENTED if course.asked is not None:
            pauses = (*course.pauses, Pause(course.asked, day))
            course = replace(course, phase=course.before, pauses=pauses)
            return replace(course, asked=None, words="")
        case Step.STARTED | Step.WAITING:
            return replace(course, phase=Phase(entry.reason), words=words)
        case Step.ASKED if said:
            due = date.fromisoformat(said["due"]) if said.get("due") else None
            part = Part(str(said["to"]), entry.at, due)
            others = tuple(one for one in course.parts if one.unit != part.unit)
            course = replace(course, parts=(*others, part))
            if course.asked is not None:
                # The applicant is still waited for, and no day counts.
                return replace(course, before=Phase.WAITING)
            return replace(course, phase=Phase.WAITING)
        case Step.TOLD if said:
            parts = tuple(
                replace(one, told=entry.at) if one.unit == said["by"] else one
                for one in course.parts
            )
            return _waited(replace(course, parts=parts))
        case Step.TAKEN_BACK if said:
            parts = tuple(one for one in course.parts if one.unit != said["to"])
            return _waited(replace(course, parts=parts))
        case Step.HANDED_OVER if said:
            # The next unit begins anew with it; the day that was told stays.
            course = replace(_told_alone(course), given_to=str(said["to"]))
            return replace(
                course, phase=_anew(course.phase), before=_anew(course.before)
            )
        case Step.HANDED:
            return replace(course, handed=entry.at)
        case Step.RATED:
            return replace(course, rating=str(said.get("rating", "")))
        case Step.APOLOGISED if said:
            until, excused = date.fromisoformat(said["until"]), len(course.pauses)
            return replace(course, until=until, excused=excused)
        case Step.DONE | Step.REFUSED:
            phase = Phase(entry.reason)
            over = _told_alone(course)
            return replace(over, phase=phase, asked=None, closed=entry.at, words=words)
    return course
