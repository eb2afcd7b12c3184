"""`@effect` of a document: its status on a day, why, and its whole timeline."""

from ..relations.pending import pending_on
from ..relations.serializing import other_as_json
from ..relations.serializing import pending_as_json
from . import describing
from .day_query import asked_day
from datetime import date
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class GetEffect(Service):
    """Answer: `status` and `reason` of the whole, `provisions` that differ;
    `remarks` on what is unusual, or rests on a rule of law; `pending`: what published
    texts say of the document and nobody has confirmed."""

    def reply(self) -> dict[str, Any]:
        day = asked_day(self.request.form)
        answer = describing.effect_on(self.context, day)
        return {
            "@id": f"{self.context.absolute_url()}/@effect?on={day.isoformat()}",
            "on": day.isoformat(),
            **self._answer(answer),
            "remarks": [
                {"code": one.code, "words": translate(one.words, context=self.request)}
                for one in answer.remarks
            ],
            "pending": [
                pending_as_json(one, self.request)
                for one in pending_on(self.context, day)
            ],
            "provisions": {
                eid: self._answer(one)
                for eid, one in describing.touched_on(self.context, day).items()
            },
            "timeline": [
                {
                    "from": _iso(one.start),
                    "to": _iso(one.end),
                    **self._answer(one.answer),
                }
                for one in describing.periods_of(self.context)
            ],
        }

    def _answer(self, answer: describing.DescribedAnswer) -> dict[str, Any]:
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

    def _event(self, event: describing.DescribedEvent) -> dict[str, Any]:
        return {
            "kind": event.kind,
            "title": translate(event.title, context=self.request),
            "day": _iso(event.day),
            "until": _iso(event.until),
            "provisions": [
                {"eId": eid, "title": title} for eid, title in event.provisions
            ],
            "source": other_as_json(event.source) if event.source else None,
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
