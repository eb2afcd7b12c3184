"""The same tasks in a stock Plone, each by the fewest clicks that lead there.

Its menu of sections opens by hovering, three levels deep. What it has no means for is
None: a reader's view of an item that is not public, a calendar of what is scheduled,
what was deleted.
"""

from __future__ import annotations

from .steps import click
from .steps import fill
from .steps import hover
from .steps import Step
from .steps import Way


UPDATE, REVIEW = "so-y-te-update", "so-y-te-review"
PUBLISH, HEAD = "so-y-te-publish", "so-y-te-head"
MENU = "#portal-globalnav a[href$='"
TO_UNITS = hover(f"{MENU}/don-vi']")
UNIT = (TO_UNITS, click(f"{MENU}/don-vi/so-y-te']"))
NEWS = (
    TO_UNITS,
    hover(f"{MENU}/don-vi/so-y-te']"),
    click(f"{MENU}/don-vi/so-y-te/tin-tuc']"),
)
EDIT = click("#contentview-edit a")
STATES = click("#plone-contentmenu-workflow > a")
PUBLISHING = (STATES, click("#workflow-transition-publish"))
IS_PUBLISHED = "#plone-contentmenu-workflow .label-state-published"
SAVE = click("#form-buttons-save")
FORM = "#form-buttons-save"


def item(state: str, number: int = 0) -> tuple[Step, ...]:
    return (*NEWS, click(f"#content a[href*='/tin-tuc/{state}-{number}']"))


LIST = "#content a[href*='/tin-tuc/pending']"
STATE = "#plone-contentmenu-workflow > a"
TASKS: dict[str, Way | None] = {
    "Xem việc đang chờ mình": Way(UPDATE, NEWS, LIST),
    "Xem việc đang chờ cả ban": Way(HEAD, NEWS, LIST),
    "Xem bài của mình đang ở đâu": Way(UPDATE, item("pending"), STATE),
    "Mở trang của đơn vị mình": Way(UPDATE, UNIT, "#edit-zone"),
    "Viết tin mới": Way(
        UPDATE,
        (*NEWS, click("#plone-contentmenu-factories > a"), click("#news-item")),
        FORM,
    ),
    "Sửa bản đang soạn": Way(UPDATE, (*item("private"), EDIT), FORM),
    "Xem bài đang chờ kiểm duyệt": Way(UPDATE, item("pending"), STATE),
    "Rút lại bài đã trình": Way(
        UPDATE,
        (*item("pending", 1), STATES, click("#workflow-transition-retract")),
        "#plone-contentmenu-workflow .label-state-private",
    ),
    "Sửa bài đã xuất bản": Way(UPDATE, (*item("published"), EDIT), FORM),
    "Xem lịch sử của bài": Way(
        UPDATE,
        (*item("private"), click("#contentview-history a")),
        ".historyByLine",
    ),
    "Xem bài như bạn đọc": None,
    "Mở nội dung chuyên mục": Way(
        UPDATE, (*NEWS, click("#contentview-folderContents a")), "tr.itemRow"
    ),
    "Thêm trang, tệp, ảnh ở chuyên mục": Way(
        UPDATE, (*NEWS, click("#plone-contentmenu-factories > a")), "#image"
    ),
    "Xem lịch đăng bài": None,
    "Duyệt bài đang chờ": Way(REVIEW, (*item("pending"), *PUBLISHING), IS_PUBLISHED),
    "Xuất bản bài đã duyệt": Way(
        PUBLISH, (*item("pending", 2), *PUBLISHING), IS_PUBLISHED
    ),
    "Hẹn giờ xuất bản": Way(
        HEAD,
        (
            *item("private", 1),
            EDIT,
            click("#autotoc-item-autotoc-2"),
            fill("[name='form.widgets.IDublinCore.effective']", "2030-01-01T08:00"),
            SAVE,
            *PUBLISHING,
        ),
        IS_PUBLISHED,
    ),
    "Xem Ban biên tập": Way(
        HEAD,
        (*UNIT, click("#contentview-local_roles a")),
        "[name='form.submitted:boolean'] + div",
    ),
    "Bố cục trang chủ": Way(HEAD, (*UNIT, EDIT), FORM),
    "Xem mục đã xóa": None,
}
