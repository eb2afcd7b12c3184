"""The committed style sheets are what their sources give (`make theme`)."""

from hashlib import sha256
from pathlib import Path
import pytest
import re
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


def test_the_preloaded_typeface_is_the_one_the_sheet_asks_for() -> None:
    """Another address would be fetched twice."""
    page = (THEME / "theme/index.html").read_text()
    preloaded = re.findall(r'href="(fonts/[^"]+)"', page)
    sheet = (THEME / "static/portal.css").read_text()
    assert len(preloaded) == 2
    for name in preloaded:
        assert f'url("../../++theme++bacgiang/{name}")' in sheet
        assert (THEME / "theme" / name).is_file()
    assert "font-display:swap" in sheet


def test_sheets_ask_nothing_of_other_hosts() -> None:
    for path in (THEME / "static").rglob("*.css"):
        asked = re.findall(r"url\(\s*[\"']?(\w+:)?//", path.read_text())
        assert asked == [], path.name


def test_a_visitors_sheet_stays_light() -> None:
    """A page's first visit may weigh 300 kB in all (docs/performance.md)."""
    assert (THEME / "static/portal.css").stat().st_size < 150_000
