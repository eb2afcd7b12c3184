"""`GET <record>/@text-on?day=2026-03-02`: the text as it reads on a day (7.2b, 17).

With `from`, another day, `comparison` tells what differs between both.
"""

from ....base.api_addresses import api_address
from ....base.conditional import TaggedAnswer
from ....base.refusal import Refused
from ....law.tree import pieces
from ...consolidated.asked_day import day_named
from ...consolidated.asked_day import text_day
from ...consolidated.awaiting import told_awaited
from ...consolidated.collecting import text_on
from ...consolidated.expressing import akn_on
from ...consolidated.naming import described_changes
from ...consolidated.naming import described_failures
from ...consolidated.naming import DescribedChange
from ...consolidated.two_days import two_days
from ...effect.describing import differing_on
from ...effect.describing import effect_on
from ...effect.serializing import answer_as_json
from ...effect.serializing import provision_as_json
from ...effect.serializing import remark_as_json
from ...relations.one_reading import one_reading
from ...relations.pending import pending_on
from ...relations.serializing import other_as_json
from ...relations.serializing import pending_as_json
from .asked_provision import NO_TEXT
from .compared import two_days_as_json
from bacgiang.policy import _
from datetime import date
from plone.restapi.services import Service
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate


NOT_OFFICIAL = _(
    "text_working_consolidation",
    default="This consolidated text was made by the portal for looking things up. It "
    "is not the official consolidated text; what counts are the documents themselves.",
)


class GetTextOn(TaggedAnswer, Service):
    """Answer: `text` (a line a paragraph), `akn`, `changes`, `not_applied`; `status`
    and what belongs to it as `@effect` tells it."""

    def reply(self) -> dict[str, Any]:
        if self.context.structure is None:
            raise Refused(NO_TEXT)
        day = text_day(self.request.form)
        other = day_named(self.request.form, "from")
        asked = {"day": day, **({"from": other} if other else {})}
        read = text_on(self.context, day)
        return {
            "@id": f"{api_address(self.context, '@text-on')}?{urlencode(asked)}",
            "day": day.isoformat(),
            "official": False,
            "note": self._say(NOT_OFFICIAL),
            **self._effect_on(day),
            "changes": [self._change(one) for one in described_changes(read)],
            "not_applied": [self._change(one) for one in described_failures(read)],
            "text": "\n".join(piece for piece in pieces(read.text) if piece),
            "akn": told_awaited(
                self.context, akn_on(self.context, read, day), day
            ).decode(),
            "comparison": self._compared(day, other),
        }

    def _compared(self, day: date, other: date | None) -> dict[str, Any] | None:
        if other is None:
            return None
        return two_days_as_json(two_days(self.context, day, other), self.request)

    def _effect_on(self, day: date) -> dict[str, Any]:
        """Whether the text holds on the day: the same that `@effect` answers."""
        with one_reading():
            return self._effect(day)

    def _effect(self, day: date) -> dict[str, Any]:
        answer = effect_on(self.context, day)
        said = answer_as_json(answer, self.request)
        return {
            **{name: said[name] for name in ("status", "title", "reason")},
            "remarks": [remark_as_json(one, self.request) for one in answer.remarks],
            "pending": [
                pending_as_json(one, self.request)
                for one in pending_on(self.context, day)
            ],
            "provisions": {
                eid: provision_as_json(one, self.request)
                for eid, one in differing_on(self.context, day).items()
            },
        }

    def _change(self, change: DescribedChange) -> dict[str, Any]:
        amended = change.amended_by
        said: dict[str, Any] = {
            "kind": change.code,
            "title": self._say(change.title),
            "provision": {"eId": change.eid, "title": change.provision},
            "day": change.day.isoformat() if change.day else None,
            "source": {
                **other_as_json(change.source),
                "eId": change.source_eid,
                "provision": change.source_title,
            },
            "amended_by": other_as_json(amended) if amended else None,
            "words": change.passage,
        }
        if change.why:
            said["places"] = [
                {"eId": eid, "title": title} for eid, title in change.places
            ]
            said["reason"] = {"code": change.why_code, "words": self._say(change.why)}
        return said

    def _say(self, message: Any) -> str:
        return str(translate(message, context=self.request))
