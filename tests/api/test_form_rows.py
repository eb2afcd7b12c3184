"""Rows of a form: spare ones count for nothing, those that are filled are judged."""

from lxml import html
import pytest


UNIT = "/vi/to-chuc/so-y-te"
HTML = {"Accept": "text/html", "Accept-Language": "vi"}
HOURS = "form.widgets.IUnitWords.hours"


@pytest.mark.regulation("4.2a")
def test_only_what_is_wrong_is_told(client, boards):
    head = client("so-y-te-head")
    answer = head.post(
        f"/++api++{UNIT}/@workingcopy", headers={"Accept": "application/json"}
    )
    assert answer.status_code == 201, answer.text
    copy = answer.json()["@id"]

    def saved(**changed):
        page = html.fromstring(head.get(f"{copy}/edit", headers=HTML).text)
        form = page.xpath("//form[.//*[@name='form.buttons.save']]")[0]
        sent = dict(form.form_values()) | {"form.buttons.save": "Lưu"}
        sent |= {f"form.widgets.{name}": value for name, value in changed.items()}
        return head.post(f"{copy}/edit", data=sent, headers=HTML)

    def wrong_in(answer):
        fields = html.fromstring(answer.text).xpath(
            "//*[@data-fieldname][.//*[contains(@class, 'invalid-feedback')]]"
        )
        return {
            one.get("data-fieldname").removeprefix("form.widgets.") for one in fields
        }

    wrong = saved(phone="không có")
    assert wrong.status_code == 200
    assert wrong_in(wrong) == {"phone"}
    row = "hours.0.widgets"
    saturday = {
        "hours.count": "1",
        "hours.0-empty-marker": "1",
        f"{row}.first:list": "sat",
        f"{row}.last:list": "--NOVALUE--",
        f"{row}.opens": "07:30",
    }
    wrong = saved(**saturday, **{f"{row}.closes": "06:30"})
    assert wrong.status_code == 200
    assert wrong_in(wrong) == {"hours"}
    assert "Giờ kết thúc phải sau g" in wrong.text
    assert saved(**saturday, **{f"{row}.closes": "11:30"}).status_code == 302
    shown = head.get(copy, headers=HTML).text
    assert "Thứ Bảy: 07:30–11:30" in shown
    assert "sat;" not in shown
