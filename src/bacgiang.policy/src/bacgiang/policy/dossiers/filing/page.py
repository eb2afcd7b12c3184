"""`@@apply` of a procedure: over several visits, on a phone, without JavaScript (2.2c).

What is typed is kept on the server with the first step, under a key in the address.
"""

from ...base.act_page.done import say_done
from ...base.act_page.field import Field
from ...base.english.words import called_in
from ...base.form_values import listed_texts
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.sent import contact_of
from ...citizen.contacts.sent import identity_in_form
from ...citizen.contacts.sent import SentIdentity
from ...citizen.forms.asking_page import AsksQuestions
from ...citizen.forms.definition import Form
from ...citizen.forms.definition import in_language
from ...citizen.forms.field_names import answers_in
from ...citizen.forms.field_names import field_name
from ...citizen.forms.field_names import files_in
from ...citizen.forms.judging import Judged
from ...citizen.protection.fields import protection_fields
from ...citizen.protection.screening import sent_of
from ...citizen.public_page import PublicPage
from ...citizen.public_page import require_own_page
from ...citizen.sign_in.known import known_citizen
from ...citizen.submissions.writing import server_clock
from ...procedures.procedure_page.applying import appointment_url
from ...procedures.procedure_page.costs_and_limit import costs_of
from ...procedures.procedure_page.costs_and_limit import is_paid
from ..content.told import unit_name
from ..drafts.store import draft_store
from ..drafts.store import KEPT_FOR
from ..drafts.store import Typed
from ..procedure_form.held import Offer
from ..procedure_form.held import offer_of
from .earlier import Earlier
from .identity import consent_fields
from .identity import who_fields
from .saving import counts_of
from .saving import draft_of
from .saving import save
from .saving import SentAnswers
from .sending import CONSENT_TEXT
from .sending import of_either
from .sending import refusals_of_person
from .sending import send
from .taken_page import DossierTaken
from bacgiang.policy import _
from contextlib import suppress
from dataclasses import asdict
from dataclasses import replace
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.publisher.interfaces import NotFound


PIECE = 512 * 1024
"""Bytes that the script sends at a time."""
UNSEEN = frozenset({"altcha", "website", "idempotency_key"})


class ApplyPage(AsksQuestions, PublicPage):
    """Steps: the questions; a look at what was answered; the receipt."""

    address = "apply"
    template = ViewPageTemplateFile("apply.pt")
    review_template = ViewPageTemplateFile("review.pt")
    offer: Offer
    typed = Typed()
    is_kept = False

    def prepare(self) -> None:
        offer = offer_of(self.context)
        if offer is None:
            raise NotFound(self.context, self.__name__, self.request)
        self.offer = offer
        self.key = self.form_value("draft")

    # What is asked for.

    def show(self) -> Any:
        if not self.key:
            self.prefilled()
            return self.template()
        self.read_draft()
        if self.form_value("step") != "review":
            self.is_kept = self.form_value("kept") == "1"
            return self.template()
        self.reasons = self.refusals()
        return self.template() if self.reasons else self.review_template()

    def act(self) -> Any:
        require_own_page(self.context, self.request)
        do = self.form_value("do")
        if do == "send":
            return self.act_send()
        form = self.request.form
        drop = filter(lambda one: one is not None, map(number_in, self.listed("drop")))
        answers = answers_in(self.form, form)
        files = list(files_in(self.form, form))
        refused: tuple[Refusal, ...] = ()
        if do == "earlier" or self.form_value("earlier"):
            try:
                earlier = Earlier.at(self.form_value("earlier"))
                answers = earlier.answers(self.form, answers)
                files += earlier.files(self.form)
            except Refused as why:
                refused = why.refusals
        self.typed = Typed(answers, identity_in_form(form))
        sent = SentAnswers(
            answers=answers,
            identity=self.typed.identity,
            files=files,
            drop=frozenset(one for one in drop if one is not None),
            shown=sent_of(form, 0),
        )
        uid = self.context.UID()
        saved = save(uid, self.form, self.key, sent, server_clock())
        self.key = saved.key
        self.read_draft()
        return self.after_saving(do, saved.judged, (*refused, *saved.refused))

    def after_saving(
        self, do: str, judged: Judged, refused: tuple[Refusal, ...]
    ) -> Any:
        """Everything is kept by now: the page again is no error."""
        if do.startswith("row-"):
            self.more = do.removeprefix("row-")
        elif do == "continue":
            self.reasons = (*refused, *self.refusals())
            if not self.reasons and not self.has_new_questions(judged):
                self.redirect(self.draft_url(step="review"))
                return None
        elif not refused:
            self.redirect(self.draft_url(kept="1"))
            return None
        self.reasons = self.reasons or refused
        say_done(self.request)
        return self.template()

    def act_send(self) -> Any:
        uid = self.context.UID()
        taken = send(uid, self.offer, self.key, self.language, server_clock())
        page = DossierTaken(self.context, self.request)
        return page.shown(taken.submission, is_written_to=taken.is_written_to)

    def refuse(self, *reasons: Refusal, status: int = 400) -> Any:
        """Of a draft that is there what is kept is shown with the reasons; of none
        what was typed, to begin anew.
        """
        draft = draft_store().get(self.key)
        if draft is None or draft.procedure != self.context.UID():
            self.key = ""
        elif not self.files_kept:
            self.read_draft()
        return super().refuse(*reasons, status=status)

    def read_draft(self) -> None:
        draft = draft_of(self.context.UID(), self.key)
        self.typed = draft_store().read(self.key)
        self.files_kept = tuple(
            (paper.question, paper.file.name) for paper, _blob in draft.came
        )
        self.counts = counts_of(draft.came)

    def prefilled(self) -> None:
        """With an earlier dossier, at whose address one asked to apply again; with what
        a provider confirmed of whoever uses this browser.
        """
        with suppress(Refused):
            earlier = Earlier.at(self.form_value("earlier"))
            self.typed = Typed(earlier.answers(self.form, {}), earlier.identity())
        known = known_citizen(self.request)
        if known is not None:
            identity = replace(self.typed.identity, **asdict(known))
            self.typed = replace(self.typed, identity=identity)

    def refusals(self) -> tuple[Refusal, ...]:
        """Of the form and of who applies."""
        identity, unit = of_either(self.typed.identity), self.offer.unit
        contact = contact_of(
            identity, unit, server_clock(), CONSENT_TEXT, asks_number=True
        )
        return (*self.wrong(), *refusals_of_person(contact))

    def has_new_questions(self, judged: Judged) -> bool:
        """Whether what was answered leads to questions that the page did not show."""
        shown = set(self.listed("asked"))
        names = {field_name(path) for path in judged.asked if "." not in path}
        return not names <= shown

    # What the pages show.

    @cached_property
    def form(self) -> Form:
        return self.offer.form.read()

    @property
    def answers(self) -> dict[str, Any]:
        return self.typed.answers

    @property
    def title(self) -> str:
        return called_in(self.language, self.context, self.offer.record.title)

    @property
    def unit(self) -> str:
        return unit_name(self.offer.unit, self.language)

    piece = PIECE

    @property
    def costs(self) -> list[str]:
        return costs_of(self.offer.record, self.language)

    @property
    def is_paid(self) -> bool:
        return is_paid(self.offer.record)

    @property
    def appointment_url(self) -> str:
        return appointment_url(self.context, [self.offer.unit])

    @property
    def days_kept(self) -> int:
        return KEPT_FOR.days

    @property
    def identity(self) -> SentIdentity:
        return self.typed.identity

    @property
    def earlier(self) -> Field:
        return Field(
            name="earlier",
            title=_("label_apply_earlier", default="Its address"),
            # Once it was used it is not used again.
            value=""
            if self.key and not self.problem("earlier")
            else self.form_value("earlier"),
            help=_(
                "help_apply_earlier",
                default="At which you follow it, as you were given it with the "
                "receipt. What fits this form is taken over, and you look at it before "
                "you send.",
            ),
            autocomplete="off",
        )

    def who(self) -> list[Field]:
        return who_fields(self.identity)

    def consents(self) -> list[Field]:
        return consent_fields(self.identity)

    def papers_named(self) -> list[tuple[str, str]]:
        """What each is, and the name of its file."""
        titles = {
            one.name: in_language(one.title, self.language)
            for one in self.form.questions()
        }
        return [(titles.get(one, ""), name) for one, name in self.files_kept]

    def listed(self, name: str) -> tuple[str, ...]:
        return tuple(listed_texts(self.request.form, name))

    def draft_url(self, **asked: str) -> str:
        return f"{self.action}?{urlencode({'draft': self.key, **asked})}"

    @property
    def mail_url(self) -> str:
        """A letter in the visitor's own mail program; the portal sees no address."""
        return f"mailto:?{urlencode({'subject': self.title, 'body': self.draft_url()})}"

    def field_id(self, reason: Refusal) -> str:
        return "" if reason.field in UNSEEN else reason.field

    def protection(self) -> str:
        """Asked once, before anything is kept."""
        if self.key:
            return ""
        token = self.form_value("form_shown")
        return protection_fields(self.context, self.request, "", token)
