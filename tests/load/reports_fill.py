"""Five years of sixty units in the catalog, the tasks and petitions; figures counted.

    zconsole run zope.conf reports_fill.py SITE COUNT PASSWORD

Items stand in the catalog's indexes alone: reports read nothing else of them.
"""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.figures.figure import Period
from bacgiang.policy.board.reports.counts import count
from bacgiang.policy.board.reports.counts import count_store
from bacgiang.policy.board.reports.counts import CountForReports
from bacgiang.policy.board.reports.filling import lines_of
from bacgiang.policy.board.tasks.record import OfficeEntry
from bacgiang.policy.board.tasks.record import OfficeTask
from bacgiang.policy.board.tasks.store import office_task_store
from bacgiang.policy.citizen.cases.row_store import RowStore
from bacgiang.policy.petitions.cases.row import CaseRow
from bacgiang.policy.petitions.cases.store import case_store
from bacgiang.policy.petitions.content.content import Channel
from bacgiang.policy.petitions.content.content import Matter
from bacgiang.policy.petitions.content.course import Phase
from bacgiang.policy.units.levels import STANDING_OFFICE_GROUP
from bacgiang.policy.units.register.directory import directory
from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
import json
from plone import api
from random import Random
import sys
import time
import transaction
from types import SimpleNamespace
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
YEARS = 5
TYPES = ("News Item",) * 12 + ("Event", "Document", "Directive", "LegalDocument")
STATES = ("published",) * 17 + ("pending", "approved", "withdrawn")
FIRST_NUMBER = 1_500_000_000
INDEXES = ("portal_type", "review_state", "unit_code", "effective", "created")


def moment(random: Random) -> datetime:
    return now_utc() - timedelta(minutes=random.randrange(YEARS * 365 * 1440))


def items(site: Any, units: Sequence[str], many: int, random: Random) -> None:
    indexes = site.portal_catalog._catalog.indexes
    for number in range(FIRST_NUMBER, FIRST_NUMBER + many):
        out = moment(random)
        made = SimpleNamespace(
            portal_type=random.choice(TYPES),
            review_state=random.choice(STATES),
            unit_code=random.choice(units),
            effective=out,
            created=out - timedelta(hours=random.randrange(200)),
        )
        for name in INDEXES:
            indexes[name].index_object(number, made)
        if number % 10_000 == 0:
            transaction.commit()


def tasks(site: Any, units: Sequence[str], many: int, random: Random) -> None:
    store = office_task_store(site)
    kinds = ("information-request", "correction-notice", "plan-item")
    for number in range(many):
        at, unit = moment(random), random.choice(units)
        entries = tuple(
            OfficeEntry(at, "ai", "ubnd", act, "closed")
            for act in ("ask", "supply", "correct", "start", "done", "close")
        )
        task = OfficeTask(
            identifier=f"{number:032x}",
            kind=random.choice(kinds),
            asker="ubnd",
            owner=unit,
            title="Việc",
            words="",
            state="closed",
            since=at,
            due=at.date(),
            closed=at,
            entries=entries,
        )
        store.put(task)


def petitions(site: Any, units: Sequence[str], many: int, random: Random) -> None:
    store = case_store(site)
    for number in range(many):
        at = moment(random)
        row = CaseRow(
            code=f"L{number:09}",
            received=at,
            entries=3,
            unit=random.choice(units),
            arrived=at,
            phase=Phase.ANSWERED,
            matter=Matter.PETITION,
            subject="health",
            channel=next(iter(Channel)),
            marks=(),
            due=at.date() + timedelta(days=7),
            closed=at + timedelta(days=random.randrange(12)),
        )
        # Published ones are told elsewhere.
        RowStore.put(store, row)


def main(name: str, count_of_items: str, password: str) -> None:
    many = int(count_of_items)
    site = app[name]
    setSite(site)
    random = Random(1)  # noqa: S311
    with api.env.adopt_roles(["Manager"]):
        units = [one.code for one in directory() if one.exists][:60]
        items(site, units, many, random)
        tasks(site, units, many // 5, random)
        petitions(site, units, many // 2, random)
        api.user.create(email="v@example.org", username="van-phong", password=password)
        api.group.add_user(groupname=STANDING_OFFICE_GROUP, username="van-phong")
        transaction.commit()
        site._p_jar.cacheMinimize()
        begun = time.perf_counter()
        period = Period(today() - timedelta(days=YEARS * 365), today())
        counted = count_store(site).ask(period, now_utc())
        count(counted, now_utc())
        lines = [line for one in units for line in lines_of(counted, one)]
        seconds = time.perf_counter() - begun
        CountForReports().run(site, now_utc())
        transaction.commit()
    told = {
        "user": "van-phong",
        "units": len(units),
        "figures": len(lines),
        "seconds": round(seconds, 2),
    }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
