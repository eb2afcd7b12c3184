"""What programs did by an access token, for whose it is: page and service (15.5).

A token that has ended is asked about, too, by its identifier.
"""

from ...base.api_services import NamedService
from ...base.english.days import shown_stamp
from ...base.refusal import Refused
from ...units.people.sessions.own import person_asked_about
from ...units.people.tokens.store import token_store
from .query import selection_asked
from .query import text_asked
from .reading import Batch
from .reading import read_batch
from .rows import ActRow
from .rows import RowMaker
from .selection import Selection
from .service import ActsGet
from .store import act_store
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote
from urllib.parse import urlencode
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


PAGE_SIZE = 50
ABOUT = ("user_id", "token")


def acts_by(token: str, request: HTTPRequest, form: Mapping[str, Any]) -> Selection:
    """The acts of whoever asks, or of whom an administrator names, by a token of
    theirs, in the days of a form. Raises Refused and Unauthorized.
    """
    person = person_asked_about(request)
    asked = {name: value for name, value in form.items() if name not in ABOUT}
    found = selection_asked(api.portal.get(), asked)
    return replace(found, unit=None, actors=frozenset((person,)), token=token)


class TokenActsGet(NamedService, ActsGet):
    """`GET @token-acts/<id>`: as `@acts`; of what one may not see no title is told."""

    @property
    def name(self) -> str:
        return f"@token-acts/{quote(self.named, safe='')}"

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to see what your programs did.")
        if not self.named:
            raise NotFound(self.name)
        return super().reply()

    def selection(self) -> Selection:
        return acts_by(self.named, self.request, self.request.form)


class TokenActsPage(BrowserView):
    """`@@token-acts?token=…`: the last 31 days, newest first."""

    moment = staticmethod(shown_stamp)
    error: Message | None = None

    @cached_property
    def token(self) -> str:
        return text_asked(self.request.form, "token")

    @cached_property
    def title(self) -> str:
        """What its owner calls it; its identifier once it has ended."""
        found = token_store().get(self.token)
        if found is None or found.user_id != self.person:
            return self.token[:40]
        return found.name

    @cached_property
    def person(self) -> str:
        return person_asked_about(self.request)

    @cached_property
    def batch(self) -> Batch:
        form = self.request.form
        if not self.token:
            return Batch(())
        try:
            selection = acts_by(self.token, self.request, form)
            before = text_asked(form, "before")
            return read_batch(act_store(), selection, PAGE_SIZE, before)
        except Refused as refused:
            self.error = refused.refusals[0].message
            self.request.response.setStatus(refused.status, lock=1)
            return Batch(())

    def rows(self) -> list[ActRow]:
        maker = RowMaker(api.portal.get(), self.request)
        return list(maker.rows(self.batch.acts))

    def older(self) -> str:
        """Address of the acts before these; "" where there are none."""
        asked = {"token": self.token, "before": self.batch.older}
        if "user_id" in self.request.form:
            asked["user_id"] = self.person
        address = f"{self.context.absolute_url()}/@@token-acts?{urlencode(asked)}"
        return address if self.batch.older else ""
