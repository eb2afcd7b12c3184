"""The room rests on what it may use, and its pure parts on less (design, "The shape")."""

import ast
import bacgiang.policy.citizen
from collections.abc import Iterator
from of_all import of_all
from pathlib import Path
import pytest


ROOM = Path(bacgiang.policy.citizen.__path__[0])
POLICY = ROOM.parent
MODULES = sorted(ROOM.rglob("*.py"))
MAY_USE = ("base", "citizen", "units", "sealing", "text", "interfaces")
PARTS = (("editorial", "incoming", "uploads"), ("editorial", "acts", "seals"))
PURE = ("codes", "receipts")


def imported(module: Path) -> Iterator[tuple[str, ...]]:
    """What a module takes from the policy, as parts of a path below it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom):
            continue
        name = tuple((node.module or "").split("."))
        if node.level:
            folder = module.parent
            for _ in range(node.level - 1):
                folder = folder.parent
            yield (*folder.relative_to(POLICY).parts, *name)
        elif name[:2] == ("bacgiang", "policy"):
            yield name[2:]


@of_all("module", MODULES, ids=str)
def test_the_room_uses_what_it_may(module: Path) -> None:
    foreign = [
        name
        for name in imported(module)
        if name and name[0] not in MAY_USE and name[:3] not in PARTS
    ]
    assert foreign == []


def test_no_other_room_is_named() -> None:
    text = "".join(
        one.read_text(encoding="utf-8") for one in MODULES if "__init__" not in one.name
    )
    # Stores are kept under the keys that they began with.
    text = text.replace('"bacgiang.policy.consultation.', "")
    assert "consultation" not in text and "petitions" not in text


@pytest.mark.parametrize("part", PURE)
def test_the_pure_parts_need_neither_plone_nor_zodb(part: str) -> None:
    allowed = {"citizen", "sealing"}
    for module in (ROOM / part).glob("*.py"):
        text = module.read_text(encoding="utf-8")
        for word in ("plone", "persistent", "BTrees", "zope"):
            assert f"import {word}" not in text and f"from {word}" not in text
        assert {name[0] for name in imported(module)} <= allowed
