"""What a first visit costs a citizen's phone, beside a stock Plone classic site.

`make page-weight` opens each page in a fresh headless Chromium whose processor is slowed
down four times, and writes into docs/performance.md how much came over the wire, in how
many requests, and when the largest piece of the page was painted. With `--print` the
figures are only printed.
"""

from __future__ import annotations

from bench import machine
from bench import our_portal
from bench import stock_portal
from bench_report import Machine
from bench_report import put_into
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
import os
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import sync_playwright
from portal_process import HOST
from portal_process import Portal
from same_content import NEWS
from same_content import same_content
import shutil
import statistics
from stock_files import LOAD
import sys
import tempfile
from typing import Any


DOCUMENT = LOAD.parents[1] / "docs" / "performance.md"
BEGIN = "<!-- page weight: written by `make page-weight` -->"
END = "<!-- end of page weight -->"
SLOWER = 4
VISITS = 5
PHONE = {"width": 375, "height": 800}
MOST_KB = 300
MOST_SECONDS = 2.5
OBSERVE = """
window.largest = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.largest = entry.startTime;
}).observe({type: "largest-contentful-paint", buffered: true});
"""


@dataclass(frozen=True)
class Visit:
    """Kilobytes over the wire, requests, and seconds to the largest piece."""

    kilobytes: float
    requests: int
    largest: float


@dataclass(frozen=True)
class Pair:
    """One kind of page: ours, and the stock page nearest to it."""

    kind: str
    ours: Visit
    stock: Visit


def visit_once(browser: Browser, address: str) -> Visit:
    """A first visit: nothing is in any cache."""
    context = browser.new_context(viewport=PHONE, locale="vi-VN")
    page = context.new_page()
    page.add_init_script(OBSERVE)
    wire = context.new_cdp_session(page)
    sizes: list[float] = []

    def came(event: Any) -> None:
        sizes.append(event["encodedDataLength"])

    wire.on("Network.loadingFinished", came)
    wire.send("Network.enable")
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    answer = page.goto(address)
    if answer is None or answer.status != 200:
        raise RuntimeError(f"{address} answered {answer and answer.status}")
    page.wait_for_load_state("networkidle")
    largest = float(page.evaluate("window.largest")) / 1000
    context.close()
    return Visit(sum(sizes) / 1000, len(sizes), largest)


def visit(browser: Browser, portal: Portal, path: str) -> Visit:
    """The middle of several first visits, after one that wakes the server."""
    address = f"http://{HOST}:{portal.port}{path}"
    visits = [visit_once(browser, address) for _ in range(VISITS + 1)][1:]
    return Visit(
        statistics.median(one.kilobytes for one in visits),
        round(statistics.median(one.requests for one in visits)),
        statistics.median(one.largest for one in visits),
    )


def first_link(browser: Browser, portal: Portal, path: str, marks: str) -> str:
    """The path of the first link in a list that matches the CSS `marks`."""
    page = browser.new_page()
    page.goto(f"http://{HOST}:{portal.port}{path}")
    found = page.locator(marks).first.evaluate("link => new URL(link.href).pathname")
    page.close()
    return str(found)


def pairs_of(browser: Browser, ours: Portal, stock: Portal) -> Iterator[Pair]:
    """Home page, listing, document, draft and form of the portal, each with its match."""
    item = f"/Plone/{NEWS}/{same_content().news[0].identifier}"
    document = first_link(browser, ours, "/vi/van-ban", ".register-list h2 a")
    draft = first_link(browser, ours, "/vi/du-thao?state=open", ".register-list h2 a")
    for kind, own, other in (
        ("home page", "/vi", "/Plone"),
        ("listing", f"/vi/{NEWS}", f"/Plone/{NEWS}"),
        ("legal document (stock: item)", document, item),
        ("draft (stock: item)", draft, item),
        ("form of an opinion (stock: login)", f"{draft}/@@opinion", "/Plone/login"),
    ):
        yield Pair(kind, visit(browser, ours, own), visit(browser, stock, other))


def report(pairs: list[Pair], where: Machine) -> str:
    """The figures as a Markdown table."""
    lines = [
        f"A first visit in headless Chromium, {PHONE['width']} px wide, the processor "
        f"slowed down {SLOWER} times, nothing compressed on the way; the middle of "
        f"{VISITS} visits. Commit {where.commit}; {where.processor}, "
        f"{where.cores} cores, load before "
        f"{where.load_before:.1f}. Bars: {MOST_KB} kB, {MOST_SECONDS} s.",
        "",
        "| page | kB | stock | ratio | requests | stock | largest piece | stock | ratio |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for pair in pairs:
        own, other = pair.ours, pair.stock
        lines.append(
            f"| {pair.kind} | {own.kilobytes:.0f} | {other.kilobytes:.0f} "
            f"| {own.kilobytes / other.kilobytes:.2f} "
            f"| {own.requests} | {other.requests} "
            f"| {own.largest:.2f} s | {other.largest:.2f} s "
            f"| {own.largest / other.largest:.2f} |"
        )
    return "\n".join(lines)


@contextmanager
def running(*portals: Portal) -> Iterator[None]:
    try:
        for portal in portals:
            portal.start()
        yield
    finally:
        for portal in portals:
            portal.stop()


def main() -> int:
    where = machine()
    names = ("chromium", "chromium-headless-shell")
    found = (os.environ.get("CHROMIUM"), *map(shutil.which, names))
    chromium = next(filter(None, found), None)
    with tempfile.TemporaryDirectory(prefix="weight-") as name:
        ours, stock = our_portal(Path(name)), stock_portal(Path(name))
        with running(ours, stock), sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
            )
            pairs = list(pairs_of(browser, ours, stock))
            browser.close()
    text = report(pairs, where)
    print(text)
    if "--print" not in sys.argv[1:]:
        put_into(DOCUMENT, text, BEGIN, END)
    heavy = [one.kind for one in pairs if one.ours.kilobytes > MOST_KB]
    slow = [one.kind for one in pairs if one.ours.largest > MOST_SECONDS]
    print(f"\nOver the bars: {', '.join(heavy + slow) or 'none'}.")
    return 1 if heavy or slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
