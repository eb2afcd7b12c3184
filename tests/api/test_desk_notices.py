"""What the desk says above an item and its form: withdrawn, a working copy, dropped files."""

from __future__ import annotations

from lxml import html
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import picture
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
UNSAVED = "/++api++/@unsaved"


def shown(person: Any, address: str, place: str) -> str:
    page = html.fromstring(person.get(address, headers=HTML).text)
    return " ".join(page.xpath(f"string(//*[@id='{place}'])").split())


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


@pytest.fixture
def section(site: Any, boards: None) -> Any:
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.mark.regulation("7.2e")
def test_a_withdrawn_item_says_so_to_its_board(
    client: Any, section: Any, publish: Any
) -> None:
    path = path_of(publish(section, "so-y-te"))
    publisher = client("so-y-te-publish")
    said = {"comment": "Số liệu sai", "ground": "inaccurate"}
    done = publisher.post(f"/++api++{path}/@workflow/withdraw", json=said)
    assert done.status_code == 200, done.text
    notice = shown(publisher, path, "withdrawn-notice")
    assert "Đã gỡ lúc" in notice and "Số liệu sai" in notice
    assert "Khôi phục" in notice
    assert "Người xuất bản" in shown(client("so-y-te-update"), path, "withdrawn-notice")
    visitor = client(None).get(path, headers=HTML)
    assert visitor.status_code == 410 and "Số liệu sai" not in visitor.text
    publisher.post(f"/++api++{path}/@workflow/restore", json={"comment": "Làm lại"})
    assert shown(publisher, path, "withdrawn-notice") == ""


@pytest.mark.regulation("7.1")
def test_the_form_of_a_working_copy_says_that_it_is_one(
    client: Any, section: Any, publish: Any
) -> None:
    """And what was dropped from it, while its text or others lead there."""
    item = publish(section, "so-y-te", title="Tin có tệp")
    with api.env.adopt_user(username="admin"):
        kept = api.content.create(item, "File", "kept", title="Tệp giữ")
        gone = api.content.create(item, "File", "gone", title="Tệp bỏ")
    transaction.commit()
    editor = client("so-y-te-update")
    path = path_of(item)
    made = editor.post(f"/++api++{path}/@workingcopy").json()["@id"]
    copy = made.removeprefix(editor.base)
    assert shown(editor, f"{copy}/@@act/submit", "secrecy-warnings") == ""
    links = "".join(f'<a href="resolveuid/{one.UID()}">x</a>' for one in (kept, gone))
    text = {"text": {"data": f"<p>{links}</p>", "content-type": "text/html"}}
    assert editor.patch(f"/++api++{copy}", json=text).status_code == 204
    assert editor.delete(f"/++api++{copy}/gone").status_code == 204
    warned = shown(editor, f"{copy}/@@act/submit", "secrecy-warnings")
    assert "Tệp bỏ" in warned and "Tệp giữ" not in warned
    mark = shown(editor, f"{copy}/edit", "working-copy-mark")
    assert "bản làm việc của Tin có tệp" in mark


@pytest.mark.regulation("15.2")
def test_a_step_that_was_taken_leaves_no_note_behind(
    client: Any, section: Any, publish: Any
) -> None:
    """Of any step of the item; what is typed into its form stays."""
    item = publish(section, "so-y-te", "draft", title="Tin chờ trình")
    editor = client("so-y-te-update")
    forms = [f"{item.UID()}/act/submit", f"{item.UID()}/act/retract"]
    forms += [f"{item.UID()}/edit"]
    begun = editor.post(UNSAVED, json={"form": "x"}).json()["browser"]["name"]
    for number, form in enumerate(forms):
        sent = {
            "name": begun,
            "form": form,
            "part": "act-form",
            "title": "Trình kiểm duyệt",
            "path": "/vi",
            "fields": [["comment", "Lời nhắn"]],
            "labels": {},
        }
        kept = editor.put(f"{UNSAVED}/{number:032x}", json=sent)
        assert kept.status_code == 200, kept.text
    mine = shown(editor, "/vi/@@my-work", "matter-unsaved")
    assert "Tin chờ trình: Trình kiểm duyệt" in mine
    path = path_of(item)
    assert editor.post(f"/++api++{path}/@workflow/submit", json={}).status_code == 200
    left = editor.get(UNSAVED).json()["items"]
    assert [int(one["id"], 16) for one in left] == [2]


@pytest.mark.regulation("4.1b", "7.2e")
def test_who_reviews_reads_what_is_said_of_pictures_and_where_links_lead(
    client: Any, section: Any, item: Any
) -> None:
    transaction.begin()
    item = section[item.rpartition("/")[2]]
    with api.env.adopt_user(username="admin"):
        for name, words in (("trong-bai", ""), ("kem", "Bàn khám")):
            data = NamedBlobImage(picture("PNG", (9, 6)), "image/png", f"{name}.png")
            api.content.create(item, "Image", name, image=data, alt_text=words)
    shown_there = f'<img src="resolveuid/{item["trong-bai"].UID()}" alt="Trạm xá" />'
    links = '<a href="../khong-co">đọc thêm</a> <a href="/vi">trang chủ</a>'
    item.text = RichTextValue(f"<p>{shown_there}{links}</p>", "text/html")
    transaction.commit()
    page = f"{path_of(item)}/@@act/submit"
    writer = client("so-y-te-update")
    focus = writer.get(f"{path_of(item)}/@@picture-focus", headers=HTML, follow=True)
    assert "chưa có ảnh đại diện" in focus.text
    said = shown(writer, page, "secrecy-warnings")
    assert "đọc thêm" in said and "/vi/don-vi/so-y-te/tin-tuc/khong-co" in said
    assert "trang chủ" not in said
    pictures = shown(writer, page, "reading-pictures")
    assert "Trạm xá" in pictures and "Bàn khám" in pictures


@pytest.mark.regulation("7.1", "9.1")
def test_a_copy_of_a_units_words_changes_no_name(client: Any, boards: None) -> None:
    editor = client("so-y-te-update")
    made = editor.post("/++api++/vi/to-chuc/so-y-te/@workingcopy")
    assert made.status_code == 201, made.text
    copy = made.json()["@id"].removeprefix(editor.base)
    changed = editor.patch(f"/++api++{copy}", json={"phone": "0204 123 457"})
    assert changed.status_code == 204, changed.text
    page = html.fromstring(editor.get(f"{copy}/@@differences", headers=HTML).text)
    said = page.get_element_by_id("content-core").text_content()
    assert "0204 123 457" in said
    assert "Sở Y tế" not in said
    form = html.fromstring(editor.get(f"{copy}/edit", headers=HTML).text)
    (fields,) = (one for one in form.forms if "form.widgets.phone" in one.fields)
    row = "form.widgets.answers.0.widgets"
    typed = {
        "form.widgets.phone": "so sai",
        "form.widgets.position": "o dau",
        f"{row}.who": "Ong A",
        **{f"{row}.{name}": "" for name in ("subject", "phone", "email")},
        **{f"{row}.{name}_en": "" for name in ("subject", "who")},
        "form.widgets.answers.0-empty-marker": "1",
        "form.widgets.answers.count": "1",
        "form.buttons.save": "1",
    }
    sent = [one for one in fields.form_values() if one[0] not in typed]
    answer = editor.post(f"{copy}/edit", data=[*sent, *typed.items()], headers=HTML)
    told = html.fromstring(answer.text).get_element_by_id("content").cssselect(".error")
    wrong = " ".join(one.text_content() for one in told)
    for name in ("Điện thoại", "Vị trí trên bản đồ", "Việc cần hỏi"):
        assert name in wrong, name


@pytest.mark.regulation("7.1", "9.1")
def test_what_a_copy_changes_in_any_field_is_told(
    client: Any, section: Any, publish: Any
) -> None:
    """Nobody approves what is called unchanged."""
    path, editor = path_of(publish(section, "so-y-te")), client("so-y-te-update")
    made = editor.post(f"/++api++{path}/@workingcopy")
    assert made.status_code == 201, made.text
    copy = made.json()["@id"].removeprefix(editor.base)
    page = f"{copy}/@@differences"
    reviewer = client("so-y-te-review")
    assert shown(reviewer, page, "changes-fields") == ""
    answer = editor.patch(f"/++api++{copy}", json={"byline": "Người viết khác"})
    assert answer.status_code == 204, answer.text
    said = shown(reviewer, page, "changes-fields")
    assert "Tác giả" in said and "Người viết khác" in said
