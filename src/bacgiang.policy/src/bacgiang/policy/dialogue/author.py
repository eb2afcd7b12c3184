"""Whoever asked takes consents back, or the question, by the code and the key."""

from ..citizen.contacts.consenting import ALL
from ..citizen.contacts.consenting import WithdrawConsent
from ..citizen.contacts.consenting import Withdrawn
from ..citizen.receipts_page.consent_page import ConsentPage
from ..citizen.receipts_page.consent_page import NO_NOTICES
from ..citizen.receipts_page.consent_page import NO_USE
from bacgiang.policy import _


class WithdrawQuestionConsent(WithdrawConsent):
    """`dialogue.consent`. Seals stay of what is erased."""

    title = _("link_petition_consent", default="Your consents and data")
    page = "question-consent"
    needs_key = True
    choices = frozenset({str(Withdrawn.USE_OF_DATA), str(Withdrawn.NOTICES), ALL})


class QuestionConsents(ConsentPage):
    choices = {
        "notices": NO_NOTICES,
        "use_of_data": (NO_USE, ""),
        "all": (
            _(
                "label_petition_erase_all",
                default="to anything I sent being kept: erase it all",
            ),
            _(
                "help_dialogue_erase_all",
                default="The question leaves the page with its answer, and cannot be "
                "had back. That something was received, and its proof, stay.",
            ),
        ),
    }
    done_words = _(
        "message_petition_consent",
        default="Done. What you chose no longer stands with what you sent.",
    )
