"""`POST @workflow-bulk`: one step of the workflow for up to 200 items (7.1, 14.2).

Body: `uids`, `transition`, `dry_run`, and the statements of `@workflow` that can hold
for all. Each item is asked about and acted on by itself: one refused harms no other.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..items import IEditorialItem
from ..queues.together import letters_together
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..working_copy.rules import baseline_of
from ..working_copy.rules import is_working_copy
from .query import seen_by_uid
from .reasons import EXPECTED
from .reasons import NO_SUCH_STEP
from .reasons import NOT_FOUND
from .reasons import refusals_of
from .step import check_step
from .step import stated_for_all
from .step import take_step
from bacgiang.policy import _
from dataclasses import dataclass
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
import transaction
from typing import Any
from zExceptions import Unauthorized
from zope.interface import alsoProvides


MOST_ITEMS = 200


@dataclass(frozen=True)
class Asked:
    """What is to be done; `uids` each once, in the order they were sent."""

    uids: tuple[str, ...]
    transition: str
    stated: Parameters
    dry_run: bool


class BulkWorkflow(Service):
    """The answer has a result for every UID, in their order."""

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to act on items.")
        asked = _asked(json_body(self.request))
        alsoProvides(self.request, IDisableCSRFProtection)
        # Looked for before anything is done: a search would have each item indexed
        # before the next one is acted on.
        found = [(uid, seen_by_uid(uid)) for uid in asked.uids]
        with letters_together() as self._letters:
            items = [self._one(uid, item, asked) for uid, item in found]
        done = sum(one["done"] for one in items)
        return {
            "items": items,
            "done": done,
            "refused": len(items) - done,
            "dry_run": asked.dry_run,
        }

    def _one(self, uid: str, item: Any, asked: Asked) -> dict[str, Any]:
        if item is None or not IEditorialItem.providedBy(item):
            return self._result(uid, None, (NOT_FOUND,))
        point, mark = transaction.savepoint(optimistic=True), self._letters.mark()
        baseline = baseline_of(item) if is_working_copy(item) else None
        act = check_step if asked.dry_run else take_step
        try:
            act(item, asked.transition, asked.stated)
        except EXPECTED as error:
            point.rollback()
            self._letters.drop_since(mark)
            return self._result(uid, item, refusals_of(error))
        merged = baseline is not None and asked.transition == Transition.PUBLISH
        return self._result(uid, baseline if merged else item)

    def _result(
        self, uid: str, item: Any, refusals: tuple[Refusal, ...] = ()
    ) -> dict[str, Any]:
        known = item is not None
        return {
            "UID": uid,
            "@id": item.absolute_url() if known else "",
            "title": item.Title() if known else "",
            "review_state": api.content.get_state(item, default="") if known else "",
            "done": not refusals,
            "reasons": [one.as_data(self.request) for one in refusals],
        }


def _asked(body: dict[str, Any]) -> Asked:
    """Raises Refused where the call as a whole cannot be understood."""
    uids = body.get("uids")
    if not isinstance(uids, list) or not 0 < len(uids) <= MOST_ITEMS:
        raise Refused(WRONG_UIDS)
    if not all(isinstance(one, str) and one for one in uids):
        raise Refused(WRONG_UIDS)
    transition = body.get("transition")
    known = {one.value for one in Transition}
    if not isinstance(transition, str) or transition not in known:
        raise Refused(NO_SUCH_STEP)
    return Asked(
        uids=tuple(dict.fromkeys(uids)),
        transition=transition,
        stated=stated_for_all(body),
        dry_run=body.get("dry_run") is True,
    )


WRONG_UIDS = Refusal(
    "wrong_uids",
    _(
        "refusal_bulk_wrong_uids",
        default="Send “uids”, a list of the UIDs of 1 to 200 items.",
    ),
    "uids",
)
