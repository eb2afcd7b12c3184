"""`@@opinion` on a draft: gather opinions in a form, then send them together (4.1e).

What is gathered stands in the form itself, and nowhere on the server before it is sent.
Everything works without JavaScript; with it the browser keeps the form, too.
"""

from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.english.days import shown_day
from ...base.english.tongue import tongue
from ...base.english.words import called_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.holding import HoldsFiles
from ...citizen.attachments.holding import name_of_form
from ...citizen.contacts.fields import identity_fields
from ...citizen.contacts.fields import organisation_field
from ...citizen.protection.fields import protection_fields
from ...citizen.protection.screening import examine
from ...citizen.protection.screening import has_proof
from ...citizen.protection.settings import protection_settings
from ...citizen.public_page import PublicPage
from ...citizen.public_page import require_own_page
from ...citizen.sent_again import KEY_REUSED
from ...citizen.sign_in.known import forget_citizen
from ...citizen.submissions.writing import server_clock
from ..timing.acceptance import is_public
from ..timing.acceptance import why_not_given
from ..timing.store import consultation_of
from . import refusals
from .accepting import accept_opinion
from .content import Author
from .filling import filled_in
from .filling import Filling
from .form_reading import sent_by_form
from .input import SentIdentity
from .input import SentOpinion
from .input import SentPoint
from .provision_words import DraftWords
from .provision_words import Named
from .provision_words import VersionWords
from .taken_page import taken_page
from .titles import AUTHOR_TITLES
from .titles import STANCE_TITLES
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import re
from typing import Any
from uuid import uuid4
from zope.publisher.interfaces import NotFound


CONSENTS = {
    "use_of_data": _(
        "label_consent_use",
        default="I agree that the drafting unit keeps what I told about myself and "
        "uses it to handle my opinions. It is erased after a time; I can ask for that "
        "earlier.",
    ),
    "publish_name": _(
        "label_consent_name",
        default="Publish my name beside my opinions (for an organisation: its name)",
    ),
    "notices": _(
        "label_consent_notices",
        default="Tell me by e-mail what becomes of my opinions",
    ),
}
_REMOVE = re.compile(r"remove\.(\d{1,4})", re.ASCII)


class OpinionPage(HoldsFiles, PublicPage):
    """The form. `do` says what a POST is for: send, add, remove.<number>, show, forget
    (what a provider filled in).
    """

    template = ViewPageTemplateFile("opinion.pt")
    points_part = ViewPageTemplateFile("points.pt")
    identity_part = ViewPageTemplateFile("identity.pt")
    static = "++plone++bacgiang.theme/consultation"
    stances = STANCE_TITLES
    headers = UNLISTED
    sent = SentOpinion()
    is_own_form = False
    # Whether the form is shown with another key than it was sent with.
    is_key_used = False
    # Of the newest version: what can be chosen.
    words: VersionWords

    def prepare(self) -> None:
        self.now = server_clock()
        self.versions = DraftWords(self.context, self.request)
        found = self.versions.last
        if found is None or not is_public(self.context, self.now):
            raise NotFound(self.context, self.__name__, self.request)
        self.words = found

    def show(self) -> Any:
        wid = self.form_value("provision")
        if not self.words.holds(wid):
            raise Refused(refusals.UNKNOWN_PROVISION.at("add_provision"), status=404)
        # With `basket` the browser puts in what it has kept.
        if "basket" not in self.request.form:
            self.sent = SentOpinion(points=(SentPoint(wid, self.words.number),))
        self.sent = replace(self.sent, identity=filled_in(self.request))
        return self.template()

    def act(self) -> Any:
        self.sent = sent_by_form(self.request.form)
        wanted = self.request.form.get("do", "send")
        if wanted == "send":
            return self._send()
        found = _REMOVE.fullmatch(wanted) if isinstance(wanted, str) else None
        if wanted == "add":
            self._add()
        elif wanted == "forget":
            forget_citizen(self.request)
            self.sent = replace(self.sent, identity=SentIdentity())
        elif found is not None:
            self._remove(int(found[1]))
        return self.template()

    def _send(self) -> Any:
        require_own_page(self.context, self.request)
        self.is_own_form = True
        files = self.files_sent()
        try:
            outcome = accept_opinion(self.context, self.sent, files, self.now)
        except Refused as error:
            if KEY_REUSED in error.refusals:
                self.held_before, self.is_key_used = self.held_as, True
                self.sent = replace(self.sent, key=uuid4().hex)
            raise
        page = taken_page(self.context, self.request, self.context)
        return page.shown(outcome.submission, is_written_to=outcome.is_written_to)

    @property
    def held_as(self) -> str:  # type: ignore[override]
        return name_of_form(self.sent.key, "opinion", self.context.UID())

    def may_leave_files(self) -> bool:
        # As with what is taken in: before the proof nothing is looked at, nor kept.
        is_own = self.is_own_form and self.shut is None
        return is_own and not examine(self.sent.shown)

    @property
    def is_proven(self) -> bool:  # type: ignore[override]
        return has_proof(self.sent.shown, protection_settings())

    def _add(self) -> None:
        wid = self.form_value("add_provision")
        if not self.words.holds(wid):
            raise Refused(refusals.UNKNOWN_PROVISION.at("add_provision"))
        if len(self.sent.points) >= refusals.MOST_POINTS:
            raise Refused(refusals.TOO_MANY_POINTS)
        added = SentPoint(wid, self.words.number)
        self.sent = replace(self.sent, points=(*self.sent.points, added))

    def _remove(self, number: int) -> None:
        points = [one for at, one in enumerate(self.sent.points) if at != number]
        self.sent = replace(self.sent, points=tuple(points))

    # What the template asks.

    @cached_property
    def shut(self) -> Refusal | None:
        """Why nothing is taken now."""
        return why_not_given(self.context, self.now)

    @cached_property
    def filling(self) -> Filling:
        """Whether a provider can fill contact data in, or did."""
        wid = self.sent.points[0].provision if self.sent.points else ""
        return Filling(self.context, self.request, f"{self.action}?provision={wid}")

    @property
    def last_day(self) -> str:
        consultation = consultation_of(self.context)
        return shown_day(consultation.last_day) if consultation else ""

    def points(self) -> Iterator[dict[str, Any]]:
        """Of a version that nobody knows, the newest one's words are shown."""
        for number, point in enumerate(self.sent.points):
            words = self.versions.of(point.version) or self.words
            yield {
                "number": number,
                "name": f"points.{number}",
                "id": f"points-{number}",
                "point": point,
                "title": words.title(point.provision),
                "lines": words.lines(point.provision),
                "version": point.version or words.number,
            }

    tongue = staticmethod(tongue)

    @property
    def title(self) -> str:
        return called_in(str(api.portal.get_current_language()), self.context)

    def choices(self) -> Iterator[Named]:
        return self.words.all()

    def files_asked(self) -> Iterator[Field]:
        settings = protection_settings()
        count, size = settings.most_files, settings.most_megabytes
        return self.files_fields(
            _("label_opinion_files", default="Files for the drafting unit (optional)"),
            _(
                "help_opinion_files",
                default="Documents or pictures, at most ${count} files and ${size} MB "
                "together. Only the drafting unit sees them; they are not published.",
                mapping={"count": count, "size": size},
            ),
        )

    def author_fields(self) -> list[Field]:
        title = _("label_opinion_author", default="You write")
        chosen = self.sent.identity.author or Author.PERSON.value
        options = AUTHOR_TITLES.items()
        return [
            Field(
                name="author", title=title, kind="radio", options=options, value=chosen
            )
        ]

    @property
    def organisation_field(self) -> Field:
        return organisation_field(self.sent.identity)

    def identity_fields(self) -> list[Field]:
        return identity_fields(self.sent.identity, self.context.asks or ())

    def consents(self) -> list[Field]:
        return [
            Field(
                name=name,
                title=title,
                kind="checkbox",
                value=getattr(self.sent.identity, name),
            )
            for name, title in CONSENTS.items()
        ]

    def field_id(self, reason: Refusal) -> str:
        unseen = ("idempotency_key", "altcha", "website")
        return "" if reason.field in unseen else reason.field.replace(".", "-")

    def protection(self) -> str:
        form = self.sent
        return protection_fields(self.context, self.request, form.key, form.shown.token)
