"""Which weeks of a section are public, and which stands before and after another."""

from ...base.dates import today
from ...base.languages import reads_english
from ..week.item import name_of
from datetime import date
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from typing import Any


TYPE = "WeekSchedule"
MOST_WEEKS = 60


def schedules_of(section: Any) -> Any:
    """The section itself, on the English site its Vietnamese counterpart, which holds
    the weeks, while nobody writes English ones of today or later.
    """
    if not reads_english(section.Language()) or _one(section, "min", name_of(today())):
        return section
    return ITranslationManager(section).get_translation("vi") or section


def week_to_show(section: Any) -> Any:
    """That of today, else the next, else the last; None where there is none."""
    name = name_of(today())
    return _one(section, "min", name) or _one(section, "max", name)


def before(week: Any) -> Any:
    return _one(week.__parent__, "max", week.getId(), week.getId())


def after(week: Any) -> Any:
    return _one(week.__parent__, "min", week.getId(), week.getId())


def _one(section: Any, bound: str, name: str, but: str = "") -> Any:
    """The published week nearest to a name (`min`: from it on; `max`: up to it)."""
    found = _found(section, bound, name, 2)
    nearest = next((one for one in found if one.getId != but), None)
    return nearest._unrestrictedGetObject() if nearest is not None else None


def _found(section: Any, bound: str, name: str, most: int) -> Any:
    return api.portal.get_tool("portal_catalog")(
        portal_type=TYPE,
        review_state="published",
        path={"query": "/".join(section.getPhysicalPath()), "depth": 1},
        getId={"query": name, "range": bound},
        sort_on="getId",
        sort_order="ascending" if bound == "min" else "descending",
        sort_limit=most,
    )[:most]


def weeks_from(section: Any, day: date) -> list[Any]:
    """The published weeks of a section from that of a day on."""
    found = _found(schedules_of(section), "min", name_of(day), MOST_WEEKS)
    return [one._unrestrictedGetObject() for one in found]
