"""Names of buttons, menus and fields in the Vietnamese guides are those on the screen.

In a guide a name stands in bold: `**Trình kiểm duyệt**`. It must be a whole Vietnamese
message of a catalogue, what a script shows, a title of the seed or a word of `ELSEWHERE`. What a message fills
in may have any value: `**Bản đang soạn dở lúc 14:05, chưa lưu**`. A name that ends with
“…” stands for the beginning of one. Bold with a full stop at its end is no name but the
head of a paragraph; what is stressed stands in italics (CONTRIBUTING.md).
"""

from __future__ import annotations

from functools import cache
import importlib.resources
from pathlib import Path
import pytest
import re
from tests.unit.ops.test_catalogues import entries
from typing import Any
import yaml


ROOT = Path(__file__).parents[2]
GUIDES = ("bien-tap-vien.md", "co-quan.md", "quan-tri-vien.md", "lay-y-kien.md")
BOLD = re.compile(r"\*\*(?P<name>[^*]+)\*\*")
FILLED_IN = re.compile(r"\\\$\\\{\w+\\\}|\\\$\w+|\\\{\w+\\\}")
ELSEWHERE = frozenset(
    (
        # TinyMCE, which has its own catalogue.
        "Định dạng",
    )
)


@cache
def words() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Whole messages, and patterns of those in which something is filled in."""
    plone = importlib.resources.files("plone.app.locales")
    catalogues = [
        *ROOT.glob("src/*/src/**/locales/vi/LC_MESSAGES/*.po"),
        *Path(str(plone)).glob("locales/vi/LC_MESSAGES/*.po"),
    ]
    said = {one.msgstr for path in catalogues for one in entries(path)}
    said |= set(titles()) | set(of_scripts())
    said |= {plain(one) for one in said}
    patterns = [
        re.compile(FILLED_IN.sub(".+", re.escape(one))) for one in said if "{" in one
    ]
    return frozenset(said), tuple(patterns)


def titles() -> list[str]:
    """Titles of sections and units, as they are seeded."""
    found: list[str] = []

    def look(value: Any) -> None:
        if isinstance(value, dict):
            title = value.get("title")
            found.extend([title] if isinstance(title, str) else [])
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                look(one)

    for path in (ROOT / "instance" / "seed").glob("*.yaml"):
        look(yaml.safe_load(path.read_text(encoding="utf-8")))
    return found


def of_scripts() -> list[str]:
    """What scripts of the desk show: they keep their words in both languages."""
    folder = ROOT / "src/bacgiang.theme/src/bacgiang/theme/static"
    paths = [*folder.glob("*.js"), *folder.glob("unsaved/*.js")]
    texts = (path.read_text(encoding="utf-8") for path in paths)
    return [one for text in texts for one in re.findall(r'["`]([^"`\n]+)["`]', text)]


def plain(text: str) -> str:
    return " ".join(text.split()).rstrip(":…. ")


def is_on_screen(name: str) -> bool:
    said, patterns = words()
    if plain(name) in said or name in said or name in ELSEWHERE:
        return True
    if name.endswith("…"):
        return any(one.startswith(plain(name)) for one in said)
    return any(one.fullmatch(name) for one in patterns)


@pytest.mark.parametrize("guide", GUIDES)
def test_names_in_bold_are_those_of_the_screen(guide: str) -> None:
    text = (ROOT / "docs" / guide).read_text(encoding="utf-8")
    names = {" ".join(one["name"].split()) for one in BOLD.finditer(text)}
    missing = sorted(
        one for one in names if not one.endswith(".") and not is_on_screen(one)
    )
    assert missing == []
