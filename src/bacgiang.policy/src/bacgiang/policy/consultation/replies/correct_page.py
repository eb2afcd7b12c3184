"""`@@correct-reply?code=`: put an entered reply right; it becomes a new version."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.looking_up import look_up
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ..opinions.content import AttachedFile
from ..opinions.content import content_of
from ..versions.store import draft_versions
from .asking import body_of_reply
from .code_asked import code_asked
from .enter_page import EnterReply
from .entering import correct
from .entering import entered
from .form import entered_form
from .form import ReplyForm
from .form import sent_form
from .letters import letter_of
from .provisions import ProvisionNames
from .reasons import WITHDRAWN
from .reply import Reply
from bacgiang.policy import _
from functools import cached_property
from typing import Any
from zope.i18n import translate
from zope.publisher.interfaces import NotFound


WHY = _("why_correct_reply", default="Correction of a reply that was entered")


class CorrectReply(EnterReply):
    """The form of a reply, filled with what was entered."""

    is_correction = True
    spare = 1

    def prepare(self) -> None:
        self.code = code_asked(self.request)
        try:
            self.found = entered(self.context, self.code)
        except Refused:
            raise NotFound(self.context, self.__name__, self.request) from None

    code = ""
    found: Submission

    @cached_property
    def form(self) -> ReplyForm:
        if self.request.method == "POST":
            return sent_form(self.request.form)
        content = content_of(self.found)
        number = content.points[0].version if content.points else 0
        kept = draft_versions().get(self.uid, number)
        if kept is None:
            raise NotFound(self.context, self.__name__, self.request)
        body = body_of_reply(self.uid, self.code)
        # Who signed, and a person's name, are seen by the board alone: recorded.
        contact = look_up(self.code, translate(WHY, context=self.request))
        return entered_form(
            content,
            ProvisionNames(kept),
            letter_of(self.uid, self.code),
            contact,
            body.identifier if body is not None else "",
        )

    def keep(self, reply: Reply) -> Submission:
        return correct(self.context, self.code, reply)

    def cannot(self) -> tuple[Refusal, ...]:
        closed = super().cannot()
        if not closed and self.found.state is State.WITHDRAWN:
            return (WITHDRAWN,)
        return closed

    def kept_files(self) -> list[tuple[AttachedFile, bool]]:
        kept = set(self.form.kept_files)
        files = content_of(self.found).files
        return [(one, one.sha256 in kept) for one in files]

    def heading(self) -> Any:
        return _("heading_correct_reply", default="Correct a reply")

    def hidden(self) -> list[tuple[str, str]]:
        return [("code", self.code)]
