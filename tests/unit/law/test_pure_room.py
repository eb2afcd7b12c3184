"""The room of legal text needs no Zope, no database and no network."""

import ast
import bacgiang.policy.law
from of_all import of_all
from pathlib import Path
import pytest
import sys


pytestmark = pytest.mark.regulation("4.1d")

ALLOWED = ("bacgiang.policy.law", "bacgiang.policy.text", "cobalt", "lxml")
MODULES = sorted(Path(next(iter(bacgiang.policy.law.__path__))).rglob("*.py"))


@of_all("module", MODULES, ids=str)
def test_only_law_text_and_small_libraries_are_imported(module: Path) -> None:
    imported: list[str] = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            imported.append(node.module or "")
    foreign = [
        name
        for name in imported
        if not name.startswith(ALLOWED)
        and name.partition(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []
