"""Pages are drawn where nothing can be written (14.1)."""

from bacgiang.policy.ops.template_files import build_with_or_without_file
from chameleon.loader import ModuleLoader
from pathlib import Path
import pytest
import tempfile
from typing import Any


SOURCE = "answer = 42\n"


@pytest.mark.regulation("14.1")
def test_a_template_is_compiled_on_a_disk_that_is_read_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader = ModuleLoader(str(tmp_path))
    kept = build_with_or_without_file(loader, SOURCE, "kept.py")
    assert kept["answer"] == 42 and (tmp_path / "kept.py").exists()

    def refused(*_what: Any, **_how: Any) -> Any:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    made = build_with_or_without_file(loader, SOURCE, "made.py")
    assert made["answer"] == 42 and not (tmp_path / "made.py").exists()
