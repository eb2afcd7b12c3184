"""`@encoding`, `@@convert-encoding` and the notice above the content (10.3)."""

from lxml.html import fromstring
from made_once import made_once
import pytest
import transaction


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
UNICODE = "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"

pytestmark = pytest.mark.regulation("10.3")


@pytest.fixture
@made_once
def editor(site, boards, client):
    transaction.commit()
    return client("so-y-te-update")


@pytest.fixture
@made_once
def item(editor):
    values = {"@type": "News Item", "title": TCVN3, "id": "tin"}
    made = editor.post(SECTION, json={**values, "text": f"<p>{TCVN3}</p>"})
    assert made.status_code == 201
    return f"{SECTION}/tin"


def test_the_report_says_before_and_after(editor, item):
    rows = {
        row["name"]: row for row in editor.get(f"{item}/@encoding").json()["fields"]
    }
    assert set(rows) == {"title", "text"}
    assert rows["title"]["encoding"] == "tcvn3"
    assert (rows["title"]["before"], rows["title"]["after"]) == (TCVN3, UNICODE)
    assert rows["title"]["lossy"] is False


def test_named_fields_are_converted(editor, item):
    answer = editor.post(f"{item}/@encoding", json={"fields": ["title"]})
    assert answer.status_code == 200
    assert answer.json()["converted"] == ["title"]
    assert [row["name"] for row in answer.json()["fields"]] == ["text"]
    assert editor.get(item).json()["title"] == UNICODE


def test_a_text_may_be_left_as_it_is(editor, item):
    answer = editor.post(f"{item}/@encoding", json={"leave": ["title"]})
    rows = {row["name"]: row["left_as_it_is"] for row in answer.json()["fields"]}
    assert rows == {"title": True, "text": False}


OTHER_BODIES = [
    ({}, "fields_wanted"),
    ({"fields": "title"}, "fields_wanted"),
    ({"fields": [1]}, "fields_wanted"),
    ({"fields": None}, "fields_wanted"),
    ({"fields": ["description"]}, "nothing_to_convert"),
    ({"leave": ["nothing"]}, "nothing_to_convert"),
]


def test_other_bodies_are_refused(editor, item):
    for body, code in OTHER_BODIES:
        answer = editor.post(f"{item}/@encoding", json=body)
        assert (answer.status_code, answer.json()["error"]["type"]) == (400, code)


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-update"])
@pytest.mark.parametrize("way", ["@encoding", "@@convert-encoding"])
def test_only_who_may_change_the_item_decides(client, item, user, way):
    other = client(user)
    # Hidden, and so not there.
    assert other.get(f"{item}/{way}").status_code == 404
    body = {"fields": ["title"]}
    assert other.post(f"{item}/{way}", json=body).status_code == 404


def test_the_page_converts_what_was_confirmed(editor, item):
    page = fromstring(editor.get(f"{item}/@@convert-encoding", headers=PAGE).text)
    form = page.get_element_by_id("convert-form")
    form.fields["decision.text"] = "leave"
    values = [*form.form_values(), ("decide", "1")]
    answer = editor.post(f"{item}/@@convert-encoding", data=values, headers=PAGE)
    assert answer.status_code == 303
    data = editor.get(item).json()
    assert data["title"] == UNICODE
    assert TCVN3 in data["text"]["data"]


def test_the_page_asks_for_the_token(editor, item):
    values = {"decide": "1", "decision.title": "convert"}
    answer = editor.post(f"{item}/@@convert-encoding", data=values, headers=PAGE)
    assert answer.status_code == 403
    assert editor.get(item).json()["title"] == TCVN3


def test_a_text_changed_meanwhile_is_not_converted(editor, item):
    page = fromstring(editor.get(f"{item}/@@convert-encoding", headers=PAGE).text)
    values = [*page.get_element_by_id("convert-form").form_values(), ("decide", "1")]
    editor.patch(item, json={"title": TCVN3 + " " + TCVN3})
    answer = editor.post(f"{item}/@@convert-encoding", data=values, headers=PAGE)
    assert answer.status_code == 400
    assert 'id="reasons"' in answer.text


def test_whoever_may_change_it_is_told_above_the_content(editor, client, item):
    assert 'id="legacy-encoding"' in editor.get(f"{item}/view", headers=PAGE).text
    editor.post(f"{item}/@encoding", json={"fields": ["title"], "leave": ["text"]})
    assert 'id="legacy-encoding"' not in editor.get(f"{item}/view", headers=PAGE).text


def test_saving_a_form_tells_at_once(editor, item):
    page = fromstring(editor.get(f"{item}/edit", headers=PAGE).text)
    form = next(one for one in page.forms if one.method.upper() == "POST")
    values = [*form.form_values(), ("form.buttons.save", "1")]
    answer = editor.post(f"{item}/edit", data=values, headers=PAGE, follow=True)
    assert answer.status_code == 200
    messages = fromstring(answer.text).xpath("//*[contains(@class, 'alert-warning')]")
    assert sum("TCVN3" in one.text_content() for one in messages) == 2


def test_submission_is_refused_until_it_is_decided(editor, item):
    answer = editor.post(f"{item}/@workflow/submit", json={})
    assert answer.status_code == 400
    types = [one["type"] for one in answer.json()["error"]["reasons"]]
    assert "legacy_encoding" in types
    editor.post(f"{item}/@encoding", json={"fields": ["text"], "leave": ["title"]})
    answer = editor.post(f"{item}/@workflow/submit", json={})
    types = [one["type"] for one in answer.json()["error"]["reasons"]]
    assert "legacy_encoding" not in types
