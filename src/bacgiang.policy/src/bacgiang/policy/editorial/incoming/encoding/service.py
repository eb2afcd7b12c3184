"""`GET …/@encoding` reports legacy text; `POST …/@encoding` carries out decisions.

The body of POST is `{"fields": [names to convert], "leave": [names to leave]}`; it
answers with the report as it is then.
"""

from ....base.api_services import sent_body
from ....base.refusal import Refusal
from ....base.refusal import RefusedInput
from .deciding import decide
from .deciding import Decisions
from .deciding import is_left
from .findings import Segment
from .report import FieldReport
from .report import legacy_fields
from bacgiang.policy import _
from collections.abc import Iterable
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


FIELDS_WANTED = Refusal(
    "fields_wanted",
    _(
        "refusal_fields_wanted",
        default="Send “fields”, “leave” or both: lists of the names of fields.",
    ),
    "fields",
)


def _text(segments: Iterable[Segment]) -> str:
    return "".join(one.text for one in segments).strip()


class EncodingReport(Service):
    """The fields with text in TCVN3 or VNI."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@encoding",
            "fields": [self._row(one) for one in legacy_fields(self.context)],
        }

    def _row(self, report: FieldReport) -> dict[str, Any]:
        finding = report.finding
        return {
            "name": report.name,
            "title": translate(report.title, context=self.request),
            "encoding": finding.conversion.encoding.value,
            "confidence": finding.conversion.confidence,
            "lossy": finding.conversion.lossy,
            "before": _text(finding.before()),
            "after": _text(finding.after()),
            "left_as_it_is": is_left(self.context, report),
        }


class EncodingDecisions(EncodingReport):
    """Convert some fields, leave others."""

    def reply(self) -> dict[str, Any]:
        body = sent_body(self.request)
        decisions = Decisions(
            convert=_names(body.get("fields", [])), leave=_names(body.get("leave", []))
        )
        if not (decisions.convert or decisions.leave):
            raise RefusedInput(FIELDS_WANTED)
        converted = list(decide(self.context, decisions))
        return {**super().reply(), "converted": converted}


def _names(sent: Any) -> tuple[str, ...]:
    if not isinstance(sent, list) or not all(isinstance(one, str) for one in sent):
        raise RefusedInput(FIELDS_WANTED)
    return tuple(dict.fromkeys(sent))
