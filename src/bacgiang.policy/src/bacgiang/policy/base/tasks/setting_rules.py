"""What may stand among holidays and working days of a weekend."""

from ..dates import read_day
from ..settings.lines import each_line
from bacgiang.policy import _


days = each_line(
    read_day,
    _(
        "error_setting_day",
        default="“${line}” is no day. Write one day a line, for example 2027-04-30.",
    ),
)
