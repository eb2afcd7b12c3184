"""The tasks of docs/bien-tap-vien.md here: from “Việc của tôi”, where signing in leads.

What is retracted, approved or published are items of a test, none of the sample.
`ITEMS`: their titles, by task, and how far they have got when the task begins.
"""

from __future__ import annotations

from .steps import click
from .steps import fill
from .steps import Step
from .steps import tick
from .steps import Way


UPDATE, REVIEW = "so-y-te-update", "so-y-te-review"
PUBLISH, HEAD = "so-y-te-publish", "so-y-te-head"
SITE = click("#desks a.fw-bold")
NEWS = click("#desks a[href$='/tin-tuc']")
STATES = click("#plone-contentmenu-workflow > a")
PUBLISHED = click("#content a:has-text('sơ cứu cho giáo viên')")
PENDING = click("#matter-own li:has-text('được sửa chữa') a")
FORM = "[name='form.buttons.save']"
PERFORM = click("#act-form [name=perform]")
IS_DONE = "#edit-zone .state-published, #plone-contentmenu-workflow"
APPROVING = (
    tick("#act-confirmation-confirmed"),
    fill("#act-confirmed-by", "Sở Y tế (mẫu)"),
    tick("#act-declaration"),
    PERFORM,
)


def of_a_test(matter: str, state: str = "") -> Step:
    item = f"#matter-{matter} li:has-text('{state}') a[href*='/tin-tuc/tin-']"
    return click(item)


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
ITEMS = {
    "Sửa bản đang soạn": ("Tin để soạn tiếp", "draft"),
    "Rút lại bài đã trình": ("Tin để rút lại", "pending"),
    "Duyệt bài đang chờ": ("Tin để duyệt", "pending"),
    "Xuất bản bài đã duyệt": ("Tin để xuất bản", "approved"),
    "Hẹn giờ xuất bản": ("Tin để hẹn giờ", "approved"),
}
TASKS: dict[str, Way] = {
    "Xem việc đang chờ mình": Way(UPDATE, (), "#matter-drafts"),
    "Xem việc đang chờ cả ban": Way(HEAD, (), "#matter-review"),
    "Xem bài của mình đang ở đâu": Way(UPDATE, (), "#matter-own"),
    "Mở trang của đơn vị mình": Way(UPDATE, (SITE,), "#edit-zone"),
    "Viết tin mới": Way(UPDATE, (click("#desks a[href*='++add++']"),), FORM),
    "Sửa bản đang soạn": Way(UPDATE, (of_a_test("drafts"),), FORM),
    "Xem bài đang chờ kiểm duyệt": Way(
        UPDATE, (PENDING,), "#plone-contentmenu-workflow > a"
    ),
    "Rút lại bài đã trình": Way(
        UPDATE,
        (
            of_a_test("own", "Chờ kiểm duyệt"),
            STATES,
            click("a[href*='/@@act/retract']"),
            PERFORM,
        ),
        IS_DONE,
    ),
    "Sửa bài đã xuất bản": Way(
        UPDATE, (NEWS, PUBLISHED, click("#contentview-change a")), FORM
    ),
    "Xem lịch sử của bài": Way(
        UPDATE, (PENDING, click("a[href*='@@historyview']")), "#content table"
    ),
    "Xem bài như bạn đọc": Way(
        UPDATE, (PENDING, click("#contentview-look a")), "iframe"
    ),
    "Mở nội dung chuyên mục": Way(
        UPDATE, (NEWS, click("#contentview-folderContents a")), "tr.itemRow"
    ),
    "Thêm trang, tệp, ảnh ở chuyên mục": Way(
        UPDATE,
        (NEWS, click("#plone-contentmenu-factories > a")),
        "a[href*='++add++']",
    ),
    "Xem lịch đăng bài": Way(
        UPDATE, (click("#desks a[href$='@@scheduled']"),), "table"
    ),
    "Duyệt bài đang chờ": Way(REVIEW, (of_a_test("review"), *APPROVING), IS_DONE),
    "Xuất bản bài đã duyệt": Way(PUBLISH, (of_a_test("publish"), PERFORM), IS_DONE),
    "Hẹn giờ xuất bản": Way(
        PUBLISH,
        (
            of_a_test("publish"),
            fill("#act-effective", "2030-01-01T08:00"),
            PERFORM,
        ),
        IS_DONE,
    ),
    "Xem Ban biên tập": Way(
        HEAD, (SITE, click("#contentview-board a")), "#content table, #content li"
    ),
    "Bố cục trang chủ": Way(
        HEAD, (SITE, click("#contentview-home-sections a")), "form"
    ),
    "Xem mục đã xóa": Way(HEAD, (SITE, click("a[href*='@@deleted']")), "h1"),
}
