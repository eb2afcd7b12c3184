"""The check as a spreadsheet."""

from ...base.spreadsheets.csv_writing import csv_lines
from bacgiang.policy import _
from collections.abc import Iterable
from itertools import chain
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
    """The file, the headings first."""
    headings = [translate(title, context=request) for title in COLUMNS]
    return b"".join(csv_lines(chain([headings], rows)))
