"""What the fields of a record are called on the portal."""

from . import rows
from .conversion import DECISION_FIELDS
from .conversion import OTHER_NAMES
from .schema import IProcedure
from bacgiang.policy import _
from typing import Any
from zope.schema import getFields


ROW_SCHEMAS: dict[str, Any] = {
    "ways": rows.IWayRow,
    "papers": rows.IPaperRow,
    "results": rows.IResultRow,
    "legal_basis": rows.IBasisRow,
}
_DECISION = {inside: outside for outside, inside in DECISION_FIELDS.items()}


def title_at(path: str) -> Any:
    """Title of the field at the path of a value, as ``ways[2].fee_amount``."""
    name, _dot, inner = path.partition(".")
    name = name.partition("[")[0]
    if name == "decision":
        return title_of(_DECISION.get(inner, "decision_kind"))
    schema = ROW_SCHEMAS.get(name)
    inner = inner.partition("[")[0]
    if schema is not None and inner in schema:
        return schema[inner].title
    return title_of(name)


def title_of(name: str) -> Any:
    """Title of a field of the record."""
    name = OTHER_NAMES.get(name, name)
    if name == "decision":
        return _("Decision and day")
    field = getFields(IProcedure).get(name)
    return field.title if field is not None else name
