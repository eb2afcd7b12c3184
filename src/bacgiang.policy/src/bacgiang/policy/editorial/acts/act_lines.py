"""Acts as lines of a spreadsheet."""

from ...base.spreadsheets.csv_writing import csv_lines
from .rows import ActRow
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import chain
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


COLUMNS = (
    _("column_act_time", default="Time"),
    _("column_act_person", default="Person"),
    _("column_act_account", default="Account"),
    _("column_act_unit", default="Unit"),
    _("column_act_kind", default="Act"),
    _("column_act_item", default="Item"),
    _("column_act_path", default="Address of the item"),
    _("column_act_before", default="State before"),
    _("column_act_after", default="State after"),
    _("column_act_reason", default="Reason"),
    _("column_act_details", default="Details"),
    _("column_act_address", default="Network address"),
    _("column_act_uid", default="UID of the item"),
    _("column_act_identifier", default="Number of the act"),
)


def cells(row: ActRow) -> tuple[str, ...]:
    return (
        f"{row.time:%Y-%m-%d %H:%M:%S}",
        row.person,
        row.act.actor,
        row.unit,
        row.kind,
        row.item,
        row.path,
        row.state_before,
        row.state_after,
        row.reason,
        "; ".join(f"{title}: {fact}" for title, fact in row.details),
        row.act.address,
        row.act.item,
        row.act.identifier,
    )


def act_lines(rows: Iterable[ActRow], request: HTTPRequest) -> Iterator[bytes]:
    """The lines, the headings first."""
    headings = [translate(title, context=request) for title in COLUMNS]
    return csv_lines(chain([headings], map(cells, rows)))
