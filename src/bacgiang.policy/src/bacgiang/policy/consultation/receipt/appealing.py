"""The author asks that a withheld opinion be looked at again: once, with words.

The words are sealed with the log of receipts and read by the board alone.
"""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.protection.reasons import too_many_characters
from ...citizen.receipts_page.author_acts import ERASED
from ...citizen.receipts_page.interfaces import IAuthorAct
from ...citizen.submissions.states import Event
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ...editorial.incoming.words_said import readable
from ..cases.appeals import APPEAL
from ..cases.appeals import appeal_of
from ..cases.appeals import is_appeal
from ..opinions.content import Channel
from ..opinions.content import content_of
from ..timing.store import consultation_store
from .times import ON_PAPER
from .times import until_report
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zope.interface import implementer


MOST_CHARACTERS = 5_000

WORDS_MISSING = Refusal(
    "appeal_words_missing",
    _(
        "receipt_refusal_appeal_words",
        default="Write why the opinion should be published.",
    ),
    "text",
)
NOT_WITHHELD = Refusal(
    "not_withheld",
    _(
        "receipt_refusal_not_withheld",
        default="This opinion is not withheld, so there is nothing to look at again.",
    ),
)
ONCE = Refusal(
    "appealed_before",
    _(
        "receipt_refusal_appealed",
        default="You asked for this before; the board has looked at the opinion again. "
        "It is done once.",
    ),
)


@implementer(IAuthorAct)
class Appeal:
    """`opinion.appeal`. Body: `text`."""

    title = _("link_appeal_opinion", default="Ask for it to be looked at again")
    page = "appeal-opinion"
    order = 5
    is_screened = True
    needs_key = False

    def read(self, submission: Submission, body: Mapping[str, Any]) -> str:
        text = form_value(body, "text")
        too_long = too_many_characters(MOST_CHARACTERS)
        if len(text) > MOST_CHARACTERS * 2:
            raise Refused(too_long)
        return readable(text, MOST_CHARACTERS, WORDS_MISSING, too_long)

    def is_done(self, submission: Submission, asked: str) -> bool:
        return appeal_of(submission) == asked

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        if submission.is_erased:
            return [ERASED]
        if content_of(submission).channel is not Channel.PORTAL:
            # Its code was in the hands of who entered the letter, too.
            return [ON_PAPER]
        if any(map(is_appeal, submission.entries)):
            return [ONCE]
        if submission.state is not State.WITHHELD:
            return [NOT_WITHHELD]
        return list(until_report(submission, now))

    def characters(self, asked: str) -> int:
        return len(asked)

    def do(
        self, submission: Submission, asked: str, now: datetime, marks: Sequence[str]
    ) -> Submission:
        consultation_store().meet(submission.subject)
        log = at_clock(submissions(), lambda: now)
        details = {APPEAL: asked, "marks": list(marks)}
        return log.decide(submission.code, Event.RETURNED, details=details)
