"""No text is lost to a session that ended or to a save that was refused (15.2)."""

from __future__ import annotations

from .conftest import PASSWORD
from .desk import Desk
from .desk import FROM_A_PAGE
from .desk import SAVE
from .desk import TITLE
from .kept_contexts import KeptContexts
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Locator
from playwright.sync_api import Page
from playwright.sync_api import Route
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("15.2")

ME = "so-y-te-update"
SITE = "/vi/don-vi/so-y-te"
SECTION = f"{SITE}/tin-tuc"
LAPTOP = {"width": 1366, "height": 650}
# What the browser has kept of somebody's texts.
COPIES = (
    "() => Object.keys(localStorage).filter(one => one.startsWith('unsaved-text:'))"
)


@pytest.fixture
def editor(desk: Callable[[str], Desk], sessions: dict[str, Any]) -> Any:
    """At a laptop, with a session of its own, as it will end."""
    others = sessions.pop(ME, None)
    made = desk(ME)
    made.page.set_viewport_size(LAPTOP)
    sessions.pop(ME)
    made.page.request.delete("/++api++/@unsaved", headers=FROM_A_PAGE)
    if others is not None:
        sessions[ME] = others
    return made


def offers(page: Page) -> Locator:
    return page.locator(".unsaved-offer")


def end_session(editor: Desk) -> None:
    """As time does: the page stays as it is."""
    page = editor.page
    rows = page.request.get("/++api++/@sessions", headers=FROM_A_PAGE).json()["items"]
    (mine,) = [one["id"] for one in rows if one["current"]]
    gone = page.request.delete(f"/++api++/@sessions/{mine}", headers=FROM_A_PAGE)
    assert gone.status == 204


def sign_in_here(page: Page) -> None:
    """What nobody but the board may see says where one signs in."""
    here = page.locator("input[name=__ac_name]")
    link = page.locator("#content a[href*='came_from']")
    expect(here.or_(link).first).to_be_visible()
    if link.count():
        link.click()
        expect(page.locator("#text-is-kept")).to_contain_text("vẫn được giữ")
    page.fill("input[name=__ac_name]", ME)
    page.fill("input[name=__ac_password]", PASSWORD)
    page.click("[name='buttons.login']")


def kept_by_portal(page: Page) -> Any:
    return page.expect_response(
        lambda one: "/@unsaved/" in one.url and one.request.method == "PUT"
    )


def kept_by_browser(page: Page, count: int = 1) -> None:
    page.wait_for_function(f"() => ({COPIES})().length === {count}")


def restore(page: Page) -> None:
    """Plone's form comes back, with all of it."""
    expect(offers(page)).to_have_count(1)
    with page.expect_navigation():
        offers(page).get_by_role("button", name="Khôi phục").click()
    expect(offers(page)).to_have_count(0)


def test_a_session_that_ends_takes_no_text_with_it(editor: Desk) -> None:
    """Words that the portal has, and words that came after."""
    page = editor.page
    with kept_by_portal(page) as kept:
        editor.begin_news(SECTION, "Tin viết dở", "Đoạn đầu đã tới cổng.")
    assert kept.value.status == 200
    end_session(editor)
    editor.append("Đoạn sau chỉ có trong trình duyệt.")
    kept_by_browser(page)
    (copy,) = page.evaluate(f"() => ({COPIES})().map(one => localStorage[one])")
    assert "trình duyệt" not in copy
    page.locator(SAVE).click()
    sign_in_here(page)
    expect(offers(page)).to_contain_text("Bản đang soạn dở lúc")
    expect(offers(page).locator("summary")).to_contain_text("Tiêu đề, Nội dung")
    offers(page).locator("summary").click()
    expect(offers(page).locator("ins").last).to_contain_text("chỉ có trong trình duyệt")
    restore(page)
    expect(page.locator(TITLE)).to_have_value("Tin viết dở")
    editor.save()
    text = page.locator("#content")
    expect(text).to_contain_text("Đoạn đầu đã tới cổng.")
    expect(text).to_contain_text("Đoạn sau chỉ có trong trình duyệt.")
    path = editor.here
    editor.go(f"{SECTION}/++add++News Item")
    expect(page.locator(".tox-edit-area iframe")).to_be_visible()
    expect(offers(page)).to_have_count(0)
    assert page.evaluate(COPIES) == []
    left = page.request.get("/++api++/@unsaved", headers=FROM_A_PAGE).json()["items"]
    assert left == []
    change_after_another(editor, path)


def change_after_another(editor: Desk, path: str) -> None:
    """The same in the form of an item, which somebody else changes meanwhile: what is
    restored was typed for the text of before, and is written over nothing.
    """
    page = editor.page
    editor.edit(path)
    with kept_by_portal(page):
        page.fill(TITLE, "Tên tôi đặt")
    editor.append("Câu của tôi.")
    kept_by_browser(page)
    unlocked = page.request.delete(f"/++api++{path}/@lock", headers=FROM_A_PAGE)
    assert unlocked.status == 200, unlocked.text()
    changed = page.request.patch(
        f"/++api++{path}", headers=FROM_A_PAGE, data={"description": "Của người khác"}
    )
    assert changed.status == 204, changed.text()
    end_session(editor)
    editor.go(f"{path}/edit")
    sign_in_here(page)
    expect(offers(page)).to_contain_text("Nội dung đang lưu đã được sửa")
    restore(page)
    expect(page.locator(TITLE)).to_have_value("Tên tôi đặt")
    page.locator(SAVE).click()
    compared = page.locator("#changed-meanwhile")
    expect(compared.locator("del").last).to_contain_text("Của người khác")
    expect(compared.locator("ins").first).to_contain_text("Tên tôi đặt")
    expect(offers(page)).to_have_count(0)
    page.locator("#save-over").check()
    editor.save()
    expect(page.locator("h1")).to_contain_text("Tên tôi đặt")
    expect(page.locator("#content")).to_contain_text("Câu của tôi.")


def test_a_refused_save_shows_what_was_typed(editor: Desk) -> None:
    """Submitted meanwhile, it cannot be changed; what was typed waits for its return."""
    page = editor.page
    path = editor.make_news(SECTION, "Tin được trình trong lúc sửa")
    editor.edit(path)
    editor.append("Câu viết thêm khi bài đã được trình.")
    kept_by_browser(page)

    def step(name: str, **said: str) -> None:
        address = f"/++api++{path}/@workflow/{name}"
        answer = page.request.post(address, headers=FROM_A_PAGE, data=said)
        assert answer.status == 200, answer.text()

    step("submit")
    page.locator(SAVE).click()
    lost = offers(page)
    expect(lost).to_contain_text("Chưa lưu được")
    expect(lost).to_contain_text("Câu viết thêm khi bài đã được trình.")
    step("retract")
    editor.go(f"{path}/edit")
    restore(page)
    editor.save()
    expect(page.locator("#content")).to_contain_text("Câu viết thêm khi bài")


def test_before_a_session_ends_one_is_told_and_goes_on(editor: Desk) -> None:
    """What is told by the portal is put into the answer: no test waits for an hour."""
    page = editor.page
    told = {"seconds": 240, "put_off": True}

    def answer(route: Any) -> None:
        found = route.fetch()
        route.fulfill(response=found, json={**found.json(), "session": told})

    page.route("**/++api++/@unsaved", answer)
    editor.go(f"{SECTION}/++add++News Item")
    warning = page.locator(".unsaved-session")
    expect(warning).to_contain_text("kết thúc lúc")
    told["seconds"] = 3600
    with page.expect_response("**/++api++/@sessions") as used:
        warning.get_by_role("button", name="Tiếp tục làm việc").click()
    assert used.value.status == 200
    expect(warning).to_have_count(0)
    end_session(editor)
    page.fill(TITLE, "Tin viết khi phiên đã hết")
    expect(warning).to_contain_text("Phiên đăng nhập đã kết thúc")
    with page.expect_popup() as opened:
        warning.get_by_role("link").click()
    sign_in_here(opened.value)
    expect(opened.value.locator("#toolbar-my-work").first).to_be_visible()
    opened.value.close()
    page.unroute("**/++api++/@unsaved")
    page.bring_to_front()
    editor.write("Lưu được ngay ở thẻ cũ.")
    editor.save()
    expect(page.locator("h1")).to_contain_text("Tin viết khi phiên đã hết")


def test_a_page_of_an_act_keeps_its_words_too(editor: Desk) -> None:
    page = editor.page
    path = editor.make_news(SECTION, "Tin có lời nhắn")
    editor.open_act(path, "submit")
    with kept_by_portal(page):
        page.fill("#act-comment", "Lời nhắn dài cho người kiểm duyệt.")
    end_session(editor)
    editor.perform()
    sign_in_here(page)
    offers(page).get_by_role("button", name="Khôi phục").click()
    expect(page.locator("#act-comment")).to_have_value(
        "Lời nhắn dài cho người kiểm duyệt."
    )
    editor.perform()
    editor.done()
    expect(editor.history(path)).to_contain_text("Lời nhắn dài")


def test_what_is_sent_before_the_script_listens_is_not_offered(
    editor: Desk, contexts: KeptContexts
) -> None:
    page, path = editor.page, editor.make_news(SECTION, "Tin trình ngay")
    # Its clock will stand still.
    contexts.spoil(page.context)
    scripts: list[Route] = []
    page.clock.install()
    page.route("**/unsaved/desk.js", lambda route: scripts.append(route))
    with page.expect_request("**/unsaved/desk.js"):
        editor.open_act(path, "submit")
    page.fill("#act-comment", "Gõ nhanh, gửi ngay.")
    # Answered so, a form that is sent leaves its page standing.
    page.route("**/@@act/submit", lambda route: route.fulfill(status=204))
    with page.expect_response("**/@@act/submit"):
        editor.perform()
    with page.expect_response("**/++api++/@unsaved"):
        scripts[0].continue_()
    page.wait_for_load_state("networkidle")
    page.clock.run_for(2000)
    # What is encrypted by then is stored.
    page.evaluate("crypto.subtle.digest('SHA-256', new Uint8Array(1))")
    assert page.evaluate(COPIES) == []


# A busy machine draws on when nothing is fetched: only this tells that the script is there.
ASKS_FOR_WHAT_IS_TYPED = """() => [...document.forms].some((form) => {
  const asking = form["pattern-formunloadalert"];
  return asking && Object.getOwnPropertyDescriptor(asking, "_changed")?.get;
})"""


@pytest.mark.parametrize("is_busy", [False, True])
def test_a_form_nobody_touched_is_left_unasked(
    desk: Callable[[str], Desk], is_busy: bool
) -> None:
    """Plone's pickers tell of changes as they are drawn; what is typed is asked about.

    On a busy machine Plone's own part may come to the form after ours.
    """
    editor = desk("so-y-te-update")
    page = editor.page
    asked: list[str] = []

    def leave(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    for kind in ("News Item", "Event"):
        place = "tin-tuc" if kind == "News Item" else "su-kien"
        held: list[Route] = []

        def hold(one: Route, held: list[Route] = held) -> None:
            held.append(one)

        if is_busy:
            page.route("**/bundle-plone/chunks/**", hold)
        with page.expect_response("**/@unsaved"):
            page.goto(f"{SITE}/{place}/++add++{kind}", wait_until="commit")
        page.unroute("**/bundle-plone/chunks/**")
        for one in held:
            one.continue_()
        page.wait_for_function("window.tinymce?.activeEditor?.initialized")
        # A browser asks nobody who has not touched the page.
        page.locator("h1.documentFirstHeading").click()
        page.wait_for_function(ASKS_FOR_WHAT_IS_TYPED)
        editor.go("/vi/@@my-work")
        assert not asked, kind
    editor.go("/vi/don-vi/so-y-te/tin-tuc/++add++News Item")
    page.locator(TITLE).press_sequentially("Tin")
    editor.go("/vi/@@my-work")
    assert asked == ["beforeunload"]


def test_what_was_taken_in_is_offered_no_more(editor: Desk) -> None:
    """A report that a member sends as any reader does, and the board's answer to it."""
    page = editor.page
    form = f"{SECTION}/mau-tiem-chung-mo-rong/@@report-inaccuracy"
    editor.go(form)
    with kept_by_portal(page):
        page.fill("#report-text", "Số trạm y tế nêu trong tin chưa đúng.")
    page.locator("#report-form [type=submit]").click()
    expect(page.locator("#report-code")).to_be_visible()
    # The answer asks the portal whether the browser's copy was taken in.
    kept_by_browser(page, 0)
    nothing_left(editor, form)
    board = f"{SITE}/@@inaccuracy-reports"
    editor.go(board)
    answer = page.locator("form[id^=answer-]").first
    with kept_by_portal(page):
        answer.locator("textarea").fill("Đã sửa theo số liệu mới.")
    answer.locator("[name=handle]").click()
    expect(page.locator(".report-handling").first).to_contain_text("Đã sửa theo")
    nothing_left(editor, board)


def nothing_left(editor: Desk, path: str) -> None:
    """The form asks for what is kept of it: then it would have been offered."""
    page = editor.page
    with page.expect_response("**/++api++/@unsaved"):
        editor.go(path)
    expect(offers(page)).to_have_count(0)
    left = page.request.get("/++api++/@unsaved", headers=FROM_A_PAGE).json()["items"]
    assert left == []
