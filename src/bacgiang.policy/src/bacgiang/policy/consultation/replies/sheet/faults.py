"""What is wrong with a sheet, in words, with its row and column."""

from ....base.refusal import Refusal
from bacgiang.policy import _
from dataclasses import dataclass
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Fault:
    """`row` as the spreadsheet numbers it, 0 for the file; `column`: its title."""

    row: int
    column: str
    reason: Refusal


def _reason(code: str, message: Message) -> Refusal:
    return Refusal(code, message, "file")


NO_FILE = _reason(
    "no_file", _("refusal_sheet_no_file", default="Choose the filled sheet.")
)
NOT_XLSX = _reason(
    "not_xlsx",
    _(
        "refusal_sheet_not_xlsx",
        default="This is no XLSX file that can be read. Fill in the sheet you "
        "downloaded here and save it as XLSX.",
    ),
)
TOO_LARGE = _reason(
    "file_too_large",
    _(
        "refusal_sheet_large",
        default="The file is too large, or unpacks to far too much. Keep only the "
        "sheet with the opinions in it.",
    ),
)
MERGED = _reason(
    "merged_cells",
    _(
        "refusal_sheet_merged",
        default="The sheet has merged cells. Undo the merging and repeat the values "
        "in every row.",
    ),
)
TOO_MANY_ROWS = _reason(
    "too_many_rows",
    _(
        "refusal_sheet_rows",
        default="The sheet has more than ${most} rows. Upload it in parts.",
        mapping={"most": "2000"},
    ),
)
NO_ROWS = _reason(
    "no_rows",
    _("refusal_sheet_empty", default="No opinion stands in the sheet."),
)
GONE = _reason(
    "sheet_gone",
    _(
        "refusal_sheet_gone",
        default="This sheet is not kept any more: it was taken over, or a day has "
        "passed. Upload it again.",
    ),
)
FORMULA = _reason(
    "formula",
    _(
        "refusal_sheet_formula",
        default="A formula stands here. Put its value in its place.",
    ),
)
ERROR_VALUE = _reason(
    "error_value", _("refusal_sheet_error", default="The cell holds an error.")
)
NOT_TEXT = _reason(
    "not_text",
    _(
        "refusal_sheet_not_text",
        default="The spreadsheet made a date or a yes/no of this. Set the cell to "
        "text and write it again.",
    ),
)
NO_ORGANISATION = _reason(
    "no_organisation",
    _(
        "refusal_sheet_organisation",
        default="Name the organisation in every row.",
    ),
)
DIFFERS = _reason(
    "differs",
    _(
        "refusal_sheet_differs",
        default="Rows of one letter say different things here.",
    ),
)
TWICE = _reason(
    "column_twice",
    _("refusal_sheet_column_twice", default="Two columns have this heading."),
)


def missing_column(title: str) -> Refusal:
    message = _(
        "refusal_sheet_column",
        default="The column “${title}” is missing. The headings stand in the first "
        "row.",
        mapping={"title": title},
    )
    return _reason("missing_column", message)
