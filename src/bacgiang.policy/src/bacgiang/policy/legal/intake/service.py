"""`POST @legal-documents`, `POST @directives`: many documents, a result for each.

Body: `items` (at most 200, see RecordInput), `unit` (code; the main board's without),
`dry_run`, `submit`. One bad item harms no other: each is taken in or left out whole.
"""

from ...editorial.intake.outcome import Outcome
from ...editorial.intake.outcome import Result
from ...editorial.queues.together import letters_together
from ...editorial.workflow.enforcement import RefusedTransition
from ...editorial.workflow.refusal import Refusal
from ...units.register.lookup import main_unit_code
from .record_input import record_input
from .record_input import UnreadableInput
from .taking_in import take_in
from .taking_in import unit_refuses
from bacgiang.policy import _
from dataclasses import replace
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
import transaction
from typing import Any
from zExceptions import BadRequest
from zExceptions import Unauthorized
from zope.interface import alsoProvides


MAX_ITEMS = 200


class PostDocuments(Service):
    """Takes documents in; the answer has a result for every item, in their order."""

    portal_type = "LegalDocument"

    def reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to hand in documents.")
        body = json_body(self.request)
        items = body.get("items")
        if not isinstance(items, list) or not 0 < len(items) <= MAX_ITEMS:
            return self._refuse(400, WRONG_ITEMS)
        unit = body.get("unit") or main_unit_code()
        refusal = (
            unit_refuses(unit, self.portal_type) if _is_text(unit) else WRONG_ITEMS
        )
        if refusal is not None:
            return self._refuse(
                403 if refusal.code == "not_your_unit" else 400, refusal
            )
        alsoProvides(self.request, IDisableCSRFProtection)
        dry = body.get("dry_run") is True
        submits = body.get("submit") is True
        with letters_together() as self._letters:
            results = [self._one(item, unit, dry, submits) for item in items]
        return {"items": results, "dry_run": dry}

    def _one(self, item: Any, unit: str, dry: bool, submits: bool) -> dict[str, Any]:
        savepoint, mark = transaction.savepoint(), self._letters.mark()
        try:
            result = take_in(record_input(item), unit, self.portal_type)
            if submits and result.outcome is Outcome.MADE:
                result = _submit(result)
        except UnreadableInput as error:
            result = Result(Outcome.REFUSED, refusals=error.refusals)
        except BadRequest as error:
            savepoint.rollback()
            self._letters.drop_since(mark)
            return self._as_json(
                Result(Outcome.REFUSED), item, [_reason("refused", str(error))]
            )
        said = self._as_json(result, item, self._reasons(result))
        if dry or result.outcome is Outcome.REFUSED:
            savepoint.rollback()
            self._letters.drop_since(mark)
        return said

    def _as_json(
        self, result: Result, item: Any, reasons: list[dict[str, str]]
    ) -> dict[str, Any]:
        source = item.get("source_id", "") if isinstance(item, dict) else ""
        return {
            "source_id": source,
            "outcome": result.outcome.value,
            "UID": result.uid,
            "@id": result.url,
            "changes": list(result.changes),
            "reasons": reasons,
        }

    def _reasons(self, result: Result) -> list[dict[str, str]]:
        return [one.as_data(self.request) for one in result.refusals]

    def _refuse(self, status: int, refusal: Refusal) -> dict[str, Any]:
        self.request.response.setStatus(status)
        words = refusal.in_words(self.request)
        return {"error": {"type": refusal.code, "message": words}}


class PostDirectives(PostDocuments):
    """The same for directives."""

    portal_type = "Directive"


def _submit(result: Result) -> Result:
    """Hand the new record to the reviewers; why not, where it has to stay a draft."""
    document = api.content.get(UID=result.uid)
    try:
        api.portal.get_tool("portal_workflow").doActionFor(document, "submit")
    except RefusedTransition as error:
        return replace(result, refusals=error.refusals)
    return result


def _reason(code: str, message: str, field: str = "") -> dict[str, str]:
    return {"type": code, "message": message, "field": field}


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


WRONG_ITEMS = Refusal(
    "wrong_items",
    _(
        "refusal_wrong_items",
        default="Send “items”, a list of 1 to 200 documents, and “unit”, the code of "
        "a unit.",
    ),
    "items",
)
