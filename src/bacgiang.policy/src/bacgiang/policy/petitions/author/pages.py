"""The pages on which its sender acts by the code and the key."""

from ...base.act_page.field import Field
from ...citizen.answer_files.author_page import AnswerFilePage
from ...citizen.receipts_page.act_page import AuthorActPage
from ...citizen.receipts_page.consent_page import ConsentPage
from ...citizen.receipts_page.consent_page import NO_NOTICES
from ...citizen.receipts_page.consent_page import NO_USE
from ...citizen.receipts_page.consent_page import NOTHING
from ...citizen.receipts_page.rate_page import AuthorRatePage
from ..content.content import KIND
from ..content.course import Rating
from ..handling.proposals import ANSWER_FILES
from .reasons import MOST_WORDS
from bacgiang.policy import _


class WithdrawPage(AuthorActPage):
    act_name = "withdraw"
    button = _("button_withdraw_sent", default="Withdraw")
    explanation = _(
        "text_petition_withdraw",
        default="It is then not answered, and this cannot be undone. You can send "
        "another one at any time.",
    )
    done_words = _(
        "message_petition_withdrawn",
        default="It is withdrawn and will not be answered. Its proof stays valid.",
    )


class ReopenPage(AuthorActPage):
    act_name = "reopen"
    button = _("button_petition_reopen", default="Ask for another answer")
    explanation = _(
        "text_petition_reopen",
        default="Say what the answer leaves open. The unit answers once more, and the "
        "days run anew. You can ask for this once. Where question and answer were "
        "published, they are not shown until then.",
    )
    done_words = _(
        "message_petition_reopened",
        default="The unit answers again. The receipt shows until when.",
    )

    def asks(self) -> list[Field]:
        title = _("label_petition_reopen", default="What the answer leaves open")
        return [self.words_field(title, MOST_WORDS)]


class AnswerFile(AnswerFilePage):
    """`@@petition-answer-file`."""

    kind = KIND
    files = ANSWER_FILES


class RatePage(AuthorRatePage):
    question = _("label_petition_rating", default="Did the answer help?")
    ratings = Rating.titles().items()


class PetitionConsents(ConsentPage):
    choices = {
        "publish": (
            _(
                "label_no_consent_petition_publish",
                default="to question and answer being public",
            ),
            "",
        ),
        "notices": NO_NOTICES,
        "use_of_data": (
            NO_USE,
            _(
                "help_petition_consent_use",
                default="What you wrote stays without them. A lost code can then no "
                "longer be sent to you.",
            ),
        ),
        "all": (
            NOTHING,
            _(
                "help_petition_erase_all",
                default="Text, files, contact data and the answer are erased and "
                "cannot be had back. What is not answered yet is withdrawn. That "
                "something was received, and its proof, stay.",
            ),
        ),
    }
