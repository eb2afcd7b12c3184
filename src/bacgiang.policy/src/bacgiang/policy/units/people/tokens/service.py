"""`@tokens`: one's tokens; who manages accounts names another's by `user_id`."""

from ....base.api_services import MembersService
from ....base.api_services import NamedService
from ....base.api_services import WritingService
from ..sessions.own import person_asked_about
from . import own
from .life import tokens_of
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
        name, scope, days = (self.body.get(one) for one in ("name", "scope", "days"))
        secret, token = own.make_own(
            self.request,
            name if isinstance(name, str) else "",
            scope if isinstance(scope, str) else "",
            days if isinstance(days, int) else 0,
            self.body.get("password"),
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
