"""Corrections by page and API (4.2b)."""

from DateTime import DateTime
from lxml import html
from made_once import made_once
import pytest
from tiers import in_turn
import transaction
from typing import Any


HTML = {"Accept": "text/html"}


@pytest.fixture
@made_once
def path(site: Any, boards: None, publish: Any) -> str:
    item = publish(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    return item.absolute_url()[len(site.absolute_url()) :]


def send_form(session: Any, address: str, form_id: str, **values: str) -> Any:
    """Fill in and send a form as a browser would."""
    page = html.fromstring(session.get(address, headers=HTML).text)
    form = page.get_element_by_id(form_id)
    fields = {key: value or "" for key, value in form.form_values()}
    return session.post(form.action, data={**fields, **values}, headers=HTML)


@pytest.mark.regulation("4.2b")
def test_correction_by_page_is_told_on_page_and_api(client, path):
    editor = client("so-y-te-publish")
    done = send_form(
        editor,
        f"{path}/@@correct",
        "correct-form",
        what="Số <b>20</b> thành 02",
        why="Gõ nhầm",
        declaration="1",
        perform="1",
    )
    assert done.status_code == 303
    page = html.fromstring(client().get(path, headers=HTML).text)
    (told,) = page.xpath('//*[@id="corrections"]')
    assert "Số <b>20</b> thành 02" in told.text_content()
    assert "Gõ nhầm" in told.text_content()
    assert "Sở Y tế" in told.text_content()
    (correction,) = client().get(f"/++api++{path}").json()["editorial"]["corrections"]
    assert correction["what"] == "Số <b>20</b> thành 02"
    listed = client().get(f"/++api++{path}/@corrections").json()["items"]
    assert listed == [correction]


@pytest.mark.regulation("4.2b")
def test_api_adds_a_correction(client, path):
    body = {"what": "Một", "why": "Hai", "declaration": True}
    sent = client("so-y-te-head").post(f"/++api++{path}/@corrections", json=body)
    assert sent.status_code == 201
    assert sent.json()["what"] == "Một"
    assert "so-y-te-head" not in sent.text


DECLARED = {"what": "Một", "why": "Hai", "declaration": True}
REFUSED = [
    (None, {"what": "Một", "why": "Hai"}, 401),
    ("ubnd-head", {"what": "Một", "why": "Hai"}, 403),
    ("so-y-te-update", {"what": "Một", "why": "Hai"}, 403),
    ("so-y-te-publish", {"what": "Một", "why": "Hai"}, 400),
    ("so-y-te-publish", {**DECLARED, "what": "Sửa ngày; TỐI MẬT; mục 2"}, 400),
    ("so-y-te-publish", {**DECLARED, "why": "CCCD 024099001234 ghi nhầm"}, 400),
    ("so-y-te-publish", {}, 400),
    ("so-y-te-publish", {"what": 7, "why": ["a"]}, 400),
    ("so-y-te-publish", ["what"], 400),
]


@pytest.mark.regulation("4.2b")
def test_api_refuses_with_reasons(client, path):
    for user, body, status in REFUSED:
        sent = client(user).post(f"/++api++{path}/@corrections", json=body)
        assert sent.status_code == status, (user, body)
        assert client().get(f"/++api++{path}/@corrections").json()["items"] == []


@pytest.mark.regulation("4.2a")
def test_page_asks_for_a_declaration_and_about_numbers_of_persons(client, path):
    publisher, said = client("so-y-te-publish"), {"why": "Gõ nhầm", "perform": "1"}
    said["what"] = "Số CCCD 024099001234 thành 024099001235"
    answer = send_form(publisher, f"{path}/@@correct", "correct-form", **said)
    page = html.fromstring(answer.text)
    told = page.get_element_by_id("reasons").xpath(".//li/@data-field")
    assert told == ["declaration", "numbers_seen"]
    assert page.xpath("//form[@id='correct-form']//input[@name='numbers_seen']")
    assert "024099001234" not in page.get_element_by_id("reasons").text_content()
    said |= {"declaration": "1", "numbers_seen": "1"}
    done = send_form(publisher, f"{path}/@@correct", "correct-form", **said)
    assert done.status_code == 303, done.text


def test_page_shows_reasons_and_keeps_what_was_written(client, path):
    answer = send_form(
        client("so-y-te-publish"),
        f"{path}/@@correct",
        "correct-form",
        what='"><script>alert(1)</script>',
        why=" ",
        perform="1",
    )
    assert answer.status_code == 400
    page = html.fromstring(answer.text)
    assert page.get_element_by_id("reasons").xpath(".//li")
    assert page.get_element_by_id("correct-what").text == '"><script>alert(1)</script>'
    assert "<script>alert(1)" not in answer.text


def test_page_without_token_is_refused(client, path):
    values = {"what": "Một", "why": "Hai", "perform": "1"}
    sent = client("so-y-te-publish").post(f"{path}/@@correct", data=values)
    assert sent.status_code == 403
    transaction.begin()
    assert client().get(f"/++api++{path}/@corrections").json()["items"] == []


@pytest.mark.parametrize(
    "user", in_turn([None, "huyen-hiep-hoa-head", "ubnd-publish"], of=3)
)
def test_others_do_not_reach_the_page(client, path, user):
    answer = client(user).get(f"{path}/@@correct", headers=HTML)
    assert answer.status_code in (302, 401)


@pytest.mark.parametrize(
    ("user", "possible"),
    [(None, ""), ("so-y-te-update", ""), ("so-y-te-publish", "True")],
)
def test_action_is_offered_to_who_may(client, path, user, possible):
    assert client(user).get(f"{path}/@@correction-possible").text == possible


def test_what_readers_do_not_see_is_not_corrected(site, client, path):
    item = site.unrestrictedTraverse(path.strip("/"))
    item.expiration_date = DateTime() - 1
    transaction.commit()
    publisher = client("so-y-te-publish")
    assert publisher.get(f"{path}/@@correction-possible").text == ""
    said = {"what": "Một", "why": "Hai", "declaration": True}
    refused = publisher.post(f"/++api++{path}/@corrections", json=said)
    assert refused.json()["error"]["type"] == "correction_not_read", refused.text
