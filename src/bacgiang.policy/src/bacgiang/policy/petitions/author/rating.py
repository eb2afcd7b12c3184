"""Its sender says whether the answer helped: once for each answer."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.submissions.submission import Submission
from ..content.course import Course
from ..content.course import course_of
from ..content.course import Phase
from ..content.course import Rating
from ..content.course import Step
from . import reasons
from .author_act import AuthorAct
from .author_act import note
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any


class Rate(AuthorAct):
    """`petition.rate`. Body: `rating`, one of `Rating`."""

    title = _("link_petition_rate", default="Say whether the answer helped")
    page = "rate-answer"
    order = 5

    def read(self, submission: Submission, body: Mapping[str, Any]) -> str:
        rating = form_value(body, "rating")
        if rating not in tuple(Rating):
            raise Refused(reasons.RATING_MISSING)
        return rating

    def is_done(self, submission: Submission, asked: str) -> bool:
        return course_of(submission).rating == asked

    def why_not(self, course: Course) -> Iterator[Refusal]:
        if course.phase is not Phase.ANSWERED:
            yield reasons.NOT_ANSWERED
        elif course.rating:
            yield reasons.RATED

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        return note(submission, Step.RATED, {"rating": asked}, now)
