"""Takes pictures of the pages of a running portal, and notes what is wrong there."""

from __future__ import annotations

from ..browser.watching import Watch
from .faults import faults_of
from .picture import Picture
from collections.abc import Iterable
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import Error
from playwright.sync_api import expect
from playwright.sync_api import Page
from typing import Any
from urllib.parse import urlsplit


PATIENCE = 30_000
HEIGHT = 900
HIGHEST = 12_000
# Pictures below the first screen are asked for late: ask for them, and wait till drawn.
LOADED = """Promise.all([...document.images].map((one) => {
  one.loading = "eager";
  return one.decode().catch(() => null);
})).then(() => true)"""


class Photographer:
    """One browser before one portal; `faults` are lines to be read."""

    def __init__(self, browser: Browser, url: str, password: str) -> None:
        self.browser = browser
        self.url = url
        self.password = password
        self.faults: list[str] = []
        self._sessions: dict[str, Any] = {}

    def take(self, pictures: Iterable[Picture], folder: Path, plain: bool) -> None:
        """Take them all; `plain` names the files without width, for a document."""
        folder.mkdir(parents=True, exist_ok=True)
        for picture in pictures:
            for width, scheme in _ways(picture):
                name = picture.name
                if not plain:
                    name += f"-{width}" + ("-dark" if scheme == "dark" else "")
                try:
                    self._take(picture, folder / f"{name}.png", width, scheme)
                except (Error, AssertionError) as error:
                    self.faults.append(f"{name}: {str(error).splitlines()[0]}")

    def _take(self, picture: Picture, file: Path, width: int, scheme: Any) -> None:
        context = self.browser.new_context(
            base_url=self.url,
            viewport={"width": width, "height": HEIGHT},
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            color_scheme=scheme,
            reduced_motion="reduce",
            storage_state=self._session(picture.who),
        )
        context.set_default_timeout(PATIENCE)
        watch = Watch(urlsplit(self.url).netloc)
        watch.watch(context)
        page = context.new_page()
        try:
            answer = page.goto(picture.path)
            page.wait_for_load_state("networkidle")
            if picture.does is not None:
                # What is kept of a form that is left never ends, as the browser tells it:
                # whoever does something waits for what it shows.
                picture.does(page)
                page.wait_for_load_state()
            faults = faults_of(page)
            if answer is None or answer.status != picture.status:
                faults.append(f"answered {answer.status if answer else 'nothing'}")
            if picture.part:
                page.locator(picture.part).first.screenshot(path=file)
            else:
                if not picture.screen:
                    _make_high_enough(page, width)
                page.screenshot(path=file)
        finally:
            context.close()
        expected = f"{picture.status} {self.url}{picture.path}"
        faults += [one for one in watch.problems if one != expected]
        self.faults += [f"{file.stem}: {fault}" for fault in faults]

    def _session(self, who: str) -> Any:
        if who and who not in self._sessions:
            context = self.browser.new_context(base_url=self.url)
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            self._sign_in(page, who)
            self._sessions[who] = context.storage_state()
            context.close()
        return self._sessions.get(who)

    def _sign_in(self, page: Page, who: str) -> None:
        page.goto("/vi/login")
        page.fill("input[name=__ac_name]", who)
        page.fill("input[name=__ac_password]", self.password)
        page.click("[name='buttons.login']")
        expect(page.locator("#edit-zone")).to_be_visible()


def _make_high_enough(page: Page, width: int) -> None:
    """Let the window show the whole page: what sticks to its edges is then in place."""
    high = int(page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": width, "height": max(HEIGHT, min(high, HIGHEST))})
    page.evaluate(LOADED)


def _ways(picture: Picture) -> list[tuple[int, str]]:
    ways = [(width, "light") for width in picture.widths]
    if picture.dark:
        ends = dict.fromkeys((picture.widths[0], picture.widths[-1]))
        ways += [(width, "dark") for width in ends]
    return ways
