"""What a citizen meets can be seen, read and used by everybody: WCAG 2.1 AA."""

from __future__ import annotations

from ..desk import Desk
from . import looks
from .page import SitePage
from .told import assert_none
from collections.abc import Callable
from playwright.sync_api import Page
import pytest
from tiers import share


# Pages no link of the walk leads to: what is not there, is gone, or answers a question.
OTHERS = (
    "/vi/khong-co-trang-nay",
    "/vi/don-vi/so-y-te/tin-tuc/mau-so-luot-kham-benh",
    "/vi/@@search?SearchableText=thuoc",
    "/en/@@search?SearchableText=health",
    "/en/no-such-page",
    "/vi/@@petition?matter=petition",
    "/en/@@petition?matter=question",
)
# Pages on which members work; forms are walked by test_forms.
UNIT = "/vi/don-vi/so-y-te"
DESK = (
    ("so-y-te-review", f"{UNIT}/tin-tuc/mau-tram-y-te-sua-chua/@@remarks"),
    ("so-y-te-review", f"{UNIT}/tin-tuc/mau-tram-y-te-sua-chua/@@act/approve"),
    ("so-y-te-head", f"{UNIT}/tin-tuc/folder_contents"),
    ("so-y-te-head", f"{UNIT}/@@board"),
    ("so-y-te-head", f"{UNIT}/@@petitions"),
    ("so-y-te-update", f"{UNIT}/@@enter-petition"),
    ("so-y-te-head", f"{UNIT}/@@home-sections"),
    ("so-y-te-head", "/vi/@@my-work"),
    ("so-y-te-head", f"{UNIT}/@@office-tasks"),
    ("van-phong", "/vi/@@reports"),
    ("van-phong", "/vi/@@must-be-public"),
    ("chu-tich", "/vi/@@regulation-standing"),
    ("chu-tich", "/vi/@@my-work"),
    ("quan-tri", "/@@member-fields"),
    ("quan-tri", "/@@usergroup-userprefs"),
    ("quan-tri", "/@@overview-controlpanel"),
)
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 &&
    box.top < innerHeight && box.left < innerWidth;
  const ringed = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
    style.boxShadow !== "none" ||
    // A browser marks the part of a date that has the focus: day, month, its calendar.
    one.matches("input[type=date]:focus-within");
  const place = one.closest(
    ".skip-link, #portal-head, #portal-globalnav-wrapper, #portal-breadcrumbs, main, footer");
  return {
    name: `${one.tagName.toLowerCase()}#${one.id} "${one.innerText || one.value || ""}"`,
    place: place && (place.id || place.className || place.tagName.toLowerCase()),
    seen, ringed,
  };
}"""
MOST_STOPS = 250


@pytest.mark.regulation("10.3")
def test_nothing_stands_in_the_way_on_any_kind_of_page(
    kinds: tuple[SitePage, ...], visitor: Callable[..., Page]
) -> None:
    page = visitor()
    faults = []
    for path in share((*(kind.path for kind in kinds), *OTHERS), of=8):
        page.goto(path)
        faults += looks.faults(page, path)
    assert_none(faults)


@pytest.mark.regulation("10.3", "15.2")
def test_pages_of_the_desk_can_be_read_in_every_look(
    desk: Callable[[str], Desk],
) -> None:
    faults = []
    for user, path in share(DESK, of=8):
        member = desk(user)
        member.go(path)
        faults += looks.pale(member.page, path)
    assert_none(faults)


def stops(page: Page) -> list[dict[str, str | bool]]:
    """Where the focus is after each Tab, until it leaves the page."""
    # A ring that is still coming is none yet.
    page.emulate_media(reduced_motion="reduce")
    found = []
    for _each in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            return found
        found.append(focused)
    raise AssertionError(f"the focus is still in the page after {MOST_STOPS} Tabs")


@pytest.mark.parametrize("path", ["/vi", "/en", "/vi/van-ban", "/vi/@@receipts"])
def test_a_keyboard_is_enough(path: str, visitor: Callable[..., Page]) -> None:
    page = visitor()
    page.goto(path)
    met = stops(page)
    assert_none(
        f"{path}: {stop['name']} has no focus to be seen"
        for stop in met
        if not (stop["seen"] and stop["ringed"])
    )
    places = list(dict.fromkeys(str(stop["place"]) for stop in met))
    head = ["skip-link", "portal-head", "portal-globalnav-wrapper"]
    assert places[:3] == head, places
    assert "main-container" in places, places


def test_the_first_tab_leads_to_the_content(visitor: Callable[..., Page]) -> None:
    page = visitor()
    page.goto("/vi/tin-tuc")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")


def test_the_menu_of_a_phone_opens_and_folds_by_keys(
    visitor: Callable[..., Page],
) -> None:
    page = visitor(phone=True)
    page.goto("/vi")
    button = page.locator(".masthead-menu")
    entry = page.locator("#portal-globalnav a").first
    button.focus()
    page.keyboard.press("Enter")
    entry.wait_for(state="visible")
    page.keyboard.press("Escape")
    entry.wait_for(state="hidden")
    assert button.evaluate("one => one === document.activeElement")
