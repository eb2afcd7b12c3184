"""`GET …/@corrections` lists an item's corrections, `POST` adds one.

Body: `{"what": …, "why": …}`. 201 with the correction; 403 for who
may not, 400 otherwise.
"""

from ...base.api_services import sent_body
from ...base.refusal import Refused
from .adding import add_correction
from .rules import person_refuses
from .store import correction_as_json
from .store import correction_store
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from typing import Any


class CorrectionsGet(Service):
    """Corrections of an item, newest first."""

    def reply(self) -> dict[str, Any]:
        corrections = correction_store().of_item(IUUID(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@corrections",
            "items": [correction_as_json(one) for one in corrections],
        }


class CorrectionsPost(Service):
    """Add a correction."""

    def reply(self) -> dict[str, Any]:
        Refused.raise_for(person_refuses(self.context), status=403)
        body = sent_body(self.request)
        correction = add_correction(self.context, body.get("what"), body.get("why"))
        self.request.response.setStatus(201)
        return correction_as_json(correction)
