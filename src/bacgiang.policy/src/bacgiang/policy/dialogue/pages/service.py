"""`GET {event}/@dialogue`: where a dialogue stands, and its questions as shown."""

from ...base.dates import in_utc
from ...base.paging import start_asked
from ..store import Question
from .shown import Shown
from functools import cached_property
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.publisher.interfaces import NotFound


class DialogueGet(Shown, Service):
    """404 for an event that is no dialogue."""

    @cached_property
    def start(self) -> int:
        return start_asked(self.request.form)

    def reply(self) -> Any:
        if self.phase is None:
            raise NotFound(self.context, self.__name__, self.request)
        url = f"{self.url}/@dialogue"
        after = self.start + self.page_size
        return json_compatible(
            {
                "@id": url,
                "phase": self.phase.value,
                "begins": self.begins,
                "ends": in_utc(self.context.end).isoformat(),
                "items": [_told(one) for one in self.questions],
                "items_total": len(self.all),
                "taken_off": self.taken_off_count,
                "decided": self.decided_count,
                "refused": {one.value: count for one, count in self.refused},
                "batching": {"next": f"{url}?b_start={after}"} if self.has_more else {},
            }
        )


def _told(one: Question) -> dict[str, Any]:
    return {
        "number": one.number,
        "text": one.text,
        "unit": one.unit,
        "taken": one.taken,
        "answer": one.answer,
        "by": one.by,
        "answered": one.answered,
        "changed": one.changed,
    }
