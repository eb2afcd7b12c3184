"""`@tokens`: one's tokens; who manages accounts names another's by `user_id`."""

from ....base.api_services import MembersService
from ....base.api_services import NamedService
from ....base.api_services import WritingService
from ..second_factor.confirming import confirm_again
from ..sessions.life import has_shown_factor
from ..sessions.own import person_asked_about
from . import own
from .life import make_token
from .life import tokens_of
from plone import api
from typing import Any
from zExceptions import NotFound


class TokensGet(MembersService):
    """GET: what holds."""

    def answer(self) -> dict[str, Any]:
        person = person_asked_about(self.request)
        return {"items": [own.as_data(one) for one in tokens_of(person)]}


class TokensPost(WritingService, MembersService):
    """POST: a new token of one's own, told this once, for the password once more."""

    def answer(self) -> dict[str, Any]:
        me, body = str(api.user.get_current().getId()), self.body
        confirm_again(body.get("password"), self.request)
        name, scope, days = (body.get(one) for one in ("name", "scope", "days"))
        secret, token = make_token(
            me,
            name if isinstance(name, str) else "",
            scope if isinstance(scope, str) else "",
            days if isinstance(days, int) else 0,
            second_factor=has_shown_factor(self.request),
        )
        self.request.response.setStatus(201)
        return {**own.as_data(token), "token": secret}


class TokensDelete(NamedService, WritingService, MembersService):
    """DELETE: takes the token back that is named."""

    def answer(self) -> None:
        if not self.named:
            raise NotFound("@tokens")
        own.take_back(person_asked_about(self.request), self.named)
        return self.reply_no_content()
