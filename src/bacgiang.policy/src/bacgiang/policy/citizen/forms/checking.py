"""What is wrong with a definition: its shape, and what no schema can say."""

from .conditions import asked_of
from .definition import Kind
from .definition import Question
from .definition import read_form
from .judging import MOST_ROWS
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice
import json
from jsonschema import Draft202012Validator
from math import isfinite
from pathlib import Path
from typing import Any
from typing import NoReturn


SCHEMA = Path(__file__).with_name("definition_schema.json")
MOST_TOLD = 10
MOST_CHARACTERS = 200_000
MOST_DRAWN = 2_000
"""Questions, what is offered to choose and what conditions ask, of all rows: each costs
whoever opens it.
"""
CHOSEN = frozenset({Kind.CHOICE, Kind.CHOICES})


class Flaw(StrEnum):
    NO_JSON = "no-json"
    SHAPE = "shape"
    NAME_AGAIN = "name-again"
    ASKS_UNKNOWN = "asks-unknown"
    ASKS_WRONGLY = "asks-wrongly"
    LEAST_ABOVE_MOST = "least-above-most"
    TOO_MUCH = "too-much"


@dataclass(frozen=True)
class Fault:
    """`where`: name of the question, or the way to what has the wrong shape; `what`:
    the name that is meant, or what the library says of a shape.
    """

    flaw: Flaw
    where: str
    what: str = ""


def faults_of_text(text: str) -> list[Fault]:
    """Of a definition as it is kept; [] for a sound one."""
    if len(text) > MOST_CHARACTERS:
        return [Fault(Flaw.SHAPE, "", f"> {MOST_CHARACTERS}")]
    try:
        return faults_of(
            json.loads(text, parse_constant=_no_number, parse_float=_number)
        )
    except (ValueError, RecursionError) as error:
        return [Fault(Flaw.NO_JSON, "", str(error))]


def faults_of(data: Any) -> list[Fault]:
    """Its shape first: what is left is asked of what has the right one alone."""
    errors = list(islice(_validator().iter_errors(data), MOST_TOLD))
    if errors:
        return [Fault(Flaw.SHAPE, one.json_path, one.message[:200]) for one in errors]
    items = read_form(data).items
    if (drawn := _drawn(items)) > MOST_DRAWN:
        return [Fault(Flaw.TOO_MUCH, f"{MOST_DRAWN}", f"{drawn}")]
    return list(islice(_meant(items, {}, set()), MOST_TOLD))


def _drawn(items: Sequence[Question]) -> int:
    """How many there may be to draw, with as many rows as may be sent."""
    return sum(
        1
        + len(one.options)
        + sum(1 + len(asked.get("in", ())) for asked in asked_of(one.when))
        + _drawn(one.items)
        * (int(one.most or MOST_ROWS) if one.kind is Kind.ROWS else 1)
        for one in items
    )


def _no_number(word: str) -> NoReturn:
    """NaN and its like are none of JSON, and browsers do not read them."""
    raise ValueError(word)


def _number(word: str) -> float:
    """1e400 is one of JSON, and read as none."""
    if not isfinite(float(word)):
        _no_number(word)
    return float(word)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _meant(
    items: Sequence[Question], before: Mapping[str, Question], names: set[str]
) -> Iterator[Fault]:
    """`before`: what a condition may ask of; `names`: of every question so far."""
    known = dict(before)
    for one in items:
        if one.name in names:
            yield Fault(Flaw.NAME_AGAIN, one.name, one.name)
        names.add(one.name)
        yield from _conditions(one, known)
        if one.least is not None and one.most is not None and one.least > one.most:
            yield Fault(Flaw.LEAST_ABOVE_MOST, one.name)
        if one.items:
            yield from _meant(one.items, known, names)
        if one.kind is Kind.GROUP:
            known |= {item.name: item for item in one.items}
        elif one.kind is not Kind.FILE:
            known[one.name] = one


def _conditions(asked: Question, known: Mapping[str, Question]) -> Iterator[Fault]:
    for condition in asked_of(asked.when):
        name = condition["field"]
        other = known.get(name)
        if other is None or other.kind is Kind.FILE:
            yield Fault(Flaw.ASKS_UNKNOWN, asked.name, name)
        elif not _fits(condition, other):
            yield Fault(Flaw.ASKS_WRONGLY, asked.name, name)


def _fits(condition: Mapping[str, Any], other: Question) -> bool:
    """Whether such a thing can be asked of the other question."""
    if "filled" in condition:
        return True
    if "above" in condition or "below" in condition:
        return other.kind is Kind.NUMBER
    wanted = {condition["is"]} if "is" in condition else set(condition["in"])
    return other.kind in CHOSEN and wanted <= {one.value for one in other.options}
