"""There is one refusal, one exception that carries it, and one who writes errors."""

import ast
import bacgiang.policy
from collections.abc import Iterator
from pathlib import Path


ROOT = Path(bacgiang.policy.__path__[0])
FILES = sorted(ROOT.rglob("*.py"))
HERE = "base/refusal.py"
ENVELOPE = "base/refused_answer.py"


def trees(word: str) -> Iterator[tuple[str, ast.Module]]:
    """Of the files that have the word: to parse all takes long."""
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        if word in text:
            yield str(path.relative_to(ROOT)), ast.parse(text)


def test_nobody_defines_a_second_refusal() -> None:
    found = {
        (name, node.name)
        for name, tree in trees("class Refus")
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name in ("Refusal", "Refused")
    }
    assert found == {(HERE, "Refusal"), (HERE, "Refused")}


def test_nobody_else_writes_an_error() -> None:
    found = {
        name
        for name, tree in trees('"error"')
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant) and key.value == "error"
    }
    assert found == {ENVELOPE}


def test_who_carries_refusals_is_a_refused() -> None:
    """A class with reasons of its own would be caught by nobody.

    zope.schema and z3c.form catch errors of their own alone.
    """
    own = {
        (name, node.name)
        for name, tree in trees("refusal")
        if name != HERE
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and _is_error(node) and _sets_refusals(node)
    }
    assert own == {
        ("units/register/fields.py", "RuleBroken"),
        ("editorial/forms/refusing.py", "RefusedInForm"),
    }


def _is_error(node: ast.ClassDef) -> bool:
    names = ("Error", "Exception", "BadRequest", "Invalid")
    bases = [ast.unparse(one) for one in node.bases]
    is_refused = any(one.startswith("Refused") for one in bases)
    return not is_refused and any(one.endswith(names) for one in bases)


def _sets_refusals(node: ast.ClassDef) -> bool:
    return any(
        isinstance(one, ast.Attribute) and one.attr in ("refusal", "refusals")
        for one in ast.walk(node)
    )
