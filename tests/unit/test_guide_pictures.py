"""The guides show pictures that are there, are taken by the tests, and small."""

from __future__ import annotations

from pathlib import Path
import re
from tests.screenshots.guide import GUIDE
from tests.screenshots.small import MOST_BYTES


DOCS = Path(__file__).parents[2] / "docs"


def test_every_picture_of_the_guide_is_taken_and_small() -> None:
    texts = [path.read_text(encoding="utf-8") for path in DOCS.glob("*-vien.md")]
    shown = re.findall(r"!\[[^\]]+\]\((pictures/[^)]+)\)", "".join(texts))
    assert sorted(shown) == sorted(f"pictures/{one.name}.png" for one in GUIDE)
    for path in shown:
        assert 1000 < (DOCS / path).stat().st_size <= MOST_BYTES
