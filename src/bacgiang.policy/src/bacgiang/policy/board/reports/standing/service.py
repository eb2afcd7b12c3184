"""`GET @regulation-standing`: what the page tells, for programs of who oversees all."""

from ....base.figures.source import ALL
from ....base.figures.source import report_sources
from ....base.form_values import form_value
from ....base.keeping import NeverKept
from ....base.refusal import Refused
from ..counting.store import count_store
from .snapshots import NOT_COUNTED
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class StandingGet(NeverKept, Service):
    """Of `unit`, or of all together. 409 before anything was counted."""

    def reply(self) -> dict[str, Any]:
        found, unit = count_store().now(), form_value(self.request.form, "unit")
        if found is None or found.at is None:
            raise Refused(NOT_COUNTED)
        return {
            "@id": f"{self.context.absolute_url()}/@regulation-standing",
            "unit": unit,
            "first": found.first.isoformat(),
            "last": found.last.isoformat(),
            "counted": found.at.isoformat(),
            "items": [
                {
                    "clause": source.clause,
                    "source": source.code,
                    "name": name,
                    "title": translate(source.lines[name], context=self.request),
                    "value": value,
                }
                for source in report_sources()
                for name, value in source.of_unit(
                    found.sums.counts.get(source.code, {}), unit or ALL
                )
            ],
        }
