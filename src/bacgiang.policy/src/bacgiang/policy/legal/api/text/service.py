"""`GET <record>/@akn`: the text of a record as Akoma Ntoso 3.0 XML (7.2b)."""

from ....base.refusal import Refusal
from ....editorial.public.conditional import is_known
from ...documents.structured_text import StructuredText
from ..refused import refuse
from bacgiang.policy import _
import json
from plone.restapi.services import Service
from typing import Any


MEDIA_TYPE = "application/akn+xml"


class GetAkn(Service):
    """The XML as it is kept, with its SHA-256 as entity tag."""

    def render(self) -> bytes | str:
        self.check_permission()
        response = self.request.response
        structure = self.structure
        if structure is None:
            response.setHeader("Content-Type", "application/json")
            return json.dumps(self._no_text())
        response.setHeader("ETag", f'"{structure.digest}"')
        response.setHeader("Content-Type", f"{MEDIA_TYPE}; charset=utf-8")
        if is_known(self.request, structure.digest):
            response.setStatus(304)
            return b""
        name = f"{self.context.getId()}.xml"
        response.setHeader("Content-Disposition", f'inline; filename="{name}"')
        return bytes(structure.akn)

    @property
    def structure(self) -> StructuredText | None:
        text: StructuredText | None = self.context.structure
        return text

    def _no_text(self) -> dict[str, Any]:
        return refuse(self.request, NO_TEXT, 404)


NO_TEXT = Refusal(
    "no_text",
    _(
        "refusal_no_structured_text",
        default="The text of this document has not been entered. Read it in the "
        "originals, which “originals” of the record lists.",
    ),
)
