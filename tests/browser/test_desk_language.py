"""The desk speaks one language, and tells times in the portal's zone (10.3)."""

from .portal_process import PortalProcess
from collections.abc import Callable
from playwright.sync_api import expect
import pytest
import re
from tiers import share
from typing import Any


pytestmark = pytest.mark.regulation("10.3")

# Far from the province, so that a time which a browser tells in its own zone is seen.
ELSEWHERE = "America/New_York"
PLACES = {"vi": "/vi/don-vi/so-y-te/tin-tuc", "en": "/en/units/so-y-te/news"}
LINKS = {
    "vi": "/vi/don-vi/so-y-te/gioi-thieu/++add++Link",
    "en": "/en/units/so-y-te/about/++add++Link",
}
PAGES = ("folder_contents", "@@sharing", "++add++News Item", "delete_confirmation")
# Words and names of things that any page may hold; content says its language.
DRAWN = """() => {
  const found = [];
  const left = "script, style, code, pre, textarea, svg, template, noscript";
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let one = all.currentNode; one; one = all.nextNode()) {
    if (one.closest(left)) continue;
    const language = one.closest("[lang]")?.lang || "";
    for (const name of ["title", "aria-label", "placeholder"]) {
      if (one.getAttribute(name)) found.push([one.getAttribute(name), language]);
    }
    for (const child of one.childNodes) {
      if (child.nodeType === 3 && child.data.trim()) found.push([child.data, language]);
    }
  }
  return found;
}"""
ENGLISH = re.compile(
    r"\b(the|of|and|is|are|for|with|this|that|not|your|all|last|date|comment|published"
    r"|draft|private|show|hide|select|search|size|large|medium|small|mini|thumb|insert|paste|bold"
    r"|italic|build with|dashboard|check-?out|items?|settings|uploads?|activate)\b",
    re.IGNORECASE,
)
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.I)
OWN_NAMES = re.compile(r"Tiếng Việt|\(mẫu\)|\(sample\)|@|^\[|TinyMCE|image/\*")
# Said by a script of Plone that takes no other word: of a field nobody sees or reaches,
# and of what kind a row is, by the name that programs know. The last one the browser says
# in its own language, which is that of whoever uses it.
FIXED = {"hidden file upload", "News Item", "Please fill out this field."}


def foreign(language: str, said: str, of: str) -> bool:
    text = " ".join(said.split())
    if "${" in text:
        return True
    if text in FIXED or OWN_NAMES.search(text) or (of and of != language):
        return False
    if language == "en":
        return bool(VIETNAMESE.search(text)) and bool(re.search(r"[a-z]", text))
    return not VIETNAMESE.search(text) and bool(ENGLISH.search(text))


@pytest.mark.parametrize("language", ("vi", "en"))
def test_what_scripts_draw_is_in_the_language_of_the_page(
    desk: Callable[[str], Any],
    context: Callable[..., Any],
    sessions: dict[str, Any],
    language: str,
) -> None:
    desk("so-y-te-head")
    page = context(
        storage_state=sessions["so-y-te-head"],
        timezone_id=ELSEWHERE,
        viewport={"width": 1366, "height": 650},
    ).new_page()
    # Words are there before what says them: nobody waits for them, on whatever line.
    page.route("**/plonejsi18n?*", lambda route: route.abort())
    wrong = {}
    for name in share((*PAGES, LINKS[language]), of=3):
        page.goto(name if name.startswith("/") else f"{PLACES[language]}/{name}")
        page.wait_for_load_state("networkidle")
        if name.startswith("++add++"):
            page.wait_for_function("window.tinymce?.activeEditor?.initialized")
            page.locator("button[data-mce-name=ploneimage]").click()
            expect(page.locator(".modal-dialog select").first).to_be_visible()
        drawn = page.evaluate(DRAWN)
        wrong[name] = sorted(
            {said for said, of in drawn if foreign(language, said, of)}
        )
    assert not any(wrong.values()), wrong


def test_times_are_those_of_the_province_wherever_the_browser_is(
    desk: Callable[[str], Any],
    context: Callable[..., Any],
    sessions: dict[str, Any],
    portal: PortalProcess,
) -> None:
    desk("so-y-te-head")
    page = context(
        storage_state=sessions["so-y-te-head"], timezone_id=ELSEWHERE
    ).new_page()
    page.goto(f"{PLACES['vi']}/folder_contents")
    told = page.locator("#contentview-history time")
    day, clock = told.get_attribute("datetime").split("T")
    assert told.text_content() == f"{day[8:]}/{day[5:7]}/{day[:4]} {clock[:5]}"
    assert "+07:00" in clock
    row = page.locator("tr.itemRow").first
    answer = page.request.get(
        f"/++api++{row.get_attribute('data-path')}",
        headers={"Accept": "application/json", "Sec-Fetch-Site": "same-origin"},
    ).json()
    changed = row.locator("td.ModificationDate").text_content()
    hour = (int(answer["modified"][11:13]) + 7) % 24
    assert f"{hour:02d}:{answer['modified'][14:16]}" in changed
