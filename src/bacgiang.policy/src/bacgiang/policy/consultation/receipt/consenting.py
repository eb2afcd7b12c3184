"""The author takes a consent back, or has their personal data erased, at any time.

The answer is the same whether there are any: the code alone does not tell.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.looking_up import erase
from ...citizen.contacts.store import contact_store
from ...citizen.receipts_page.interfaces import IAuthorAct
from ...citizen.submissions.submission import Submission
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from zope.i18n import translate
from zope.interface import implementer


class Withdrawn(StrEnum):
    """A consent that is taken back; without the first nothing is kept."""

    USE_OF_DATA = "use_of_data"
    PUBLISH_NAME = "publish_name"
    NOTICES = "notices"


NOTHING_CHOSEN = Refusal(
    "nothing_chosen",
    _(
        "receipt_refusal_nothing_chosen",
        default="Choose what you no longer agree to.",
    ),
    "withdraw",
)


@implementer(IAuthorAct)
class WithdrawConsent:
    """`opinion.consent`. Body: `withdraw`, a list of `Withdrawn`. Doing it again does
    nothing, so it needs no proof, and an unspent one tells nothing either.
    """

    title = _("link_opinion_consent", default="Your name and contact data")
    page = "opinion-consent"
    order = 30
    is_screened = False

    def read(
        self, submission: Submission, body: Mapping[str, Any]
    ) -> frozenset[Withdrawn]:
        sent = body.get("withdraw")
        if not isinstance(sent, list) or not sent:
            raise Refused(NOTHING_CHOSEN)
        try:
            return frozenset(Withdrawn(one) for one in sent)
        except ValueError:
            raise Refused(NOTHING_CHOSEN) from None

    def is_done(self, submission: Submission, asked: frozenset[Withdrawn]) -> bool:
        return False

    def refusals(self, submission: Submission, now: datetime) -> list[Refusal]:
        return []

    def characters(self, asked: frozenset[Withdrawn]) -> int:
        return 0

    def do(
        self,
        submission: Submission,
        asked: frozenset[Withdrawn],
        now: datetime,
        marks: Sequence[str],
    ) -> Submission:
        if Withdrawn.USE_OF_DATA in asked:
            erase(
                submission.code,
                translate(
                    _(
                        "receipt_erased_by_author",
                        default="Asked for by the author, with the tracking code",
                    ),
                    target_language="vi",
                ),
            )
            return submission
        store = contact_store()
        contact = store.get(submission.code)
        if contact is not None:
            taken_back: dict[str, Any] = {one.value: False for one in asked}
            consent = replace(contact.consent, **taken_back)
            if consent != contact.consent:
                store.change_consent(submission.code, consent, now)
        return submission
