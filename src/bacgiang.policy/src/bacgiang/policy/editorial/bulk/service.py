"""`POST @workflow-bulk`: one step of the workflow for up to 200 items (7.1, 14.2).

Body: `uids`, `transition`, `dry_run`, and the statements of `@workflow` that can hold
for all; `seen` has stamps by UID, as a dry run told them: nothing is approved or
published without. Each item is asked about and
acted on by itself: one refused harms no other.
"""

from ...base.api_services import sent_body
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..items import IEditorialItem
from ..queues.next_hands import turn_in_words
from ..queues.together import letters_together
from ..stamps.as_seen import SEEN
from ..stamps.as_seen import stamp_told
from ..stamps.as_seen import unseen
from ..workflow.parameters import APPROVING
from ..workflow.rules import refusals
from ..workflow.rules import take_step
from ..workflow.statements import unreadable
from . import reasons
from .query import seen_by_uid
from .step import goes_on_with
from .step import stated_for_all
from .step import step_named
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
import transaction
from typing import Any
from zExceptions import Unauthorized


MOST_ITEMS = 200


class BulkWorkflow(Service):
    """The answer has a result for every UID, in their order."""

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to act on items.")
        body = sent_body(self.request)
        uids = _chosen_in(body)
        self.transition = step_named(body.get("transition"))
        self.stated = stated_for_all(body)
        self.dry_run = body.get("dry_run") is True
        self.seen = _seen_in(body)
        # Looked for before anything is done: a search would have each item indexed
        # before the next one is acted on.
        found = [(uid, seen_by_uid(uid)) for uid in uids]
        with letters_together() as self._letters:
            items = [self._one(uid, item) for uid, item in found]
        done = sum(one["done"] for one in items)
        return {
            "items": items,
            "done": done,
            "refused": len(items) - done,
            "dry_run": self.dry_run,
        }

    def _one(self, uid: str, item: DexterityContent) -> dict[str, Any]:
        if item is None or not IEditorialItem.providedBy(item):
            return self._result(uid, None, (reasons.NOT_FOUND,))
        point, mark = transaction.savepoint(optimistic=True), self._letters.mark()
        after = goes_on_with(item, self.transition)
        try:
            if self.transition in APPROVING and not self.dry_run:
                Refused.raise_for(*refusals(item, self.transition, self.stated))
                Refused.raise_for(unseen(item, self.seen.get(uid)))
            elif uid in self.seen:
                Refused.raise_for(unseen(item, self.seen[uid]))
            if self.dry_run:
                Refused.raise_for(*refusals(item, self.transition, self.stated))
            else:
                take_step(item, self.transition, self.stated, together=True)
        except reasons.EXPECTED as error:
            point.rollback()
            self._letters.drop_since(mark)
            return self._result(uid, item, reasons.refusals_of(error))
        if self.dry_run:
            return self._result(uid, item)
        turn = turn_in_words(after, self.request)
        return {**self._result(uid, after), "next": turn}

    def _result(
        self, uid: str, item: DexterityContent, refusals: tuple[Refusal, ...] = ()
    ) -> dict[str, Any]:
        known = item is not None
        shown = stamp_told(item) if known and self.dry_run else {}
        return {
            **shown,
            "UID": uid,
            "@id": item.absolute_url() if known else "",
            "title": item.Title() if known else "",
            "review_state": api.content.get_state(item, default="") if known else "",
            "done": not refusals,
            "next": None,
            "reasons": [one.as_data(self.request) for one in refusals],
        }


def _chosen_in(body: dict[str, Any]) -> list[str]:
    """UIDs, each once, in the order they were sent. Raises Refused."""
    uids = body.get("uids")
    if not isinstance(uids, list) or not 0 < len(uids) <= MOST_ITEMS:
        raise Refused(WRONG_UIDS)
    if not all(isinstance(one, str) and one for one in uids):
        raise Refused(WRONG_UIDS)
    return list(dict.fromkeys(uids))


def _seen_in(body: dict[str, Any]) -> dict[str, Any]:
    """Stamps by UID. Raises Refused."""
    seen = body.get(SEEN) or {}
    if not isinstance(seen, dict):
        raise Refused(unreadable(SEEN))
    return seen


WRONG_UIDS = Refusal(
    "wrong_uids",
    _(
        "refusal_bulk_wrong_uids",
        default="Send “uids”, a list of the UIDs of 1 to 200 items.",
    ),
    "uids",
)
