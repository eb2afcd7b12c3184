"""What pages on one dossier share: its name in their address, and who may see it."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refused
from ...citizen.codes.board_names import code_named
from ...citizen.codes.board_names import LONGEST
from ...citizen.submissions.submission import Submission
from ..content.course import Course
from ..handling.seen import dossier_at
from zope.publisher.interfaces import NotFound


class OneDossier(ActPage):
    """`?case=` names it. What its unit does not have is not there."""

    submission: Submission
    course: Course

    def prepare(self) -> None:
        code = code_named(self.case_name)
        try:
            self.submission, self.course = dossier_at(self.context, code)
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None

    @property
    def case_name(self) -> str:
        return self.form_value("case")[:LONGEST]

    @property
    def action(self) -> str:
        return f"{super().action}?case={self.case_name}"

    def url_of(self, page: str) -> str:
        """Of another page on the same dossier."""
        return f"{self.context.absolute_url()}/@@{page}?case={self.case_name}"
