"""The way in for many records at once over the API; an `Intake` says what a record is.

Body: `items` (at most 200), `unit` (code; the main board's without), `dry_run`,
`submit`. A trial (`dry_run`) calls `made` what another board has in work, and gives no
address of what would be made.
"""

from ...base.api_services import sent_body
from ...base.made_in_turn import alone
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.register.lookup import main_unit_code
from .intake import Intake
from .outcome import Result
from bacgiang.policy import _
from plone import api
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate


MAX_ITEMS = 200


class BulkIntake(Service):
    """The answer has a result for every item, in their order."""

    intake: Intake

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to hand in records.")
        body = sent_body(self.request)
        items = body.get("items")
        unit = body.get("unit") or self.unit_meant()
        if not isinstance(items, list) or not 0 < len(items) <= MAX_ITEMS:
            raise Refused(WRONG_ITEMS)
        if not isinstance(unit, str):
            raise Refused(WRONG_ITEMS)
        Refused.raise_for(self.intake.unit_refuses(unit))
        dry = body.get("dry_run") is True
        submits = body.get("submit") is True
        with alone():
            results = self.intake.take_all(items, unit, dry=dry, submits=submits)
        told = [self._as_json(*each) for each in zip(results, items, strict=True)]
        return {"items": told, "dry_run": dry}

    def unit_meant(self) -> str:
        """The unit records are handed in for where none is named."""
        return main_unit_code()

    def _as_json(self, result: Result, item: Any) -> dict[str, Any]:
        source = item.get("source_id", "") if isinstance(item, dict) else ""
        return {
            "source_id": source if isinstance(source, str) else "",
            "outcome": result.outcome.value,
            "UID": result.uid,
            "@id": result.url,
            "changes": list(result.changes),
            "reasons": [one.as_data(self.request) for one in result.refusals],
            "remarks": [translate(one, context=self.request) for one in result.remarks],
        }


WRONG_ITEMS = Refusal(
    "wrong_items",
    _(
        "refusal_wrong_items",
        default="Send “items”, a list of 1 to 200 records, and “unit”, the code of a "
        "unit.",
    ),
    "items",
)
NOT_AN_OBJECT = Refusal(
    "not_an_object",
    _("refusal_not_an_object", default="Each item is a JSON object with its fields."),
)
