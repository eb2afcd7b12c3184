"""A line says from which day on what is the rule."""

from ...base.settings.lines import each_line
from ...law.effect.rules import read_rule
from bacgiang.policy import _


effect_rules = each_line(
    read_rule,
    _(
        "error_setting_effect_rule",
        default="“${line}” is no rule. Write one a line: its first day (2016-07-01), "
        "the word for what it says, and where the law says so.",
    ),
)
