"""Put a deleted draft back, by page and by API; nobody else gets there."""

from lxml.html import fromstring
from made_once import made_once
from plone import api
import pytest
import re
import transaction


SITE = "/vi/don-vi/so-y-te"
API = f"/++api++{SITE}/@deleted"
PAGE = {"Accept": "text/html"}
EDITOR = "so-y-te-update"
OTHERS = [None, "huyen-hiep-hoa-head", "ubnd-head"]


@pytest.fixture
@made_once
def deleted(site, boards, client):
    """UID of a draft that its author deleted over the API."""
    editor = client(EDITOR)
    values = {"@type": "News Item", "title": "Tin bị xoá", "id": "tin"}
    made = editor.post(f"{SITE}/tin-tuc", json=values).json()
    assert editor.delete(f"{SITE}/tin-tuc/tin").status_code == 204
    return made["UID"]


@pytest.mark.regulation("7.2g")
def test_by_api(client, deleted):
    editor = client(EDITOR)
    (row,) = editor.get(API).json()["items"]
    assert (row["UID"], row["title"]) == (deleted, "Tin bị xoá")
    back = editor.post(f"{API}/{deleted}")
    assert back.status_code == 200
    assert back.json()["@id"].endswith(f"{SITE}/tin-tuc/tin")
    seen = editor.get(f"{SITE}/tin-tuc/tin").json()
    assert (seen["UID"], seen["review_state"]) == (deleted, "draft")
    assert editor.get(API).json()["items"] == []
    assert editor.post(f"{API}/{deleted}").status_code == 404


@pytest.mark.regulation("7.2g")
def test_by_page(client, deleted):
    editor = client(EDITOR)
    page = editor.get(f"{SITE}/@@deleted", headers=PAGE)
    assert "Tin bị xoá" in page.text
    token = re.search(r'name="_authenticator"[^>]*value="(\w+)"', page.text).group(1)
    form = {"uid": deleted}
    refused = editor.post(f"{SITE}/@@deleted", data=form, headers=PAGE)
    assert refused.status_code == 403
    form["_authenticator"] = token
    back = editor.post(f"{SITE}/@@deleted", data=form, headers=PAGE)
    assert back.status_code == 303
    assert back.headers["Location"].endswith(f"{SITE}/tin-tuc/tin/view")
    assert editor.get(f"{SITE}/tin-tuc/tin/view", headers=PAGE).status_code == 200
    again = editor.post(f"{SITE}/@@deleted", data=form, headers=PAGE)
    assert again.status_code == 404


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("user", OTHERS)
def test_nobody_else_reads_titles_or_puts_back(site, client, deleted, user):
    other = client(user)
    for place in (SITE, "/vi", "/vi/don-vi/huyen-hiep-hoa"):
        for path in (f"/++api++{place}/@deleted", f"{place}/@@deleted"):
            assert "Tin bị xoá" not in other.get(path).text
        answer = other.post(f"/++api++{place}/@deleted/{deleted}")
        assert answer.status_code in (401, 403, 404), (place, answer.text)
    transaction.begin()
    assert api.content.get(UID=deleted) is None


def test_it_has_no_address(client, deleted):
    editor = client(EDITOR)
    for path in (
        f"{SITE}/tin-tuc/tin",
        f"/resolveuid/{deleted}",
        f"{API}/{deleted}",
        f"{SITE}/@@deleted/{deleted}",
    ):
        assert editor.get(path, follow=True).status_code in (404, 405), path


NO_UIDS = ["x", "a" * 5000, "..", "%00", "{}", "[]", "tin"]


def test_no_other_uid_is_anything(client, deleted):
    editor = client(EDITOR)
    for uid in NO_UIDS:
        status = editor.post(f"{API}/{uid}").status_code
        assert status in (400, 404, 405), uid
        form = {"uid": uid}
        page = editor.post(f"{SITE}/@@deleted", data=form, headers=PAGE)
        assert page.status_code in (400, 403, 404), uid


def test_deleting_asks_in_peoples_words_and_tells_the_way_back(editor, item):
    answer = editor.get(f"{item}/delete_confirmation", headers={"Accept": "text/html"})
    page = fromstring(answer.text)
    said = " ".join(page.get_element_by_id("content").text_content().split())
    assert "Xóa “Tin”?" in said and "30 ngày" in said and "thư mục" not in said
    back = page.cssselect("#delete-way-back a")[0].get("href")
    assert back.endswith("/vi/don-vi/so-y-te/@@deleted")
    token = re.search(r'name="_authenticator"[^>]*value="(\w+)"', answer.text)[1]
    form = {"_authenticator": token, "form.buttons.Delete": "1"}
    assert editor.post(f"{item}/delete_confirmation", data=form).status_code == 302
    assert "Tin" in editor.get(back, headers={"Accept": "text/html"}).text


def test_what_stays_is_refused_before_it_asks(editor):
    place = "/vi/don-vi/so-y-te"
    for path in (f"{place}/tin-tuc", place):
        answer = editor.get(
            f"{path}/delete_confirmation", headers={"Accept": "text/html"}
        )
        assert answer.status_code == 400, path
        assert "form.buttons.Delete" not in answer.text
