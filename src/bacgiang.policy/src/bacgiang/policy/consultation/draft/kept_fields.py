"""Fields of a draft that the portal keeps by itself.

No form shows them and no service tells or sets them; they are fields so that a working
copy takes them along, and brings them back with the text they belong to.
"""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from typing import Any
from z3c.form.datamanager import AttributeField
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


class KeptText(schema.Text):
    """Field of a text that is nobody's to read or write."""


class KeptData(AttributeField):
    """What a service would set to null stays as it is."""

    def set(self, value: Any) -> None:
        pass


@implementer(IFieldSerializer)
@adapter(KeptText, Interface, IPolicyLayer)
class KeptInApi:
    """Says nothing."""

    def __init__(self, field: Any, context: Any, request: HTTPRequest) -> None:
        pass

    def __call__(self) -> None:
        return None


@implementer(IFieldDeserializer)
@adapter(KeptText, Interface, IPolicyLayer)
class NotSetByField:
    """Raises RefusedInput."""

    def __init__(self, field: Any, context: Any, request: HTTPRequest) -> None:
        self.field = field
        self.request = request

    def __call__(self, value: Any) -> Any:
        raise RefusedInput(
            Refusal(
                "kept_field",
                _(
                    "refusal_kept_field",
                    default="“${field}” is kept by the portal itself. Leave it out.",
                    mapping={"field": self.field.__name__},
                ),
                self.field.__name__,
            )
        )
