"""What pages on one thing that was sent share: its name in their address, and who may
see it.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.form_page import UNLISTED
from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.refusal import Refused
from ..codes.board_names import code_named
from ..codes.board_names import LONGEST
from ..handling.handled import Handled
from ..submissions.submission import Submission
from typing import Any
from zope.publisher.interfaces import NotFound


class OneCase(ActPage):
    """`?case=` names it. What its unit does not have is not there. A room says which
    kind is `handled`, and what its list is called (`queue`).
    """

    headers = UNLISTED
    day = staticmethod(shown_day)
    moment = staticmethod(shown_moment)
    handled: Handled[Any]
    queue = ""
    submission: Submission
    course: Any

    def prepare(self) -> None:
        try:
            self.find(code_named(self.case_name))
        except Refused:
            raise NotFound(self.context, self.case_name, self.request) from None

    def find(self, code: str) -> None:
        """Raises Refused for what the unit does not have."""
        self.submission, self.course = self.handled.at(self.context, code)

    @property
    def code(self) -> str:
        return self.submission.code

    @property
    def case_name(self) -> str:
        return self.form_value("case")[:LONGEST]

    @property
    def action(self) -> str:
        return f"{super().action}?case={self.case_name}"

    @property
    def queue_url(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.queue}"

    def url_of(self, page: str) -> str:
        """Of another page on the same."""
        return f"{self.context.absolute_url()}/@@{page}?case={self.case_name}"
