"""What readers of text raise is expected by whoever has them read what came in (15.2)."""

import ast
from bacgiang import policy
from bacgiang.policy.base.dates import day_in
from bacgiang.policy.base.dates import moment_in
from bacgiang.policy.base.day_field import Day
from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.effect.clause import find_clauses
from bacgiang.policy.law.label_order import label_key
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
import pytest
from zope.schema import ValidationError


SOURCE = Path(policy.__file__).parent
READS_JSON = {"json.loads", "json.load"}
NOT_INT = {"isdigit", "isnumeric"}


@cache
def files() -> dict[str, str]:
    return {
        str(file.relative_to(SOURCE)): file.read_text()
        for file in sorted(SOURCE.rglob("*.py"))
    }


def parsed(*words: str) -> Iterator[tuple[str, ast.Module]]:
    """Files in which one of the words stands."""
    for name, text in files().items():
        if any(word in text for word in words):
            yield name, ast.parse(text)


def reads_json(statement: ast.Try) -> bool:
    inside = (one for step in statement.body for one in ast.walk(step))
    return any(
        isinstance(one, ast.Call) and ast.unparse(one.func) in READS_JSON
        for one in inside
    )


def expects_depth(statement: ast.Try) -> bool:
    caught = [ast.unparse(one.type) for one in statement.handlers if one.type]
    named = {"RecursionError", "Exception"}
    # A name in capitals holds several: the tests of its room ask what.
    return any(named & set(one.strip("()").split(", ")) for one in caught) or any(
        one.isupper() for one in caught
    )


def test_whoever_expects_that_something_is_no_json_expects_its_depth() -> None:
    found = {
        f"{name}:{one.lineno}"
        for name, tree in parsed(*READS_JSON)
        for one in ast.walk(tree)
        if isinstance(one, ast.Try) and reads_json(one) and not expects_depth(one)
    }
    assert not found, "json raises RecursionError for [[[[…: use parse_json"


def test_what_is_made_a_number_is_asked_for_decimals() -> None:
    """² is a digit, and no number to `int`: `isdecimal`, or `isascii` beside it."""
    found = set()
    for name, tree in parsed(*NOT_INT):
        asked = {
            id(one)
            for line in ast.walk(tree)
            if isinstance(line, ast.BoolOp) and ".isascii()" in ast.unparse(line)
            for one in ast.walk(line)
        }
        found |= {
            f"{name}:{one.lineno}"
            for one in ast.walk(tree)
            if isinstance(one, ast.Attribute)
            and one.attr in NOT_INT
            and id(one) not in asked
        }
    assert not found


@pytest.mark.parametrize("label", ["²", "5²", "5a²"])
def test_a_raised_digit_is_no_number_of_a_provision(label: str) -> None:
    assert label_key(label)
    assert appendix_key(label)


FROM_OUTSIDE = {"datetime.fromisoformat", "datetime.strptime"}
KNOWS_ITS_BOUNDS = {
    "base/dates.py": "asks for the year before it reckons",
    "dossiers/queue/finding.py": "of two figures for a year",
    "editorial/workflow/statements.py": "asks for the year before it reckons",
    "petitions/open311/view.py": "asks for the year before it reckons",
}


def test_whoever_reads_a_moment_expects_the_edges_of_the_calendar() -> None:
    """There is no zone, and no day before or after them: `base/dates.moment_in`."""
    found = set()
    for name, tree in parsed(*FROM_OUTSIDE):
        if name.startswith("ops/command/") or name in KNOWS_ITS_BOUNDS:
            continue
        for one in ast.walk(tree):
            if not isinstance(one, ast.Try):
                continue
            called = (x for step in one.body for x in ast.walk(step))
            reads = any(
                isinstance(x, ast.Call) and ast.unparse(x.func) in FROM_OUTSIDE
                for x in called
            )
            caught = " ".join(ast.unparse(x.type) for x in one.handlers if x.type)
            if reads and "OverflowError" not in caught:
                found.add(f"{name}:{one.lineno}")
    assert not found


def test_days_of_fields_have_bounds() -> None:
    found = {name for name, text in files().items() if "schema.Date(" in text}
    assert not found, "base/day_field.Day has them"


@pytest.mark.parametrize("said", ["0001-01-01", "9999-12-31", "31/12/9999"])
def test_no_day_at_the_edge_of_the_calendar_is_read(said: str) -> None:
    assert day_in(said) is None
    assert moment_in(f"{said}T23:59:59") is None
    with pytest.raises(ValidationError):
        Day().validate(date(9999, 12, 31))
    text = (
        f"Quyết định này có hiệu lực sau 10 ngày kể từ ngày {said}, trước ngày {said}"
    )
    assert not [one for one in find_clauses(text) if one.day]
