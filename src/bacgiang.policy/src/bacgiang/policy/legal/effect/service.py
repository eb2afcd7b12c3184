"""`@effect` of a document: its status on a day, why, and its whole timeline."""

from ...base.keeping import EverybodysAnswer
from ..relations.describing import consolidated_by
from ..relations.one_reading import one_reading
from ..relations.pending import pending_on
from ..relations.serializing import other_as_json
from ..relations.serializing import pending_as_json
from . import describing
from .day_query import asked_day
from .serializing import answer_as_json
from .serializing import day_as_json
from .serializing import event_as_json
from .serializing import provision_as_json
from .serializing import remark_as_json
from plone.restapi.services import Service
from typing import Any


class GetEffect(EverybodysAnswer, Service):
    """Answer: `status` and `reason` of the whole, `provisions` that differ;
    `remarks` on what is unusual, or rests on a rule of law; `pending`: what published
    texts say of the document and nobody has confirmed; `consolidates`: what a
    consolidated text puts together, whose effect is meant."""

    def reply(self) -> dict[str, Any]:
        with one_reading():
            return self._reply()

    def _reply(self) -> dict[str, Any]:
        day = asked_day(self.request.form)
        answer = describing.effect_on(self.context, day)
        return {
            "@id": f"{self.context.absolute_url()}/@effect?on={day.isoformat()}",
            "on": day.isoformat(),
            **answer_as_json(answer, self.request),
            "consolidates": [
                other_as_json(one) for one in consolidated_by(self.context)
            ],
            "remarks": [remark_as_json(one, self.request) for one in answer.remarks],
            "pending": [
                pending_as_json(one, self.request)
                for one in pending_on(self.context, day)
            ],
            "provisions": {
                eid: provision_as_json(one, self.request)
                for eid, one in describing.differing_on(self.context, day).items()
            },
            "timeline": [
                {
                    "from": day_as_json(one.start),
                    "to": day_as_json(one.end),
                    **answer_as_json(one.answer, self.request),
                    "resumed": [
                        event_as_json(each, self.request) for each in one.resumed
                    ],
                }
                for one in describing.periods_of(self.context)
            ],
        }
