"""A line of the least periods is a row of the table."""

from ...base.settings.lines import each_line
from ...legal.vocabularies.tables import entry_of
from .least_periods import LeastPeriod
from .least_periods import row_of
from bacgiang.policy import _


def _row(line: str) -> LeastPeriod | None:
    entry = entry_of(line)
    return None if entry is None else row_of(entry)


least_periods = each_line(
    _row,
    _(
        "error_setting_least_period",
        default="“${line}” is no period. Write one a line, its eleven parts between "
        "“|”: token|Vietnamese|English|kinds|types|issuer|from|until|days|legal "
        "basis|verified (yes, no). Days are written as 2026-04-30.",
    ),
)
