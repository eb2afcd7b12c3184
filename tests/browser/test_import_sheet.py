"""A board takes in a spreadsheet in the browser, without scripts (15.2)."""

from io import BytesIO
from openpyxl import Workbook
from playwright.sync_api import expect
import pytest


pytestmark = pytest.mark.regulation("15.2")

BUTTON = "#import-form button[type=submit]"


def sheet():
    book = Workbook()
    book.active.append(("DANH MỤC MẪU",))
    book.active.append(("Mã thủ tục", "Tên TTHC", "Đối tượng"))
    book.active.append(("NHAP.01", "Cấp giấy nhập mẫu 1", "Công dân Việt Nam"))
    book.active.append(("NHAP.02", "Cấp giấy nhập mẫu 2", "Người lạ"))
    target = BytesIO()
    book.save(target)
    return {"name": "danh-muc.xlsx", "mimeType": "x/y", "buffer": target.getvalue()}


@pytest.mark.parametrize("width", (1366, 375))
def test_from_the_register_to_drafts(desk, context, sessions, width):
    desk("so-y-te-update")
    page = context(
        storage_state=sessions["so-y-te-update"],
        java_script_enabled=False,
        viewport={"width": width, "height": 650},
    ).new_page()
    page.goto("/vi/thu-tuc")
    page.locator("a[href*='so-y-te/@@import-sheet']").first.click()
    page.select_option("#import-kind", "procedures")
    page.set_input_files("#import-file", sheet())
    page.click(BUTTON)
    page.select_option("#column-0-1", "title")
    # The name of a field can be read where it is chosen.
    assert page.locator("#column-0-1").bounding_box()["width"] > 200
    page.click("button[name=try]")
    said = page.locator("#import-rows tbody tr")
    expect(said).to_have_count(2)
    expect(said.first).to_contain_text("Từ chối")
    fits = "document.documentElement.scrollWidth <= window.innerWidth"
    assert page.evaluate(fits)
    if width == 1366:
        expect(said.last).to_contain_text("Sẽ tạo")
        expect(page.locator("button[name=take]")).to_have_text("Nhập một dòng")
        page.click("button[name=take]")
        expect(page.locator("#import-state")).to_contain_text("Đã nhập xong")
        with page.expect_download() as report:
            page.click("#import-report")
        assert report.value.suggested_filename.endswith(".xlsx")
