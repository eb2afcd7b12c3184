"""Count the clicks of everyday tasks in a stock Plone (`make clicks`).

Writes tests/clicks/in_stock.json: clicks by task, null where Plone has no means. The test
tests/browser/test_clicks.py compares ours, and the guide's table, with it.
"""

from __future__ import annotations

from ..browser.chromium_binary import chromium_binary
from ..browser.conftest import ARGUMENTS
from ..browser.conftest import PATIENCE
from .in_stock import TASKS
from .steps import counted
from .steps import Way
from .stock_site import PASSWORD
from .stock_site import stock_site
import json
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import sync_playwright
import sys


COUNTED = Path(__file__).with_name("in_stock.json")
WINDOW = {"width": 1280, "height": 900}


def count_all(site: str) -> dict[str, int | None]:
    binary = chromium_binary()
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=binary, args=list(ARGUMENTS)
        )
        return {
            task: None if way is None else count(browser, site, task, way)
            for task, way in TASKS.items()
        }


def count(browser: Browser, site: str, task: str, way: Way) -> int:
    page = browser.new_context(viewport=WINDOW, locale="vi-VN").new_page()
    page.goto(f"{site}/login")
    page.fill("input[name=__ac_name]", way.who)
    page.fill("input[name=__ac_password]", PASSWORD)
    page.click("[name='buttons.login']")
    clicks = counted(page, way)
    print(f"{clicks}  {task}", flush=True)
    page.context.close()
    return clicks


def main() -> None:
    if len(sys.argv) > 1:
        figures = count_all(sys.argv[1])
    else:
        with stock_site() as site:
            figures = count_all(site)
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    COUNTED.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
