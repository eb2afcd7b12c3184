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
from bacgiang.policy import _
from plone import api
from typing import Any
from zExceptions import Redirect
from zope.publisher.interfaces import NotFound


HANDED_OVER = _(
    "text_case_handed_over",
    default="Another unit has this now: your unit handed it over.",
)


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
        code = code_named(self.case_name)
        try:
            self.find(code)
        except Refused:
            if self.handled.was_at(self.context, code):
                # A link that they kept leads on to their list, and says why.
                api.portal.show_message(HANDED_OVER, request=self.request)
                raise Redirect(self.queue_url) from None
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
