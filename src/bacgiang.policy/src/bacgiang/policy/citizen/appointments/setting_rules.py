"""What may stand in the table of opening hours for appointments."""

from ...base.settings.lines import each_line
from .slots import opening_in
from bacgiang.policy import _


slots = each_line(
    opening_in,
    _(
        "error_setting_counter_slots",
        default="“${line}” are no hours. Write unit, days (2 is Monday, 8 Sunday), "
        "hours, minutes and people at a time, as so-y-te|2-6|07:30-11:00|30|2.",
    ),
)
