"""What a subscription asks for: kinds of events, types of records, units."""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.stores.value import stored_value
from ..base.titled_enum import TitledEnum
from ..units.register.lookup import get_unit
from bacgiang.policy import _
from plone import api


class Kind(TitledEnum):
    """Kinds of events; the course of what was sent is for boards that handle it."""

    PUBLISHED = "record.published", _("webhook_kind_published", default="Published")
    CHANGED = "record.changed", _("webhook_kind_changed", default="Changed")
    WITHDRAWN = "record.withdrawn", _("webhook_kind_withdrawn", default="Withdrawn")
    DELETED = "record.deleted", _("webhook_kind_deleted", default="Deleted")
    PETITION = (
        "petition",
        _("webhook_kind_petition", default="Course of this unit's petitions"),
    )
    DOSSIER = (
        "dossier",
        _("webhook_kind_dossier", default="Course of this unit's dossiers"),
    )


@stored_value
class Wanted:
    """Values of `Kind`; portal types and codes of units, none for all of them."""

    kinds: tuple[str, ...]
    types: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    def has(self, kind: str, portal_type: str, unit: str) -> bool:
        """Type and unit are "" of what is gone, which is told to all."""
        return (
            kind in self.kinds
            and (not self.types or portal_type in ("", *self.types))
            and (not self.units or unit in ("", *self.units))
        )


def require_sound(wanted: Wanted) -> None:
    """Raise Refused for what nothing is ever told of."""
    types = set(api.portal.get_tool("portal_types").objectIds())
    Refused.raise_for(
        None if wanted.kinds and {*wanted.kinds} <= {*Kind} else UNKNOWN_KIND,
        None if {*wanted.types} <= types else UNKNOWN_TYPE,
        None if all(map(get_unit, wanted.units)) else UNKNOWN_UNIT,
    )


UNKNOWN_KIND = Refusal(
    "wrong_value",
    _(
        "webhook_refusal_kind",
        default="Choose at least one kind of event to be told of.",
    ),
    "events",
)
UNKNOWN_TYPE = Refusal(
    "wrong_value",
    _("webhook_refusal_type", default="There is no such type of record."),
    "types",
)
UNKNOWN_UNIT = Refusal(
    "wrong_value",
    _("webhook_refusal_unit", default="There is no unit with this code."),
    "units",
)
