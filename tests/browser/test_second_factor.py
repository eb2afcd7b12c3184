"""The second factor in a browser: set up, signed in with, lost; in both languages."""

from __future__ import annotations

from .conftest import PATIENCE
from .watching import Watch
from collections.abc import Callable
from collections.abc import Iterator
from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import Page
from pyotp import TOTP
import pytest
import re
from time import time
import transaction
from typing import Any
from urllib.parse import urlsplit


PASSWORD = "Mat-khau-thu-1"
PHONE = {"width": 375, "height": 800}
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def site(functional: Any) -> Any:
    """A portal that asks for the second factor."""
    from bacgiang.policy.testing_people import everybody
    from bacgiang.policy.units.people.second_factor.requirement import RECORD
    from plone import api

    everybody(functional["portal"], PASSWORD)
    api.portal.set_registry_record(RECORD, "always")
    transaction.commit()
    return functional["portal"]


@pytest.fixture
def phone(site: Any, chromium: Browser) -> Iterator[Callable[[str], Page]]:
    """A page on a phone with an authenticator, watched to its end."""
    watching, opened = Watch(urlsplit(site.absolute_url()).netloc), []

    def make(locale: str) -> Page:
        context = chromium.new_context(
            viewport=PHONE, locale=locale, base_url=f"{site.absolute_url()}/"
        )
        watching.watch(context)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        authenticators = context.new_cdp_session(page)
        authenticators.send("WebAuthn.enable")
        options = {"options": AUTHENTICATOR}
        authenticators.send("WebAuthn.addVirtualAuthenticator", options)
        return page

    yield make
    for one in opened:
        one.close()
    assert watching.problems == []


def give_password(page: Page, language: str, user: str) -> None:
    page.goto(f"{language}/logout")
    page.goto(f"{language}/login")
    page.fill("input[name=__ac_name]", user)
    page.fill("input[name=__ac_password]", PASSWORD)
    page.click("[name='buttons.login']")


def fits(page: Page) -> None:
    """Nothing sticks out to the right."""
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.regulation("15.5")
def test_a_passkey_in_vietnamese(phone: Callable[[str], Page]) -> None:
    page = phone("vi-VN")
    give_password(page, "vi", "so-y-te-publish")
    expect(page.locator("h1")).to_have_text("Thiết lập xác thực hai bước")
    fits(page)
    page.fill("#passkey-name", "Điện thoại của tôi")
    page.locator("#set-up-passkey [data-passkey-begin]").click()
    expect(page.locator("#recovery-codes li")).to_have_count(10)
    code = page.locator("#recovery-codes li").first.inner_text()
    fits(page)
    page.click("#codes-kept")
    expect(page.locator("body")).to_have_class(re.compile("userrole-authenticated"))
    give_password(page, "vi", "so-y-te-publish")
    expect(page.locator("h1")).to_have_text("Đăng nhập: bước thứ hai")
    fits(page)
    page.locator("[data-passkey-begin]").click()
    expect(page.locator("#second-factor")).to_have_count(0)
    page.goto("vi/@@my-second-factor")
    expect(page.locator("#my-second-factor")).to_contain_text("Điện thoại của tôi")
    fits(page)
    give_password(page, "vi", "so-y-te-publish")
    page.click("#second-factor-lost summary")
    page.fill("#second-factor-recovery", code)
    page.click("#use-recovery")
    expect(page.locator("#second-factor")).to_have_count(0)
    page.goto("vi/@@my-second-factor")
    expect(page.locator("#codes-left")).to_have_text("9")


@pytest.mark.regulation("15.5")
def test_an_app_in_english(phone: Callable[[str], Page]) -> None:
    page = phone("en-GB")
    give_password(page, "en", "so-y-te-review")
    expect(page.locator("h1")).to_have_text("Set up the second factor")
    expect(page.locator("#app-picture svg")).to_be_visible()
    app = TOTP("".join(page.locator("#app-key").inner_text().split()))
    page.fill("#app-code", app.at(time()))
    page.locator("#set-up-app [type=submit]").click()
    expect(page.locator("#recovery-codes li")).to_have_count(10)
    page.click("#codes-kept")
    give_password(page, "en", "so-y-te-review")
    expect(page.locator("h1")).to_have_text("Signing in: the second step")
    page.fill("#second-factor-code", "000000")
    page.click("#use-code")
    expect(page.locator("#reasons")).to_contain_text("This was not accepted")
    # The code of the next half minute; this one's has served.
    page.fill("#second-factor-code", app.at(time() + 30))
    page.click("#use-code")
    expect(page.locator("#second-factor")).to_have_count(0)
    page.goto("en/@@my-second-factor")
    expect(page.locator("#my-second-factor")).to_be_visible()
