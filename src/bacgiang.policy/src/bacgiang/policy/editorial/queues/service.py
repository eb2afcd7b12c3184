"""`GET …/@my-work`: what waits for the caller, oldest first, in batches."""

from ...base.dates import now_utc
from .age import age_in_words
from .my_work import all_waiting
from .my_work import matters_of
from .waiting import WaitingItem
from collections.abc import Iterator
from plone import api
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate


class MyWork(Service):
    """`?matter=<name>` narrows to one matter."""

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to see what waits for you.")
        batch = HypermediaBatch(self.request, list(self._waiting()))
        answer: dict[str, Any] = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [self._row(item) for item in batch],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer

    def _waiting(self) -> Iterator[WaitingItem]:
        user_id = api.user.get_current().getId()
        name = self.request.form.get("matter")
        if not name:
            yield from all_waiting(user_id)
            return
        for matter in matters_of(user_id):
            if matter.name == name:
                yield from matter.items

    def _row(self, item: WaitingItem) -> dict[str, Any]:
        return {
            "@id": item.url,
            "UID": item.uid,
            "matter": item.matter,
            "title": item.title,
            "unit": item.unit,
            "review_state": item.state,
            "since": item.since.isoformat(),
            "age": translate(age_in_words(item.since, now_utc()), context=self.request),
            "level": item.level.value,
            "note": translate(item.note, context=self.request) if item.note else None,
            "may_act": item.may_act,
        }
