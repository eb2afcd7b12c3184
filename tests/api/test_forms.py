"""Every field an editor meets has a name and a line of help, in both languages."""

from __future__ import annotations

from form_places import FORMS
from form_places import SITE
from lxml import html
import pytest
from tiers import in_turn
from typing import Any


# Of a row in a table of rows: the table has the help.
ROW = (".AA.", ".TT.", "-empty")
HIDDEN = {
    "creators",
    "contributors",
    "rights",
    "exclude_from_nav",
}
NOBODYS = "versioning_enabled"


def form_of(client: Any, user: str, path: str, language: str) -> Any:
    headers = {"Accept": "text/html", "Accept-Language": language}
    answer = client(user).get(
        path, headers=headers, cookies={"I18N_LANGUAGE": language}
    )
    assert answer.status_code == 200, path
    return html.fromstring(answer.text)


def fields_of(page: Any) -> list[Any]:
    found = page.xpath("//form//*[@data-fieldname]")
    return [
        one
        for one in found
        if not any(part in one.get("data-fieldname") for part in ROW)
        and not one.xpath("self::*[.//input[@type='hidden']][not(.//label)]")
    ]


def handlers_in(page: Any) -> list[str]:
    """Scripts in attributes, which the content policy does not run."""
    return [str(one) for one in page.xpath("//@*[starts-with(name(), 'on')]")]


@pytest.mark.parametrize(
    ("user", "path", "language"),
    in_turn(((*form, language) for form in FORMS for language in ("vi", "en")), of=3),
)
def test_every_field_has_a_name_and_help(
    client: Any, boards: None, user: str, path: str, language: str
) -> None:
    page = form_of(client, user, path, language)
    assert not handlers_in(page)
    # Scripts come late: the cursor would leave the field in which somebody types.
    assert not page.find_class("pat-formautofocus")
    fields = fields_of(page)
    assert len(fields) > 3
    for field in fields:
        name = field.get("data-fieldname")
        assert "".join(field.xpath("(.//label | .//legend)[1]//text()")).strip(), name
        help_texts = field.xpath(".//*[contains(@class, 'form-text')]")
        assert "".join(one.text_content() for one in help_texts).strip(), name


def test_editors_are_not_asked_what_nobody_here_needs(
    client: Any, boards: None
) -> None:
    path = f"{SITE}/tin-tuc/++add++News%20Item"
    page = form_of(client, "so-y-te-update", path, "vi")
    names = [one.get("data-fieldname").rpartition(".")[2] for one in fields_of(page)]
    assert not HIDDEN.intersection(names)
    legends = [" ".join(one.split()) for one in page.xpath("//fieldset/legend/text()")]
    assert legends[:4] == ["Nội dung", "Phân loại", "Ngày tháng", "Khác"]
    assert names[:3] == ["title", "description", "text"]


def test_administrators_keep_them(client: Any, boards: None) -> None:
    page = form_of(client, "admin", f"{SITE}/gioi-thieu/++add++Document", "vi")
    names = {one.get("data-fieldname").rpartition(".")[2] for one in fields_of(page)}
    assert names >= HIDDEN and NOBODYS not in names


def test_the_first_tab_of_a_records_form_has_a_name(client, boards):
    page = client("admin").get(
        "/vi/thu-tuc/++add++Procedure", headers={"Accept": "text/html"}
    )
    assert page.status_code == 200
    tabs = [
        one.text_content().strip() for one in html.fromstring(page.text).iter("legend")
    ]
    assert tabs[0] == "Thông tin chung"
