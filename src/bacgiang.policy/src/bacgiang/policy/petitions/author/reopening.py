"""Its sender asks for a better answer: once, with words, and the days run anew."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...citizen.protection.reasons import too_many_characters
from ...citizen.receipts_page.room_acts import note
from ...citizen.receipts_page.room_acts import RoomAct
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming.words_said import readable
from ...units.people.answering import why_not_sent_to
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Step
from ..handling.entered import is_entered
from . import reasons
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any


class Reopen(RoomAct):
    """`petition.reopen`. Body: `text`."""

    course_of = staticmethod(course_of)
    is_entered = staticmethod(is_entered)
    is_senders = True
    title = _("link_petition_reopen", default="Ask for another answer")
    page = "reopen-petition"
    order = 10

    def read(self, submission: Submission, body: Mapping[str, Any]) -> str:
        most = reasons.MOST_WORDS
        too_long = too_many_characters(most)
        text = form_value(body, "text")
        return readable(text, most, reasons.WORDS_MISSING, too_long)

    def is_done(self, submission: Submission, asked: str) -> bool:
        course = course_of(submission)
        return course.is_open and course.reopened == asked

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if course.is_open:
            yield reasons.NOT_ANSWERED
        elif course.reopened:
            yield reasons.REOPENED
        elif nobody := why_not_sent_to(course.unit):
            # It would wait with a unit that has ended since.
            yield nobody

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        """What was published is so no longer: the next answer is another."""
        log = at_clock(submissions(), lambda: now)
        if submission.state is State.PUBLISHED:
            log.decide(submission.code, Event.RETURNED)
        said = {"words": asked, "marks": list(marks)}
        return note(submission, Step.REOPENED, said, now)
