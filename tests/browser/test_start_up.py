"""What starting the portal promises: address, passwords, a clean end, own data."""

from __future__ import annotations

from .conftest import PASSWORD
from .desk import Desk
from .portal_process import PortalProcess
from collections.abc import Callable
from lxml.html import fromstring
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import requests
import stat


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
LEVELS = ("update", "review", "publish", "head")
SAMPLE_ITEM = "/vi/don-vi/so-y-te/tin-tuc/mau-tiem-chung-mo-rong"
DRAFT = "/vi/don-vi/so-y-te/tin-tuc/mau-rua-tay-hoc-duong"
SAME_BY_HEAD = ("/vi", "/en", "/vi/tin-tuc/rss.xml", "/vi/khong-co", "/++api++/vi")


def get(portal: PortalProcess, path: str, **options: object) -> requests.Response:
    return requests.get(f"{portal.url}{path}", timeout=60, **options)


def test_says_where_it_answers_and_who_the_administrator_is(
    portal: PortalProcess,
) -> None:
    password = portal.data / "admin-password"
    assert f"http://localhost:{portal.port}/" in portal.printed
    assert "admin" in portal.printed
    assert str(password) in portal.printed
    assert password.read_text().strip() not in portal.printed
    # Warnings are news: none of what every Plone says on its first day.
    assert "componentregistry" not in portal.printed
    assert stat.S_IMODE(password.stat().st_mode) == 0o600
    assert stat.S_IMODE(portal.data.stat().st_mode) == 0o700


def test_names_the_sample_accounts_and_where_their_password_is(
    portal: PortalProcess,
) -> None:
    for unit in ("so-y-te", "huyen-hiep-hoa", "ubnd"):
        for level in LEVELS:
            assert f"{unit}-{level}" in portal.printed
    password = portal.data / "sample-password"
    assert str(password) in portal.printed
    assert password.read_text().strip() == PASSWORD
    assert PASSWORD not in portal.printed
    assert stat.S_IMODE(password.stat().st_mode) == 0o600


@pytest.mark.regulation("15.5")
def test_no_password_is_kept_in_plain_but_in_its_file(portal: PortalProcess) -> None:
    """Plone keeps what it was told when the site was made."""
    files = [portal.data / f"{whose}-password" for whose in ("admin", "sample")]
    passwords = {one.read_bytes().strip() for one in files}
    database = portal.data / "filestorage" / "Data.fs"
    others = {one for one in portal.data.rglob("*") if one.is_file()} - {*files}
    assert database in others
    for one in others:
        said = one.read_bytes()
        assert not [whose for whose in passwords if whose in said], one


def test_the_administrator_signs_in_with_the_password_of_the_file(
    portal: PortalProcess, visitor: Callable[..., Page]
) -> None:
    page = visitor()
    page.goto("/vi/login")
    page.fill("input[name=__ac_name]", "admin")
    password = (portal.data / "admin-password").read_text().strip()
    page.fill("input[name=__ac_password]", password)
    page.click("[name='buttons.login']")
    expect(page.locator("#edit-zone")).to_be_visible()


def test_the_root_of_the_host_is_the_portal(visitor: Callable[..., Page]) -> None:
    page = visitor()
    page.goto("/")
    expect(page).to_have_url(f"{page.url.partition('/vi')[0]}/vi")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.locator("#portal-head")).to_contain_text("tỉnh Bắc Giang")


def test_nothing_has_a_second_address_below_the_site(portal: PortalProcess) -> None:
    """Whose name in the database is nobody's business."""
    for path in ("", "/vi", "/login", "/++api++/vi", "/@@search?SearchableText=tiêm"):
        assert get(portal, f"/bacgiang{path}").status_code == 404, path
    answer = get(portal, "/++api++/vi", headers={"Accept": "application/json"})
    assert answer.json()["@type"] == "LRF"


@pytest.mark.parametrize("path", SAME_BY_HEAD)
def test_head_answers_like_get(portal: PortalProcess, path: str) -> None:
    got = get(portal, path)
    head = requests.head(f"{portal.url}{path}", timeout=60)
    assert head.status_code == got.status_code
    assert head.headers["Content-Type"] == got.headers["Content-Type"]
    assert head.content == b""


def test_a_draft_leads_to_the_form_of_signing_in(portal: PortalProcess) -> None:
    answer = get(portal, DRAFT, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    sign_in = fromstring(answer.text).xpath(
        "//*[@id='content-core']//a[contains(@href, 'login?')]"
    )
    form = requests.get(sign_in[0].get("href"), timeout=60)
    assert "__ac_password" in form.text


@pytest.mark.regulation("14")
def test_a_second_start_keeps_what_was_written(
    portal: PortalProcess, desk: Callable[[str], Desk]
) -> None:
    editor = desk("so-y-te-update")
    item = editor.make_news(SECTION, "Tin viết trước khi dừng")
    administrator = (portal.data / "admin-password").read_text()
    code, _seconds = portal.stop()
    assert code == 0, portal.printed
    portal.start()
    assert (portal.data / "admin-password").read_text() == administrator
    assert "Creating the site" not in portal.printed
    editor.go(f"{item}/view")
    expect(editor.page.locator("h1")).to_contain_text("Tin viết trước khi dừng")


@pytest.mark.release
def test_two_portals_side_by_side(
    portal: PortalProcess, tmp_path: Path, desk: Callable[[str], Desk]
) -> None:
    other = PortalProcess(
        tmp_path / "var", SAMPLE="0", ADMIN_PASSWORD="Mat-khau-khac-1"
    )
    other.start()
    try:
        desk("so-y-te-update").make_news(SECTION, "Tin của cổng thứ nhất")
        for one in (portal, other):
            assert get(one, "/vi").status_code == 200
        assert "so-y-te-update" not in other.printed
        assert not (other.data / "sample-password").exists()
        password = (other.data / "admin-password").read_text()
        assert password.strip() == "Mat-khau-khac-1"
        assert get(portal, SAMPLE_ITEM).status_code == 200
        assert get(other, SAMPLE_ITEM).status_code == 404
        assert get(other, f"{SECTION}/tin-cua-cong-thu-nhat").status_code == 404
    finally:
        code, _ = other.stop()
    assert code == 0, other.printed
