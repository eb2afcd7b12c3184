"""`GET @effect-changes?from=2026-01-01&to=2026-06-30`: what turned (7.2b, 17).

Parameters: `from`, `to` (the last 30 days without them), `type` (`LegalDocument` or
`Directive`), `b_start`, `b_size` (at most 100).
"""

from ...base.api_addresses import service_address
from ...base.conditional import TaggedAnswer
from ...base.paging import page_asked
from ...base.paging import said_once
from ..api.summary import summary_of
from ..effect.describing import DescribedPeriod
from ..relations.serializing import other_as_json
from .finding import Between
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


PAGE, LARGEST_PAGE = 25, 100
TYPES = ("LegalDocument", "Directive")
PERIOD = ("from", "to")


class GetEffectChanges(TaggedAnswer, Service):
    """One page of the records that turned, each with its turns in order."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        for name in PERIOD:
            said_once(form, name)
        between = Between.read(form)
        asked = form.get("type")
        kind = asked if asked in TYPES else TYPES[0]
        start, size = page_asked(form, PAGE, LARGEST_PAGE)
        found = between.records(kind)
        days = {"from": between.start.isoformat(), "to": between.end.isoformat()}
        return {
            "@id": service_address(
                "@effect-changes", {**days, "type": kind, "b_start": start}
            ),
            **days,
            "items_total": found.total,
            "items": [
                {
                    **summary_of(document),
                    "turns": [self._turn(one) for one in between.turns(document)],
                }
                for document in (
                    brain.getObject() for brain in found.brains(start, size)
                )
            ],
        }

    def _turn(self, turn: DescribedPeriod) -> dict[str, Any]:
        return {
            "day": turn.start.isoformat() if turn.start else None,
            "status": turn.answer.code,
            "title": translate(turn.answer.title, context=self.request),
            "events": [
                {
                    "kind": one.kind,
                    "provisions": [eid for eid, _title in one.provisions],
                    "source": other_as_json(one.source) if one.source else None,
                }
                for one in turn.events
                if one.day == turn.start
            ],
        }
