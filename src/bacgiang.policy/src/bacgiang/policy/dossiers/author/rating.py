"""The applicant says how it was handled: once, when it is over."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Rating
from ..content.course import Step
from .author_act import AuthorAct
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any


RATING_MISSING = Refusal(
    "rating_missing",
    _("dossier_refusal_rating", default="Choose one of the answers."),
    "rating",
)
NOT_OVER = Refusal(
    "not_over",
    _("dossier_refusal_not_over", default="It is not over, or you said it already."),
)


class Rate(AuthorAct):
    """`dossier.rate`. Body: `rating`, one of `Rating`."""

    title = _("link_dossier_rate", default="Say how it was handled")
    page = "rate-dossier"
    order = 8

    def read(self, submission: Submission, body: Mapping[str, Any]) -> str:
        rating = form_value(body, "rating")
        if rating not in tuple(Rating):
            raise Refused(RATING_MISSING)
        return rating

    def is_done(self, submission: Submission, asked: str) -> bool:
        return course_of(submission).rating == asked

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        course = course_of(submission)
        is_over = course.phase in (Phase.DONE, Phase.REFUSED)
        is_asked = is_over and not course.rating and not submission.is_erased
        return [] if is_asked else [NOT_OVER]

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        log, said = at_clock(submissions(), lambda: now), {"rating": asked}
        return log.decide(submission.code, Event.NOTED, Step.RATED.value, said)
