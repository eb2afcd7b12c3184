"""What a board owes: to look again at what has come to its day."""

from ...base.dates import day_of
from ...base.dates import end_of_day
from ...base.dates import in_utc
from ...base.dates import today
from ...base.tasks.interfaces import ITaskSource
from ...base.tasks.interfaces import TaskLine
from ...base.tasks.task import STATE_TITLES
from ...base.tasks.task import Task
from ...base.tasks.task import TaskState
from ...base.tasks.working_days import working_day_after
from ...units.levels import Level
from ...units.life_cycle.in_charge import board_in_charge
from ...units.register.directory import directory
from ...units.register.taken_over import units_worked_for
from ...units.register.unit import IUnit
from .days import day_for
from .days import usual_days
from .store import review_store
from bacgiang.policy import _
from collections.abc import Collection
from collections.abc import Iterator
from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from operator import itemgetter
from plone import api
from plone.dexterity.content import DexterityContent
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from zope.interface import implementer


KIND = "review-again"
DAYS = 10
"""Working days to do it in; the letter comes on the day itself."""
NEW = timedelta(days=30)
"""What came to its day before has no deadline: a portal with many old pages would write
a letter for each."""
MOST = 200


@implementer(ITaskSource)
class PagesToReview:
    """Computed: from the days that were set, and from when pages were changed."""

    title = _("matter_review_again", default="Pages to look at again")
    order = 75
    remind_days = DAYS

    def open_tasks(self, units: Collection[str] | None) -> Iterator[Task]:
        found = {uid: (day, board) for day, uid, board in _come(units)}
        for uid, (day, board) in sorted(found.items(), key=itemgetter(1)):
            if units is None or board in units:
                yield _task(uid, board, day)

    def line(self, task: Task, user_id: str) -> TaskLine | None:
        """Nothing for whoever may not see it."""
        catalog = api.portal.get_tool("portal_catalog")
        for brain in catalog(UID=task.subject):
            return TaskLine(
                title=brain.Title,
                url=f"{brain.getURL()}/@@review-day",
                state=TaskState.OPEN.value,
                state_title=STATE_TITLES[TaskState.OPEN],
            )
        return None


def _task(uid: str, board: str, day: date) -> Task:
    is_new = day >= today() - NEW
    due = in_utc(end_of_day(working_day_after(day, DAYS))) if is_new else None
    since = datetime.combine(day, time(), UTC)
    # The day is part of what is reminded of once.
    return Task(
        identifier=f"{uid}:{day.isoformat()}",
        kind=KIND,
        subject=uid,
        unit=board,
        since=since,
        level=Level.REVIEW.value,
        due=due,
    )


Come = tuple[date, str, str]
"""A day, the UID of what has come to it, the code of the board in charge."""


def _come(units: Collection[str] | None) -> Iterator[Come]:
    """By days that were set, else by the last change: by the catalog alone, which may
    find thousands, and no more than `MOST` of them."""
    yield from _by_day(units)
    days, catalog = usual_days(), api.portal.get_tool("portal_catalog")
    if not days:
        return
    before = DateTime((today() - timedelta(days=days - 1)).isoformat())
    asked = {"modified": {"query": before, "range": "max"}, "sort_on": "modified"}
    codes = {} if units is None else {"unit_code": _codes(units)}
    pages = {"portal_type": "Document", "review_state": "published", **codes}
    for query in (pages, {"portal_type": "Unit"}):
        search = catalog.unrestrictedSearchResults
        for brain in search(**query, **asked, sort_limit=MOST)[:MOST]:
            day = day_of(brain.modified.asdatetime()) + timedelta(days=days)
            if day <= today() and review_store().get(brain.UID) is None:
                yield from _in_charge(brain, day)


def _in_charge(brain: AbstractCatalogBrain, day: date) -> Iterator[Come]:
    code = brain.getId if brain.portal_type == "Unit" else brain.unit_code
    unit = directory().get(code)
    if unit is not None and (unit.exists or brain.portal_type != "Unit"):
        yield day, brain.UID, board_in_charge(code)


def _by_day(units: Collection[str] | None) -> Iterator[Come]:
    """Of what the catalog says to be another board's nothing is loaded."""
    due = list(review_store().due(today()))
    if not due:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=due):
        is_unit = brain.portal_type == "Unit"
        board = board_in_charge(brain.getId if is_unit else brain.unit_code)
        if units is not None and board not in units:
            continue
        item = brain._unrestrictedGetObject()
        day = day_for(item) if _is_read(item) else None
        if day is not None and day <= today():
            yield day, brain.UID, board


def _codes(units: Collection[str]) -> list[str]:
    """Of these units and of those whose work they took over."""
    return [one for code in units for one in units_worked_for(code)]


def _is_read(item: DexterityContent) -> bool:
    if IUnit.providedBy(item):
        return item.valid_to is None
    return bool(api.content.get_state(item, "") == "published")
