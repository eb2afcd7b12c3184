"""Too long a title, summary or short name: told beside the field and by the API."""

from lxml.html import fromstring
import pytest


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}

TOO_LONG = [
    ("title", "a" * 10_000, "title_too_long", "300"),
    ("title", "a" * 301, "title_too_long", "300"),
    ("description", "a" * 10_000, "description_too_long", "2"),
    ("source", "a" * 301, "text_too_long", "300"),
    ("id", "a" * 5000, "id_too_long", "320"),
]


@pytest.mark.parametrize(("field", "value", "code", "most"), TOO_LONG)
def test_the_api_refuses(editor, field, value, code, most):
    values = {"@type": "News Item", "title": "Tin", field: value}
    answer = editor.post(SECTION, json=values)
    assert answer.status_code == 400
    assert (
        answer.json()["error"]["type"],
        answer.json()["error"]["reasons"][0]["field"],
    ) == (code, field)
    assert most in answer.json()["error"]["message"]


@pytest.mark.parametrize(("field", "value", "code", "most"), TOO_LONG[:4])
def test_the_api_refuses_a_change(editor, field, value, code, most):
    editor.post(SECTION, json={"@type": "News Item", "title": "Tin", "id": "tin"})
    answer = editor.patch(f"{SECTION}/tin", json={field: value})
    assert (answer.status_code, answer.json()["error"]["type"]) == (400, code)
    assert editor.get(f"{SECTION}/tin").json()["title"] == "Tin"


def test_what_just_fits_is_taken(editor):
    values = {"title": "ầ" * 300, "description": "ầ" * 2000}
    made = editor.post(SECTION, json={"@type": "News Item", **values})
    assert made.status_code == 201
    assert made.json()["title"] == values["title"]


@pytest.mark.parametrize("field", ["title", "description"])
def test_the_form_says_so_beside_the_field(editor, field):
    address = f"{SECTION}/++add++News Item"
    page = fromstring(editor.get(address, headers=PAGE).text)
    form = next(one for one in page.forms if one.method.upper() == "POST")
    name = f"form.widgets.IDublinCore.{field}"
    values = {**dict(form.form_values()), "form.widgets.IDublinCore.title": "Tin"}
    values |= {name: "a" * 10_000, "form.buttons.save": "1"}
    answer = editor.post(address, data=values, headers=PAGE)
    assert answer.status_code == 200
    box = fromstring(answer.text).get_element_by_id(
        f"formfield-{name}".replace(".", "-")
    )
    error = box.xpath(".//*[contains(@class, 'invalid-feedback')]")[0]
    assert ("300" if field == "title" else "2000") in error.text_content()


@pytest.mark.parametrize("date", ["hôm nay", "2024-02-30", "9" * 50])
def test_an_invalid_date_is_named(editor, date):
    values = {"@type": "News Item", "title": "Tin", "effective": date}
    answer = editor.post(SECTION, json=values)
    assert answer.status_code == 400
    assert (
        "effective" in answer.text or answer.json()["error"]["type"] == "wrong_values"
    )
