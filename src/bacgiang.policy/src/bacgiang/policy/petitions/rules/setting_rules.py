"""What may stand in the tables of petitions."""

from ...base.settings.lines import each_line
from ...legal.vocabularies.tables import entry_of
from .regimes import regime_in
from bacgiang.policy import _


regimes = each_line(
    regime_in,
    _(
        "error_setting_petition_regime",
        default="“${line}” is no regime. Write one a line, its thirteen parts between "
        "“|”: token|Vietnamese|English|kinds|from|until|days|several|most|hand over|"
        "asks|legal basis|verified (yes, no). Days are written as 2026-04-30.",
    ),
)
entries = each_line(
    entry_of,
    _(
        "error_setting_petition_entry",
        default="“${line}” cannot be read. Write token|Vietnamese|English, the token "
        "in small letters.",
    ),
)
