"""A file that breaks off while it is sent goes on, on another day, too (2.2c)."""

from __future__ import annotations

from .conftest import PHONE
from .test_dossier_on_a_phone import begun
from .test_dossier_on_a_phone import is_sound
from collections.abc import Callable
from os import urandom
from pathlib import Path
from PIL import Image
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
from playwright.sync_api import Route
import pytest


PIECES = "**/@@apply-file*"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Of several pieces."""
    size = (800, 600)
    noise = urandom(size[0] * size[1] * 3)
    path = tmp_path / "anh-chup.png"
    Image.frombytes("RGB", size, noise).save(path)
    return path


def breaking(page: Page, after: int) -> None:
    """Lets so many pieces through, and nothing any more."""
    sent: list[Route] = []

    def one(route: Route) -> None:
        sent.extend([route] if route.request.method == "POST" else [])
        route.continue_() if len(sent) <= after else route.abort()

    page.route(PIECES, one)


@pytest.mark.regulation("2.2c")
def test_a_file_breaks_off_and_goes_on(
    context: Callable[..., BrowserContext], photo: Path
) -> None:
    page = context(viewport=PHONE).new_page()
    page.goto(begun(page, "vi"))
    breaking(page, 1)
    page.set_input_files("#a-request_paper", photo)
    sending = page.locator(".dossier-sending")
    expect(sending).to_contain_text("Mất kết nối")
    is_sound(page)
    address = page.url
    page.close()
    # Another day: what arrived is not sent again.
    page = context(viewport=PHONE).new_page()
    pieces: list[int] = []
    page.on("request", lambda one: pieces.append(1) if is_piece(one) else None)
    page.goto(address)
    page.set_input_files("#a-request_paper", photo)
    paper = page.locator("label", has_text=photo.name)
    expect(paper).to_be_visible()
    expect(page.locator("#a-request_paper")).to_have_value("")
    assert len(pieces) == 2
    is_sound(page)
    page.locator("#apply-form [value=save]").click()
    expect(page.locator("#apply-kept")).to_be_visible()
    expect(page.locator("label", has_text=photo.name)).to_be_visible()


def is_piece(request: object) -> bool:
    is_sent = getattr(request, "method", "") == "POST"
    return is_sent and "@@apply-file" in getattr(request, "url", "")


@pytest.mark.regulation("2.2c")
def test_whoever_has_nothing_kept_yet_sends_files_by_themselves(
    context: Callable[..., BrowserContext], photo: Path, picture: Path
) -> None:
    page = context(viewport=PHONE).new_page()
    page.goto("/vi/thu-tuc")
    page.locator(".register-entry", has_text="MAU.02").locator("h2 a").click()
    page.locator(".procedure-apply a").click()
    page.fill("#a-place", "Nhà văn hóa thôn Mẫu")
    page.set_input_files("#a-programme", [photo, picture])
    # Whoever goes on meanwhile waits until the files are there.
    page.locator("#apply-form [value=continue]").click()
    expect(page.locator("#reasons")).to_be_visible()
    expect(page.locator("label", has_text=photo.name)).to_have_count(1)
    expect(page.locator("label", has_text=picture.name)).to_have_count(1)
    expect(page.locator("#a-place")).to_have_value("Nhà văn hóa thôn Mẫu")
