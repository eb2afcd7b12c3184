"""Take pictures of the main pages, and of those in the editors' guide.

    make screenshots                     all of them, from a portal of its own
    make screenshots ARGS="home login"   only these
    make screenshots ARGS="--guide"      those of the editors' guide, into docs/pictures
    … ARGS="--url http://localhost:8080 --password PASSWORD home"
                                         from a portal that runs, with sample content

Exit code 1 when a page has a fault: an error in the console, something wider than the
window, a font or picture that was not loaded, text that is cut off.
"""

from __future__ import annotations

from ..browser.chromium_binary import chromium_binary
from ..browser.conftest import ARGUMENTS
from ..browser.conftest import PASSWORD
from ..browser.portal_process import PortalProcess
from ..browser.portal_process import ROOT
from .broken_page import make_broken_page
from .citizens import CITIZENS
from .guide import GUIDE
from .pages import BROKEN
from .pages import EDITORS
from .pages import READERS
from .photographer import Photographer
from .small import make_small
from argparse import ArgumentParser
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from playwright.sync_api import sync_playwright
import sys
from tempfile import TemporaryDirectory


def asked() -> Namespace:
    parser = ArgumentParser(description="Take pictures of the portal's pages.")
    parser.add_argument("names", nargs="*", help="of pictures; all without any")
    parser.add_argument("--guide", action="store_true", help="those of the guide")
    parser.add_argument("--url", default="", help="of a portal that runs")
    parser.add_argument("--password", default=PASSWORD, help="of its sample accounts")
    parser.add_argument("--into", type=Path, default=None, help="folder")
    return parser.parse_args()


@contextmanager
def a_portal() -> Iterator[str]:
    """The address of a fresh portal with the sample content."""
    with TemporaryDirectory(prefix="screenshots-") as folder:
        process = PortalProcess(Path(folder), SAMPLE="1", SAMPLE_PASSWORD=PASSWORD)
        process.start()
        password = (process.data / "admin-password").read_text(encoding="utf-8")
        make_broken_page(process.url, password.strip(), BROKEN)
        try:
            yield process.url
        finally:
            process.stop(patience=60)


def take(url: str, options: Namespace) -> list[str]:
    """Take what is asked for; return the faults."""
    pictures = GUIDE if options.guide else READERS + CITIZENS + EDITORS
    if options.names:
        pictures = tuple(one for one in pictures if one.name in options.names)
    usual = ROOT / ("docs/pictures" if options.guide else "screenshots")
    binary = chromium_binary()
    with sync_playwright() as playwright:
        chromium = playwright.chromium
        browser = chromium.launch(executable_path=binary, args=list(ARGUMENTS))
        photographer = Photographer(browser, url, options.password)
        photographer.take(pictures, options.into or usual, plain=options.guide)
        browser.close()
    if options.guide:
        for path in ((options.into or usual) / f"{one.name}.png" for one in pictures):
            # One that could not be taken is among the faults.
            if path.exists():
                make_small(path)
    return photographer.faults


def main() -> int:
    options = asked()
    if options.url:
        faults = take(options.url.rstrip("/"), options)
    else:
        with a_portal() as url:
            faults = take(url, options)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
