"""`GET @changes?since=`: what was published, changed or is gone, for who keeps a copy.

Each record comes once, at its latest change. Only what the public sees is told, whoever
asks; of what it sees no longer, nothing but that it is gone.
"""

from ....base.api_addresses import service_address
from ....base.date_labels import local_iso
from ....editorial.public.data_licence import licence_as_json
from ..summary import summary_of
from .sight import record_named
from .sight import sight_of
from .since import asked_number
from .since import asked_size
from .since import token_of
from .store import change_store
from .store import Entry
from itertools import islice
from plone.restapi.services import Service
from typing import Any


MOST_LOOKED_AT = 10_000
"""Entries passed over on one page, so that no answer takes long."""


class GetChanges(Service):
    """`next` is always there: `since` of the next question, now or on another day."""

    def reply(self) -> dict[str, Any]:
        store = change_store()
        form = self.request.form
        number, size = asked_number(store, form), asked_size(form)
        items: list[dict[str, Any]] = []
        for number, entry in islice(store.after(number), MOST_LOOKED_AT):  # noqa: B020
            item = _item(entry) if store.is_latest(number, entry.uid) else None
            if item is not None:
                items.append(item)
            if len(items) == size:
                break
        following = token_of(store, number)
        asked = {"since": form.get("since", ""), "limit": form.get("limit", "")}
        return {
            "@id": service_address("@changes", asked),
            "items": items,
            "next": following,
            "more": number < store.last(),
            "batching": {
                "next": service_address("@changes", {**asked, "since": following})
            },
            "license": licence_as_json(),
        }


def _item(entry: Entry) -> dict[str, Any] | None:
    """None for what went out of sight just now: its own entry is about to come."""
    when, change = local_iso(entry.when), entry.change.value
    if entry.change.is_end:
        gone = {"@type": "Tombstone", "UID": entry.uid}
        return {**gone, "when": when, "reason": change}
    record = record_named(entry.uid)
    if record is None or not sight_of(record).is_public:
        return None
    return {**summary_of(record), "change": change, "when": when}
