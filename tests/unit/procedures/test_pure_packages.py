"""Records and readers need no Zope, no database and no network."""

import ast
import bacgiang.policy.procedures.reading
import bacgiang.policy.procedures.record
from of_all import of_all
from pathlib import Path
import pytest
import sys


pytestmark = pytest.mark.regulation("2.2b")

ALLOWED = (
    "bacgiang.policy.law",
    "bacgiang.policy.procedures.reading",
    "bacgiang.policy.procedures.record",
    "bacgiang.policy.text",
)
PACKAGES = (bacgiang.policy.procedures.reading, bacgiang.policy.procedures.record)
MODULES = sorted(
    path
    for package in PACKAGES
    for path in Path(next(iter(package.__path__))).rglob("*.py")
)


@of_all("module", MODULES, ids=str)
def test_only_law_text_and_the_standard_library_are_imported(module: Path) -> None:
    imported: list[str] = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.append(node.module or "")
    foreign = [
        name
        for name in imported
        if not name.startswith(ALLOWED)
        and name.partition(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []
