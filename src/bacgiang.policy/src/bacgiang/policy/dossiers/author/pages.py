"""The pages on which the applicant acts by the code and the key."""

from ...base.act_page.field import Field
from ...base.form_values import form_value
from ...base.form_values import number_in
from ...citizen.attachments.field import files_field
from ...citizen.attachments.sent import files_in_form
from ...citizen.board_pages.file_answer import answer_file
from ...citizen.contacts.store import contact_store
from ...citizen.receipts_page.act_page import AuthorActPage
from ...citizen.receipts_page.authors_page import AuthorsPage
from ...citizen.receipts_page.consent_page import ConsentPage
from ...citizen.receipts_page.consent_page import NO_NOTICES
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


class WithdrawPage(AuthorActPage):
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


class SupplementPage(AuthorActPage):
    act_name = "supplement"
    enctype = "multipart/form-data"
    button = _("button_dossier_supplement", default="Send it to the unit")
    done_words = _(
        "message_dossier_supplemented",
        default="The unit has it. Days count anew from today.",
    )

    @property
    def explanation(self) -> str:  # type: ignore[override]
        """What the unit asks for."""
        return asked_words(self.submission)

    def asks(self) -> list[Field]:
        return [
            Field(
                name="text",
                title=_("label_dossier_supplement", default="What you add"),
                kind="textarea",
                value=self.form_value("text"),
                most=MOST_WORDS,
            ),
            files_field(
                self.request.form,
                _("label_dossier_supplement_files", default="Papers (optional)"),
                "",
            ),
        ]

    def body(self) -> dict[str, Any]:
        return {**super().body(), "files": files_in_form(self.request.form)}


class RatePage(AuthorRatePage):
    question = _("label_dossier_rating", default="How was it handled?")
    ratings = Rating.titles().items()


class DossierConsents(ConsentPage):
    explanation = _(
        "text_petition_consent",
        default="What you agreed to you can take back at any time, without giving a "
        "reason. What was done with your consent before stays lawful.",
    )
    choices = {
        "notices": NO_NOTICES,
        "messages": (
            _(
                "label_no_consent_messages",
                default="to being told by short messages to my telephone",
            ),
            "",
        ),
        "all": (
            _(
                "label_petition_erase_all",
                default="to anything I sent being kept: erase it all",
            ),
            _(
                "help_dossier_erase_all",
                default="Answers, papers, result and contact data are erased and "
                "cannot be had back. Only once there is a result, or it was refused or "
                "withdrawn. That something was received, and its proof, stay.",
            ),
        ),
    }
    done_words = _(
        "message_petition_consent",
        default="Done. What you chose no longer stands with what you sent.",
    )


class ApplicantsPage(AuthorsPage):
    """For the applicant alone."""

    kind = KIND


class PaperPage(ApplicantsPage):
    """`@@dossier-paper?…&round=…&n=…`: a result, or what was sent."""

    def answer(self, found: Submission) -> Any:
        form = self.request.form
        entry, number = number_in(form.get("round")), number_in(form.get("n"))
        kept = kept_paper(found, entry, number)
        return answer_file(self.request, *kept) if kept is not None else None


class LawPaperPage(ApplicantsPage):
    """`@@dossier-form?…&paper=…&form=…`: a paper of the law, as PDF or DOCX. The
    applicant alone is answered what they told of themselves.
    """

    def answer(self, found: Submission) -> Any:
        form = self.request.form
        offered = offered_as(found, form_value(form, "paper"), for_board=False)
        contact = contact_store().get(found.code)
        if offered is None or contact is None:
            return None
        facts = paper_for_applicant(found, offered, contact)
        unit, chosen = course_of(found).unit, form_value(form, "form")
        return answer_paper(self.request, unit, offered.kind, facts, chosen)
