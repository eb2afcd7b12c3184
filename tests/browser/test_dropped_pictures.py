"""Pictures that are dropped or pasted into a text come into the item, or are told of."""

from __future__ import annotations

from .desk import Desk
from .desk import FROM_A_PAGE
from .desk import SAVE
from base64 import b64encode
from bs4 import BeautifulSoup
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import Dialog
from playwright.sync_api import expect
from playwright.sync_api import Locator
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.2a")

SECTION = "/vi/don-vi/so-y-te/tin-tuc"
# Files as a browser hands them over, dropped from the desktop or pasted as a screenshot.
GIVE = """(body, [kind, files]) => {
  const data = new DataTransfer();
  for (const [name, type, coded] of files) {
    const bytes = Uint8Array.from(atob(coded), one => one.charCodeAt(0));
    data.items.add(new File([bytes], name, {type}));
  }
  const place = body.lastElementChild.getBoundingClientRect();
  const how = {bubbles: true, cancelable: true, clientX: place.x + 5, clientY: place.y + 5};
  body.dispatchEvent(kind === "paste"
    ? new ClipboardEvent("paste", {...how, clipboardData: data})
    : new DragEvent("drop", {...how, dataTransfer: data}));
}"""


def give(desk: Desk, kind: str, data: bytes, name: str) -> Locator:
    body = desk.page.frame_locator(".tox-edit-area iframe").locator("body")
    sent = [name, "image/png", b64encode(data).decode()]
    body.evaluate(GIVE, [kind, [sent]])
    return body


def told(desk: Desk, words: str) -> None:
    expect(desk.page.locator(".tox-notification", has_text=words).first).to_be_visible()


def test_a_picture_put_in_by_hand_is_in_the_item(
    desk: Callable[[str], Desk], picture: Path
) -> None:
    """Dropped while the item is added, pasted while it is edited."""
    editor = desk("so-y-te-update")
    editor.page.set_viewport_size({"width": 1366, "height": 650})
    editor.begin_news(SECTION, "Tin có ảnh kéo vào", "Nội dung.")
    body = give(editor, "drop", picture.read_bytes(), "khám bệnh.png")
    told(editor, "Đã lấy ảnh “khám bệnh.png” vào bài")
    expect(body.locator("img[data-linktype=image]")).to_have_count(1)
    editor.save()
    path = editor.here
    editor.edit(path)
    give(editor, "paste", picture.read_bytes(), "image.png")
    told(editor, "Đã lấy ảnh “image.png” vào bài")
    body.locator("img").last.click()
    editor.page.get_by_role("button", name="Mô tả ảnh bằng chữ").click()
    words = editor.page.get_by_role("dialog").get_by_role("textbox")
    words.fill("Bàn khám của trạm")
    editor.page.get_by_role("dialog").get_by_role("button", name="Lưu").click()
    expect(body.locator("img[alt='Bàn khám của trạm']")).to_be_visible()
    # What is dropped as one saves, here in place of the chosen one, is waited for.
    give(editor, "paste", picture.read_bytes(), "muộn.png")
    editor.save()
    shown = BeautifulSoup(editor.page.request.get(path).text(), "lxml")
    sources = [one["src"] for one in shown.select("#content picture img")]
    assert len(sources) == 2, sources
    for one in sources:
        assert one.startswith(f"{shown.body['data-portal-url']}{path}/"), one
        assert editor.page.request.get(one).status == 200


def test_what_is_no_picture_is_told_and_out_again(desk: Callable[[str], Desk]) -> None:
    editor = desk("so-y-te-update")
    editor.begin_news(SECTION, "Tin có ảnh hỏng", "Nội dung.")
    body = give(editor, "drop", b"MZ" + bytes(99), "hỏng.png")
    told(editor, "Chưa lấy được ảnh “hỏng.png”")
    expect(body.locator("img")).to_have_count(0)


def choose_a_picture(editor: Desk, path: str) -> None:
    """What is chosen can be confirmed where one sees it, on a laptop's screen."""
    page = editor.page
    page.set_viewport_size({"width": 1366, "height": 650})
    editor.edit(path)
    page.locator("button[data-mce-name=ploneimage]").click()
    dialog = page.locator(".modal-dialog")
    expect(dialog.get_by_text("Mô tả ảnh bằng chữ")).to_be_visible()
    expect(dialog.get_by_role("link", name="Ảnh bên ngoài")).to_be_hidden()
    dialog.locator(".content-browser-selected-items-wrapper > a.btn").click()
    page.locator(".content-browser .contentItem", has_text="Ảnh mẫu").click()
    button = page.locator(".content-browser .preview button")
    expect(button).to_be_in_viewport(ratio=1)
    button.click()
    expect(dialog.locator(".content-browser-selected-items")).to_contain_text("Ảnh mẫu")
    editor.go(f"{path}/view")


def test_words_of_a_picture_are_taken_over(
    desk: Callable[[str], Desk], picture: Path
) -> None:
    """Said of it once, they stand in the text, and nobody is asked again."""
    editor = desk("so-y-te-update")
    path = editor.make_news(SECTION, "Tin có ảnh đã mô tả")
    image = {"data": b64encode(picture.read_bytes()).decode(), "encoding": "base64"}
    image |= {"filename": "a.png", "content-type": "image/png"}
    sent: dict[str, Any] = {
        "@type": "Image",
        "title": "Ảnh mẫu",
        "alt_text": "Bàn khám",
    }
    sent["image"] = image
    request = editor.page.request
    made = request.post(f"/++api++{path}", headers=FROM_A_PAGE, data=sent).json()
    text = f'<p><img src="resolveuid/{made["UID"]}/@@images/image/large" alt=""></p>'
    changed = {"text": {"data": text, "content-type": "text/html"}}
    request.patch(f"/++api++{path}", headers=FROM_A_PAGE, data=changed)
    choose_a_picture(editor, path)
    editor.act(path, "submit")
    shown = BeautifulSoup(request.get(path).text(), "lxml")
    assert [one["alt"] for one in shown.select("#content p img")] == ["Bàn khám"]


def test_what_was_attached_is_told_and_asked_for_its_words(
    desk: Callable[[str], Desk], picture: Path, tmp_path: Path
) -> None:
    """Names of what went in, the reason of what did not; the same file is asked about."""
    editor = desk("so-y-te-update")
    page = editor.page
    path = editor.make_news(SECTION, "Tin kèm nhiều tệp")
    note, wrong = tmp_path / "ghi chép.txt", tmp_path / "sai.png"
    note.write_text("Ghi chép", encoding="utf-8")
    wrong.write_bytes(b"MZ" + bytes(99))
    editor.edit(path)
    asked: list[str] = []

    def say_no(dialog: Dialog) -> None:
        """Plone asks whether one leaves the form, too."""
        if dialog.type == "beforeunload":
            return dialog.accept()
        asked.append(dialog.message)
        return dialog.dismiss()

    page.on("dialog", say_no)

    def attach(*files: Path) -> None:
        with page.expect_file_chooser() as chooser:
            page.locator(".upload button.browse").click()
        chooser.value.set_files(files)

    attach(note, picture, wrong)
    page.locator(".upload button.upload-all").click()
    taken = page.locator("#files-told .alert-success")
    expect(taken).to_contain_text("Đã kèm 2 tệp: ghi chép.txt, tram-y-te.png")
    expect(page.locator("#files-told .alert-danger")).to_contain_text("sai.png: ")
    attach(note)
    expect(page.locator(".upload .dz-preview", has_text=note.name)).to_have_count(0)
    assert asked == [
        f"Bài đã có tệp “{note.name}”. Ông/bà vẫn muốn kèm tệp này lần nữa?"
    ]
    words = page.locator("#held-files").get_by_label("Mô tả ảnh bằng chữ")
    words.fill("Trạm y tế xã")
    words.blur()
    expect(page.locator("#held-files [role=status]")).to_have_text("Đã ghi mô tả.")
    page.reload()
    expect(words).to_have_value("Trạm y tế xã")
    held = page.locator("#held-files li")
    expect(held).to_have_count(2)
    editor.act(path, "submit")


def test_files_chosen_while_adding_come_into_the_item(
    desk: Callable[[str], Desk], picture: Path, tmp_path: Path
) -> None:
    """Sent as the form is saved, too; what is refused is read before, and kept off."""
    editor = desk("so-y-te-update")
    page = editor.page
    note, gone, wrong = (tmp_path / one for one in ("ghi.txt", "bỏ.txt", "sai.png"))
    note.write_text("Ghi chép", encoding="utf-8")
    gone.write_text("Nhầm", encoding="utf-8")
    wrong.write_bytes(b"MZ" + bytes(99))
    editor.begin_news(SECTION, "Tin có tệp từ lúc thêm", "Nội dung.")

    def choose(*files: Path) -> None:
        with page.expect_file_chooser() as chooser:
            page.locator(".upload button.browse").click()
        chooser.value.set_files(files)

    choose(gone, picture)
    page.locator(".upload button.upload-all").click()
    held = page.locator("#held-files li")
    expect(held).to_have_count(2)
    page.locator("#held-files").get_by_label("Mô tả ảnh bằng chữ").fill("Trạm y tế xã")
    held.filter(has_text=gone.name).get_by_role("button", name="Bỏ tệp này").click()
    expect(held).to_have_count(1)
    # What waits for its item is no draft of its own.
    drafts = page.request.get("/++api++/vi/@my-work?matter=drafts").json()["items"]
    assert not [one for one in drafts if one["title"] in (picture.name, gone.name)]
    choose(wrong, note)
    page.locator(SAVE).click()
    expect(page.locator("#files-told .alert-danger")).to_contain_text(wrong.name)
    expect(page.locator("#files-told")).to_contain_text("Bài chưa được lưu")
    expect(held).to_have_count(2)
    editor.save()
    expect(page.locator(".portalMessage")).to_contain_text("Đã tạo")
    # The names of files are their addresses, and no titles.
    for one, times in ((note, 1), (picture, 1), (gone, 0)):
        address = f"#content a[href*='/{one.name}/@@download/']"
        expect(page.locator(address)).to_have_count(times)
    editor.act(editor.here, "submit")
