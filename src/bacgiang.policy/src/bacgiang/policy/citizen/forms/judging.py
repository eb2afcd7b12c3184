"""Which questions of a form are asked, what of the answers is kept, what is wrong.

What is not asked is neither required nor kept, whatever was sent.
"""

from .conditions import holds
from .conditions import is_filled
from .definition import Form
from .definition import Kind
from .definition import Question
from .values import BLANK
from .values import known_of
from .values import MOST_CHARACTERS
from .values import value_of
from .values import WrongValue
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum
from typing import Any


MOST_ROWS = 50


class Fault(StrEnum):
    MISSING = "missing"
    WRONG = "wrong"
    TOO_LONG = "too-long"
    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"


@dataclass(frozen=True)
class Wrong:
    """`path`: name of the question; of one in a row "goods.0.price". `bound`: what is
    the least or the most.
    """

    fault: Fault
    path: str
    question: Question
    bound: float | None = None


@dataclass
class Judged:
    """`asked`: paths of the questions that are asked, of one row more, too; `kept`:
    their answers by name, of rows lists of such; `typed`: the same as it was sent, for
    a form that is shown again; `files`: names of questions whose files are kept.
    """

    asked: set[str] = field(default_factory=set)
    kept: dict[str, Any] = field(default_factory=dict)
    typed: dict[str, Any] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    wrong: list[Wrong] = field(default_factory=list)


def judge(form: Form, typed: Mapping[str, Any], files: Mapping[str, int]) -> Judged:
    """`typed`: texts, lists of texts, and of rows lists of mappings, by name; `files`:
    how many came to a question.
    """
    judged = Judged()
    _judge(form.items, typed, files, {}, "", judged)
    return judged


def _judge(
    items: Sequence[Question],
    typed: Mapping[str, Any],
    files: Mapping[str, int],
    known: dict[str, Any],
    before: str,
    judged: Judged,
) -> None:
    """`known`: values of what is asked so far, for conditions; `before`: of a path."""
    for one in items:
        if not holds(one.when, known):
            continue
        path, sent = f"{before}{one.name}", typed.get(one.name)
        judged.asked.add(path)
        if one.kind is Kind.GROUP:
            _judge(one.items, typed, files, known, before, judged)
            continue
        if one.kind is Kind.FILE:
            _files(one, path, files.get(one.name, 0), judged)
            continue
        if one.kind is Kind.ROWS:
            value = known[one.name] = _rows(one, sent, known, path, judged)
        else:
            value = _value(one, sent, path, judged)
            known[one.name] = known_of(one, sent)
            if _is_typed(sent):
                judged.typed[one.name] = sent
        if is_filled(value):
            judged.kept[one.name] = value


def _value(asked: Question, sent: Any, path: str, judged: Judged) -> Any:
    try:
        value = value_of(asked, sent)
    except WrongValue:
        judged.wrong.append(Wrong(Fault.WRONG, path, asked))
        return ""
    if is_filled(value):
        judged.wrong += _of_value(asked, path, value)
    elif asked.is_required:
        judged.wrong.append(Wrong(Fault.MISSING, path, asked))
    return value


def _rows(
    asked: Question, sent: Any, known: Mapping[str, Any], path: str, judged: Judged
) -> list[dict[str, Any]]:
    """Those in which something that is asked is filled; what is asked in them may
    depend on what is known above.
    """
    rows: list[dict[str, Any]] = []
    typed: list[dict[str, Any]] = []
    for one in sent or ():
        if not isinstance(one, Mapping) or len(rows) > MOST_ROWS:
            continue
        row = Judged()
        _judge(asked.items, one, {}, dict(known), f"{path}.{len(rows)}.", row)
        if row.typed:
            rows.append(row.kept)
            typed.append(row.typed)
            judged.asked |= row.asked
            judged.wrong += row.wrong
    one_more = Judged()
    _judge(asked.items, {}, {}, dict(known), f"{path}.{len(rows)}.", one_more)
    judged.asked |= one_more.asked
    if typed:
        judged.typed[asked.name] = typed
    least, most = asked.least or int(asked.is_required), asked.most or MOST_ROWS
    if len(rows) < least:
        judged.wrong.append(Wrong(Fault.TOO_FEW, path, asked, least))
    if len(rows) > most:
        judged.wrong.append(Wrong(Fault.TOO_MANY, path, asked, most))
    return rows


def _is_typed(sent: Any) -> bool:
    several = sent if isinstance(sent, list | tuple) else [sent]
    return any(one.strip(BLANK) if isinstance(one, str) else one for one in several)


def _of_value(asked: Question, path: str, value: Any) -> Iterator[Wrong]:
    most = MOST_CHARACTERS.get(asked.kind)
    if most is not None and len(value) > (asked.most or most):
        yield Wrong(Fault.TOO_LONG, path, asked, asked.most or most)
    if asked.kind is Kind.NUMBER:
        number = float(value)
        if asked.is_whole and not number.is_integer():
            yield Wrong(Fault.WRONG, path, asked)
        if asked.least is not None and number < asked.least:
            yield Wrong(Fault.TOO_SMALL, path, asked, asked.least)
        if asked.most is not None and number > asked.most:
            yield Wrong(Fault.TOO_LARGE, path, asked, asked.most)


def _files(asked: Question, path: str, count: int, judged: Judged) -> None:
    if count:
        judged.files.add(asked.name)
    elif asked.is_required:
        judged.wrong.append(Wrong(Fault.MISSING, path, asked))
    if asked.most is not None and count > asked.most:
        judged.wrong.append(Wrong(Fault.TOO_MANY, path, asked, asked.most))
