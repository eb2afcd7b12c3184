"""The committed style sheets are what their sources give (`make theme`)."""

from hashlib import sha256
from pathlib import Path
import pytest
import subprocess


ROOT = Path(__file__).parents[2] / "src/bacgiang.theme"
SOURCES = ROOT / "scss"
THEME = ROOT / "src/bacgiang/theme"


def stamp_of_sources() -> str:
    """SHA-256 over name and content of every source, as build.mjs makes it."""
    names = sorted(
        str(path.relative_to(SOURCES))
        for path in SOURCES.rglob("*")
        if path.suffix in {".scss", ".mjs", ".json"}
        and "node_modules" not in path.relative_to(SOURCES).parts
    )
    stamp = sha256()
    for name in names:
        stamp.update(f"{name}\n".encode())
        stamp.update((SOURCES / name).read_bytes())
    return stamp.hexdigest()


def test_sheets_were_compiled_from_these_sources() -> None:
    kept = (THEME / "static/sources.sha256").read_text().strip()
    assert kept == stamp_of_sources(), "run `make theme` and commit what it writes"


@pytest.mark.skipif(
    not (SOURCES / "node_modules/sass").is_dir(),
    reason="the compiler is not installed: `make theme` brings it",
)
def test_sheets_compile_to_what_is_committed(tmp_path: Path) -> None:
    subprocess.run(
        ["node", "build.mjs", "--check", str(tmp_path)], cwd=SOURCES, check=True
    )
    made = [path.relative_to(tmp_path) for path in tmp_path.rglob("*.css")]
    assert Path("static/portal.css") in made
    changed = [
        str(path)
        for path in made
        if (tmp_path / path).read_bytes() != (THEME / path).read_bytes()
    ]
    assert not changed
