"""Five years of sixty units in the catalog, the tasks and petitions; figures counted.

    zconsole run zope.conf reports_fill.py SITE COUNT PASSWORD

Items stand in the catalog alone, in the indexes and columns that reports read.
"""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.dates import today
from bacgiang.policy.board.reports.counts import CountForReports
from bacgiang.policy.board.reports.opening import open_reports
from bacgiang.policy.board.reports.opening import Wanted
from bacgiang.policy.board.reports.store import report_store
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
from bacgiang.policy.units.life_cycle.life_cycle import create_unit
from bacgiang.policy.units.life_cycle.life_cycle import open_unit
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.sites.finding import desk_of
from collections.abc import Sequence
from DateTime import DateTime
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
YEARS, UNITS = 5, 60
TYPES = ("News Item",) * 12 + ("Event", "Document", "Directive", "LegalDocument")
STATES = ("published",) * 17 + ("pending", "approved", "withdrawn")
INDEXES = (
    "portal_type",
    "review_state",
    "unit_code",
    "shown_on",
    "Language",
    "is_reference",
    "effective",
    "created",
    "path",
)
USER = "van-phong"


def moment(random: Random) -> datetime:
    return now_utc() - timedelta(minutes=random.randrange(YEARS * 365 * 1440))


def sixty_units() -> list[str]:
    """Codes of those there are, and of departments that are opened beside them."""
    known = [one.code for one in directory() if one.exists]
    for number in range(len(known), UNITS):
        code, title = f"so-{number}", f"Sở {number}"
        facts = {"code": code, "title": title, "kind": "department"}
        open_unit(create_unit(facts))
        known.append(code)
        transaction.commit()
    return known[:UNITS]


def items(site: Any, units: Sequence[str], many: int, random: Random) -> None:
    catalog = site.portal_catalog._catalog
    places = {unit: (*desk_of(unit).getPhysicalPath(), "tin-tuc") for unit in units}
    for number in range(many):
        out, unit = moment(random), random.choice(units)
        path = (*places[unit], f"tin-{number}")
        made = SimpleNamespace(
            portal_type=random.choice(TYPES),
            review_state=random.choice(STATES),
            unit_code=unit,
            shown_on=[unit],
            Language="vi",
            is_reference=random.randrange(20) == 0,
            effective=DateTime(out),
            created=DateTime(out - timedelta(hours=random.randrange(200))),
            getPhysicalPath=lambda path=path: path,
        )
        catalog.catalogObject(made, "/".join(path), idxs=INDEXES)
        if number % 10_000 == 0:
            transaction.commit()
            site._p_jar.cacheGC()


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
            matter=random.choice([*Matter]),
            subject="health",
            channel=next(iter(Channel)),
            marks=(),
            due=at.date() + timedelta(days=7),
            closed=at + timedelta(days=random.randrange(12)),
        )
        # Published ones are told elsewhere.
        RowStore.put(store, row)


def drafted(site: Any) -> tuple[float, int, int]:
    """Seconds from the asking until a report of each unit has its figures, out of a cold
    cache; runs of the job, none where so little is counted at once; how many lines.
    """
    first, last = today() - timedelta(days=YEARS * 365), today()
    due = (last + timedelta(days=10)).isoformat()
    wanted = Wanted("year", first.isoformat(), last.isoformat(), due)
    site._p_jar.cacheMinimize()
    job, runs, begun = CountForReports(), 0, time.perf_counter()
    with api.env.adopt_user(USER):
        made = open_reports(site["vi"], wanted)
    transaction.commit()
    reports = [report_store(site).get(one.identifier) for one in made]
    while any(one.lines is None for one in reports):
        job.run(site, now_utc())
        transaction.commit()
        runs += 1
    seconds = time.perf_counter() - begun
    return seconds, runs, sum(len(one.lines) for one in reports)


def main(name: str, count_of_items: str, password: str) -> None:
    many = int(count_of_items)
    site = app[name]
    setSite(site)
    random = Random(1)  # noqa: S311
    api.portal.set_registry_record("bacgiang.editorial_mail", False)
    with api.env.adopt_roles(["Manager"]):
        units = sixty_units()
        items(site, units, many, random)
        tasks(site, units, many // 5, random)
        petitions(site, units, many // 2, random)
        api.user.create(email="v@example.org", username=USER, password=password)
        api.group.add_user(groupname=STANDING_OFFICE_GROUP, username=USER)
        transaction.commit()
        # What the page tells of this half-year; the report is measured alone.
        CountForReports().run(site, now_utc())
        transaction.commit()
    seconds, runs, figures = drafted(site)
    told = {
        "user": USER,
        "units": len(units),
        "figures": figures,
        "seconds": round(seconds, 2),
        "runs": runs,
    }
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
