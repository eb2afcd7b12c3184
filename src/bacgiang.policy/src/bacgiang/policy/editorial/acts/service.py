"""`GET @acts`: the record, with the filters and the rights of the page.

Query: `start`, `end`, `person`, `kind`, `item`, `before`, `b_size` (50, at most 500).
Answer: `items`, newest first, and in `batching.next` the address of what is older.
"""

from ...base.paging import said_once
from ...base.paging import size_asked
from .items_seen import Sight
from .query import selection_asked
from .query import text_asked
from .reading import read_batch
from .rows import ActRow
from .rows import RowMaker
from .rows import told_details
from .selection import Selection
from .store import act_store
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode


DEFAULT_SIZE = 50
MOST = 500
PERIOD = ("start", "end")
PARAMETERS = (*PERIOD, "person", "kind", "item", "b_size")


class ActsGet(Service):
    """Answers 400 to what is wrong."""

    @property
    def name(self) -> str:
        return "@acts"

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        size = size_asked(form, DEFAULT_SIZE, MOST)
        before, *_period = (said_once(form, name) for name in ("before", *PERIOD))
        batch = read_batch(act_store(), self.selection(), size, before)
        rows = RowMaker(self.context, self.request).rows(batch.acts)
        return {
            "@id": self._address(),
            "items": [_as_json(row) for row in rows],
            "batching": self._batching(batch.older),
        }

    def selection(self) -> Selection:
        """Which acts are told. Raises Refused."""
        return selection_asked(self.context, self.request.form)

    def _batching(self, older: str) -> dict[str, str]:
        links = {"@id": self._address(), "first": self._address()}
        return {**links, "next": self._address(before=older)} if older else links

    def _address(self, **more: str) -> str:
        form = self.request.form
        asked = {name: text_asked(form, name) for name in PARAMETERS}
        query = urlencode({k: v for k, v in {**asked, **more}.items() if v})
        address = f"{self.context.absolute_url()}/{self.name}"
        return f"{address}?{query}" if query else address


def _as_json(row: ActRow) -> dict[str, Any]:
    act = row.act
    return {
        "identifier": act.identifier,
        "time": row.time.isoformat(timespec="microseconds"),
        "actor": {"id": act.actor, "fullname": row.person},
        "unit": {"code": act.unit, "title": row.unit},
        "kind": {"token": act.kind, "title": row.kind},
        "item": _item(row),
        "state_before": act.state_before,
        "state_after": act.state_after,
        "reason": act.reason if row.tells_reason else "",
        "reason_untold": not row.tells_reason and bool(act.reason),
        "address": act.address,
        "missing_before": [one.isoformat() for one in row.missing],
        "details": told_details(act, row.sight, row.tells_reason),
    }


def _item(row: ActRow) -> dict[str, Any] | None:
    if not row.act.item and not row.act.path:
        return None
    return {
        "@id": row.item_url,
        "UID": row.act.item,
        "title": row.item if row.sight is Sight.SEEN else "",
        "path": row.path,
    }
