"""`@board`: the board over REST, by the rules of the page.

GET: unit, decision, members, history; addresses and invitations for the head alone,
and `on_loan_until`, the last day of who heads it on loan: what they give ends by then.
POST: `user` or `email` and `name`, `levels`, `position`, `until`; 201 where the person
is a member now, 202 where an invitation went out. With `"lend": true` the levels are
lent to the member `user` until the day `until`.
DELETE `@board/<id>`: end a membership or call an invitation back; 204. Where it is the
last of a person with open work, `successor` says who takes that over.

Refusals: 403 for whoever does not head this board, 404 for an id that is not this
board's, 400 otherwise.
"""

from ...base.api_services import WritingService
from ...base.dates import last_day
from ...base.named_below import NamedBelow
from ..boards.actor import actor_on
from ..boards.board import board_of
from ..boards.decision import decision_of
from ..boards.entry import line_of
from ..boards.rules import end_of_loan
from ..people.invitation import Invitation
from . import rows
from .intake import lend
from .intake import take_in
from .intake import take_out
from dataclasses import asdict
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


class BoardGet(Service):
    """The board as whoever asks may see it."""

    def reply(self) -> dict[str, Any]:
        board, actor = board_of(self.context), actor_on(self.context)
        decision = decision_of(board.code)
        answer: dict[str, Any] = {
            "@id": f"{self.context.absolute_url()}/@board",
            "unit": board.code,
            "decision": asdict(decision) if decision else None,
            "members": [asdict(one) for one in rows.member_rows(board, actor)],
            "history": [asdict(one) for one in rows.history_rows(board, actor)],
            "can_manage": actor.manages,
        }
        if actor.manages:
            answer["invitations"] = rows.invitation_rows(board, actor)
            end = end_of_loan(actor, board)
            answer["on_loan_until"] = last_day(end) if end is not None else None
        return json_compatible(answer)


class BoardPost(WritingService):
    """Add, invite or lend."""

    def reply(self) -> dict[str, Any]:
        board, actor = board_of(self.context), actor_on(self.context)
        lends = self.body.get("lend") is True
        done = (lend if lends else take_in)(board, actor, self.body)
        if isinstance(done, Invitation):
            self.request.response.setStatus(202)
            return {"status": "invited", "invitation": done.identifier}
        self.request.response.setStatus(201)
        return {"status": "lent" if lends else "added", "memberships": list(done)}


class BoardDelete(NamedBelow, WritingService):
    """End a membership of this board."""

    def reply(self) -> dict[str, Any] | None:
        board, actor = board_of(self.context), actor_on(self.context)
        take_out(board, actor, self.named, line_of(self.body, "successor"))
        return self.reply_no_content()
