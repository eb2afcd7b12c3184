"""Every pattern of the packages, and the ways in which the code asks it."""

import ast
from bacgiang import policy
from bacgiang import theme
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
import re
from types import ModuleType
from typing import Any


Pattern = re.Pattern[Any]
FROM_ITS_BEGINNING = frozenset({"match", "fullmatch"})
WAYS = FROM_ITS_BEGINNING | {"search", "sub", "subn", "split", "findall", "finditer"}
EVERY_WAY = frozenset({"search"})
DEEP = 2


class Read:
    """What the lines of a module say of patterns, read once."""

    def __init__(self, module: ModuleType) -> None:
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        nodes = [*ast.walk(tree)]
        self.own = _written_in(tree)
        self.in_calls = [*_written_in_calls(nodes)]
        self.asked, self.handed_on = _uses_in(nodes, module)


def patterns() -> dict[str, tuple[Pattern, frozenset[str]]]:
    """By module and name there, with its ways; those written in a call by their line."""
    read = {module: Read(module) for module in _modules()}
    uses = _uses(read.values())
    found: dict[str, tuple[Pattern, frozenset[str]]] = {}
    known: set[int] = set()
    for is_own in (True, False):
        for module, said in read.items():
            place = module.__name__.removeprefix("bacgiang.")
            for name, pattern in sorted(_inside(vars(module), DEEP)):
                # Python hands the same one out to all who write it alike: each reads
                # texts of its own. Imported ones stand where they are written.
                is_written = name.partition(".")[0] in said.own
                if is_written if is_own else id(pattern) not in known:
                    known.add(id(pattern))
                    # Parts of other patterns alone are asked by no way.
                    if ways := uses.get(id(pattern), EVERY_WAY):
                        found[f"{place}:{name}"] = (pattern, ways)
    for module, said in read.items():
        place = module.__name__.removeprefix("bacgiang.")
        for line, way, pattern in said.in_calls:
            found.setdefault(f"{place}:{line}", (pattern, frozenset({way})))
    return found


def _written_in(tree: ast.Module) -> set[str]:
    """Names that its own lines give, classes among them."""
    found = set()
    for node in tree.body:
        match node:
            case ast.Assign(targets=targets):
                found |= {one.id for one in targets if isinstance(one, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.ClassDef(name=name):
                found.add(name)
    return found


def _modules() -> Iterator[ModuleType]:
    for package in (policy, theme):
        for one in walk_packages(package.__path__, f"{package.__name__}."):
            yield import_module(one.name)


def _inside(named: Any, depth: int) -> Iterator[tuple[str, Pattern]]:
    for name, value in list(named.items()):
        if isinstance(value, re.Pattern):
            yield str(name), value
        elif isinstance(value, dict) and depth and not str(name).startswith("__"):
            yield from ((f"{name}.{k}", v) for k, v in _inside(value, depth - 1))
        elif isinstance(value, tuple | list | frozenset) and depth:
            row = {f"{name}.{number}": one for number, one in enumerate(value)}
            yield from _inside(row, depth - 1)
        elif isinstance(value, type) and depth and "bacgiang" in value.__module__:
            yield from ((f"{name}.{k}", v) for k, v in _inside(vars(value), 0))


def _uses_in(
    nodes: list[ast.AST], module: ModuleType
) -> tuple[dict[int, set[str]], set[int]]:
    """Ways by what is asked, and what is handed on to somebody else."""
    found: dict[int, set[str]] = defaultdict(set)
    asked = set()
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr in WAYS | {"pattern"}:
            asked.add(id(node.value))
            found[id(_meant(node.value, module))].add(node.attr)
    handed_on = {
        id(_meant(node, module))
        for node in nodes
        if isinstance(node, ast.Name | ast.Attribute)
        and isinstance(node.ctx, ast.Load)
        and id(node) not in asked
    }
    return found, handed_on


def _uses(read: Iterable[Read]) -> dict[int, frozenset[str]]:
    """Ways by pattern; none known for what is handed on to somebody else."""
    found: dict[int, set[str]] = defaultdict(set)
    handed_on: set[int] = set()
    for one in read:
        handed_on |= one.handed_on
        for pattern, ways in one.asked.items():
            found[pattern] |= ways
    return {
        pattern: frozenset(ways & WAYS)
        for pattern, ways in found.items()
        if pattern not in handed_on
    }


def _meant(node: ast.expr, module: ModuleType) -> Any:
    """What a name stands for in a module, None for what is local."""
    match node:
        case ast.Name():
            return vars(module).get(node.id)
        case ast.Attribute():
            return getattr(_meant(node.value, module), node.attr, None)
    return None


def _written_in_calls(nodes: list[ast.AST]) -> Iterator[tuple[int, str, Pattern]]:
    for node in nodes:
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=way),
                args=[ast.Constant(value=str() | bytes() as said), *_rest],
            ) if way in WAYS:
                yield node.lineno, way, re.compile(said)
