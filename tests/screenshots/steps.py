"""What is done on a page before its picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page


Step = Callable[[Page], None]


def clicks(*selectors: str) -> Step:
    """Clicks one after the other, each as soon as it can be seen."""

    def step(page: Page) -> None:
        for selector in selectors:
            page.locator(selector).first.click()

    return step


def fills(**values: str) -> Step:
    """Fills in fields by their `name`."""

    def step(page: Page) -> None:
        for name, value in values.items():
            page.fill(f"[name='{name}']", value)

    return step


def after(*steps: Step) -> Step:
    """Several steps as one."""

    def step(page: Page) -> None:
        for one in steps:
            one(page)

    return step


def until_there(selector: str) -> Step:
    """Waits for something that a script shows."""

    def step(page: Page) -> None:
        expect(page.locator(selector).first).to_be_visible()

    return step


def the_editor_listens(page: Page) -> None:
    """Waits for TinyMCE."""
    page.wait_for_function("window.tinymce?.activeEditor?.initialized")


def says_an_opinion(page: Page) -> None:
    """Fills in the form of an opinion."""
    page.locator("#points-0-stance-other").check()
    page.fill("#points-0-text", "Nên kiểm tra tủ thuốc hai lần một năm.")
    page.fill("#name", "Nguyễn Văn Mẫu")
    page.check("#use_of_data")


def sends_an_opinion(page: Page) -> None:
    """Sends one, and waits for its receipt."""
    says_an_opinion(page)
    page.locator("button[value=send]").click()
    expect(page.locator("#opinion-code")).to_be_visible()
