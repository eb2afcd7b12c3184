"""What was given past a board is taken back when the data are upgraded (14.2)."""

from bacgiang.policy.editorial.readers_of_places import take_back_readers
from bacgiang.policy.ops.seeding.upgrading import forget_password
from bacgiang.policy.ops.seeding.upgrading import FORGOTTEN
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.boards.by_the_board import take_back
from bacgiang.policy.units.boards.local_roles import take_back_at_places
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.undoing import undo_end
from bacgiang.policy.units.register.lookup import get_unit
from datetime import date
import logging
from plone import api
from plone.distribution.api.distribution import get_creation_report
import pytest
from typing import Any


@pytest.mark.regulation("14.2", "7.1")
def test_what_no_board_gave_is_taken_back(portal: Any) -> None:
    groups, roles = portal.acl_users.source_groups, portal.acl_users.portal_role_manager
    groups._principal_groups["ai-do"] = ("so-y-te.head", "Administrators")
    for name in ("so-y-te.head", "Administrators"):
        groups._group_principal_map[name].insert("ai-do")
    roles._principal_roles["ai-do"] = ("Reviewer", "Reader")
    assert take_back(portal)
    assert groups.getGroupMembers("so-y-te.head") == ()
    assert "ai-do" in groups.getGroupMembers("Administrators")
    assert roles._principal_roles["ai-do"] == ("Reader",)
    assert not take_back(portal)


@pytest.mark.regulation("14.2", "7.1")
def test_roles_at_a_place_that_no_board_gave_are_taken_back(
    portal: Any, people: Any, news_section: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """What boards have, readers and owners keep theirs; what is taken is told."""
    caplog.set_level(logging.INFO, "bacgiang.upgrade")
    make_person("ai-do", "Mat-khau-thu-1")
    item = make_item(news_section, "so-y-te")
    unit, site = portal["vi"]["to-chuc"]["so-y-te"], news_section.__parent__
    places = (portal, portal["vi"], unit, site, news_section, item)
    take_back_at_places(portal.portal_setup)
    assert [one for one in caplog.messages if "Taken back" in one] == []
    before = [dict(one.get_local_roles()) for one in places]
    for place in places:
        place.manage_addLocalRoles("ai-do", ["Reviewer", "Reader", "Board Head"])
        place.manage_addLocalRoles("Administrators", ["Publisher"])
        place.manage_addLocalRoles("huyen-hiep-hoa.head", ["Board Head"])
    site.manage_addLocalRoles("so-y-te.update", ["Publisher"])
    take_back_at_places(portal.portal_setup)
    told = [one for one in caplog.messages if "Taken back" in one]
    assert len(told) == 3 * len(places) + 1
    assert any(
        "/so-y-te/tin-tuc from ai-do: Board Head, Reviewer" in one for one in told
    )
    kept = [dict(one.get_local_roles()) for one in places]
    assert kept == [{**roles, "ai-do": ("Reader",)} for roles in before]
    caplog.clear()
    take_back_at_places(portal.portal_setup)
    assert not [one for one in caplog.messages if "Taken back" in one]


@pytest.mark.regulation("4.2a", "14.2")
def test_readers_of_all_in_a_place_are_taken_back(
    portal: Any, people: Any, news_section: Any
) -> None:
    """Whom a single item was shared with reads it still."""
    make_person("ai-do", "Mat-khau-thu-1")
    item = make_item(news_section, "so-y-te")
    site = news_section.__parent__
    places = (portal, portal["vi"], site, news_section)
    before = [dict(one.get_local_roles()) for one in places]
    for one in (*places, item):
        one.manage_addLocalRoles("ai-do", ["Reader"])
    take_back_readers(portal.portal_setup)
    assert [dict(one.get_local_roles()) for one in places] == before
    assert dict(item.get_local_roles())["ai-do"] == ("Reader",)


@pytest.mark.regulation("2.2a", "14.2")
def test_what_old_boards_kept_is_taken_back_and_their_end_is_still_undone(
    portal: Any, people: Any, news_section: Any
) -> None:
    """As release 1.1 left it: the board read on, its head the record as well."""
    site, unit = news_section.__parent__, get_unit("so-y-te")
    draft = make_item(news_section, "so-y-te")
    before = dict(site.get_local_roles())
    with api.env.adopt_roles(["Manager"]):
        merge_unit(unit, "huyen-hiep-hoa", date(2025, 7, 1), "Nghị quyết")
    merged = dict(site.get_local_roles())
    old = {"so-y-te-head": ["Reader", "Acts Reader"], "so-y-te.update": ["Reader"]}
    portal.__ac_roles__ += ("Acts Reader",)
    for who, roles in old.items():
        site.manage_setLocalRoles(who, roles)
    unit.end_changes = tuple(
        (one, name, was, (there, {**now, **old} if one is site.aq_base else now))
        for one, name, was, (there, now) in unit.end_changes
    )
    head = api.user.get("so-y-te-head")
    take_back_readers(portal.portal_setup)
    assert dict(site.get_local_roles()) == merged
    assert "Acts Reader" not in portal.valid_roles()
    assert not api.user.has_permission("View", user=head, obj=draft)
    with api.env.adopt_roles(["Manager"]):
        undo_end(unit, "Nhầm")
    assert dict(site.get_local_roles()) == before


def test_the_password_among_the_answers_is_forgotten(portal: Any) -> None:
    """Answers of a site that an older release made; the others stay."""
    report = get_creation_report(portal)
    assert FORGOTTEN not in report.answers
    report._answers = (*(kept := report._answers), (FORGOTTEN, "Mat-khau-cu-1"))
    forget_password(portal.portal_setup)
    assert report._answers == kept and dict(kept)["site_id"]
