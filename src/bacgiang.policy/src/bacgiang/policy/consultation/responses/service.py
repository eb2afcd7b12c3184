"""`@responses` of a draft: the answers to opinions.

GET: those published, a page at a time, in which nobody is named and no tracking code
stands; with `all=1` the board gets every answer as it works with it. POST: `act` is
`draft`, `assign`, `approve`, `return` or `publish` (`acts.AskedAct`).

Refusals: 400, 403, 404, or 409 where somebody else changed the answer meanwhile.
"""

from ...base.api_services import sent_body
from ...base.conditional import TaggedAnswer
from ...base.paging import page_asked
from ...base.refusal import Refused
from ..timing.showing import shows_opinions
from .acts import AskedAct
from .acts import perform
from .board_rights import ANSWER
from .board_rights import may
from .places import Places
from .public_answers import public_answers
from .refusals import WRONG_BODY
from .serializing import as_board_json
from .serializing import as_public_json
from .store import response_store
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from itertools import islice
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode
from zExceptions import Unauthorized


PAGE, LARGEST_PAGE = 25, 200
FOR_THE_BOARD = _(
    "refusal_responses_for_the_board",
    default="Only the board sees answers that are not published.",
)


class ResponsesGet(TaggedAnswer, Service):
    """Pages name the next one; how many there are in all is not counted."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        self._start, self._size = page_asked(form, PAGE, LARGEST_PAGE)
        self._is_all = form.get("all") == "1"
        if self._is_all and not may(ANSWER, self.context):
            raise Unauthorized(FOR_THE_BOARD)
        after = self._start + self._size
        items = list(islice(self._items(), self._start, after + 1))
        answer: dict[str, Any] = {
            "@id": self._address(self._start),
            "items": items[: self._size],
        }
        if len(items) > self._size:
            answer["next"] = self._address(after)
        return answer

    def _items(self) -> Iterator[dict[str, Any]]:
        uid = self.context.UID()
        places = Places(uid)
        if self._is_all:
            for one in response_store().of(uid).all():
                yield as_board_json(one, places, self.request)
        elif shows_opinions(self.context, datetime.now(UTC)):
            for shown in public_answers(uid):
                yield as_public_json(shown, places, self.request)

    def _address(self, start: int) -> str:
        query = {"b_start": start, "b_size": self._size}
        if self._is_all:
            query["all"] = 1
        return f"{self.context.absolute_url()}/@responses?{urlencode(query)}"


class ResponsesPost(Service):
    """One act; the answers are given back as they are kept."""

    def reply(self) -> dict[str, Any]:
        made = perform(self.context, asked_act(sent_body(self.request)))
        places = Places(self.context.UID())
        items = [as_board_json(one, places, self.request) for one in made]
        return {"items": items}


def asked_act(body: dict[str, Any]) -> AskedAct:
    """Raises Refused for values of another kind."""
    changed = body.get("changed", [])
    if not isinstance(changed, list) or not all(
        isinstance(one, str) for one in changed
    ):
        raise Refused(WRONG_BODY)
    return AskedAct(
        act=_text(body, "act"),
        targets=_stamps(body, "targets", "to"),
        answers=_stamps(body, "answers", "identifier"),
        result=_text(body, "result"),
        reasons=_text(body, "reasons"),
        changed=tuple(changed),
        assigned=_text(body, "assigned"),
        reason=_text(body, "reason"),
    )


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name, "")
    if not isinstance(value, str):
        raise Refused(WRONG_BODY)
    return value


def _stamps(body: dict[str, Any], name: str, key: str) -> dict[str, str]:
    rows = body.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
        raise Refused(WRONG_BODY)
    return {_text(one, key): _text(one, "stamp") for one in rows}
