"""`GET …/@corrections` lists an item's corrections, `POST` adds one.

Body: `{"what": …, "why": …}`. 201 with the correction; 403 or 400 with
`{"error": {"type", "message", "reasons": [{"type", "message", "field"}]}}` otherwise.
"""

from ...base.refusal import Refusal
from .adding import add_correction
from .adding import RefusedCorrection
from .rules import person_refuses
from .serializing import correction_as_json
from .store import correction_store
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from typing import Any
from zExceptions import BadRequest
from zope.interface import alsoProvides


class CorrectionsGet(Service):
    """Corrections of an item, newest first."""

    def reply(self) -> dict[str, Any]:
        corrections = correction_store(api.portal.get()).of_item(IUUID(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@corrections",
            "items": [correction_as_json(one) for one in corrections],
        }


class CorrectionsPost(Service):
    """Add a correction."""

    def reply(self) -> dict[str, Any]:
        refusal = person_refuses(self.context)
        if refusal is not None:
            return self._refuse(403, (refusal,))
        try:
            body = json_body(self.request)
        except DeserializationError as error:
            raise BadRequest(str(error)) from error
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            correction = add_correction(self.context, body.get("what"), body.get("why"))
        except RefusedCorrection as error:
            return self._refuse(400, error.refusals)
        self.request.response.setStatus(201)
        return correction_as_json(correction)

    def _refuse(self, status: int, reasons: tuple[Refusal, ...]) -> dict[str, Any]:
        self.request.response.setStatus(status)
        listed = [one.as_data(self.request) for one in reasons]
        message = " ".join(reason["message"] for reason in listed)
        kind = "CorrectionRefused"
        return {"error": {"type": kind, "message": message, "reasons": listed}}
