"""`@effect` of a document: its status on a day, why, and its whole timeline."""

from ..relations.describing import Other
from .day_query import asked_day
from .describing import DescribedAnswer
from .describing import DescribedEvent
from .describing import effect_on
from .describing import periods_of
from .describing import touched_on
from datetime import date
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class GetEffect(Service):
    """Answer: `status` and `reason` of the whole, `provisions` that differ."""

    def reply(self) -> dict[str, Any]:
        day = asked_day(self.request.form)
        answer = effect_on(self.context, day)
        return {
            "@id": f"{self.context.absolute_url()}/@effect?on={day.isoformat()}",
            "on": day.isoformat(),
            **self._answer(answer),
            "provisions": {
                eid: self._answer(one)
                for eid, one in touched_on(self.context, day).items()
            },
            "timeline": [
                {
                    "from": _iso(one.start),
                    "to": _iso(one.end),
                    **self._answer(one.answer),
                }
                for one in periods_of(self.context)
            ],
        }

    def _answer(self, answer: DescribedAnswer) -> dict[str, Any]:
        return {
            "status": answer.code,
            "title": translate(answer.title, context=self.request),
            "reason": {
                "code": answer.reason_code,
                "words": translate(answer.reason, context=self.request),
                "events": [self._event(one) for one in answer.events],
            },
            "changes": [self._event(one) for one in answer.changes],
        }

    def _event(self, event: DescribedEvent) -> dict[str, Any]:
        return {
            "kind": event.kind,
            "title": translate(event.title, context=self.request),
            "day": _iso(event.day),
            "until": _iso(event.until),
            "provisions": [
                {"eId": eid, "title": title} for eid, title in event.provisions
            ],
            "source": _source(event.source),
        }


def _source(other: Other | None) -> dict[str, Any] | None:
    if other is None:
        return None
    return {
        "@id": other.url or None,
        "UID": other.uid or None,
        "number": other.number,
        "title": other.title,
        "issuer": other.issuer,
        "issue_date": other.day or None,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
