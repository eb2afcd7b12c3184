"""Fields for files, for choices with an order and for what repeats give what they show."""

from __future__ import annotations

from .conftest import sign_in
from .desk import Desk
from .desk import FROM_A_PAGE
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import expect
from playwright.sync_api import Page
import pytest
import re


pytestmark = pytest.mark.regulation("15.2")

SECTION = "/vi/don-vi/so-y-te/tai-lieu"
FILE = "input[type=file][name='form.widgets.file']"
ACTION = "[name='form.widgets.file.action'][value={}]"


def test_a_picked_file_takes_the_place_of_the_other(
    desk: Callable[[str], Desk], picture: Path
) -> None:
    editor = desk("so-y-te-update")
    page, held = editor.page, b64encode(picture.read_bytes()).decode()
    sent = {"data": held, "encoding": "base64", "filename": "tep-mau.jpg"}
    said = {"@type": "File", "title": "Tệp (mẫu)"}
    made = page.request.post(
        f"/++api++{SECTION}",
        headers=FROM_A_PAGE,
        data={**said, "file": {**sent, "content-type": "image/jpeg"}},
    )
    assert made.status == 201, made.text()
    editor.go(f"{made.json()['@id']}/edit")
    page.set_input_files(FILE, picture)
    expect(page.locator(ACTION.format("replace"))).to_be_checked()
    page.check(ACTION.format("nochange"))
    expect(page.locator(FILE)).to_have_value("")


def test_choices_are_moved_and_sent_in_their_order(
    visitor: Callable[..., Page],
) -> None:
    page = visitor()
    sign_in(page, "quan-tri", sees="[href$='/useractions']")
    page.goto("/@@language-controlpanel")
    field = page.locator("[data-ordered-choice]").first
    chosen = field.locator("select").last.locator("option")
    sent = field.locator("span[hidden] input")
    before = chosen.evaluate_all("all => all.map(one => one.value)")
    field.locator("select").first.select_option(index=0)
    field.locator("[data-move=in]").click()
    expect(sent).to_have_count(len(before) + 1)
    last = chosen.last.get_attribute("value")
    field.locator("select").last.select_option(last)
    field.locator("[data-move=up]").click()
    now = sent.evaluate_all("all => all.map(one => one.value)")
    assert now == [*before[:-1], last, before[-1]]


def test_a_day_of_the_week_is_the_one_that_is_named(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    editor.go("/vi/don-vi/so-y-te/su-kien/++add++Event")
    page.locator("[name=riedit]").first.click()
    box = page.locator(".modal.show")
    box.locator("[name=rirtemplate]").select_option("yearly")
    day = box.locator("[name=riyearlyweekdayofmonthday]")
    day.select_option(label="Thứ năm")
    box.locator("input[value=WEEKDAYOFMONTH]").last.check()
    expect(box.get_by_text(re.compile(r"Thứ năm, \d\d/")).first).to_be_visible()


def test_units_are_searched_by_their_whole_names(desk: Callable[[str], Desk]) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    editor.go("/vi/don-vi/so-y-te/thu-tuc/++add++Procedure")
    page.locator("nav.autotoc-nav a", has_text="Cơ quan thực hiện").click()
    field = page.locator("#formfield-form-widgets-doers")
    field.locator(".select2-input").click()
    page.keyboard.type("hiep hoa")
    whole = "Ủy ban nhân dân xã Đức Thắng, huyện Hiệp Hòa"
    page.locator(".select2-results li:visible", has_text=whole).click()
    expect(field.locator(".select2-search-choice")).to_have_text([whole])
    chosen = field.locator("select").evaluate("one => [...one.selectedOptions].length")
    assert chosen == 1


def test_the_chooser_of_addresses_speaks_vietnamese(
    desk: Callable[[str], Desk],
) -> None:
    editor = desk("so-y-te-update")
    page = editor.page
    page.set_viewport_size({"width": 1366, "height": 650})
    editor.make_news("/vi/don-vi/so-y-te/tin-tuc", "Bản nháp để chọn trong cổng")
    editor.go("/vi/don-vi/so-y-te/gioi-thieu/++add++Link")
    page.locator(".content-browser-selected-items-wrapper a.btn").first.click()
    browser = page.locator(".content-browser")
    expect(browser.locator(".levelColumns > *").last).to_be_in_viewport(ratio=0.9)
    search = browser.get_by_label("Tìm trong cổng theo từ trong tiêu đề")
    search.fill("Bản nháp để chọn")
    found = browser.locator(".contentItem", has_text="Bản nháp để chọn").first
    found.locator(".item-title").click()
    preview = browser.locator(".preview")
    expect(preview.get_by_text("Đang soạn", exact=True)).to_be_visible()
    expect(preview.get_by_text("draft", exact=True)).to_have_count(0)
    expect(preview).to_be_in_viewport(ratio=0.9)
