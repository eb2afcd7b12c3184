"""What has to be public, as `instance/seed/must_be_public.yaml` has it by kind of unit;
whether it is: in the catalog, or in the register's record (6.2a).
"""

from ...base.dates import day_of
from ...base.dates import today
from ...base.figures.figure import Period
from ...base.figures.source import Counts
from ...base.figures.source import ReportSource
from ...base.seed_files import load_seed
from ...base.titled_enum import TitledEnum
from ...editorial.newest import newest
from ...units.register.contact import can_be_reached
from ...units.register.directory import directory
from ...units.register.directory import UnitEntry
from ...units.register.lookup import get_unit
from ...units.sites.finding import desk_of
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from functools import cache
from typing import Any


@dataclass(frozen=True)
class Entry:
    """`kinds` of unit, none for all; `days`: how old the newest may be, 0 for any."""

    code: str
    title: str
    basis: str
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    section: str = ""
    language: str = "vi"
    fact: str = ""
    days: int = 0
    title_en: str = ""


def entries_for(unit: UnitEntry) -> Iterator[Entry]:
    return (one for one in entries() if not one.kinds or unit.kind in one.kinds)


@cache
def entries() -> tuple[Entry, ...]:
    rows = load_seed("must_be_public.yaml")
    lists = ("kinds", "types")
    return tuple(
        Entry(**{**row, **{name: tuple(row.get(name, ())) for name in lists}})
        for row in rows
    )


class Standing(TitledEnum):
    THERE = "there", _("public_there", default="Public")
    MISSING = "missing", _("public_missing", default="Missing")
    OLD = "old", _("public_old", default="Out of date")


@dataclass(frozen=True)
class Found:
    """`last`: day of the newest, None for none; `url`: its address, "" for none."""

    entry: Entry
    standing: Standing
    last: date | None = None
    url: str = ""

    @property
    def is_gap(self) -> bool:
        return self.standing is not Standing.THERE


def units_with_list() -> list[UnitEntry]:
    """Those that exist and have a public site; the province itself has the main one."""
    return [
        one
        for one in directory()
        if one.exists and (one.public_site("vi") or one.kind == "peoples_committee")
    ]


def look(unit: UnitEntry) -> Iterator[Found]:
    return (_found(unit, one) for one in entries_for(unit))


def _found(unit: UnitEntry, entry: Entry) -> Found:
    if entry.fact:
        record = get_unit(unit.code)
        is_there = record is not None and _has(record, entry.fact)
        return Found(entry, Standing.THERE if is_there else Standing.MISSING)
    newest = _newest(unit.code, entry)
    if newest is None:
        return Found(entry, Standing.MISSING)
    last = day_of(newest.effective.asdatetime())
    is_old = entry.days and last < today() - timedelta(days=entry.days)
    standing = Standing.OLD if is_old else Standing.THERE
    return Found(entry, standing, last, newest.getURL())


def _has(record: Any, fact: str) -> bool:
    if fact == "contact":
        return can_be_reached(record)
    return bool(getattr(record, fact, None))


def _newest(unit: str, entry: Entry) -> Any | None:
    below = ""
    if entry.section:
        site = desk_of(unit, entry.language)
        below = f"{'/'.join(site.getPhysicalPath())}/{entry.section}/"
    return newest("unit_code", unit, entry.types, entry.language, below)


def _count(period: Period) -> Counts:
    """As of today, whatever the days."""
    found = {one.code: [*look(one)] for one in units_with_list()}
    return {
        unit: {
            "asked": len(each),
            **{
                standing.value: sum(one.standing is standing for one in each)
                for standing in Standing
            },
        }
        for unit, each in found.items()
    }


PUBLIC = ReportSource(
    "public",
    _("report_public", default="What has to be public (today)"),
    "6.2a",
    {
        "asked": _("report_public_asked", default="Kinds of information on the list"),
        Standing.THERE.value: Standing.THERE.title_message,
        Standing.MISSING.value: Standing.MISSING.title_message,
        Standing.OLD.value: Standing.OLD.title_message,
    },
    _count,
    order=8,
    main=Standing.MISSING.value,
    charted={one.value for one in Standing},
)
