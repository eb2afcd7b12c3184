"""The copy in the API: which fields were taken over and when; never set there."""

from ...base.refusal import Refusal
from ...base.refusal import RefusedInput
from ..national.synchronised import synchronised_store
from ..record.procedure_record import ProcedureRecord
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from typing import Any


def as_data(procedure: DexterityContent) -> dict[str, Any] | None:
    """The names of the fields and the moment; None for a procedure of the province."""
    if procedure.national is None:
        return None
    moment = synchronised_store().moment(procedure.UID())
    return {
        "fields": sorted(procedure.national.names),
        "synchronised": moment.isoformat() if moment else None,
    }


def national_data(
    procedure: DexterityContent, record: ProcedureRecord
) -> dict[str, Any] | None:
    """The same for readers of a version; None for one from before it was taken over,
    which names no page of the national portal.
    """
    return as_data(procedure) if record.national_url else None


class CopyInRecord(DefaultFieldSerializer):
    """Says what was taken over."""

    def __call__(self) -> dict[str, Any] | None:
        return as_data(self.context)


class NoCopyByField(DefaultFieldDeserializer):
    """Raises RefusedInput: a record is taken over through `@procedures` alone."""

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
