"""What may stand in the table of codes."""

from ...base.settings.lines import each_line
from .numbering import code_in
from bacgiang.policy import _


codes = each_line(
    code_in,
    _(
        "error_setting_dossier_code",
        default="“${line}” is no code. Write the code of the unit and that of its "
        "dossiers, as so-y-te|000.00.12.H02.",
    ),
)
