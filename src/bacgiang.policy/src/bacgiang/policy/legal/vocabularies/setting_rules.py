"""A line of a table has a token and a name."""

from ...base.settings.lines import each_line
from .tables import entry_of
from bacgiang.policy import _


entries = each_line(
    entry_of,
    _(
        "error_setting_entry",
        default="“${line}” is no entry. Write one a line, its parts between “|”: "
        "token|Vietnamese|English.",
    ),
)
