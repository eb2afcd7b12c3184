"""What is wrong in the form of an event is told all at once, in the desk's words (9.1)."""

from lxml import html
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("9.1")
FORM = "/vi/don-vi/so-y-te/su-kien/++add++Event"
CONTACT = "form.widgets.IEventContact"
WRONG = "Đây không phải là địa chỉ thư điện tử."


def test_wrong_contacts_are_told_together(client: Any, boards: None) -> None:
    writer = client("so-y-te-update")
    headers = {"Accept": "text/html"}
    page = html.fromstring(writer.get(FORM, headers=headers).text)
    (form,) = (
        one for one in page.forms if "form.widgets.IDublinCore.title" in one.fields
    )
    typed = {
        "form.widgets.IDublinCore.title": "Ngày hội hiến máu",
        f"{CONTACT}.contact_email": "khong-phai-thu",
        f"{CONTACT}.event_url": "hien mau",
        "form.buttons.save": "1",
    }
    sent = [one for one in form.form_values() if one[0] not in typed]
    answer = writer.post(FORM, data=[*sent, *typed.items()], headers=headers)
    assert answer.status_code == 200
    said = html.fromstring(answer.text)
    text = said.get_element_by_id("content").text_content()
    assert "This is no e-mail" not in text
    for name in ("contact_email", "event_url"):
        field = said.get_element_by_id(f"formfield-form-widgets-IEventContact-{name}")
        assert "error" in field.get("class"), name
    assert text.count(WRONG) == 1


@pytest.mark.regulation("15.2")
def test_days_at_the_edges_of_the_calendar_are_wrong_values(
    client: Any, boards: None
) -> None:
    """A zone, the index of minutes, the day after: none can be computed there."""
    writer, api = client("so-y-te-update"), "/++api++/vi/don-vi/so-y-te"
    event = {"@type": "Event", "title": "Tập huấn", "id": "tap-huan"}
    start, end = "2026-12-10T07:30:00+07:00", "2026-12-10T11:00:00+07:00"
    for section, values in (
        ("tin-tuc", {"@type": "News Item", "effective": "0001-01-01T00:00:00"}),
        ("tin-tuc", {"@type": "News Item", "expires": "9999-12-31T23:59:00-12:00"}),
        ("su-kien", {"start": start, "end": "9998-12-31T00:00:00+07:00"}),
        ("su-kien", {"start": "0001-01-01T00:00:00+00:00", "end": end}),
    ):
        answer = writer.post(f"{api}/{section}", json={**event, **values})
        assert answer.status_code == 400, answer.text
        assert answer.json()["error"]["type"] == "day_out_of_range", answer.text
    made = writer.post(f"{api}/su-kien", json={**event, "start": start, "end": end})
    assert made.status_code == 201, made.text
    for values in (
        {"end": "9998-12-31T00:00:00+07:00"},
        {"effective": "0001-01-01T00:00:00"},
        {"expires": "0001-01-01T00:00:00"},
    ):
        answer = writer.patch(f"{api}/su-kien/tap-huan", json=values)
        assert answer.status_code == 400, (values, answer.text)
    headers = {"Accept": "text/html"}
    address = "/vi/don-vi/so-y-te/su-kien/tap-huan/edit"
    page = html.fromstring(writer.get(address, headers=headers).text)
    (form,) = page.cssselect("form#form")
    name = next(one for one in form.fields if one.endswith("IEventBasic.end"))
    typed = {name: "9998-12-31T00:00", "form.buttons.save": "1"}
    sent = [one for one in form.form_values() if one[0] not in typed]
    answer = writer.post(address, data=[*sent, *typed.items()], headers=headers)
    assert answer.status_code == 200, answer.status_code
    assert "từ năm 1900 đến năm 2199" in answer.text
