"""What stands in a plan: added, copied from an earlier plan, begun when approved."""

from ...base.dates import today
from ...base.form_values import number_in
from ...base.refusal import Refused
from ..kinds.plan import BUDGET_LINE
from ..kinds.plan import ITEM
from ..kinds.plan import PLAN
from ..kinds.plan import SYSTEM_PLAN
from ..tasks import reasons
from ..tasks.acting import ask
from ..tasks.lists import task_at
from ..tasks.lists import tasks_at
from ..tasks.lists import Wanted
from ..tasks.record import OfficeTask
from ..tasks.saying import Asked
from ..tasks.store import office_task_store
from calendar import monthrange
from dataclasses import replace
from datetime import date
from plone.dexterity.content import DexterityContent


PARTS = {PLAN.code: ITEM.kind, SYSTEM_PLAN.code: BUDGET_LINE.kind}
"""What a plan of a kind consists of."""
BEGINS = {"year": 1, "first": 1, "second": 7}
"""Months."""


def plan_at(place: DexterityContent, identifier: str) -> OfficeTask:
    """Raises Refused for what is no plan that is seen here."""
    found = task_at(place, identifier)
    if found.kind not in PARTS:
        raise Refused(reasons.UNKNOWN)
    return found


def items_of(plan: OfficeTask) -> list[OfficeTask]:
    """The nearest day first; what was left out before it was approved is not told."""
    found = office_task_store().of_group(plan.identifier)
    return [one for one in found if one.last("leave_out") is None]


def earlier_plans(place: DexterityContent, plan: OfficeTask) -> list[OfficeTask]:
    """Other plans of the same office, from which can be copied."""
    found = tasks_at(place, Wanted(part="", kind=plan.kind))
    return [
        one
        for one in found
        if one.owner == plan.owner and one.identifier != plan.identifier
    ]


def add_item(place: DexterityContent, plan: OfficeTask, asked: Asked) -> None:
    """Raises Refused."""
    ask(place, PARTS[plan.kind], replace(asked, group=plan.identifier))


def copy_items(place: DexterityContent, plan: OfficeTask, source: OfficeTask) -> int:
    """What stands in another plan, on the same days of this one's period, at the
    earliest today. How many; raises Refused.
    """
    if source.owner != plan.owner or source.kind != plan.kind:
        raise Refused(reasons.UNKNOWN)
    before, after = begin_of(source), begin_of(plan)
    found = [one for one in items_of(source) if one.last("drop") is None]
    for one in found:
        day = one.due or today()
        if before is not None and after is not None:
            day = moved(day, before, after)
        asked = Asked(
            title=one.title,
            words=one.words,
            due=max(day, today()).isoformat(),
            facts=dict(one.facts),
        )
        add_item(place, plan, asked)
    return len(found)


def begin_of(plan: OfficeTask) -> date | None:
    """The first day of its period; None where that is not said soundly."""
    year, month = (
        number_in(plan.fact("year"), 4),
        BEGINS.get(plan.fact("period") or "year"),
    )
    is_sound = year is not None and 1900 <= year <= 2200
    return date(year, month, 1) if year and month and is_sound else None


def moved(day: date, before: date, after: date) -> date:
    """The same day of a period that begins `after`, of one that began `before`."""
    months = (after.year - before.year) * 12 + after.month - before.month
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
