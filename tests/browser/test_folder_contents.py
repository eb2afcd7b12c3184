"""Many items at once in folder contents: the same guards as one by one."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Locator
import pytest


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PUBLISHED = "mau-tap-huan-so-cuu"
MORE_PUBLISHED = ("mau-tiem-chung-mo-rong", "mau-phong-benh-mua-nong")
ROWS_A_PAGE = """document.cookie = "_fc_pageSize=" +
    encodeURIComponent('{"value": 60}') + ";path=/";"""


class Contents:
    """The table of a folder's contents."""

    def __init__(self, desk: Desk, folder: str) -> None:
        self.page = desk.page
        # Other tests add to the folder, too: what this one made may be the sixteenth.
        self.page.add_init_script(ROWS_A_PAGE)
        desk.go(f"{folder}/folder_contents")

    def row(self, name: str) -> Locator:
        return self.page.locator(f"tr[data-id='{name}']")

    def choose(self, *names: str) -> None:
        for name in names:
            self.row(name).locator("input[type=checkbox]").check()

    def open_workflow(self) -> None:
        self.page.locator("#btn-workflow").click()
        expect(self.page.locator("#fc-step")).to_be_visible()

    def workflow(self, transition: str, comment: str = "") -> None:
        if not self.page.locator(".popover.active #fc-step").count():
            self.open_workflow()
        form = self.page.locator(".popover.active")
        form.locator("select[name=transition]").select_option(transition)
        form.locator("textarea[name=comments]").fill(comment)
        form.locator(".applyBtn").click()

    def delete(self) -> None:
        self.page.locator("#btn-delete").click()
        buttons = self.page.locator(".popover.active button")
        buttons.last.scroll_into_view_if_needed()
        expect(buttons.first).to_be_in_viewport(ratio=0.9)
        expect(buttons.last).to_be_in_viewport(ratio=0.9)
        buttons.first.click()

    @property
    def message(self) -> Locator:
        return self.page.locator(".fc-status-container, .status").first


def name_of(path: str) -> str:
    return path.rpartition("/")[2]


def state(desk: Desk, path: str) -> str:
    answer = desk.page.request.get(
        f"/++api++{path}", headers={"Accept": "application/json"}
    )
    return answer.json()["review_state"]


@pytest.mark.regulation("7.1")
def test_several_drafts_are_submitted_at_once(desk: Callable[[str], Desk]) -> None:
    editor = desk("so-y-te-update")
    made = [editor.make_news(SECTION, f"Tin trình cùng lúc {n}") for n in (1, 2)]
    contents = Contents(editor, SECTION)
    contents.choose(*map(name_of, made))
    contents.workflow("submit")
    expect(contents.message).to_be_visible()
    assert [state(editor, path) for path in made] == ["pending", "pending"]


@pytest.mark.regulation("4.2a", "9.1")
def test_approving_many_needs_what_approving_one_needs(
    desk: Callable[[str], Desk],
) -> None:
    editor, reviewer = desk("so-y-te-update"), desk("so-y-te-review")
    item = editor.make_news(SECTION, "Tin không duyệt hàng loạt")
    editor.act(item, "submit")
    contents = Contents(reviewer, SECTION)
    contents.choose(name_of(item))
    contents.open_workflow()
    contents.page.check("#fc-declaration")
    contents.workflow("approve")
    expect(contents.message).to_contain_text("Tin không duyệt hàng loạt")
    assert state(reviewer, item) == "pending"
    # What was chosen and declared stands there again: only what is missing is said.
    contents.open_workflow()
    expect(contents.page.locator("#fc-step")).to_have_value("approve")
    expect(contents.page.locator("#fc-declaration")).to_be_checked()
    contents.page.check("#fc-confirmation-unconfirmed")
    contents.page.locator(".popover.active .applyBtn").click()
    expect(contents.row(name_of(item))).to_contain_text("Đã duyệt")


def test_returning_many_needs_the_reason(desk: Callable[[str], Desk]) -> None:
    editor, reviewer = desk("so-y-te-update"), desk("so-y-te-review")
    item = editor.make_news(SECTION, "Tin trả lại hàng loạt")
    editor.act(item, "submit")
    contents = Contents(reviewer, SECTION)
    contents.choose(name_of(item))
    contents.workflow("return")
    expect(contents.message).to_be_visible()
    assert state(reviewer, item) == "pending"
    contents = Contents(reviewer, SECTION)
    contents.choose(name_of(item))
    contents.workflow("return", comment="Bổ sung ảnh.")
    expect(contents.message).to_be_visible()
    assert state(reviewer, item) == "draft"


@pytest.mark.regulation("7.1")
def test_a_published_item_is_not_deleted(desk: Callable[[str], Desk]) -> None:
    head = desk("so-y-te-head")
    contents = Contents(head, SECTION)
    contents.choose(PUBLISHED)
    contents.delete()
    expect(contents.message).to_contain_text("Tập huấn sơ cứu")
    head.go(f"{SECTION}/{PUBLISHED}")
    expect(head.page.locator("h1")).to_contain_text("Tập huấn sơ cứu")


def test_submitting_many_sets_no_publication_date(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("so-y-te-update")
    item = editor.make_news(SECTION, "Tin chưa có ngày xuất bản")
    contents = Contents(editor, SECTION)
    contents.choose(name_of(item))
    contents.workflow("submit")
    expect(contents.message).to_be_visible()
    answer = editor.page.request.get(
        f"/++api++{item}", headers={"Accept": "application/json"}
    )
    assert answer.json()["effective"] is None


@pytest.mark.regulation("7.1")
def test_what_was_refused_stays_chosen_and_in_sight(
    desk: Callable[[str], Desk],
) -> None:
    contents = Contents(desk("so-y-te-head"), SECTION)
    contents.page.set_viewport_size({"width": 1366, "height": 650})
    contents.choose(PUBLISHED, *MORE_PUBLISHED)
    contents.delete()
    expect(contents.message).to_be_in_viewport()
    box = contents.row(PUBLISHED).locator("input[type=checkbox]")
    expect(box).to_be_checked()
