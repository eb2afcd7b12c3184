"""“Ban biên tập”: the head adds and ends members, whose rights follow at once."""

from __future__ import annotations

from .conftest import sign_in
from .desk import Desk
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Locator
import pytest
import re
from typing import Any


SITE = "/vi/don-vi/huyen-hiep-hoa"
PENDING = f"{SITE}/tin-tuc/mau-phien-cho-que"
REVIEWER = "huyen-hiep-hoa-review"
PUBLISHER = "huyen-hiep-hoa-publish"


@pytest.mark.regulation("5.1", "7.1-2b", "8")
def test_a_level_given_and_ended_counts_at_once(desk: Callable[[str], Desk]) -> None:
    head, member = desk("huyen-hiep-hoa-head"), desk(PUBLISHER)
    assert not reviews(member)
    give(head, PUBLISHER, "review")
    assert reviews(member)
    end(head, PUBLISHER, "Kiểm duyệt")
    assert not reviews(member)
    ended = head.page.locator("#board-history li", has_text="Kiểm duyệt")
    expect(ended.first).to_contain_text("Đàm Thùy Ý (mẫu)")


@pytest.mark.regulation("5.1", "8")
def test_whoever_is_taken_off_the_board_sees_no_draft(
    desk: Callable[[str], Desk], sessions: dict[str, Any]
) -> None:
    head, reviewer = desk("huyen-hiep-hoa-head"), desk(REVIEWER)
    assert reviews(reviewer)
    end(head, REVIEWER, "Kiểm duyệt")
    # The session ended with the last membership.
    del sessions[REVIEWER]
    assert reviewer.page.request.get(PENDING, max_redirects=0).status == 404
    sign_in(reviewer.page, REVIEWER, sees="[href$='/useractions']")
    assert reviewer.page.request.get(PENDING, max_redirects=0).status == 404
    reviewer.go("/vi/@@my-work")
    expect(reviewer.page.locator("#no-seat")).to_be_visible()
    # A head would invite whoever is no member any more.
    give(desk("quan-tri"), REVIEWER, "review")
    assert reviews(reviewer)


@pytest.mark.regulation("7.1", "14.2")
def test_a_group_of_a_board_leads_to_who_is_on_it(desk: Callable[[str], Desk]) -> None:
    administrator = desk("quan-tri")
    page = administrator.page
    administrator.go("/@@usergroup-groupprefs")
    page.fill("#content [name=searchstring]", "huyện Hiệp Hòa")
    page.click("#content [name='form.button.Search']")
    page.locator("#content a[href$='groupname=huyen-hiep-hoa.review']").click()
    expect(page).to_have_url(re.compile(f"{SITE}/@@board$"))
    told = page.locator("#global_statusmessage")
    expect(told).to_contain_text("chỉ được giao và kết thúc trên trang Ban biên tập")
    expect(card(administrator, REVIEWER)).to_be_visible()


@pytest.mark.regulation("7.1", "8")
def test_what_a_leaver_has_open_passes_on(
    desk: Callable[[str], Desk], sessions: dict[str, Any]
) -> None:
    writer, head = desk("huyen-hiep-hoa-update"), desk("huyen-hiep-hoa-head")
    writer.make_news(f"{SITE}/tin-tuc", "Tin của người rời Ban")
    head.go(f"{SITE}/@@board")
    row = card(head, writer.user).locator("li", has_text="Cập nhật")
    row.get_by_role("button").click()
    expect(head.page.locator("#open-work")).to_contain_text("Tin của người rời Ban")
    head.page.select_option("#end-successor", "huyen-hiep-hoa-head")
    head.page.get_by_role("link", name="Giữ lại").click()
    expect(row).to_have_count(1)
    row.get_by_role("button").click()
    head.page.select_option("#end-successor", "huyen-hiep-hoa-head")
    head.page.locator("#end-membership [name=perform]").click()
    expect(row).to_have_count(0)
    # The session ended with the last membership.
    del sessions[writer.user]
    head.go("/vi/@@my-work")
    expect(head.page.locator("#matter-drafts")).to_contain_text("Tin của người rời Ban")
    give(desk("quan-tri"), writer.user, "update")


@pytest.mark.regulation("8")
def test_a_stranger_is_invited_not_added(desk: Callable[[str], Desk]) -> None:
    head = desk("huyen-hiep-hoa-head")
    give(head, "nguoi-moi@example.org", "update", name="Người mới (mẫu)")
    invited = head.page.locator("#board-invitations")
    expect(invited).to_contain_text("nguoi-moi@example.org")
    expect(head.page.locator("#board-members")).not_to_contain_text("Người mới")


@pytest.mark.regulation("8", "14.2")
def test_a_member_cannot_change_the_board(desk: Callable[[str], Desk]) -> None:
    editor = desk("huyen-hiep-hoa-update")
    editor.go(f"{SITE}/@@board")
    expect(editor.page.locator("#board-members")).to_be_visible()
    expect(editor.page.locator("#board-add")).to_have_count(0)


def reviews(member: Desk) -> bool:
    """Whether the person may approve what waits on this board now."""
    member.go("/vi/@@my-work")
    expect(member.page.locator("h1")).to_be_visible()
    return member.page.locator("#matter-review").count() == 1


def give(head: Desk, user: str, level: str, name: str = "") -> None:
    head.go(f"{SITE}/@@board")
    head.page.fill("#board-user", user)
    head.page.fill("#board-name", name)
    head.page.check(f"#board-level-{level}")
    head.page.locator("#board-add [type=submit]").click()
    expect(head.page.locator(".portalMessage, .alert-info").first).to_be_visible()
    expect(head.reasons).to_have_count(0)


def card(head: Desk, user: str) -> Locator:
    members = head.page.locator("#board-members article")
    return members.filter(has=head.page.locator("code", has_text=user))


def end(head: Desk, user: str, level: str) -> None:
    head.go(f"{SITE}/@@board")
    row = card(head, user).locator("li", has_text=level)
    row.get_by_role("button").click()
    head.page.locator("#end-membership [name=perform]").click()
    expect(row).to_have_count(0)
