"""The room rests on the standard library alone."""

import ast
import bacgiang.policy.sealing
from of_all import of_all
from pathlib import Path
import pytest
import sys


pytestmark = pytest.mark.regulation("15.3")

ROOM = "bacgiang.policy.sealing"
MODULES = sorted(Path(next(iter(bacgiang.policy.sealing.__path__))).glob("*.py"))


@of_all("module", MODULES, ids=lambda path: path.stem)
def test_only_the_standard_library_and_the_room_are_imported(module: Path) -> None:
    imported: list[str] = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.append(node.module or "")
    foreign = [
        name
        for name in imported
        if not name.startswith(f"{ROOM}.")
        and name.partition(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []
