"""`GET <record>/@akn`: the text of a record as Akoma Ntoso 3.0 XML (7.2b)."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....editorial.public.conditional import is_known
from ...documents.structured_text import StructuredText
from bacgiang.policy import _
from plone.restapi.services import Service


MEDIA_TYPE = "application/akn+xml"


class GetAkn(Service):
    """The XML as it is kept, with its SHA-256 as entity tag."""

    def render(self) -> bytes | str:
        self.check_permission()
        response = self.request.response
        structure: StructuredText | None = self.context.structure
        if structure is None:
            raise Refused(NO_TEXT)
        response.setHeader("ETag", f'"{structure.digest}"')
        response.setHeader("Content-Type", f"{MEDIA_TYPE}; charset=utf-8")
        if is_known(self.request, structure.digest):
            response.setStatus(304)
            return b""
        name = f"{self.context.getId()}.xml"
        response.setHeader("Content-Disposition", f'inline; filename="{name}"')
        return bytes(structure.akn)


NO_TEXT = Refusal(
    "no_text",
    _(
        "refusal_no_structured_text",
        default="The text of this document has not been entered. Read it in the "
        "originals, which “originals” of the record lists.",
    ),
    status=404,
)
