"""Why a sheet is not taken, and what is told of one that was."""

from ...base.refusal import Refusal
from bacgiang.policy import _


NO_FILE = Refusal(
    "no_file", _("refusal_import_no_file", default="Choose a file."), "file"
)
NO_KIND = Refusal(
    "no_kind",
    _("refusal_import_no_kind", default="Say what the rows of the sheet are."),
    "kind",
)
NO_SHEET = Refusal(
    "no_sheet",
    _(
        "refusal_import_no_sheet",
        default="This is no spreadsheet: save it as XLSX or as CSV (UTF-8).",
    ),
    "file",
)
EMPTY = Refusal(
    "empty_sheet",
    _(
        "refusal_import_empty",
        default="No row of the sheet is to be imported. Look at the chosen tables and "
        "columns.",
    ),
    "file",
)
TOO_WIDE = Refusal(
    "too_wide",
    _(
        "refusal_import_too_wide",
        default="The sheets of the file have more than 300 columns together. Upload "
        "them one by one, or take away the columns that nothing is imported from.",
    ),
    "file",
)
BUSY = Refusal(
    "import_busy",
    _(
        "refusal_import_busy",
        default="An import of yours is still under way. Wait until it is done.",
    ),
    status=409,
)
GONE = Refusal(
    "import_gone",
    _(
        "refusal_import_gone",
        default="This import is not kept any more, or it is another person's. Upload "
        "the file again.",
    ),
    status=404,
)
DROPPED = _("message_import_dropped", default="The file was taken away.")
IN_PLACE = _("text_import_in_place", default="${at}: ${why}")
