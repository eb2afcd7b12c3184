"""Pages of the desk have room for their words, on a laptop and on a tablet (15.2)."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
import pytest
from tiers import share


pytestmark = pytest.mark.regulation("15.2")

SIZES = ((1366, 650), (768, 900))
PLACES = {
    "vi": ("/vi", "/vi/don-vi/so-y-te", "tin-tuc"),
    "en": ("/en", "/en/units/so-y-te", "news"),
}
DRAFT = (
    "/vi/du-thao/2026/mau-quyet-dinh-ban-hanh-quy-dinh-ve-tu-thuoc-cong-dong-tai"
    "-thon-to-dan-pho_so-y-te"
)
MENUS = tuple(
    f"#plone-contentmenu-{name}" for name in ("factories", "workflow", "actions")
)
# What is said in few words may stand on a few lines; a sentence of one word a line is
# not read.
CRAMPED = """() => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the window");
  for (const one of document.querySelectorAll("#content *")) {
    const said = [...one.childNodes].filter((part) => part.nodeType === 3);
    const words = said.map((part) => part.data).join(" ").trim();
    const isSeen = one.offsetParent && one.offsetWidth > 1 && !one.closest("svg, .tox");
    if (words.length < 20 || !isSeen) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
    if (lines.size > 4 && words.length / lines.size < 10) found.push(words.slice(0, 60));
  }
  return found;
}"""


def test_the_bar_and_its_menus_stand_on_the_screen(desk: Callable[[str], Desk]) -> None:
    head = desk("so-y-te-head")
    page = head.page
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        head.go("/vi/don-vi/so-y-te/tin-tuc/mau-rua-tay-hoc-duong/view")
        for menu in MENUS:
            page.locator(f"{menu} > a").click()
            entries = page.locator(f"{menu} ul a:visible")
            expect(entries.first).to_be_in_viewport(ratio=0.9)
            expect(entries.last).to_be_in_viewport(ratio=0.9)
            page.locator(f"{menu} > a").click()
        # What a member does most stands below all of it.
        expect(page.locator("#toolbar-my-work")).to_be_in_viewport(ratio=0.9)
        # Where the bar is longest, all of it is seen, to the name of whose it is.
        head.go("/vi/don-vi/so-y-te/@@board")
        high, seen = page.locator("#edit-zone").evaluate(
            "one => [one.scrollHeight, one.clientHeight]"
        )
        assert high <= seen, (width, height)


@pytest.mark.parametrize("language", PLACES)
def test_no_column_of_words_is_too_narrow(
    desk: Callable[[str], Desk], language: str
) -> None:
    root, site, news = PLACES[language]
    head = desk("so-y-te-head")
    cramped = {}
    pages = (
        f"{root}/@@my-work",
        f"{root}/@@scheduled",
        f"{site}/@@board",
        f"{site}/@@acts",
        f"{site}/@@home-sections",
        f"{site}/{news}/++add++News Item",
        f"{site}/{news}/folder_contents",
    )
    for path in share(pages, of=3):
        head.go(path)
        if path.endswith("folder_contents"):
            expect(head.page.locator("tr.itemRow").first).to_be_visible()
        for width, height in SIZES:
            head.page.set_viewport_size({"width": width, "height": height})
            cramped[path, width] = head.page.evaluate(CRAMPED)
    assert not any(cramped.values()), cramped


def test_tables_of_accounts_scroll_by_themselves(desk: Callable[[str], Desk]) -> None:
    administrator = desk("quan-tri")
    page = administrator.page
    for path in ("/@@usergroup-userprefs", "/@@usergroup-groupprefs"):
        administrator.go(path)
        expect(page.locator("table th.rotate").first).to_be_visible()
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, (path, width)
            for part in (".quickSearch", "tbody td:first-child"):
                box = page.locator(f"#content {part}").first.bounding_box()
                assert box["width"] > 150, (path, width, part)


def test_what_is_done_with_a_row_stands_on_the_screen(
    desk: Callable[[str], Desk],
) -> None:
    head = desk("so-y-te-head")
    for width, height in SIZES:
        head.page.set_viewport_size({"width": width, "height": height})
        head.go(f"{DRAFT}/@@replies")
        box = head.page.locator("a[href*='@@reply-receipt']").first.bounding_box()
        assert box["x"] + box["width"] <= width, width
