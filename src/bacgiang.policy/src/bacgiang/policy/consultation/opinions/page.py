"""`@@opinion` on a draft: gather opinions in a form, then send them together (4.1e).

What is gathered stands in the form itself, and nowhere on the server before it is sent.
Everything works without JavaScript; with it the browser keeps the form, too.
"""

from ...base.act_page.form_page import FormPage
from ...base.act_page.form_page import UNLISTED
from ...base.date_labels import day_label
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.protection.fields import protection_fields
from ...citizen.protection.settings import protection_settings
from ...editorial.inaccuracy.origin import comes_from_elsewhere
from ..timing.acceptance import is_public
from ..timing.acceptance import why_not_taken
from ..timing.store import consultation_of
from .accepting import accept_opinion
from .clock import server_now
from .content import Author
from .form_fields import PointFields
from .form_reading import files_in_form
from .form_reading import sent_by_form
from .identity_fields import identity_fields
from .identity_fields import IdentityField
from .input import SentOpinion
from .input import SentPoint
from .provision_words import last_words
from .provision_words import Named
from .provision_words import VersionWords
from .provision_words import words_of
from .refusals import FROM_ELSEWHERE
from .refusals import KEY_REUSED
from .refusals import MOST_POINTS
from .refusals import TOO_MANY_POINTS
from .refusals import unknown_provision
from .taken_page import TakenPage
from .titles import AUTHOR_TITLES
from .titles import STANCE_TITLES
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.uuid.interfaces import IUUID
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
import re
from typing import Any
from zope.component import getMultiAdapter
from zope.interface import alsoProvides
from zope.publisher.interfaces import NotFound


DO = "do"
SEND = "send"
ADD = "add"
_REMOVE = re.compile(r"remove\.(\d{1,4})", re.ASCII)


class OpinionPage(FormPage):
    """The form. `do` says what a POST is for: send, add, remove.<number>, show."""

    template = ViewPageTemplateFile("opinion.pt")
    points_part = ViewPageTemplateFile("points.pt")
    identity_part = ViewPageTemplateFile("identity.pt")
    static = "++plone++bacgiang.theme/consultation"
    most_points = MOST_POINTS
    headers = UNLISTED
    sent = SentOpinion()

    def prepare(self) -> None:
        if self.words is None or not is_public(self.context, self.now):
            raise NotFound(self.context, self.__name__, self.request)

    @cached_property
    def now(self) -> datetime:
        return server_now()

    @cached_property
    def words(self) -> VersionWords | None:
        """Of the newest version: what can be chosen."""
        return last_words(self.context, self.request)

    def show(self) -> Any:
        wid = self.form_value("provision")
        assert self.words is not None
        if not self.words.holds(wid):
            raise Refused(unknown_provision("add_provision"), status=404)
        # With `basket` the browser puts in what it has kept.
        if "basket" not in self.request.form:
            self.sent = SentOpinion(points=(SentPoint(wid, self.words.number),))
        return self.template()

    def protect(self) -> None:
        if comes_from_elsewhere(self.request):
            raise Refused(FROM_ELSEWHERE)

    def act(self) -> Any:
        self.sent = sent_by_form(self.request.form)
        wanted = self.request.form.get(DO, SEND)
        if wanted == SEND:
            return self._send()
        found = _REMOVE.fullmatch(wanted) if isinstance(wanted, str) else None
        if wanted == ADD:
            self._add()
        elif found is not None:
            self._remove(int(found[1]))
        return self.template()

    def _send(self) -> Any:
        self._require_own_form()
        files = files_in_form(self.request.form)
        try:
            outcome = accept_opinion(self.context, self.sent, files, self.now)
        except Refused as error:
            if KEY_REUSED in error.refusals:
                self.sent = replace(self.sent, key="")
            raise
        return TakenPage(self.context, self.request).shown(outcome.submission)

    def _require_own_form(self) -> None:
        """Whoever is signed in is protected by the token of their session; others have
        nothing that another page could use.
        """
        if not api.user.is_anonymous():
            view = getMultiAdapter((self.context, self.request), name="authenticator")
            if not view.verify():
                raise Refused(FROM_ELSEWHERE, status=403)
        alsoProvides(self.request, IDisableCSRFProtection)

    def _add(self) -> None:
        assert self.words is not None
        wid = self.form_value("add_provision")
        if not self.words.holds(wid):
            raise Refused(unknown_provision("add_provision"))
        if len(self.sent.points) >= MOST_POINTS:
            raise Refused(TOO_MANY_POINTS)
        added = SentPoint(wid, self.words.number)
        self.sent = replace(self.sent, points=(*self.sent.points, added))

    def _remove(self, number: int) -> None:
        points = [one for at, one in enumerate(self.sent.points) if at != number]
        self.sent = replace(self.sent, points=tuple(points))

    # What the template asks.

    @property
    def uid(self) -> str:
        return IUUID(self.context)

    @cached_property
    def shut(self) -> Refusal | None:
        """Why nothing is taken now."""
        return why_not_taken(self.context, self.now)

    @property
    def receipt_url(self) -> str:
        place = api.portal.get_navigation_root(self.context).absolute_url()
        return f"{place}/@@receipt"

    @property
    def last_day(self) -> str:
        consultation = consultation_of(self.context)
        return day_label(consultation.last_day) if consultation else ""

    def points(self) -> Iterator[PointFields]:
        """Of a version that nobody knows, the newest one's words are shown."""
        assert self.words is not None
        known: dict[int, VersionWords | None] = {self.words.number: self.words}
        for number, point in enumerate(self.sent.points):
            if point.version not in known:
                found = words_of(self.context, point.version, self.request)
                known[point.version] = found
            words = known[point.version] or self.words
            yield PointFields.of(number, point, words, self.reasons)

    def choices(self) -> Iterator[Named]:
        assert self.words is not None
        return self.words.all()

    def stances(self) -> list[tuple[str, Any]]:
        return [(token.value, title) for token, title in STANCE_TITLES.items()]

    def authors(self) -> list[tuple[str, Any, bool]]:
        chosen = self.sent.identity.author or Author.PERSON.value
        return [
            (token.value, title, token.value == chosen)
            for token, title in AUTHOR_TITLES.items()
        ]

    def identity_fields(self) -> Iterator[IdentityField]:
        asks = self.context.asks or ()
        return identity_fields(self.sent.identity, asks, self.reason_at)

    def reason_at(self, field: str) -> str:
        """What is wrong with a field, "" for nothing."""
        found = (one for one in self.reasons if one.field == field)
        return " ".join(one.in_words(self.request) for one in found)

    def reason_rows(self) -> list[tuple[str, str]]:
        """Address on the page, "" for none, and words of each reason."""
        fields = ("idempotency_key", "altcha", "website", "")
        return [
            (
                "" if one.field in fields else f"#{one.field.replace('.', '-')}",
                one.in_words(self.request),
            )
            for one in self.reasons
        ]

    def protection(self) -> str:
        form = self.sent
        return protection_fields(self.context, self.request, form.key, form.shown.token)

    @property
    def settings(self) -> Any:
        return protection_settings()

    @property
    def had_files(self) -> bool:
        """A browser forgets files that were chosen when a form is shown again."""
        return bool(files_in_form(self.request.form))

    @property
    def is_anonymous(self) -> bool:
        return bool(api.user.is_anonymous())
