"""`@bodies-asked` of a draft: who was asked for an opinion, and what came of it."""

from ...base.refusal import Refused
from ...editorial.visibility.seen import may_see
from . import asking_reasons
from .asking import add_bodies
from .asking import change_body
from .asking import drop_body
from .asking import NewBody
from .asking import require_asking
from .asking_form import clean_name
from .asking_form import day_from
from .bodies_asked import bodies
from .bodies_asked import totals
from .body import AskedBody
from .body import BodyState
from .rules import may_enter
from .service import RepliesService
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


def body_as_json(body: AskedBody, for_board: bool) -> dict[str, Any]:
    """`reply` only for the board: the code leads to what was sent."""
    said = {
        "id": body.identifier,
        "name": body.name,
        "unit": body.unit,
        "asked": body.asked.isoformat(),
        "due": body.due.isoformat() if body.due else "",
        "state": body.state.value,
        "answered": body.answered.isoformat() if body.answered else "",
    }
    return {**said, "reply": body.reply} if for_board else said


class GetBodiesAsked(Service):
    """For everybody who sees the draft."""

    def reply(self) -> dict[str, Any]:
        if not may_see(self.context):
            raise NotFound(self.context, "@bodies-asked", self.request)
        uid, for_board = self.context.UID(), may_enter(self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@bodies-asked",
            "totals": vars(totals(uid)),
            "items": [body_as_json(one, for_board) for one in bodies(uid)],
        }


class PostBodiesAsked(RepliesService):
    """Adds the bodies of `items`, all or none."""

    def answer(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        require_asking(self.context)
        rows = json_body(self.request).get("items")
        if not isinstance(rows, list):
            raise Refused(asking_reasons.NO_NAMES)
        made = add_bodies(self.context, [_new(one) for one in rows])
        self.request.response.setStatus(201)
        return {"items": [body_as_json(one, True) for one in made]}


@implementer(IPublishTraverse)
class OneBodyAsked(RepliesService):
    """`@bodies-asked/<id>`."""

    identifier = ""

    def publishTraverse(self, request: Any, name: str) -> "OneBodyAsked":  # noqa: N802
        if self.identifier:
            raise NotFound(self.context, name, request)
        self.identifier = name
        return self


class PatchBodyAsked(OneBodyAsked):
    """States what came of it; the body names `state`, `answered` and `due`."""

    def answer(self) -> dict[str, Any]:
        alsoProvides(self.request, IDisableCSRFProtection)
        require_asking(self.context)
        sent = json_body(self.request)
        try:
            state = BodyState(sent.get("state"))
        except ValueError:
            raise Refused(asking_reasons.WRONG_STATE) from None
        changed = change_body(
            self.context,
            self.identifier,
            state,
            day_from(sent.get("answered"), "answered"),
            day_from(sent.get("due"), "due"),
        )
        return body_as_json(changed, True)


class DeleteBodyAsked(OneBodyAsked):
    """Takes out a body that was added by mistake."""

    def answer(self) -> Any:
        alsoProvides(self.request, IDisableCSRFProtection)
        drop_body(self.context, self.identifier)
        return self.reply_no_content()


def _new(row: Any) -> NewBody:
    name = row.get("name") if isinstance(row, dict) else None
    if not isinstance(name, str):
        raise Refused(asking_reasons.NO_NAMES)
    asked = day_from(row.get("asked"), "asked")
    if asked is None:
        raise Refused(asking_reasons.NO_ASKED)
    return NewBody(clean_name(name), asked, day_from(row.get("due"), "due"))
