"""Where a petition stands: put together of the steps in its log, and of nothing else.

Every step is a note with its reason in the open and its words behind the digest.
"""

from ...base.dates import day_of
from ...base.tasks.calendar import Pause
from ...base.titled_enum import TitledEnum
from ...citizen.handling.handled import HANDED_OVER
from ...citizen.submissions.entry import Entry
from ...citizen.submissions.states import State
from ...citizen.submissions.states import WITH_REASON
from ...citizen.submissions.submission import Submission
from ...units.register.taken_over import unit_of_today
from .content import content_of
from .content import first_unit
from bacgiang.policy import _
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from typing import Any


class Step(TitledEnum):
    """Tokens are sealed in the log of receipts: one that was used never changes."""

    HANDED_OVER = HANDED_OVER, _("petition_step_handed_over", default="Handed over")
    EXTENDED = "extended", _("petition_step_extended", default="Deadline extended")
    ANSWERED = "answered", _("petition_step_answered", default="Answered")
    REFUSED = "refused", _("petition_step_refused", default="Refused")
    ASKED = "asked", _("petition_step_asked", default="Other units asked")
    FOR_HEAD = "for-head", _("petition_step_for_head", default="For the head to decide")
    PAUSED = "paused", _("petition_step_paused", default="Paused: days do not count")
    RESUMED = "resumed", _("petition_step_resumed", default="Days count again")
    REOPENED = (
        "reopened",
        _("petition_step_reopened", default="Another answer asked for"),
    )
    GATHERED = (
        "gathered",
        _("petition_step_gathered", default="To be gathered: the term was told"),
    )
    FEE = "fee", _("petition_step_fee", default="What it costs was told")
    RATED = "rated", _("petition_step_rated", default="The answer was judged")
    KEPT_PRIVATE = (
        "kept-private",
        _("petition_step_kept_private", default="Not to be published, says its sender"),
    )
    TAKEN_OFF = (
        "taken-off",
        _("petition_step_taken_off", default="Taken off the page by the board"),
    )


class Rating(TitledEnum):
    """Whether an answer helped, as its reader says."""

    YES = "yes", _("petition_rating_yes", default="Yes")
    PARTLY = "partly", _("petition_rating_partly", default="In part")
    NO = "no", _("petition_rating_no", default="No")


class Phase(TitledEnum):
    """Where it stands, for those who handle it."""

    OPEN = "open", _("petition_phase_open", default="Being handled")
    ANSWERED = "answered", _("petition_step_answered", default="Answered")
    REFUSED = "refused", _("petition_step_refused", default="Refused")
    WITHDRAWN = (
        "withdrawn",
        _("citizen_state_withdrawn", default="Withdrawn by its author"),
    )


@dataclass(frozen=True)
class Course:
    """`given_to`: code of the unit to which it was sent or handed over last, at
    `arrived`; moments are aware.

    `until`: the last day that an extension named. `answer`, `reason`: what was said at
    the end, and the token of a refusal. `closed`: when. `counts_from`: the day on which
    a paper came in, or another answer was asked for, in the words `reopened`. `rating`:
    of the newest answer. `is_kept_private`: no consent to publication is left.
    `asked`: codes of other units. `is_for_head`: nobody else confirms an answer.
    `pauses`: that are over; `paused`: since when one lasts. `is_gathered`: of a request
    for information, that its longer term was told.
    """

    given_to: str
    received: datetime
    arrived: datetime
    phase: Phase = Phase.OPEN
    until: date | None = None
    answer: str = ""
    reason: str = ""
    closed: datetime | None = None
    is_published: bool = False
    counts_from: date | None = None
    reopened: str = ""
    rating: str = ""
    is_kept_private: bool = False
    asked: tuple[str, ...] = ()
    is_for_head: bool = False
    pauses: tuple[Pause, ...] = ()
    paused: date | None = None
    is_gathered: bool = False

    @property
    def unit(self) -> str:
        """Code of the one that has it: who took over, where that one ended."""
        return unit_of_today(self.given_to)

    @property
    def is_open(self) -> bool:
        return self.phase is Phase.OPEN

    @property
    def received_on(self) -> date:
        """The day from which deadlines count."""
        return self.counts_from or day_of(self.received)


def course_of(submission: Submission) -> Course:
    """Of erased petitions the phase is left; who has them, the rows know."""
    content, received = content_of(submission), submission.received
    course = Course(
        first_unit(submission),
        received,
        received,
        counts_from=content.arrived if content is not None else None,
    )
    for entry in submission.entries:
        if entry.event in WITH_REASON:
            course = _after(course, entry)
    if submission.state is State.WITHDRAWN:
        return replace(course, phase=Phase.WITHDRAWN)
    return replace(course, is_published=submission.state is State.PUBLISHED)


def _after(course: Course, entry: Entry) -> Course:
    said: dict[str, Any] = entry.payload or {}
    match entry.reason:
        case Step.HANDED_OVER:
            unit = said.get("to", course.given_to)
            return replace(course, given_to=unit, arrived=entry.at)
        case Step.EXTENDED:
            until = said.get("until", "")
            return replace(course, until=date.fromisoformat(until) if until else None)
        case Step.ANSWERED | Step.REFUSED:
            return replace(
                course,
                phase=Phase(entry.reason),
                answer=said.get("words", ""),
                reason=said.get("reason", ""),
                closed=entry.at,
                rating="",
            )
        case Step.REOPENED:
            return replace(
                course,
                phase=Phase.OPEN,
                until=None,
                closed=None,
                arrived=entry.at,
                counts_from=day_of(entry.at),
                asked=(),
                is_gathered=False,
                pauses=(),
                paused=None,
                reopened=said.get("words", "") or entry.reason,
            )
        case Step.ASKED:
            asked = (*course.asked, *said.get("units", ()))
            return replace(course, asked=tuple(dict.fromkeys(asked)))
        case Step.GATHERED:
            return replace(course, is_gathered=True)
        case Step.FOR_HEAD:
            return replace(course, is_for_head=True)
        case Step.PAUSED if course.paused is None:
            return replace(course, paused=day_of(entry.at))
        case Step.RESUMED if course.paused is not None:
            over = Pause(course.paused, day_of(entry.at))
            return replace(course, pauses=(*course.pauses, over), paused=None)
        case Step.RATED:
            return replace(course, rating=said.get("rating", "") or entry.reason)
        case Step.KEPT_PRIVATE:
            return replace(course, is_kept_private=True)
    return course
