"""The structured text in the API: named in a record, delivered and set by services.

A record among others in a list would carry a whole law otherwise.
"""

from ...base.api_addresses import api_address
from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from .structured_text import IHoldsTextInWork
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from typing import Any
from z3c.form.datamanager import AttributeField


class StructureInRecord(DefaultFieldSerializer):
    """Says whether there is a text, and where it is."""

    def __call__(self) -> dict[str, str] | None:
        if self.context.structure is None:
            return None
        return {"@id": api_address(self.context, "@akn")}


class NoStructureByField(DefaultFieldDeserializer):
    """Raises RefusedInput: a text comes in through a service of its own alone."""

    def __call__(self, value: Any) -> Any:
        raise not_by_field(self.context)


class StructureData(AttributeField):
    """Raises RefusedInput where a service would set another text, or none."""

    def set(self, value: Any) -> None:
        if value != self.query():
            raise not_by_field(self.context)


def not_by_field(context: DexterityContent) -> RefusedInput:
    in_work = IHoldsTextInWork.providedBy(context)
    words = DRAFT_BY_FIELD if in_work else DOCUMENT_BY_FIELD
    return RefusedInput(Refusal("text_by_field", words, "structure"))


DOCUMENT_BY_FIELD = _(
    "refusal_structure_by_field",
    default="“structure” cannot be set here. Hand the text in as “text” or “akn” to "
    "@legal-documents.",
)
DRAFT_BY_FIELD = _(
    "refusal_draft_structure_by_field",
    default="“structure” cannot be set here. Hand the text in as “text”, “akn” or a "
    "file to @draft-text of the draft.",
)
