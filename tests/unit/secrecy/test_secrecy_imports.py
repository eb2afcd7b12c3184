"""The check needs no Zope: one module, which looks at items, is the bridge."""

import ast
import bacgiang.policy.editorial.secrecy.check as check
from of_all import of_all
from pathlib import Path
import pytest
import sys


pytestmark = pytest.mark.regulation("4.2a")

ROOM = "bacgiang.policy.editorial.secrecy"
PURE = (
    "__init__ check circulation classification_field extraction findings "
    "identity_numbers lines mark_words marks personal_data stamps"
)
FOLDER = Path(check.__file__).parent
LIBRARIES = ("lxml", "pypdf")


@of_all("module", PURE.split())
def test_only_small_libraries_are_imported(module: str) -> None:
    tree = ast.parse((FOLDER / f"{module}.py").read_text(encoding="utf-8"))
    imported: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            imported.append(node.module or "")
    foreign = [
        name
        for name in imported
        if not name.startswith((f"{ROOM}.", "bacgiang.policy.text."))
        and name.partition(".")[0] not in (*LIBRARIES, *sys.stdlib_module_names)
    ]
    assert foreign == []
