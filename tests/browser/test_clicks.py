"""Clicks from login for everyday tasks, as docs/bien-tap-vien.md lists them.

A click is one on a link or button; a task ends when its form, or what is to be read, is
on the screen. The figures for a Plone without this policy, of the same tree of sites,
are counted by the same rule: four clicks to an item, from the first page on.
"""

from __future__ import annotations

from .desk import Desk
from .portal_process import ROOT
from collections.abc import Callable
from playwright.sync_api import expect
import pytest
import re


GUIDE = ROOT / "docs" / "bien-tap-vien.md"
ROW = re.compile(r"^\| (?P<task>[^|]+?) \| (?P<here>\d+) \| (?P<stock>\d+) \|$", re.M)
SITE = "#desks a.fw-bold"
NEWS = "#portal-globalnav a[href$='/tin-tuc'], nav a[href$='so-y-te/tin-tuc']"
STATES = "#plone-contentmenu-workflow > a"
ADD = "#plone-contentmenu-factories > a"
PUBLISHED = "#content a:has-text('sơ cứu cho giáo viên')"
PENDING = "#matter-own li:has-text('được sửa chữa') a"
DRAFT = "#matter-drafts li a"
FORM = "[name='form.buttons.save']"
UPDATE, REVIEW = "so-y-te-update", "so-y-te-review"
PUBLISH, HEAD = "so-y-te-publish", "so-y-te-head"
# Task: who, where is clicked, what is then to be seen.
TASKS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "Xem việc đang chờ mình": (UPDATE, (), "#matter-drafts"),
    "Viết tin mới": (UPDATE, ("#desks a[href*='++add++']",), FORM),
    "Mở trang của đơn vị mình": (UPDATE, (SITE,), "#edit-zone"),
    "Sửa bản đang soạn": (UPDATE, (DRAFT,), FORM),
    "Xem bài của mình đang ở đâu": (UPDATE, (), "#matter-own"),
    "Xem bài đang chờ kiểm duyệt": (UPDATE, (PENDING,), STATES),
    "Rút lại bài đã trình": (
        UPDATE,
        (PENDING, STATES, "a[href*='/@@act/retract']"),
        "#act-form",
    ),
    "Sửa bài đã xuất bản": (
        UPDATE,
        (SITE, NEWS, PUBLISHED, "#contentview-change a"),
        FORM,
    ),
    "Xem lịch sử của bài": (
        UPDATE,
        (PENDING, "a[href*='@@historyview']"),
        "#content table",
    ),
    "Xem bài như bạn đọc": (UPDATE, (PENDING, "#contentview-look a"), "iframe"),
    "Mở nội dung chuyên mục": (
        UPDATE,
        (SITE, NEWS, "#contentview-folderContents a"),
        "tr.itemRow",
    ),
    "Thêm trang, tệp, ảnh ở chuyên mục": (
        UPDATE,
        (SITE, NEWS, ADD),
        "a[href*='++add++']",
    ),
    "Xem lịch đăng bài": (UPDATE, ("#desks a[href$='@@scheduled']",), "table"),
    "Duyệt bài đang chờ": (REVIEW, ("#matter-review li a",), "#act-form"),
    "Xuất bản bài đã duyệt": (PUBLISH, ("#matter-publish li a",), "#act-form"),
    "Hẹn giờ xuất bản": (PUBLISH, ("#matter-publish li a",), "#act-effective"),
    "Xem Ban biên tập": (
        HEAD,
        (SITE, "#contentview-board a"),
        "#content table, #content li",
    ),
    "Bố cục trang chủ": (HEAD, (SITE, "#contentview-home-sections a"), "form"),
    "Xem mục đã xóa": (HEAD, (SITE, "a[href*='@@deleted']"), "h1"),
    "Xem việc đang chờ cả ban": (HEAD, (), "#matter-review"),
}


def counted(desk: Desk, clicks: tuple[str, ...], seen: str) -> int:
    desk.go("/vi/@@my-work")
    for one in clicks:
        desk.page.locator(one).first.click()
    expect(desk.page.locator(seen).first).to_be_visible()
    return len(clicks)


@pytest.mark.release
def test_no_task_takes_more_clicks_than_in_plone(desk: Callable[[str], Desk]) -> None:
    said = {row["task"]: row for row in ROW.finditer(GUIDE.read_text(encoding="utf-8"))}
    assert set(said) == set(TASKS)
    desk(UPDATE).make_news("/vi/don-vi/so-y-te/tin-tuc", "Tin để đếm số lần bấm")
    for task, (who, clicks, seen) in TASKS.items():
        here, stock = int(said[task]["here"]), int(said[task]["stock"])
        assert counted(desk(who), clicks, seen) == here <= stock, task
