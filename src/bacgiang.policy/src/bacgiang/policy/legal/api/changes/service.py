"""`GET @changes?since=`: what was published, changed or is gone, for who keeps a copy.

Each record comes once, at its latest change. Only what the public sees is told, whoever
asks; of what it sees no longer, nothing but that it is gone.
"""

from ....base.api_addresses import service_address
from ....base.conditional import TaggedAnswer
from ....editorial.public.data_licence import licence_as_json
from .since import asked_kinds
from .since import asked_number
from .since import asked_size
from .since import token_of
from .store import change_store
from .telling import item_of
from itertools import islice
from plone.restapi.services import Service
from typing import Any


MOST_LOOKED_AT = 10_000
"""Entries passed over on one page, so that no answer takes long."""


class GetChanges(TaggedAnswer, Service):
    """`next` is always there: `since` of the next question, now or on another day."""

    def reply(self) -> dict[str, Any]:
        store = change_store()
        form = self.request.form
        number, size = asked_number(store, form), asked_size(form)
        kinds = asked_kinds(form)
        items: list[dict[str, Any]] = []
        for number, entry in islice(store.after(number), MOST_LOOKED_AT):  # noqa: B020
            is_asked = store.is_latest(number, entry.uid) and (
                not kinds or store.told_kind_of(entry.uid) in kinds
            )
            item = item_of(entry) if is_asked else None
            if item is not None:
                items.append(item)
            if len(items) == size:
                break
        following = token_of(store, number)
        asked = {
            "since": form.get("since", ""),
            "limit": form.get("limit", ""),
            "type": ",".join(sorted(kinds)),
        }
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
