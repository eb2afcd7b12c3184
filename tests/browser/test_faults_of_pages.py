"""What `make screenshots` finds wrong in a page, it does find."""

from __future__ import annotations

from ..screenshots.faults import faults_of
from ..screenshots.pages import EDITORS
from ..screenshots.pages import READERS
from ..screenshots.photographer import Photographer
from ..screenshots.picture import Picture
from pathlib import Path
from playwright.sync_api import Browser
import pytest


FONT = "the page's own font is not there"
STYLE = "<style>body { margin: 0; font-family: serif } .x { overflow: hidden } </style>"


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p>Bình thường</p>", ""),
        (
            "<div style='width: 500px'>Rộng</div>",
            "wider than the window by 125 px: div",
        ),
        ("<p class='x' style='height: 8px'>Ế ộ</p>", "cut off: p.x “Ế ộ”"),
        ("<p class='x' style='height: 1px'>Chỉ để nghe</p>", ""),
        ("<div style='overflow: auto'><p style='width: 500px'>Bảng</p></div>", ""),
        ("<img src='data:image/png;base64,AAAA'>", "picture not loaded: data:"),
    ],
)
def test_a_fault_is_named(chromium: Browser, body: str, fault: str) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.set_content(f"<!DOCTYPE html>{STYLE}{body}")
    found = [one for one in faults_of(page) if not one.startswith(FONT)]
    assert [one[: len(fault)] for one in found] == ([fault] if fault else [])
    page.close()


def test_a_page_that_answers_otherwise_is_a_fault(
    chromium: Browser, tmp_path: Path
) -> None:
    photographer = Photographer(chromium, "http://localhost:1", "")
    photographer.take([Picture("x", "/vi", widths=(375,))], tmp_path, plain=True)
    assert [one.partition(":")[0] for one in photographer.faults] == ["x"]


def test_every_picture_has_a_name_of_its_own() -> None:
    names = [one.name for one in READERS + EDITORS]
    assert len(names) == len(set(names))
