"""Readers' reports wait for the board that answers for the item (4.2b)."""

from bacgiang.policy.editorial.inaccuracy.report import Handling
from bacgiang.policy.editorial.inaccuracy.report import Report
from bacgiang.policy.editorial.inaccuracy.store import report_store
from bacgiang.policy.editorial.queues.my_work import count_waiting
from bacgiang.policy.editorial.queues.my_work import matters_of
from bacgiang.policy.testing_people import make_item
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
import pytest
from uuid import uuid4


NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def waiting(user_id):
    with api.env.adopt_user(username=user_id):
        (found,) = (m for m in matters_of(user_id) if m.name == "reports")
        return list(found.items)


def reported(portal, unit, item="0" * 32, at=NOW):
    report = Report(uuid4().hex, at, item, unit, "Sai số liệu", has_contact=False)
    report_store(portal).add(report)
    return report


@pytest.mark.regulation("4.2b")
@pytest.mark.parametrize("level", ["update", "review", "publish", "head"])
def test_every_member_of_the_board_finds_them_oldest_first(
    portal, people, news_section, level
):
    item = make_item(news_section, "so-y-te", "published", title="Tin bị báo")
    late = reported(portal, "so-y-te", item.UID(), NOW + timedelta(hours=1))
    early = reported(portal, "so-y-te", item.UID())
    found = waiting(f"so-y-te-{level}")
    site = portal["vi"]["don-vi"]["so-y-te"].absolute_url()
    assert [one.url for one in found] == [
        f"{site}/@@inaccuracy-reports#report-{report.identifier}"
        for report in (early, late)
    ]
    assert {one.title for one in found} == {"Tin bị báo"}
    assert all(one.may_act for one in found)


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("user", ["huyen-hiep-hoa-head", "ubnd-head"])
def test_other_boards_find_none(portal, people, user):
    reported(portal, "so-y-te")
    assert waiting(user) == []


def test_the_main_board_handles_its_own_on_the_main_site(portal, people):
    report = reported(portal, "ubnd")
    (found,) = waiting("ubnd-update")
    page = f"{portal['vi'].absolute_url()}/@@inaccuracy-reports"
    assert found.url == f"{page}#report-{report.identifier}"


def test_reports_from_before_there_were_keys_are_found(portal, people):
    early, late = reported(portal, "so-y-te"), reported(portal, "so-y-te")
    store = report_store(portal)
    store.handle(early, Handling(NOW, "so-y-te-head", "Đã sửa"))
    store._keys = None
    assert [one.identifier for one in store.open_of("so-y-te")] == [late.identifier]
    assert store.get("so-y-te", early.identifier) == early
    store.handle(late, Handling(NOW, "so-y-te-head", "Đã sửa"))
    assert store.count_open("so-y-te") == 0 and len(store.of_unit("so-y-te")) == 2


def test_what_was_handled_waits_no_more_and_is_not_counted(portal, people):
    report = reported(portal, "so-y-te")
    with api.env.adopt_user(username="so-y-te-publish"):
        before = count_waiting("so-y-te-publish")
        report_store(portal).handle(report, Handling(NOW, "so-y-te-head", "Đã sửa"))
        after = count_waiting("so-y-te-publish")
    assert (before, after) == (1, 0)
    assert waiting("so-y-te-publish") == []


@pytest.mark.regulation("4.2a")
def test_what_the_person_does_not_see_has_no_title_here(
    portal, people, news_section, act
):
    item = make_item(news_section, "so-y-te", "published", title="Tên không được lộ")
    reported(portal, "so-y-te", item.UID())
    act("so-y-te-publish", item, "withdraw", ground="secrecy", comment="Có bí mật")
    (found,) = waiting("so-y-te-update")
    assert "Tên không được lộ" not in found.title
    (of_head,) = waiting("so-y-te-head")
    assert of_head.title == "Tên không được lộ"
