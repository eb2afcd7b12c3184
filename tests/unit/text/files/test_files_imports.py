"""The room reads files with small libraries: no Zope, nothing of the rooms above."""

import ast
import bacgiang.policy.text.files as files
from of_all import of_all
from pathlib import Path
import pytest
import sys


pytestmark = pytest.mark.regulation("10.3")

MODULES = sorted(Path(files.__file__).parent.rglob("*.py"))
LIBRARIES = ("lxml", "olefile", "pypdf")


@of_all("module", MODULES, ids=str)
def test_only_small_libraries_are_imported(module: Path) -> None:
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
        if not name.startswith("bacgiang.policy.text.")
        and name.partition(".")[0] not in (*LIBRARIES, *sys.stdlib_module_names)
    ]
    assert foreign == []
