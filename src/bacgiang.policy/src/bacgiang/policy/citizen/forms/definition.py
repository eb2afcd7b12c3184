"""The questions of a form, read from its JSON (`definition_schema.json`)."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


Condition = Mapping[str, Any]
"""As JSON has it; `conditions.holds` reads it."""

Said = Mapping[str, str]
"""Words by language; Vietnamese ones are always there."""


class Kind(StrEnum):
    """What is asked. `GROUP` and `ROWS` hold questions; of the rows any number."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    YES = "yes"
    FILE = "file"
    GROUP = "group"
    ROWS = "rows"


@dataclass(frozen=True)
class Option:
    value: str
    title: Said


@dataclass(frozen=True)
class Question:
    """`name` is that of no other question of the form. `least`, `most`: of a number its
    value, of rows how many, of a file how many (`most`), of texts characters (`most`).
    `format`: a name of `values.FORMATS`.
    """

    name: str
    kind: Kind
    title: Said
    help: Said | None = None
    is_required: bool = False
    when: Condition | None = None
    format: str = ""
    is_whole: bool = False
    least: float | None = None
    most: float | None = None
    options: tuple[Option, ...] = ()
    items: tuple["Question", ...] = ()


@dataclass(frozen=True)
class Form:
    items: tuple[Question, ...]

    def questions(self) -> Iterator[Question]:
        """All outside of rows, in their order; a group before what it holds."""
        return _flat(self.items)


def read_form(data: Mapping[str, Any]) -> Form:
    """Of a definition in which `checking.faults_of` finds nothing."""
    return Form(_questions(data["items"]))


def in_language(said: Said | None, language: str) -> str:
    """In Vietnamese where there are no words in the language; "" for none at all."""
    return (said.get(language) or said["vi"]) if said else ""


def _questions(items: Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    return tuple(map(_question, items))


def _question(item: Mapping[str, Any]) -> Question:
    return Question(
        name=item["name"],
        kind=Kind(item["kind"]),
        title=item["title"],
        help=item.get("help"),
        is_required=item.get("required", False),
        when=item.get("when"),
        format=item.get("format", ""),
        is_whole=item.get("whole", False),
        least=item.get("least"),
        most=item.get("most"),
        options=tuple(Option(**one) for one in item.get("options", ())),
        items=_questions(item.get("items", ())),
    )


def _flat(items: Sequence[Question]) -> Iterator[Question]:
    for one in items:
        yield one
        if one.kind is Kind.GROUP:
            yield from _flat(one.items)
