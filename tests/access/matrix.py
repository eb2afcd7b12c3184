"""The specification of `matrix.yaml`, read once: who may do what, where, in which state."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
import yaml


SOURCE = Path(__file__).with_name("matrix.yaml")
BOARD = "board"
MEMBER = "member"
FOREIGN = "foreign"
LIST = "list"
OVERSEERS = "overseers"


@dataclass(frozen=True)
class Place:
    """Whose people stand before whose items; `foreign` when it is not their site."""

    name: str
    board: str
    site: str
    foreign: bool
    never: frozenset[str]


@dataclass(frozen=True)
class Cell:
    """One question of the matrix."""

    place: str
    portal_type: str
    state: str
    role: str
    act: str

    def __str__(self) -> str:
        return f"{self.place} · {self.portal_type} · {self.state} · {self.role} · {self.act}"


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


class Matrix:
    """Answers `allows`; `cells` walks through every question."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.roles = tuple(data["roles"])
        self.states = tuple(data["states"])
        self.types = tuple(data["types"])
        self._groups = {name: _names(row) for name, row in data["groups"].items()}
        self.board = frozenset(self._groups[BOARD])
        self._never = {
            name: frozenset(_names(row.get("never", "")))
            for name, row in data["types"].items()
        }
        self._unlisted = {
            name: frozenset(self._known(_names(row.get("unlisted", "")), self.states))
            for name, row in data["types"].items()
        }
        self.places = {name: _place(name, row) for name, row in data["places"].items()}
        self.acts = tuple(data["acts"])
        self.site_acts = tuple(data["site_acts"])
        self._table = {
            (act, state): self._roles(roles)
            for act, rows in data["acts"].items()
            for states, roles in rows.items()
            for state in self._known(_names(states), self.states)
        }
        self._site_table = {
            act: self._roles(roles) for act, roles in data["site_acts"].items()
        }

    def _roles(self, text: str) -> frozenset[str]:
        listed = [self._groups.get(name, (name,)) for name in _names(text)]
        return frozenset(self._known(sum(listed, ()), self.roles))

    def _known(self, names: tuple[str, ...], among: tuple[str, ...]) -> tuple[str, ...]:
        """The names; raises ValueError for one that the specification does not know."""
        unknown = set(names) - set(among)
        if unknown:
            raise ValueError(f"{SOURCE.name}: unknown {sorted(unknown)}")
        return names

    def standing(self, role: str, place: Place) -> str:
        """What a role amounts to at a place."""
        return MEMBER if place.foreign and role in self.board else role

    def allows(self, cell: Cell) -> bool:
        place = self.places[cell.place]
        role = self.standing(cell.role, place)
        if cell.act in self._site_table:
            return role in self._site_table[cell.act]
        if cell.act in place.never | self._never[cell.portal_type]:
            return False
        if cell.act == LIST and cell.state in self._unlisted[cell.portal_type]:
            return role in self._groups[OVERSEERS]
        return role in self._table.get((cell.act, cell.state), frozenset())

    def cells(self, place: str, state: str, role: str) -> Iterator[Cell]:
        """Every act on every type."""
        for portal_type in self.types:
            for act in self.acts:
                yield Cell(place, portal_type, state, role, act)

    def site_cells(self, place: str, role: str) -> Iterator[Cell]:
        for act in self.site_acts:
            yield Cell(place, "site", "", role, act)


def _place(name: str, row: dict[str, str]) -> Place:
    return Place(
        name=name,
        board=row["board"],
        site=row["site"],
        foreign=row["levels"] == FOREIGN,
        never=frozenset(_names(row.get("never", ""))),
    )


@cache
def matrix() -> Matrix:
    """The specification. Raises ValueError where it uses a name it does not define."""
    return Matrix(yaml.safe_load(SOURCE.read_text(encoding="utf-8")))
