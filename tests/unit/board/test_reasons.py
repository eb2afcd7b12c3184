"""Reasons that a YAML file declares and code names: none is missing, none unused."""

import ast
from bacgiang.policy.base.refusal import Refusal
import bacgiang.policy.board
from collections.abc import Iterator
from importlib import import_module
from importlib.util import resolve_name
from pathlib import Path
import pytest
import yaml


ROOM = bacgiang.policy.board.__name__
FOLDER = Path(bacgiang.policy.board.__path__[0])


def named(module: str) -> Iterator[str]:
    """What the room's files take from a module of reasons, by name."""
    for file in FOLDER.rglob("*.py"):
        package = ".".join((ROOM, *file.relative_to(FOLDER).parts[:-1]))
        tree = ast.parse(file.read_text(encoding="utf-8"))
        called = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                source = resolve_name("." * node.level + (node.module or ""), package)
                for one in node.names:
                    if source == module:
                        yield one.name
                    elif f"{source}.{one.name}" == module:
                        called.add(one.asname or one.name)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) in called:
                yield node.attr


@pytest.mark.parametrize("place", ["royalties", "tasks"])
def test_reasons_are_those_that_code_names(place: str) -> None:
    name = f"{ROOM}.{place}.reasons"
    module = import_module(name)
    taken = {one for one in named(name) if isinstance(getattr(module, one), Refusal)}
    text = (FOLDER / place / "reasons.yaml").read_text(encoding="utf-8")
    assert taken - {"CHANGED"} == yaml.safe_load(text).keys()
