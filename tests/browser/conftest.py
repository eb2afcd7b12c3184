"""A real browser in front of a real portal, started as a newcomer starts it."""

from __future__ import annotations

from .chromium_binary import chromium_binary
from .desk import Desk
from .kept_contexts import KeptContexts
from .made_portal import MadePortal
from .portal_process import PortalProcess
from .watching import Watch
from collections.abc import Callable
from collections.abc import Iterator
import os
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page
from playwright.sync_api import sync_playwright
import pytest
from typing import Any


PASSWORD = "Mat-khau-mau-1"
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic")
ARGUMENTS += ("--no-first-run", "--disable-background-networking")
ARGUMENTS += ("--disable-component-update", "--disable-sync")
# Names of the province lead to this machine, as tests of hosts need it.
ARGUMENTS += ("--host-resolver-rules=MAP *.bacgiang.gov.vn 127.0.0.1",)
PATIENCE = 60_000
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 800}
MY_WORK = "#toolbar-my-work"


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    """One portal with the sample content for all tests here; ended by Ctrl-C."""
    data = tmp_path_factory.mktemp("portal") / "var"
    process = PortalProcess(data, SAMPLE="1", SAMPLE_PASSWORD=PASSWORD)
    # With `-n` a folder of this run.
    made = MadePortal(tmp_path_factory.getbasetemp().parent / "sample-portal")
    is_shared = "PYTEST_XDIST_WORKER" in os.environ
    is_copy = is_shared and made.copy_to(data)
    process.start()
    if is_shared and not is_copy:
        made.keep(data)
    yield process
    # A job under way may end first (base/scheduler): how soon an idle portal ends,
    # test_start_up says.
    code, _seconds = process.stop(patience=30)
    assert code == 0, process.printed
    # Whatever people met, nothing failed, and no refusal is logged as if something had.
    assert not process.failures, process.log[-3000:]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = chromium_binary()
    assert path, "set CHROMIUM to the path of a Chromium, or install Debian's"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def functional(functional_session: Any, functional: Any) -> Any:
    """The layer of all tests, set up once: without its session each test would do it."""
    return functional


@pytest.fixture
def watch(portal: PortalProcess) -> Iterator[Watch]:
    """Fails the test when any page met an error or loaded from another host."""
    watching = Watch(f"localhost:{portal.port}")
    yield watching
    assert watching.problems == [], portal.log[-3000:]


@pytest.fixture(scope="session")
def contexts(chromium: Browser, portal: PortalProcess) -> KeptContexts:
    """Windows that other tests have used; `context` hands them out."""
    return KeptContexts(chromium, portal.url)


@pytest.fixture
def context(
    contexts: KeptContexts, portal: PortalProcess, watch: Watch
) -> Iterator[Callable[..., BrowserContext]]:
    """The browser context of a reader in Vietnam, as if new, watched to its end."""
    opened: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        settings = {"viewport": WIDE, "locale": "vi-VN", "base_url": portal.url}
        made = contexts.take(settings | options)
        made.set_default_timeout(PATIENCE)
        watch.watch(made)
        opened.append(made)
        return made

    yield make
    for one in opened:
        watch.watch_no_more(one)
        contexts.give_back(one)


@pytest.fixture
def visitor(context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Make a page of somebody who is not signed in; `phone` makes it 375 px wide."""

    def make(phone: bool = False) -> Page:
        return context(viewport=PHONE if phone else WIDE).new_page()

    return make


@pytest.fixture(scope="session")
def sessions() -> dict[str, Any]:
    """The cookies of whoever has signed in, so that each does it once."""
    return {}


@pytest.fixture
def desk(
    context: Callable[..., BrowserContext], sessions: dict[str, Any]
) -> Callable[..., Desk]:
    """The desk of an account, signed in through the form; for `sees` see `sign_in`."""

    def make(user: str, sees: str = MY_WORK) -> Desk:
        made = context(storage_state=sessions.get(user))
        page = made.new_page()
        if user not in sessions:
            sign_in(page, user, sees)
            sessions[user] = made.storage_state()
        return Desk(page, user)

    return make


def sign_in(page: Page, user: str, sees: str = MY_WORK) -> None:
    """`sees`: what stands on the page of whoever has got in."""
    page.goto("/vi/login")
    page.fill("input[name=__ac_name]", user)
    page.fill("input[name=__ac_password]", PASSWORD)
    page.click("[name='buttons.login']")
    expect(page.locator(sees).first).to_be_visible()


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small picture, made here."""
    from PIL import Image

    path = tmp_path_factory.mktemp("pictures") / "tram-y-te.png"
    Image.new("RGB", (320, 200), (30, 120, 200)).save(path)
    return path
