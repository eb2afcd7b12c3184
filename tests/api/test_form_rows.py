"""What forms say of rows, lists and choices that are wrong, or not filled."""

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


WRONG = [
    (
        "ubnd-update",
        "/vi/van-ban/++add++LegalDocument",
        "provision_days",
        "Điều 2 ngày nào đó",
        "“Điều 2 ngày nào đó”: Không đọc được dòng này",
    ),
    (
        "so-y-te-update",
        "/vi/don-vi/so-y-te/su-kien/++add++Event",
        "event_url",
        "hienmau.example.org",
        "Ghi đầy đủ địa chỉ trang web",
    ),
    ("admin", "/vi/to-chuc/++add++Unit", "kind", None, "Chọn một giá trị"),
]


@pytest.mark.parametrize(("user", "path", "field", "value", "told"), WRONG)
def test_what_is_wrong_is_told_in_words(client, boards, user, path, field, value, told):
    page = html.fromstring(client(user).get(path, headers=HTML).text)
    form = page.xpath("//form[.//*[@name='form.buttons.save']]")[0]
    sent = dict(form.form_values()) | {"form.buttons.save": "1"}
    (name,) = [
        one
        for one in form.fields
        if one.removesuffix(":list").rpartition(".")[2] == field
    ]
    if value is None:
        assert sent[name] == "--NOVALUE--"
    else:
        sent[name] = value
    answer = client(user).post(path, data=sent, headers=HTML)
    assert answer.status_code == 200
    assert told in answer.text


def test_a_page_that_lacks_source_and_author_is_changed_with_both(client, boards):
    writer = client("ubnd-update")
    made = writer.post("/++api++/vi/ve-website/co-quan-chu-quan/@workingcopy")
    assert made.status_code == 201, made.text
    page = html.fromstring(writer.get(f"{made.json()['@id']}/edit", headers=HTML).text)
    for name in ("source", "byline"):
        (field,) = page.xpath(f"//input[@name='form.widgets.IAttribution.{name}']")
        assert field.value == "Ủy ban nhân dân tỉnh Bắc Giang", name
