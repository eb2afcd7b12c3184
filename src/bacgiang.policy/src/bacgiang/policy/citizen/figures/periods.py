"""Times for which figures are asked: a month, a quarter or a year, as whole months."""

from ...base.date_labels import MONTHS as MONTH_NAMES
from ...base.languages import reads_english
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
import re
from zope.i18nmessageid import Message


TOKEN = re.compile(r"(20\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?", re.ASCII)
YEAR = _("figures_year", default="Year ${year}")
QUARTER = _("roadmap_quarter", default="Quarter ${quarter} of ${year}")
MONTH = _("figures_month", default="${month} ${year}")
MONTHS, QUARTERS, YEARS = 12, 8, 3
"""How many of each are offered, the newest first."""


@dataclass(frozen=True)
class Span:
    """`token`: as addresses have it: `2026`, `2026-Q4`, `2026-12`; `months`: the same
    months as tokens.
    """

    token: str
    title: Message
    months: tuple[str, ...]


def span_of(token: str, language: str = "vi") -> Span | None:
    """None for what is no such time."""
    found = TOKEN.fullmatch(token)
    if found is None:
        return None
    year, quarter, month = found.groups()
    facts = {"year": year, "quarter": quarter, "month": f"{int(month or 0)}"}
    if month:
        if reads_english(language):
            facts["month"] = MONTH_NAMES[int(month) - 1]
        return Span(token, Message(MONTH, mapping=facts), (token,))
    first, count = (int(quarter) * 3 - 2, 3) if quarter else (1, 12)
    title = Message(QUARTER if quarter else YEAR, mapping=facts)
    months = range(first, first + count)
    return Span(token, title, tuple(f"{year}-{one:02}" for one in months))


def spans_until(day: date, language: str = "vi") -> Iterator[Span]:
    """Those that are offered on a day."""
    since = day.year * 12 + day.month - 1
    months = [divmod(since - back, 12) for back in range(MONTHS)]
    quarters = [divmod(since // 3 - back, 4) for back in range(QUARTERS)]
    tokens = (
        *(f"{year}-{month + 1:02}" for year, month in months),
        *(f"{year}-Q{quarter + 1}" for year, quarter in quarters),
        *(f"{day.year - back}" for back in range(YEARS)),
    )
    return filter(None, (span_of(one, language) for one in tokens))
