"""The author takes a consent back, or has their personal data erased, at any time.

The answer is the same whether there are any: the code alone does not tell.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..erasure import ErasureAsked
from ..receipts_page.author_acts import NOT_BY_PORTAL
from ..receipts_page.interfaces import IAuthorAct
from ..submissions.submission import Submission
from ..submissions.submissions import at_clock
from ..submissions.submissions import submissions
from .looking_up import erase
from .store import contact_store
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from zope.event import notify
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


class Withdrawn(StrEnum):
    """A consent that is taken back; without the first nothing is kept."""

    USE_OF_DATA = "use_of_data"
    PUBLISH_NAME = "publish_name"
    NOTICES = "notices"
    MESSAGES = "messages"


ALL = "all"
"""Everything that was sent, in rooms where that can be chosen."""

SILENCING = frozenset({str(Withdrawn.USE_OF_DATA), ALL})
"""What leaves of a submission no name, or nothing."""

NOTHING_CHOSEN = Refusal(
    "nothing_chosen",
    _(
        "receipt_refusal_nothing_chosen",
        default="Choose what you no longer agree to.",
    ),
    "withdraw",
)


BY_AUTHOR = _(
    "receipt_erased_by_author",
    default="Asked for by the author, with the tracking code",
)


@implementer(IAuthorAct)
class WithdrawConsent:
    """Body: `withdraw`, a list of `choices`. Doing it again does nothing, so it needs
    no proof, and an unspent one tells nothing either.
    """

    choices: frozenset[str] = frozenset(Withdrawn)
    order = 30
    is_screened = False
    needs_key = False
    not_by_portal = NOT_BY_PORTAL

    def is_entered(self, submission: Submission) -> bool:
        """Whether a board entered it, so that one of it has had code and key, too."""
        return False

    def open_choices(self, submission: Submission) -> frozenset[str]:
        """Of what a board entered nobody takes the name or the words by the code."""
        is_entered = self.is_entered(submission)
        return self.choices - SILENCING if is_entered else self.choices

    def read(self, submission: Submission, body: Mapping[str, Any]) -> frozenset[str]:
        sent = body.get("withdraw")
        if not isinstance(sent, list) or not sent:
            raise Refused(NOTHING_CHOSEN)
        if not all(isinstance(one, str) and one in self.choices for one in sent):
            raise Refused(NOTHING_CHOSEN)
        return frozenset(sent)

    def is_done(self, submission: Submission, asked: frozenset[str]) -> bool:
        return False

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        return []

    def characters(self, asked: frozenset[str]) -> int:
        return 0

    def do(
        self,
        submission: Submission,
        asked: frozenset[str],
        now: datetime,
        marks: Sequence[str],
    ) -> Submission:
        if not asked <= self.open_choices(submission):
            raise Refused(self.not_by_portal)
        if ALL in asked:
            return self.erase(submission, now)
        return self.take_back(submission, asked, now)

    def take_back(
        self, submission: Submission, asked: frozenset[str], now: datetime
    ) -> Submission:
        take_back(submission.code, asked, now)
        return submission

    def erase(self, submission: Submission, now: datetime) -> Submission:
        """Where a room offers `ALL`. Raises Refused where it must stay yet."""
        return erase_all(submission, now)


def take_back(
    code: str, asked: frozenset[str], now: datetime, why: Message = BY_AUTHOR
) -> None:
    """Of `asked` what stands with the contact: `Withdrawn`. `why`: as is recorded."""
    if Withdrawn.USE_OF_DATA in asked:
        notify(ErasureAsked(code))
        erase(code, translate(why, target_language="vi"))
        return
    store = contact_store()
    contact = store.get(code)
    if contact is not None:
        named = asked & frozenset(Withdrawn)
        taken_back: dict[str, Any] = {str(one): False for one in named}
        consent = replace(contact.consent, **taken_back)
        if consent != contact.consent:
            store.change_consent(code, consent, now)


def erase_whole(
    submission: Submission, now: datetime, why: Message = BY_AUTHOR, *, is_open: bool
) -> Submission:
    """What is open is withdrawn with it."""
    if is_open and not submission.is_erased:
        at_clock(submissions(), lambda: now).withdraw(submission.code)
    return erase_all(submission, now, why)


def erase_all(
    submission: Submission, now: datetime, why: Message = BY_AUTHOR
) -> Submission:
    """Of what is not open any more; seals stay."""
    log = at_clock(submissions(), lambda: now)
    if not submission.is_erased:
        take_back(submission.code, frozenset({Withdrawn.USE_OF_DATA}), now, why)
        log.erase(submission.code)
    return log.require(submission.code)
