"""The structured text in the API: named in a record, delivered and set by services.

A record among others in a list would carry a whole law otherwise.
"""

from .official_document import IOfficialDocument
from .structured_text import StructuredTextField
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone import api
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from typing import Any
from zExceptions import BadRequest
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer


@implementer(IFieldSerializer)
@adapter(StructuredTextField, IOfficialDocument, IPolicyLayer)
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
@adapter(StructuredTextField, IOfficialDocument, IPolicyLayer)
class NoStructureByField:
    """Raises BadRequest: a text comes in through `@legal-documents` alone."""

    def __init__(self, field: Any, context: Any, request: Any) -> None:
        self.request = request

    def __call__(self, value: Any) -> Any:
        raise BadRequest(
            translate(
                _(
                    "refusal_structure_by_field",
                    default="“structure” cannot be set here. Hand the text in as "
                    "“text” or “akn” to @legal-documents.",
                ),
                context=self.request,
            )
        )
