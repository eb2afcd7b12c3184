"""`@board`: the board over REST, by the rules of the page.

GET: unit, decision, members, history; addresses and invitations for the head alone.
POST: `user` or `email` and `name`, `levels`, `position`, `until`; 201 where the person
is a member now, 202 where an invitation went out. With `"lend": true` the levels are
lent to the member `user` until the day `until`.
DELETE `@board/<id>`: end a membership or call an invitation back; 204.

Refusals: 403 for whoever does not head this board, 404 for an id that is not this
board's, 400 otherwise.
"""

from ..boards.actor import actor_on
from ..boards.board import board_of
from ..boards.decision import decision_of
from ..people.invitation import Invitation
from .intake import lend
from .intake import take_in
from .intake import take_out
from .rows import history_rows
from .rows import invitation_rows
from .rows import member_rows
from dataclasses import asdict
from enum import Enum
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


def _plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Fields of a row with enums as their values, which JSON can hold."""
    return {name: _value(value) for name, value in pairs}


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return [_value(one) for one in value] if isinstance(value, tuple) else value


class BoardService(Service):
    """What the three methods share."""

    def allow_writing(self) -> None:
        alsoProvides(self.request, IDisableCSRFProtection)


class BoardGet(BoardService):
    """The board as whoever asks may see it."""

    def reply(self) -> dict[str, Any]:
        board, actor = board_of(self.context), actor_on(self.context)
        decision = decision_of(board.code)
        members = member_rows(board, actor)
        history = history_rows(board, actor)
        answer = {
            "@id": f"{self.context.absolute_url()}/@board",
            "unit": board.code,
            "decision": asdict(decision) if decision else None,
            "members": [asdict(one, dict_factory=_plain) for one in members],
            "history": [asdict(one, dict_factory=_plain) for one in history],
            "can_manage": actor.manages,
        }
        if actor.manages:
            rows = invitation_rows(board, actor)
            answer["invitations"] = [asdict(one, dict_factory=_plain) for one in rows]
        return json_compatible(answer)


class BoardPost(BoardService):
    """Add, invite or lend."""

    def reply(self) -> dict[str, Any]:
        self.allow_writing()
        board, actor = board_of(self.context), actor_on(self.context)
        data = json_body(self.request)
        lends = data.get("lend") is True
        done = (lend if lends else take_in)(board, actor, data)
        if isinstance(done, Invitation):
            self.request.response.setStatus(202)
            return {"status": "invited", "invitation": done.identifier}
        self.request.response.setStatus(201)
        return {"status": "lent" if lends else "added", "memberships": list(done)}


@implementer(IPublishTraverse)
class BoardDelete(BoardService):
    """End a membership of this board."""

    identifier = ""

    def publishTraverse(self, request: Any, name: str) -> "BoardDelete":  # noqa: N802
        if self.identifier:
            raise NotFound(self, name, request)
        self.identifier = name
        return self

    def reply(self) -> dict[str, Any] | None:
        self.allow_writing()
        board, actor = board_of(self.context), actor_on(self.context)
        take_out(board, actor, self.identifier)
        return self.reply_no_content()
