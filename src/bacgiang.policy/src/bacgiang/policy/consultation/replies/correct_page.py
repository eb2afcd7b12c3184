"""`@@correct-reply?case=`: put an entered reply right; it becomes a new version."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import AttachedFile
from ...citizen.codes.board_names import board_name
from ...citizen.contacts.looking_up import look_up
from ...citizen.submissions.submission import Submission
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from ...editorial.stamps.as_seen import SEEN
from ..opinions.content import content_of
from ..versions.store import draft_versions
from .asking import body_of_reply
from .enter_page import EnterReply
from .entering import correct
from .entering import why_not_correct
from .form import entered_form
from .form import ReplyForm
from .form import sent_form
from .letters import letter_store
from .provisions import ProvisionNames
from .reply import Reply
from .reply_asked import reply_asked
from bacgiang.policy import _
from functools import cached_property
from zope.i18n import translate
from zope.publisher.interfaces import NotFound


WHY = _("why_correct_reply", default="Correction of a reply that was entered")


class CorrectReply(EnterReply):
    """The form of a reply, filled with what was entered."""

    heading = _("heading_correct_reply", default="Correct a reply")
    spare = 1

    def prepare(self) -> None:
        self.found = reply_asked(self)

    @cached_property
    def form(self) -> ReplyForm:
        if self.request.method == "POST":
            return sent_form(self.request.form)
        content, code = content_of(self.found), self.found.code
        number = content.points[0].version if content.points else 0
        kept = draft_versions().get(self.uid, number)
        if kept is None:
            raise NotFound(self.context, self.__name__, self.request)
        body = body_of_reply(self.uid, code)
        return entered_form(
            content,
            ProvisionNames(kept),
            letter_store().get(self.uid, code),
            # Who signed, and a person's name, are seen by the board alone: recorded.
            look_up(code, translate(WHY, context=self.request)),
            body.identifier if body is not None else "",
        )

    def keep(self, reply: Reply) -> Submission:
        # What somebody else put right meanwhile would be undone unseen.
        is_seen = self.form_value(SEEN) == self.found.digest
        Refused.raise_for(None if is_seen else CHANGED_SINCE_SEEN)
        return correct(self.context, self.found.code, reply)

    @property
    def cannot(self) -> Refusal | None:
        return super().cannot or why_not_correct(self.found)

    def kept_files(self) -> list[tuple[AttachedFile, bool]]:
        kept = self.form.kept_files
        return [(one, one.sha256 in kept) for one in content_of(self.found).files]

    def hidden(self) -> list[tuple[str, str]]:
        # What comes back is still that of what was read, until its reader is told.
        comes_back = SEEN in self.request.form
        is_told = any(one.code == CHANGED_SINCE_SEEN.code for one in self.reasons)
        seen = (
            self.form_value(SEEN) if comes_back and not is_told else self.found.digest
        )
        return [("case", board_name(self.found.code)), (SEEN, seen)]
