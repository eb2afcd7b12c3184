"""Sites, what each promises, and its last item in each of its languages; what reports
tell of that (10.1, 10.2).
"""

from ...base.dates import day_of
from ...base.dates import today
from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from ...base.tasks.working_days import calendar
from ...editorial.newest import newest
from ...editorial.reported import days_with_news
from ...units.kinds import UpdateFrequency
from ...units.register.directory import directory
from ...units.register.directory import UnitEntry
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


LANGUAGES = ("vi", "en")
"""In which the main site is daily (2.1); a unit's own is Vietnamese."""
# Working days that may pass without an item.
DAYS = {UpdateFrequency.DAILY: 1, UpdateFrequency.WEEKLY: 5}
COUNTED = ("News Item", "Event")


@dataclass(frozen=True)
class Freshness:
    """`last`: day of the last item, None where there never was one; `due`: the last day
    on which the next one is in time.
    """

    unit: str
    language: str
    promise: UpdateFrequency
    last: date | None
    due: date

    @property
    def is_stale(self) -> bool:
        return self.due < today()


def freshness(units: Collection[str] | None = None) -> Iterator[Freshness]:
    """Of the public sites of these units, or of all; in the order of the register."""
    main = main_unit_code()
    for entry in directory():
        if entry.exists and (units is None or entry.code in units):
            for language in _languages(entry, main):
                found = _of_site(entry.code, language, main)
                if found is not None:
                    yield found


def _languages(entry: UnitEntry, main: str) -> tuple[str, ...]:
    if entry.code == main:
        return LANGUAGES
    return ("vi",) if entry.public_site("vi") is not None else ()


def _of_site(code: str, language: str, main: str) -> Freshness | None:
    unit = get_unit(code)
    if unit is None:
        return None
    frequency = UpdateFrequency(unit.update_frequency or UpdateFrequency.WEEKLY)
    promise = UpdateFrequency.DAILY if code == main else frequency
    last = _last_item(code, language)
    since = last or day_of(unit.created().asdatetime())
    due = calendar().after(since, DAYS[promise])
    return Freshness(code, language, promise, last, due)


def _last_item(code: str, language: str) -> date | None:
    """Of what is listed on the site, wherever it stands."""
    found = newest("shown_on", code, COUNTED, language)
    return None if found is None else day_of(found.effective.asdatetime())


def _count(period: Period) -> Counts:
    """Of units with a public site: days with news, the longest gap between them in
    working days, and whether a promise is not kept today.
    """
    stale: dict[str, int] = {}
    for one in freshness():
        stale[one.unit] = stale.get(one.unit, 0) + one.is_stale
    news = days_with_news(period)
    exist = {entry.code for entry in directory() if entry.exists}
    return {
        unit: {
            "days": len(news.get(unit, ())),
            "gap": _gap(news.get(unit, ()), period),
            "stale": count,
        }
        for unit, count in stale.items()
        if unit in exist
    }


def _gap(days: Collection[date], period: Period) -> int:
    working, last = calendar(), min(period.last, today())
    gaps, before = [0], period.first
    for day in (*sorted(days), last):
        if day > before:
            gaps.append(working.between(before, day))
        before = max(before, day)
    return max(gaps)


FRESHNESS = ReportSource(
    "freshness",
    _("report_freshness", default="How fresh the sites are"),
    "10.1, 10.2",
    {
        "days": _("report_freshness_days", default="Days with something new"),
        "gap": _(
            "report_freshness_gap",
            default="Longest time without anything new (working days)",
        ),
        "stale": _(
            "report_freshness_stale", default="Promises that are not kept (today)"
        ),
    },
    _count,
    order=20,
    unsummed={"days", "gap"},
)
