"""What readers of text raise is expected by whoever has them read what came in (15.2)."""

import ast
from bacgiang import policy
from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.label_order import label_key
from collections.abc import Iterator
from pathlib import Path
import pytest


SOURCE = Path(policy.__file__).parent
READS_JSON = {"json.loads", "json.load"}
NOT_INT = {"isdigit", "isnumeric"}


def parsed() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(SOURCE.rglob("*.py")):
        yield str(file.relative_to(SOURCE)), ast.parse(file.read_text())


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
        for name, tree in parsed()
        for one in ast.walk(tree)
        if isinstance(one, ast.Try) and reads_json(one) and not expects_depth(one)
    }
    assert not found, "json raises RecursionError for [[[[…: catch it, too"


def test_what_is_made_a_number_is_asked_for_decimals() -> None:
    """² is a digit, and no number to `int`: `isdecimal`, or `isascii` beside it."""
    found = set()
    for name, tree in parsed():
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
