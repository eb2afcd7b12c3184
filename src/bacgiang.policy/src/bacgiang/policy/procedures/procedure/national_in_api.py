"""The copy in the API: which fields were taken over and when; never set there."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..national.national_copy import NationalCopyField
from ..national.synchronised import synchronised_store
from .schema import IProcedure
from bacgiang.policy import _
from bacgiang.policy.interfaces import IPolicyLayer
from plone.restapi.interfaces import IFieldDeserializer
from plone.restapi.interfaces import IFieldSerializer
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.component import adapter
from zope.interface import implementer


def as_data(procedure: Any) -> dict[str, Any] | None:
    """The names of the fields and the moment; None for a procedure of the province."""
    if procedure.national is None:
        return None
    moment = synchronised_store().moment(IUUID(procedure, ""))
    return {
        "fields": sorted(procedure.national.names),
        "synchronised": moment.isoformat() if moment else None,
    }


@implementer(IFieldSerializer)
@adapter(NationalCopyField, IProcedure, IPolicyLayer)
class CopyInRecord:
    """Says what was taken over."""

    def __init__(self, field: Any, context: Any, request: Any) -> None:
        self.context = context

    def __call__(self) -> dict[str, Any] | None:
        return as_data(self.context)


@implementer(IFieldDeserializer)
@adapter(NationalCopyField, IProcedure, IPolicyLayer)
class NoCopyByField:
    """Raises RefusedInput: a record is taken over through `@procedures` alone."""

    def __init__(self, field: Any, context: Any, request: Any) -> None:
        self.request = request

    def __call__(self, value: Any) -> Any:
        raise RefusedInput(
            Refusal(
                "national_by_field",
                _(
                    "refusal_national_by_field",
                    default="“national” cannot be set here. Hand the national record "
                    "in to @procedures.",
                ),
                "national",
            )
        )
