"""`@@ask-question` on a dialogue, without an account; `POST @question`."""

from ...base.act_page.field import Field
from ...base.known_fields import known_body
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.fields import identity_fields
from ...citizen.protection.fields import protection_fields
from ...citizen.public_page import PublicPage
from ...citizen.public_page import require_own_page
from ...citizen.sent_again import KEY_REUSED
from ...citizen.short_text.accepting import SentText
from ...citizen.short_text.accepting import text_by_form
from ...citizen.short_text.accepting import text_by_json
from ...citizen.short_text.taken_page import TextTaken
from ...citizen.submissions.receipt import receipt_of
from ...citizen.submissions.submissions import submissions
from ...citizen.submissions.writing import server_clock
from ...units.people.answering import why_not_sent_to
from ...units.sites.belonging import unit_code_of
from ..public_ones import phase_for_acts
from .accepting import accept_question
from .accepting import MOST
from bacgiang.policy import _
from dataclasses import replace
from plone import api
from plone.restapi.services import Service
from typing import Any
from zope.publisher.interfaces import NotFound


ASKED = ("name", "email")
UNSEEN = ("idempotency_key", "altcha", "website")
CONSENTS = {
    "use_of_data": _(
        "label_dialogue_consent",
        default="I agree that the board keeps my name and address of e-mail for this "
        "dialogue. They are not published.",
    ),
    "notices": _(
        "label_petition_consent_notices",
        default="Tell me by e-mail what becomes of it",
    ),
}


class AskPage(PublicPage):
    sent = SentText()
    takes_questions = False

    def prepare(self) -> None:
        phase = phase_for_acts(self.context)
        if phase is None:
            raise NotFound(self.context, self.__name__, self.request)
        self.takes_questions = phase.takes_questions

    def show(self) -> Any:
        """Before anybody writes what nobody would read."""
        nobody = why_not_sent_to(unit_code_of(self.context))
        if nobody is not None and self.takes_questions:
            self.reasons = (nobody,)
        return super().show()

    def act(self) -> Any:
        self.sent = text_by_form(self.request.form)
        require_own_page(self.context, self.request)
        try:
            taken = accept_question(self.context, self.sent, server_clock())
        except Refused as error:
            if KEY_REUSED in error.refusals:
                self.sent = replace(self.sent, key="")
            raise
        page = TextTaken(self.context, self.request)
        return page.shown(taken.submission, is_written_to=taken.is_written_to)

    def fields(self) -> list[Field]:
        identity = self.sent.identity
        question = Field(
            name="text",
            title=_("label_dialogue_question", default="Your question"),
            kind="textarea",
            value=self.sent.text,
            most=MOST,
            help=_(
                "help_dialogue_question",
                default="The board reads it before it is shown. Do not write telephone "
                "numbers or names of persons.",
            ),
            is_asked=True,
        )
        who = [one for one in identity_fields(identity, ()) if one.name in ASKED]
        consents = [
            Field(name=name, title=one, kind="checkbox", value=getattr(identity, name))
            for name, one in CONSENTS.items()
        ]
        return [question, *who, *consents]

    def field_id(self, reason: Refusal) -> str:
        return "" if reason.field in UNSEEN else reason.field

    def protection(self) -> str:
        sent = self.sent
        return protection_fields(self.context, self.request, sent.key, sent.shown.token)


class QuestionPost(Service):
    """For everybody; the proof and the key take the place of a session."""

    def reply(self) -> dict[str, Any]:
        sent = text_by_json(known_body(self.request))
        taken = accept_question(self.context, sent, server_clock())
        portal = api.portal.get().absolute_url()
        receipt = receipt_of(submissions(), taken.submission, portal, for_author=True)
        # Not locked: should the commit fail, the answer must not say that it did not.
        self.request.response.setStatus(201 if taken.is_new else 200)
        return {"@id": f"{portal}/++api++/@receipts/{receipt['code']}", **receipt}
