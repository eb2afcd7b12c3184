"""`@bodies-asked` of a draft: who was asked for an opinion, and what came of it."""

from ...base.api_services import NamedService
from ...base.api_services import sent_body
from ...base.api_services import WritingService
from ...base.dates import today
from ...base.refusal import Refused
from ...citizen.codes.board_names import board_name
from ...editorial.visibility.seen import may_see
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
from .body import totals_of
from .confirming import confirm_bodies
from .rules import may_enter
from .service import RepliesService
from plone.restapi.services import Service
from typing import Any
from zope.publisher.interfaces import NotFound


def body_as_json(body: AskedBody, for_board: bool) -> dict[str, Any]:
    """As the board states it, or as everybody reads it: `reply` is only for the board,
    as it leads to what was sent, and so is what waits for a second person.
    """
    said = {
        "id": body.identifier,
        "name": body.name,
        "unit": body.unit,
        "asked": body.asked.isoformat(),
        "due": body.due.isoformat() if body.due else "",
        "state": body.state.value,
        "answered": body.answered.isoformat() if body.answered else "",
    }
    if not for_board:
        return said
    waits = {"by": body.by, "digest": body.digest, "drops": body.is_dropped}
    return {
        **said,
        "reply": board_name(body.reply),
        "waits": waits if body.by else None,
    }


class GetBodiesAsked(Service):
    """For everybody who sees the draft."""

    def reply(self) -> dict[str, Any]:
        if not may_see(self.context):
            raise NotFound(self.context, "@bodies-asked", self.request)
        uid, for_board = self.context.UID(), may_enter(self.context)
        store = asked_store()
        found = store.of(uid) if for_board else store.public(uid)
        return {
            "@id": f"{self.context.absolute_url()}/@bodies-asked",
            "totals": totals_of(found, today()),
            "items": [body_as_json(one, for_board) for one in found],
        }


class PostBodiesAsked(RepliesService):
    """Adds the bodies of `items`, or confirms what others state: identifiers with
    `digest` in `confirm`; all or none.
    """

    def answer(self) -> dict[str, Any]:
        require_asking(self.context)
        sent = sent_body(self.request)
        if "confirm" in sent:
            told = confirm_bodies(self.context, _confirmed(sent["confirm"]))
            return {"items": [body_as_json(one, True) for one in told]}
        rows = sent.get("items")
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


def _confirmed(rows: Any) -> dict[str, str]:
    """Raises Refused for what is no list of identifiers with digests."""
    if not isinstance(rows, list):
        raise Refused(asking_reasons.NOTHING_CONFIRMED)
    found = {}
    for row in rows:
        match row:
            case {"id": str(identifier), "digest": str(digest)}:
                found[identifier] = digest
            case _:
                raise Refused(asking_reasons.NOTHING_CONFIRMED)
    return found


def _new(row: Any) -> NewBody:
    name = row.get("name") if isinstance(row, dict) else None
    if not isinstance(name, str):
        raise Refused(asking_reasons.NO_NAMES)
    asked = day_from(row.get("asked"), "asked")
    if asked is None:
        raise Refused(asking_reasons.NO_ASKED)
    return NewBody(clean_name(name), asked, day_from(row.get("due"), "due"))
