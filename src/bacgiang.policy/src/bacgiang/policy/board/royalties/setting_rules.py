"""What may stand among decrees on royalties and base salaries."""

from ...base.settings.lines import each_line
from .law import regime_of
from .law import salary_of
from bacgiang.policy import _


regimes = each_line(
    regime_of,
    _(
        "error_setting_royalties",
        default="“${line}” is none: decree|from|until|percent|news=10, …|40-65|extra|"
        "fees|yes or no.",
    ),
)
salaries = each_line(
    salary_of,
    _(
        "error_setting_salaries",
        default="“${line}” is none: 2024-07-01|2340000|basis|yes or no.",
    ),
)
