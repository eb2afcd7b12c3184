"""The structured text in the API: named in a record, delivered and set by services.

A record among others in a list would carry a whole law otherwise.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from .structured_text import IHoldsText
from .structured_text import IHoldsTextInWork
from .structured_text import StructuredTextField
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from typing import Any
from z3c.form.datamanager import AttributeField
from zope.component import adapter
from zope.interface import implementer


@implementer(IFieldSerializer)
@adapter(StructuredTextField, IHoldsText, IPolicyLayer)
class StructureInRecord:
    """Says whether there is a text, and where it is."""

    def __init__(self, field: Any, context: Any, request: Any) -> None:
        self.field = field
        self.context = context
        self.request = request

    def __call__(self) -> dict[str, str] | None:
        if self.context.structure is None:
            return None
        path = api.portal.get_tool("portal_url").getRelativeContentURL(self.context)
        base = api.portal.get().absolute_url()
        return {"@id": f"{base}/++api++/{path}/@akn"}


@implementer(IFieldDeserializer)
@adapter(StructuredTextField, IHoldsText, IPolicyLayer)
class NoStructureByField:
    """Raises RefusedInput: a text comes in through a service of its own alone."""

    def __init__(self, field: Any, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, value: Any) -> Any:
        raise not_by_field(self.context)


class StructureData(AttributeField):
    """Raises RefusedInput where a service would set another text, or none."""

    def set(self, value: Any) -> None:
        if value != self.query():
            raise not_by_field(self.context)


def not_by_field(context: Any) -> RefusedInput:
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
