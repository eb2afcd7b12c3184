"""Truth about documents, written by hand: what each does to which parts of others."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tests.legal_truth.names import plain_number
from tests.legal_truth.names import plain_provision
from tests.legal_truth.names import plain_title
from tests.legal_truth.names import WHOLE
from typing import Any
import yaml


HERE = Path(__file__).parent
HALVES = {"open": HERE / "open", "set aside": HERE / "set_aside"}
BY_PARTS = frozenset({"amends", "corrects"})
"""Kinds of which naming more than is reached, or the whole, says nothing wrong."""


@dataclass(frozen=True)
class Target:
    """A document as another cites it; `numbers` are ways the citation can be read."""

    name: str
    numbers: frozenset[str]
    title: str
    day: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Target":
        numbers = [row["number"]] if row.get("number") else []
        numbers += row.get("also", ())
        day = row.get("day")
        return cls(
            f"{row['type']} {row.get('number') or row['title']}",
            frozenset(map(plain_number, numbers)),
            plain_title(row.get("title", "")),
            day.isoformat() if isinstance(day, date) else "",
        )

    def is_meant(self, number: str, title: str, day: str) -> bool:
        """Whether somebody who says this number, title and day speaks of it."""
        if day and self.day and day != self.day:
            return False
        if number and self.numbers:
            return plain_number(number) in self.numbers
        is_titled = bool(self.title) and plain_title(title) == self.title
        return is_titled or (bool(day) and day == self.day)


@dataclass(frozen=True)
class Relation:
    """What a document does to another: one for each kind and target.

    `reached` are provisions, or WHOLE; empty where the text names no part. `near` are
    provisions that may be named, too; `other_kind` is one that says it as well.
    """

    kind: str
    target: Target
    reached: frozenset[str]
    near: frozenset[str]
    other_kind: str


@dataclass(frozen=True)
class Truth:
    """A document of one half: its text's file, and `record`, what the text lacks."""

    half: str
    file: str
    is_elsewhere: bool
    record: dict[str, str]
    relations: tuple[Relation, ...]
    tolerated: tuple[Relation, ...]
    """Relations that are neither wanted nor wrong."""


def truths(folders: dict[str, Path] = HALVES) -> Iterator[Truth]:
    """The truth of every document, in order of the halves and of names."""
    for half, folder in folders.items():
        for path in sorted(folder.glob("*.yaml")):
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            record = data.get("record", {})
            yield Truth(
                half,
                data["file"],
                "source" in data,
                {name: str(value) for name, value in record.items()},
                tuple(_together(data["relations"])),
                tuple(_together(data.get("may", ()))),
            )


def _together(rows: Iterable[dict[str, Any]]) -> Iterator[Relation]:
    found: dict[tuple[str, Target], Relation] = {}
    for row in rows:
        key = row["kind"], Target.of(row)
        before = found.get(key)
        reached = frozenset(map(plain_provision, row.get("provisions", ())))
        if row["reach"] == WHOLE and row["kind"] not in BY_PARTS:
            reached |= {WHOLE}
        near = frozenset(map(plain_provision, row.get("also_reached", ())))
        if before is not None:
            reached, near = reached | before.reached, near | before.near
        found[key] = Relation(*key, reached, near, row.get("or_kind", ""))
    yield from found.values()
