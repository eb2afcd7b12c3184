"""`@bodies-asked` of a draft: who was asked for an opinion, and what came of it."""

from ...base.api_services import NamedService
from ...base.api_services import sent_body
from ...base.api_services import WritingService
from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from ..opinions.board_names import board_name
from . import asking_reasons
from .asked_store import asked_store
from .asking import add_bodies
from .asking import change_body
from .asking import drop_body
from .asking import NewBody
from .asking import require_asking
from .asking_form import clean_name
from .asking_form import day_from
from .asking_form import state_from
from .body import AskedBody
from .rules import may_enter
from .service import RepliesService
from plone.restapi.services import Service
from typing import Any
from zope.publisher.interfaces import NotFound


def body_as_json(body: AskedBody, for_board: bool) -> dict[str, Any]:
    """`reply` only for the board: it leads to what was sent."""
    said = {
        "id": body.identifier,
        "name": body.name,
        "unit": body.unit,
        "asked": body.asked.isoformat(),
        "due": body.due.isoformat() if body.due else "",
        "state": body.state.value,
        "answered": body.answered.isoformat() if body.answered else "",
    }
    return {**said, "reply": board_name(body.reply)} if for_board else said


class GetBodiesAsked(Service):
    """For everybody who sees the draft."""

    def reply(self) -> dict[str, Any]:
        if not may_see(self.context):
            raise NotFound(self.context, "@bodies-asked", self.request)
        uid, for_board = self.context.UID(), may_enter(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@bodies-asked",
            "totals": asked_store().totals(uid),
            "items": [body_as_json(one, for_board) for one in asked_store().of(uid)],
        }


class PostBodiesAsked(RepliesService):
    """Adds the bodies of `items`, all or none."""

    def answer(self) -> dict[str, Any]:
        require_asking(self.context)
        rows = sent_body(self.request).get("items")
        if not isinstance(rows, list):
            raise Refused(asking_reasons.NO_NAMES)
        made = add_bodies(self.context, [_new(one) for one in rows])
        self.request.response.setStatus(201)
        return {"items": [body_as_json(one, True) for one in made]}


class PatchBodyAsked(NamedService, RepliesService):
    """`@bodies-asked/<id>`: states what came of it; the body names `state`, `answered`
    and `due`.
    """

    def answer(self) -> dict[str, Any]:
        require_asking(self.context)
        sent = sent_body(self.request)
        changed = change_body(
            self.context,
            self.named,
            state_from(sent.get("state")),
            day_from(sent.get("answered"), "answered"),
            day_from(sent.get("due"), "due"),
        )
        return body_as_json(changed, True)


class DeleteBodyAsked(NamedService, WritingService, RepliesService):
    """`@bodies-asked/<id>`: takes out a body that was added by mistake."""

    def answer(self) -> Any:
        drop_body(self.context, self.named)
        return self.reply_no_content()


def _new(row: Any) -> NewBody:
    name = row.get("name") if isinstance(row, dict) else None
    if not isinstance(name, str):
        raise Refused(asking_reasons.NO_NAMES)
    asked = day_from(row.get("asked"), "asked")
    if asked is None:
        raise Refused(asking_reasons.NO_ASKED)
    return NewBody(clean_name(name), asked, day_from(row.get("due"), "due"))
