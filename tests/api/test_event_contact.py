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
