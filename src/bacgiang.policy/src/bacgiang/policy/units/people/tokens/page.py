"""`@@tokens`: somebody's tokens, and a form for a new one, which is shown once."""

from ....base.act_page.act_page import ActPage
from ....base.english.days import shown_day
from ..accounts import name_of
from ..sessions.own import person_asked_about
from . import own
from .life import MOST_DAYS
from .life import tokens_of
from .scopes import Scope
from .token import AccessToken
from bacgiang.policy import _
from plone import api
from typing import Any
from urllib.parse import urlencode


TAKEN_BACK = _("message_token_taken_back", default="The token holds no more.")
DAYS = (30, 90, 180, MOST_DAYS)


class TokensPage(ActPage):
    """One's own tokens; with `user_id`, for administrators, somebody else's."""

    made = ""

    def prepare(self) -> None:
        self.person = person_asked_about(self.request)

    def act(self) -> Any:
        identifier = self.form_value("token")
        if identifier or not self.is_mine:
            own.take_back(self.person, identifier)
            self.redirect(self.address, TAKEN_BACK)
            return None
        days = self.form_value("days")
        self.made, _token = own.make_own(
            self.request,
            self.form_value("name"),
            self.form_value("scope"),
            int(days) if days in map(str, DAYS) else 0,
            self.form_value("password"),
        )
        # Shown now and never again, so no address leads to it.
        return self.template()

    def field_id(self, reason: Any) -> str:
        return f"token-{reason.field}" if reason.field else ""

    @property
    def is_mine(self) -> bool:
        return bool(self.person == api.user.get_current().getId())

    @property
    def name(self) -> str:
        return name_of(self.person)

    @property
    def address(self) -> str:
        return self.action if self.is_mine else f"{self.action}?user_id={self.person}"

    def acts_by(self, identifier: str) -> str:
        """Address of the record of what was done by a token."""
        whose = {} if self.is_mine else {"user_id": self.person}
        query = urlencode({"token": identifier, **whose})
        return f"{self.context.absolute_url()}/@@token-acts?{query}"

    def scopes(self) -> list[dict[str, Any]]:
        return [{"value": one.value, "title": one.title_message} for one in Scope]

    def days(self) -> tuple[int, ...]:
        return DAYS

    def rows(self) -> list[dict[str, Any]]:
        return [self._row(one) for one in tokens_of(self.person)]

    def _row(self, token: AccessToken) -> dict[str, Any]:
        used = own.used_on(token)
        return {
            "id": token.identifier,
            "name": token.name,
            "scope": Scope(token.scope).title_message,
            "expires": shown_day(token.expires),
            "used": "" if used is None else shown_day(used),
        }
