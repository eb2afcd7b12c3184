"""The list, by kind of unit: facts of `instance/seed/must_be_public.yaml`."""

from ...base.seed_files import load_seed
from ...units.register.directory import UnitEntry
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache


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


def entries_for(unit: UnitEntry) -> Iterator[Entry]:
    return (one for one in entries() if not one.kinds or unit.kind in one.kinds)


def entry_named(code: str) -> Entry | None:
    return next((one for one in entries() if one.code == code), None)


@cache
def entries() -> tuple[Entry, ...]:
    rows = load_seed("must_be_public.yaml")
    lists = ("kinds", "types")
    return tuple(
        Entry(**{**row, **{name: tuple(row.get(name, ())) for name in lists}})
        for row in rows
    )
