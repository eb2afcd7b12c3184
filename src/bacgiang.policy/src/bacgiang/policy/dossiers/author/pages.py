"""The pages on which the applicant acts by the code and the key."""

from ...base.act_page.field import Field
from ...base.english.days import shown_day
from ...base.form_values import form_value
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.attachments.holding import HoldsFiles
from ...citizen.attachments.holding import name_of_author
from ...citizen.board_pages.file_answer import answer_file
from ...citizen.contacts.store import contact_store
from ...citizen.messages.messenger import messenger
from ...citizen.receipts_page.act_page import AuthorActPage
from ...citizen.receipts_page.authors_page import AuthorsPage
from ...citizen.receipts_page.consent_page import ConsentPage
from ...citizen.receipts_page.consent_page import NO_NOTICES
from ...citizen.receipts_page.consent_page import NOTHING
from ...citizen.receipts_page.rate_page import AuthorRatePage
from ...citizen.submissions.submission import Submission
from ..content.content import KIND
from ..content.course import course_of
from ..content.course import Rating
from ..content.papers import kept_paper
from ..papers.kinds import offered_as
from ..papers.made import answer_paper
from ..papers.made import paper_for_applicant
from .supplementing import asked_words
from .supplementing import MOST_WORDS
from bacgiang.policy import _
from typing import Any
from zope.i18nmessageid import Message


NO_MESSAGES = _(
    "label_no_consent_messages",
    default="to being told by short messages to my telephone",
)
ERASES = _(
    "help_dossier_erase_all",
    default="Answers, papers, result and contact data are erased and cannot be had "
    "back. Only once there is a result, or it was refused or withdrawn. That something "
    "was received, and its proof, stay.",
)
RECEIVED = _("message_dossier_supplemented", default="The unit has it.")
HAS_IT = _(
    "message_dossier_supplemented_due",
    default="The unit has it. The result comes by ${day}.",
)


class WithdrawPage(AuthorActPage):
    address = "withdraw-dossier"
    act_name = "withdraw"
    button = _("button_withdraw_sent", default="Withdraw")
    explanation = _(
        "text_dossier_withdraw",
        default="The unit does not go on with it then, and this cannot be undone. You "
        "can apply anew at any time.",
    )
    done_words = _(
        "message_dossier_withdrawn",
        default="It is withdrawn. Its proof stays valid.",
    )


class SupplementPage(HoldsFiles, AuthorActPage):
    address = "supplement-dossier"
    act_name = "supplement"
    enctype = "multipart/form-data"
    button = _("button_dossier_supplement", default="Send it to the unit")

    @property
    def done_words(self) -> Message:  # type: ignore[override]
        """With the day that holds now: of what is asked for late none begins anew."""
        due = course_of(self.submission).due(calendar())
        return Message(HAS_IT, mapping={"day": shown_day(due)}) if due else RECEIVED

    @property
    def held_as(self) -> str:  # type: ignore[override]
        return name_of_author(self.submission.code) if self.is_author else ""

    def may_leave_files(self) -> bool:
        return not self._refusals()

    @property
    def explanation(self) -> str:  # type: ignore[override]
        """What the unit asks for."""
        return asked_words(self.submission)

    def asks(self) -> list[Field]:
        papers = _("label_dossier_supplement_files", default="Papers (optional)")
        title = _("label_dossier_supplement", default="What you add")
        words = self.words_field(title, MOST_WORDS, is_required=False)
        return [words, *self.files_fields(papers, "")]

    def body(self) -> dict[str, Any]:
        return {**super().body(), "files": self.files_sent()}


class RatePage(AuthorRatePage):
    address = "rate-dossier"
    question = _("label_dossier_rating", default="How was it handled?")
    ratings = Rating.titles().items()


class DossierConsents(ConsentPage):
    address = "dossier-consent"

    @property
    def choices(self) -> dict[str, Any]:  # type: ignore[override]
        """Of short messages, where somebody carries them."""
        messages = {"messages": (NO_MESSAGES, "")} if messenger() is not None else {}
        return {"notices": NO_NOTICES, **messages, "all": (NOTHING, ERASES)}


class ApplicantsPage(AuthorsPage):
    """For the applicant alone."""

    kind = KIND


class PaperPage(ApplicantsPage):
    """`@@dossier-paper?…&round=…&n=…`: a result, or what was sent."""

    address = "dossier-paper"

    def answer(self, found: Submission) -> Any:
        form = self.request.form
        entry, number = number_in(form.get("round")), number_in(form.get("n"))
        kept = kept_paper(found, entry, number)
        return answer_file(self.request, *kept) if kept is not None else None


# Who applies does not mend the unit's template.
PAPER_LATER = Refusal(
    "paper_not_made",
    _(
        "refusal_paper_later",
        default="The paper could not be made this time. Go back and try again in some "
        "minutes; where that does not help, ask the unit that handles the dossier for "
        "it.",
    ),
    status=503,
)


class LawPaperPage(ApplicantsPage):
    """`@@dossier-form?…&paper=…&form=…`: a paper of the law, as PDF or DOCX. The
    applicant alone is answered what they told of themselves.
    """

    address = "dossier-form"

    def answer(self, found: Submission) -> Any:
        form = self.request.form
        offered = offered_as(found, form_value(form, "paper"), for_board=False)
        contact = contact_store().get(found.code)
        if offered is None or contact is None:
            return None
        facts = paper_for_applicant(found, offered, contact)
        unit, chosen = course_of(found).unit, form_value(form, "form")
        try:
            return answer_paper(self.request, unit, offered.kind, facts, chosen)
        except Refused:
            raise Refused(PAPER_LATER) from None
