"""What is done on a page before its picture is taken."""

from __future__ import annotations

from ..browser.desk import FROM_A_PAGE
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from PIL import Image
from PIL import ImageDraw
from playwright.sync_api import expect
from playwright.sync_api import Page
import re
from urllib.parse import urlsplit


Step = Callable[[Page], None]
TITLE = "[name='form.widgets.IDublinCore.title']"
KEPT = "Object.keys(localStorage).some(one => one.startsWith('unsaved-text:'))"


def clicks(*selectors: str) -> Step:
    """Clicks one after the other, each as soon as it can be seen."""

    def step(page: Page) -> None:
        for selector in selectors:
            page.locator(selector).first.click()

    return step


def fills(**values: str) -> Step:
    """Fills in fields by their `name`."""

    def step(page: Page) -> None:
        for name, value in values.items():
            page.fill(f"[name='{name}']", value)

    return step


def after(*steps: Step) -> Step:
    """Several steps as one."""

    def step(page: Page) -> None:
        for one in steps:
            one(page)

    return step


def the_editor_listens(page: Page) -> None:
    """Waits for TinyMCE."""
    page.wait_for_function("window.tinymce?.activeEditor?.initialized")


def says_an_opinion(page: Page) -> None:
    """Fills in the form of an opinion."""
    page.locator("#points-0-stance-other").check()
    page.fill("#points-0-text", "Nên kiểm tra tủ thuốc hai lần một năm.")
    page.fill("#name", "Nguyễn Văn Mẫu")
    page.check("#use_of_data")


def sends_an_opinion(page: Page) -> None:
    """Sends one, and waits for its receipt."""
    says_an_opinion(page)
    page.locator("button[value=send]").click()
    expect(page.locator("#tracking-code")).to_be_visible()


def scrolls_to(selector: str) -> Step:
    """Brings something into the middle of the window."""

    def step(page: Page) -> None:
        one = page.locator(selector).first
        one.evaluate("one => one.scrollIntoView({block: 'center'})")

    return step


def comes_back_to_a_text(page: Page) -> None:
    """Types and does not save; opens the form once more."""
    the_editor_listens(page)
    page.fill(TITLE, "Rửa tay đúng cách: sáu bước cho học sinh")
    expect(page.locator(TITLE)).to_have_value(re.compile("sáu bước"))
    page.wait_for_function(KEPT)
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.locator(".unsaved-offer").first).to_be_visible()


def remarks_on_a_passage(page: Page) -> None:
    """Chooses a passage and says what is to be done there."""
    page.locator("#remark-text label").nth(3).click()
    page.fill("#remark-words", "Ghi rõ ngày mở cửa trở lại.")


def translates(page: Page) -> None:
    """Begins the English one beside the Vietnamese."""
    clicks("#plone-contentmenu-multilingual > a", "#translate_into_en")(page)
    the_editor_listens(page)


def tries_a_sheet(page: Page) -> None:
    """Uploads one and sees what would become of its rows."""
    page.select_option("#import-kind", "procedures")
    rows = "Mã thủ tục,Tên thủ tục\n1.000001,Cấp thẻ mẫu\n,Thủ tục chưa có mã\n"
    sheet = {"name": "thu-tuc.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    page.set_input_files("#import-file", [sheet])
    page.locator("#import-form button[type=submit]").click()
    page.click("button[name=try]")
    expect(page.locator("#import-rows")).to_be_visible()


def merges_units(page: Page) -> None:
    """Names two units and looks at what will happen."""
    for code in ("so-the-thao", "so-thuong-mai"):
        page.check(f"#act-units-{code}")
    page.fill("#act-reason", "Quyết định số 13/QĐ-UBND ngày 20/11/2026 (mẫu)")
    page.locator("#content form button[type=submit]").first.click()
    expect(page.locator("#will-happen")).to_be_visible()


def sets_a_focus(page: Page) -> None:
    """Gives the item a picture, and points at what counts in it."""
    file = {
        "data": b64encode(a_picture()).decode(),
        "encoding": "base64",
        "filename": "tram-y-te.png",
        "content-type": "image/png",
    }
    path = urlsplit(page.url).path
    values = {"image": file, "alt_text": "Một trạm y tế mái đỏ bên đồng cỏ"}
    answer = page.request.patch(f"/++api++{path}", headers=FROM_A_PAGE, data=values)
    assert answer.ok, " ".join(answer.text().split())
    page.goto(f"{path}/@@picture-focus")
    picture = page.locator(".focus-picture")
    box = picture.bounding_box()
    assert box is not None
    picture.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.5})
    page.goto(f"{path}/@@picture-focus")
    scrolls_to("#content h2")(page)


def a_picture() -> bytes:
    """A small house at the right of a meadow."""
    image = Image.new("RGB", (1200, 630), "#bfe0f5")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 430, 1200, 630), fill="#7fb069")
    pen.rectangle((760, 250, 1040, 480), fill="#f4efe6")
    pen.polygon(((730, 260), (900, 140), (1070, 260)), fill="#a4202d")
    pen.rectangle((870, 360, 930, 480), fill="#5b3a29")
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
