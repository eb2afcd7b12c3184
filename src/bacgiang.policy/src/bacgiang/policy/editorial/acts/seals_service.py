"""`GET @act-seals`: the seals of the record of acts, for everybody.

Nothing of an act is in them. They come oldest first, those after the day `after` (ISO;
the newest 31 without it), `b_size` (31, at most 1000) at a time; `batching.next` is the
address of those that follow.
"""

from ...base.paging import said_once
from ...base.paging import size_asked
from ...sealing.errors import SealError
from ...sealing.seals import parse_day
from .query import unreadable
from .query import WRONG_DAY
from .seals import LOG
from .store import act_store
from plone.restapi.services import Service
from typing import Any


DEFAULT_SIZE = 31
MOST = 1000


class ActSealsGet(Service):
    """Answers 400 as `@acts` does to what is wrong."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        size = size_asked(form, DEFAULT_SIZE, MOST)
        after = _day(said_once(form, "after"))
        log = act_store().seals
        days = log.days()
        wanted = [day for day in days if day > after] if after else days[-size:]
        seals = map(log.get, wanted[:size])
        return {
            "@id": f"{self.context.absolute_url()}/@act-seals",
            "log": LOG,
            "items": [seal.to_record() for seal in seals if seal is not None],
            "items_total": len(days),
            "batching": self._batching(wanted, size),
        }

    def _batching(self, wanted: list[str], size: int) -> dict[str, str]:
        address = f"{self.context.absolute_url()}/@act-seals"
        links = {"first": f"{address}?after={BEFORE_ALL}&b_size={size}"}
        if len(wanted) > size:
            links["next"] = f"{address}?after={wanted[size - 1]}&b_size={size}"
        return links


BEFORE_ALL = "0001-01-01"


def _day(text: str) -> str:
    try:
        return parse_day(text).isoformat() if text else ""
    except SealError:
        raise unreadable(WRONG_DAY, "after", text) from None
