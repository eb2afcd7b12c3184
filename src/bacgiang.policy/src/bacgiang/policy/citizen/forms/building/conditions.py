"""When a question is asked, chosen from a list of all that can be asked before it.

A choice stands for a plain condition as its JSON has it, or that in a `not`; what a
list cannot say stands in it as it is.
"""

from ....base.form_values import form_value
from ....base.json_text import json_object
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..definition import Condition
from ..definition import Kind
from ..definition import Question
from ..question_words import QuestionWords
from ..values import number_of
from ..values import WrongValue
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
import json
from typing import Any


JOINS = ("all", "any")
ALIEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a condition that nobody was offered may raise where it is put into words."""
MORE = 2
"""Rows that are left empty, to add to."""
BOUNDED = ("above", "below")
LONGEST = 5_000
NO_NUMBER = Refusal(
    "no_number",
    _("builder_refusal_number", default="Write a number, as 1.234,5."),
)
NO_CONDITION = Refusal(
    "no_condition",
    _("builder_refusal_condition", default="Choose a condition from the list."),
)


@dataclass(frozen=True)
class ConditionRow:
    """`chosen`: JSON of the choice; `bound`: a number as it is typed."""

    chosen: str = ""
    bound: str = ""


def rows_of(when: Condition | None, words: QuestionWords) -> list[ConditionRow]:
    """Of what a question has, with some more to fill in."""
    several: Sequence[Condition] = [when] if when else []
    if when and when.keys() & set(JOINS):
        several = next(iter(when.values()))
    rows = []
    for one in several:
        test = next((word for word in BOUNDED if word in one), "")
        bound = words.number(one[test]) if test else ""
        rows.append(ConditionRow(_as_json({**one, test: None} if test else one), bound))
    return [*rows, *[ConditionRow()] * MORE]


def join_of(when: Condition | None) -> str:
    return next((one for one in JOINS if one in (when or {})), JOINS[0])


def sent_rows(form: Mapping[str, Any]) -> list[ConditionRow]:
    rows: list[ConditionRow] = []
    while (name := f"when-{len(rows)}") in form:
        bound = form_value(form, f"bound-{len(rows)}")
        rows.append(ConditionRow(form_value(form, name), bound))
    return rows


def sent_when(form: Mapping[str, Any]) -> Condition | None:
    """None where nothing is chosen. Raises Refused."""
    several = [
        _condition(row, number)
        for number, row in enumerate(sent_rows(form))
        if row.chosen
    ]
    if len(several) < 2:
        return several[0] if several else None
    join = form_value(form, "join")
    return {join if join in JOINS else JOINS[0]: several}


def _condition(row: ConditionRow, number: int) -> Condition:
    made = json_object(row.chosen) if len(row.chosen) <= LONGEST else {}
    if not made:
        raise Refused(NO_CONDITION.at(f"when-{number}"))
    for word in BOUNDED:
        if word in made:
            try:
                made[word] = as_number(number_of(row.bound))
            except WrongValue:
                raise Refused(NO_NUMBER.at(f"bound-{number}")) from None
    return made


def as_number(text: str) -> int | float:
    """Of a number as `number_of` gives it."""
    value = float(text)
    return int(value) if value.is_integer() else value


def choices(
    before: Sequence[Question], rows: Sequence[ConditionRow], words: QuestionWords
) -> list[tuple[str, str]]:
    """What can be asked of the questions before, with what the rows hold; in words."""
    plain = (one for asked in before for one in _tests(asked))
    found = {_as_json(one): _words(one, words) for one in plain}
    for row in rows:
        if row.chosen and row.chosen not in found:
            try:
                found[row.chosen] = _words(json.loads(row.chosen), words)
            except ALIEN:
                # It is refused where it is read.
                continue
    return list(found.items())


def _tests(asked: Question) -> Iterator[dict[str, Any]]:
    here = {"field": asked.name}
    for one in asked.options:
        yield {**here, "is": one.value}
        yield {"not": {**here, "is": one.value}}
    if asked.kind is Kind.NUMBER:
        yield from ({**here, word: None} for word in BOUNDED)
    yield from ({**here, "filled": one} for one in (True, False))


def _words(condition: Condition, words: QuestionWords) -> str:
    """Of one with a bound that is typed beside it."""
    open_end = next((word for word in BOUNDED if word in condition), "")
    if open_end and condition[open_end] is None:
        told = words.condition({**condition, open_end: 0})
        return told.removesuffix("0") + "…"
    return words.condition(condition)


def _as_json(condition: Condition) -> str:
    return json.dumps(condition, ensure_ascii=False, sort_keys=True)
