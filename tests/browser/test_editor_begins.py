"""The text editor takes no word before it can keep it, and no link that is none."""

from __future__ import annotations

from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Route


FORM = "/vi/don-vi/so-y-te/tin-tuc/++add++News%20Item"
FRAME = ".tox-edit-area iframe"


def test_nothing_is_typed_before_the_editor_listens(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    held: list[Route] = []

    def hold(route: Route) -> None:
        """Of style sheets those of the editor's frame wait."""
        if route.request.frame.parent_frame is not None:
            held.append(route)
        else:
            route.continue_()

    page.route("**/*.css*", hold)
    editor.go(FORM)
    body = page.frame_locator(FRAME).locator("body")
    expect(body).to_have_attribute("contenteditable", "false")
    assert held and not page.evaluate("window.tinymce.activeEditor.initialized")
    for one in held:
        one.continue_()
    page.unroute("**/*.css*")
    editor.typed("Chữ gõ ngay khi trang vừa mở.")
    assert "vừa mở" in page.evaluate("window.tinymce.activeEditor.getContent()")


def test_a_link_leads_somewhere_and_has_words(desk: Callable[[str], Desk]) -> None:
    """Plone's dialog would stay as it is for the one, and insert nothing to click for
    the other.
    """
    editor = desk("so-y-te-update")
    page = editor.page
    editor.go(FORM)
    editor.typed("Xem thêm:")
    button = page.locator("button[data-mce-name=plonelink]")
    if not button.count():
        page.locator("button[data-mce-name=overflow-button]").click()
    button.click()
    dialog = page.locator(".modal-dialog")
    insert = dialog.locator("[name=insert]").last
    insert.click()
    expect(dialog.get_by_role("alert")).to_contain_text("Chưa có gì để chèn")
    # The second tab; Plone's words for it may come later than the dialog.
    dialog.locator("a").nth(1).click()
    dialog.locator("[name=external]").fill("https://example.org/huong-dan")
    insert.click()
    link = page.frame_locator(FRAME).locator("a")
    expect(link).to_have_text("https://example.org/huong-dan")
