"""What pages on one petition share: its name in their address, and who may see it."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refused
from ...citizen.codes.board_names import code_named
from ...citizen.codes.board_names import LONGEST
from ...citizen.submissions.submission import Submission
from ..content.content import Content
from ..content.content import content_of
from ..content.course import Course
from ..handling.seen import petition_at
from functools import cached_property
from zope.publisher.interfaces import NotFound


class OnePetition(ActPage):
    """`?case=` names it. What its unit does not have is not there."""

    submission: Submission
    course: Course

    def prepare(self) -> None:
        try:
            self.find(code_named(self.case_name))
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None

    def find(self, code: str) -> None:
        """Raises Refused for what the unit does not have."""
        self.submission, self.course = petition_at(self.context, code)

    @cached_property
    def content(self) -> Content | None:
        return content_of(self.submission)

    @property
    def case_name(self) -> str:
        return self.form_value("case")[:LONGEST]

    @property
    def action(self) -> str:
        return f"{super().action}?case={self.case_name}"

    def url_of(self, page: str) -> str:
        """Of another page on the same petition."""
        return f"{self.context.absolute_url()}/@@{page}?case={self.case_name}"
