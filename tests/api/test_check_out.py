"""Checking out over the API: once, and then in words why not (7.1)."""

import pytest
from typing import Any


PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}


@pytest.fixture
def path(site: Any, boards: None, publish: Any) -> str:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    return "/++api++/" + "/".join(item.getPhysicalPath()[2:])


@pytest.mark.regulation("7.1")
def test_a_second_check_out_is_refused_in_words(client: Any, path: str) -> None:
    editor = client("so-y-te-update")
    first = editor.post(f"{path}/@workingcopy")
    assert first.status_code == 201
    again = editor.post(f"{path}/@workingcopy")
    assert again.status_code == 403
    assert again.json()["error"]["type"] == "copy_exists"
    assert "Checkout not allowed" not in again.text
    copy = first.json()["@id"].replace(editor.base, "/++api++")
    of_copy = editor.post(f"{copy}/@workingcopy")
    assert of_copy.status_code == 403
    assert of_copy.json()["error"]["type"] == "not_published"


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-update"])
def test_others_do_not_check_out(client: Any, path: str, user: str | None) -> None:
    assert client(user).post(f"{path}/@workingcopy").status_code in (401, 403)


@pytest.mark.regulation("7.1", "7.2e")
def test_a_copy_with_a_new_picture_goes_its_whole_way(client: Any, path: str) -> None:
    editor = client("so-y-te-update")
    copy = editor.post(f"{path}/@workingcopy").json()["@id"]
    copy = copy.replace(editor.base, "/++api++")
    picture = {
        "@type": "Image",
        "title": "Ảnh thêm",
        "alt_text": "Ảnh mẫu",
        "image": {
            "data": PIXEL,
            "encoding": "base64",
            "filename": "anh.gif",
            "content-type": "image/gif",
        },
    }
    assert editor.post(copy, json=picture).status_code == 201
    assert editor.post(f"{copy}/@workflow/submit", json={}).status_code == 200
    assert editor.get(copy).json()["review_state"] == "pending"
    way = (
        ("so-y-te-review", "approve", APPROVAL),
        ("so-y-te-publish", "publish", {"correction": "Thêm ảnh", "comment": "Thêm"}),
    )
    for user, transition, stated in way:
        answer = client(user).post(f"{copy}/@workflow/{transition}", json=stated)
        assert answer.status_code == 200, answer.text
    items = client().get(path).json()["items"]
    assert [one["title"] for one in items] == ["Ảnh thêm"]
