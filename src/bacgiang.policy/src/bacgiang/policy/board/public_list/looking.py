"""Whether what has to be public is: in the catalog, or in the register's record."""

from ...base.dates import day_of
from ...base.dates import today
from ...base.titled_enum import TitledEnum
from ...units.register.contact import can_be_reached
from ...units.register.directory import directory
from ...units.register.directory import UnitEntry
from ...units.register.lookup import get_unit
from ...units.sites.finding import desk_of
from ..newest import newest
from .entries import entries_for
from .entries import Entry
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from typing import Any


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
