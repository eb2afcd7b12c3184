"""The way in for many records at once; rooms say what a record is.

Body: `items` (at most 200), `unit` (code; the main board's without), `dry_run`,
`submit`. One bad item harms no other: each is taken in or left out whole. A trial
(`dry_run`) calls `made` what another board has in work, and gives no address of what
would be made.
"""

from ...base.api_services import sent_body
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from ...units.sites.finding import find_site
from ..queues.together import letters_together
from .outcome import Outcome
from .outcome import Result
from bacgiang.policy import _
from dataclasses import replace
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.services import Service
import transaction
from typing import Any
from zExceptions import BadRequest
from zExceptions import Unauthorized
from zope.i18n import translate


MAX_ITEMS = 200
HELD_BY_OTHERS = "held_by_others"


class BulkIntake(Service):
    """The answer has a result for every item, in their order."""

    permission_to_add = ""

    def register(self, site: DexterityContent) -> Any | None:
        """The register; None on a site without."""
        raise NotImplementedError

    def place(self, unit: str) -> Any | None:
        """Where people of the unit may add such records: its site or desk; of the main
        unit the register. None for nowhere.
        """
        main = unit == main_unit_code()
        return self.register(api.portal.get()) if main else find_site(unit)

    def accept_record(self, item: DexterityContent, unit: str) -> Result:
        """Take one item in as it came by JSON. Raises Refused."""
        raise NotImplementedError

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to hand in records.")
        body = sent_body(self.request)
        items = body.get("items")
        unit = body.get("unit") or main_unit_code()
        if not isinstance(items, list) or not 0 < len(items) <= MAX_ITEMS:
            raise Refused(WRONG_ITEMS)
        if not isinstance(unit, str):
            raise Refused(WRONG_ITEMS)
        Refused.raise_for(self.unit_refuses(unit))
        dry = body.get("dry_run") is True
        submits = body.get("submit") is True
        with letters_together() as self._letters:
            results = [self._one(item, unit, dry, submits) for item in items]
        return {"items": results, "dry_run": dry}

    def unit_refuses(self, unit: str) -> Refusal | None:
        """Why whoever acts cannot hand in records for this unit."""
        if get_unit(unit) is None:
            return UNKNOWN_UNIT
        where = self.place(unit)
        allowed = where is not None and api.user.has_permission(
            self.permission_to_add, obj=where
        )
        return None if allowed else NOT_YOUR_UNIT

    def _one(
        self, item: DexterityContent, unit: str, dry: bool, submits: bool
    ) -> dict[str, Any]:
        savepoint, mark = transaction.savepoint(), self._letters.mark()
        try:
            result = self.accept_record(item, unit)
            if submits and not dry and result.outcome is Outcome.MADE:
                result = _submit(result)
        except Refused as error:
            result = Result(Outcome.REFUSED, refusals=error.refusals)
        except BadRequest as error:
            result = Result(Outcome.REFUSED, refusals=(Refusal("refused", str(error)),))
        if dry:
            result = _tried(result)
        reasons = [one.as_data(self.request) for one in result.refusals]
        remarks = [translate(one, context=self.request) for one in result.remarks]
        said = {**_as_json(result, item, reasons), "remarks": remarks}
        if dry or result.outcome is Outcome.REFUSED:
            savepoint.rollback()
            self._letters.drop_since(mark)
        return said


def _tried(result: Result) -> Result:
    """What a trial tells: nothing of what other boards have in work, of which a trial
    costs nothing and leaves no trace; and no address of what was not kept.
    """
    is_held = any(one.code == HELD_BY_OTHERS for one in result.refusals)
    return Result(Outcome.MADE) if is_held or result.outcome is Outcome.MADE else result


def _as_json(
    result: Result, item: DexterityContent, reasons: list[dict[str, str]]
) -> dict[str, Any]:
    source = item.get("source_id", "") if isinstance(item, dict) else ""
    return {
        "source_id": source if isinstance(source, str) else "",
        "outcome": result.outcome.value,
        "UID": result.uid,
        "@id": result.url,
        "changes": list(result.changes),
        "reasons": reasons,
    }


def _submit(result: Result) -> Result:
    """Hand the new record to the reviewers; why not, where it has to stay a draft."""
    record = api.content.get(UID=result.uid)
    try:
        api.portal.get_tool("portal_workflow").doActionFor(record, "submit")
    except Refused as error:
        return replace(result, refusals=error.refusals)
    return result


WRONG_ITEMS = Refusal(
    "wrong_items",
    _(
        "refusal_wrong_items",
        default="Send “items”, a list of 1 to 200 records, and “unit”, the code of a "
        "unit.",
    ),
    "items",
)
UNKNOWN_UNIT = Refusal(
    "unknown_unit",
    _(
        "refusal_documents_unknown_unit",
        default="There is no such unit. Give the code of a unit of the register.",
    ),
    "unit",
)
NOT_YOUR_UNIT = Refusal(
    "not_your_unit",
    _(
        "refusal_records_not_your_unit",
        default="You have no level of access with which to add records for this unit. "
        "Ask the head of its board.",
    ),
    "unit",
    status=403,
)
NOT_AN_OBJECT = Refusal(
    "not_an_object",
    _("refusal_not_an_object", default="Each item is a JSON object with its fields."),
)
