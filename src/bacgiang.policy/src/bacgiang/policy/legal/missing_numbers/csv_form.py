"""The check as a spreadsheet."""

from ...editorial.acts.csv_lines import BOM
from ...editorial.acts.csv_lines import guarded
from bacgiang.policy import _
from collections.abc import Iterable
import csv
import io
from typing import Any
from zope.i18n import translate


COLUMNS = (
    _("label_issuing_body", default="Issuing body"),
    _("label_document_type", default="Type"),
    _("column_numbers_year", default="Year"),
    _("column_numbers_series", default="Numbers"),
    _("column_numbers_known", default="Known"),
    _("column_numbers_highest", default="Highest"),
    _("column_numbers_missing", default="Missing"),
    _("column_numbers_ranges", default="Missing numbers"),
)


def as_csv(rows: Iterable[tuple[str, ...]], request: Any) -> bytes:
    """UTF-8 with a byte order mark; no cell is computed by a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    buffer.write(BOM)
    writer.writerow([translate(title, context=request) for title in COLUMNS])
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return buffer.getvalue().encode("utf-8")
