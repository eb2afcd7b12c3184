"""A picture has words for those who do not see it, whatever way it comes in."""

from __future__ import annotations

import base64
from lxml import html
from made_once import made_once
from plone import api
from plone.app.textfield import RichTextValue
from plone.namedfile.file import NamedBlobImage
import pytest
import transaction
from typing import Any


HTML = {"Accept": "text/html", "Accept-Language": "vi"}
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg=="
)
UPLOAD = {
    "data": PIXEL,
    "encoding": "base64",
    "filename": "anh.png",
    "content-type": "image/png",
}


def picture() -> NamedBlobImage:
    return NamedBlobImage(base64.b64decode(PIXEL), "image/png", "anh.png")


@pytest.fixture
@made_once
def draft(site: Any, boards: None, publish: Any) -> Any:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    return publish(section, "so-y-te", "draft", title="Tin có ảnh")


def submit(client: Any, item: Any) -> Any:
    path = item.absolute_url().removeprefix(client.base)
    return client.post(f"/++api++{path}/@workflow/submit", json={})


def put_in(item: Any, **fields: Any) -> Any:
    with api.env.adopt_user(username="so-y-te-update"):
        made = api.content.create(item, "Image", id="anh", image=picture(), **fields)
    transaction.commit()
    return made


def test_a_program_says_what_a_picture_shows(client: Any, draft: Any) -> None:
    editor = client("so-y-te-update")
    path = draft.absolute_url().replace(editor.base, "/++api++")
    body = {"@type": "Image", "title": "Ảnh", "image": UPLOAD}
    refused = editor.post(path, json=body)
    assert refused.status_code == 400
    assert refused.json()["error"]["type"] == "alt_text_missing"
    made = editor.post(path, json=body | {"alt_text": "Trạm y tế xã"})
    assert made.status_code == 201
    assert (made.json()["focus_x"], made.json()["focus_y"]) == (50, 50)
    assert editor.post(path, json=body | {"decorative": True}).status_code == 201


def test_a_lead_picture_put_in_later_needs_its_words(client: Any, draft: Any) -> None:
    editor = client("so-y-te-update")
    path = draft.absolute_url().replace(editor.base, "/++api++")
    refused = editor.patch(path, json={"image": UPLOAD})
    assert refused.status_code == 400
    assert refused.json()["error"]["reasons"][0]["field"] == "alt_text"
    words = {"image": UPLOAD, "alt_text": "Đợt tiêm chủng"}
    assert editor.patch(path, json=words).status_code == 204
    page = html.fromstring(editor.get(draft.absolute_url(), headers=HTML).text)
    shown = page.xpath("//*[@id='section-leadimage']//img")[0]
    assert shown.get("alt") == "Đợt tiêm chủng"
    assert (shown.get("width"), shown.get("height")) == ("1", "1")


def test_an_item_is_not_submitted_with_an_untold_picture(
    client: Any, draft: Any
) -> None:
    made = put_in(draft, title="Ảnh trạm")
    editor = client("so-y-te-update")
    refused = submit(editor, draft)
    assert refused.status_code == 400
    assert "Ảnh trạm" in refused.json()["error"]["message"]
    made.decorative = True
    transaction.commit()
    assert submit(editor, draft).status_code == 200


def test_words_in_the_text_are_enough(client: Any, draft: Any) -> None:
    made = put_in(draft, title="Ảnh trong bài")
    for words, status in (("", 400), ("Lễ khai giảng", 200)):
        draft.text = RichTextValue(
            f'<p><img src="resolveuid/{made.UID()}" alt="{words}"></p>',
            "text/html",
            "text/x-html-safe",
        )
        transaction.commit()
        assert submit(client("so-y-te-update"), draft).status_code == status


def test_the_form_asks_for_the_words(client: Any, draft: Any) -> None:
    editor = client("so-y-te-update")
    address = f"{draft.absolute_url()}/++add++Image"
    page = html.fromstring(editor.get(address, headers=HTML).text)
    token = page.xpath("//input[@name='_authenticator']/@value")[0]
    data = {
        "form.widgets.title": "Ảnh",
        "form.widgets.IPictureInWords.alt_text": "",
        "form.buttons.save": "1",
        "_authenticator": token,
    }
    files = {"form.widgets.image": ("a.png", base64.b64decode(PIXEL), "image/png")}
    again = editor.post(address, data=data, files=files, headers=HTML)
    assert again.status_code == 200
    assert "Hãy mô tả ảnh bằng chữ, hoặc đánh dấu là ảnh trang trí." in again.text
    data["form.widgets.IPictureInWords.alt_text"] = "Trạm y tế"
    assert editor.post(address, data=data, files=files, headers=HTML).status_code == 302


def test_the_focal_point_is_chosen_by_a_click_or_by_numbers(
    client: Any, draft: Any
) -> None:
    made = put_in(draft, title="Ảnh", alt_text="Chợ")
    editor = client("so-y-te-update")
    address = f"{made.absolute_url()}/@@picture-focus"
    page = html.fromstring(editor.get(address, headers=HTML).text)
    token = page.xpath("//input[@name='_authenticator']/@value")[0]
    ways: tuple[tuple[dict[str, str], int, tuple[int, int]], ...] = (
        ({"point.x": "1", "point.y": "0"}, 303, (100, 0)),
        ({"focus_x": "20", "focus_y": "80", "save": "1"}, 303, (20, 80)),
        ({"focus_x": "x", "focus_y": "101", "save": "1"}, 400, (20, 80)),
        ({"centre": "1"}, 303, (50, 50)),
    )
    for sent, status, expected in ways:
        data = {"_authenticator": token, **sent}
        assert editor.post(address, data=data, headers=HTML).status_code == status
        transaction.begin()
        assert (made.focus_x, made.focus_y) == expected
    assert editor.post(address, data={"centre": "1"}).status_code == 403
    # For who reads the draft and does not write it there is a refusal, else nothing.
    refused = client("so-y-te-publish").get(address, headers=HTML)
    assert "require_login" in refused.headers["Location"]
    other = client("huyen-hiep-hoa-head").get(address, headers=HTML)
    assert other.status_code == 404
