"""A unit is entered, opened, renamed and moved; every refusal gives its reason."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.units.kinds import Presence
from bacgiang.policy.units.levels import group_id
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.life_cycle.life_cycle import create_unit
from bacgiang.policy.units.life_cycle.life_cycle import move_unit
from bacgiang.policy.units.life_cycle.life_cycle import open_unit
from bacgiang.policy.units.life_cycle.life_cycle import take_to_desk
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.events import UnitChanged
from bacgiang.policy.units.register.events import UnitEvent
from bacgiang.policy.units.register.events import UnitOpened
from bacgiang.policy.units.register.lookup import get_unit
from bacgiang.policy.units.sites.finding import find_site
from datetime import date
from datetime import timedelta
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
import pytest
from typing import Any


pytestmark = pytest.mark.usefixtures("as_site_administrator")

NEW = {"code": "so-moi", "title": "Sở Mới", "kind": "department"}


def codes(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [one.code for one in error.value.refusals]


@pytest.mark.regulation("2.2a", "5.2")
def test_a_unit_is_entered_and_opened(portal: Any, told: list[UnitEvent]) -> None:
    unit = create_unit({**NEW, "title_en": "New Department", "parent_unit": "ubnd"})
    open_unit(unit)
    assert unit.getId() == unit.code == "so-moi"
    for language, name in (("vi", "Sở Mới"), ("en", "New Department")):
        site = find_site("so-moi", language)
        assert (site.title, api.content.get_state(site)) == (name, "open")
        roles = dict(site.get_local_roles())
        assert "Publisher" in roles[group_id("so-moi", Level.PUBLISH)]
    assert [type(one) for one in told] == [UnitChanged, UnitOpened]
    assert told[0].details == {"act": "create"}
    assert told[1].details == {"presence": "open", "languages": "vi, en"}


@pytest.mark.regulation("2.2a")
def test_sections_of_both_languages_are_translations(portal: Any) -> None:
    open_unit(create_unit(NEW))
    news = find_site("so-moi", "vi")["tin-tuc"]
    translated = ITranslationManager(news).get_translation("en")
    assert translated.getPhysicalPath() == (
        *portal.getPhysicalPath(),
        *("en", "units", "so-moi", "news"),
    )


@pytest.mark.regulation("5.2")
def test_a_desk_becomes_a_site_and_a_desk_again(portal: Any) -> None:
    unit = create_unit(NEW)
    open_unit(unit, Presence.DESK)
    site = find_site("so-moi")
    assert api.content.get_state(site) == "desk"
    assert find_site("so-moi", "en") is None
    open_unit(unit)
    assert api.content.get_state(site) == "open"
    take_to_desk(unit, "Sắp xếp lại")
    assert api.content.get_state(site) == "desk"
    assert api.content.get_state(find_site("so-moi", "en")) == "desk"


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"code": "so-y-te"}, "duplicate_code"),
        ({"host": "soyte.bacgiang.gov.vn"}, "duplicate_host"),
        ({"parent_unit": "so-khong-co"}, "unknown_unit"),
    ],
)
def test_a_unit_is_not_entered(portal: Any, facts: dict[str, str], reason: str) -> None:
    with pytest.raises(Refused) as error:
        create_unit({**NEW, **facts})
    assert codes(error) == [reason]
    assert "so-moi" not in directory().entries


def test_every_reason_is_given_at_once(portal: Any) -> None:
    with pytest.raises(Refused) as error:
        create_unit({**NEW, "code": "so-y-te", "parent_unit": "so-khong-co"})
    assert codes(error) == ["duplicate_code", "unknown_unit"]


@pytest.mark.regulation("2.2a")
def test_renaming_keeps_the_former_name(portal: Any, told: list[UnitEvent]) -> None:
    unit = get_unit("so-y-te")
    old, old_english = unit.title, unit.title_en
    day = date(2008, 3, 1)
    change_unit(unit, {"title": "Sở Y tế và Dân số"}, day, "QĐ 12/2008")
    (former,) = unit.former_names
    assert (former.name, former.name_en) == (old, old_english)
    assert (former.since, former.until) == (None, day)
    assert find_site("so-y-te").title == "Sở Y tế và Dân số"
    assert find_site("so-y-te", "en").title == old_english
    group = api.group.get("so-y-te.head")
    assert group.getProperty("title") == "Sở Y tế và Dân số: Trưởng ban, phó trưởng ban"
    assert told[-1].details["title_before"] == old
    assert told[-1].details["reason"] == "QĐ 12/2008"
    assert api.content.find(portal_type="Unit", Title="Dân số")[0].id == "so-y-te"


def test_a_title_the_head_chose_is_left_alone(portal: Any) -> None:
    site = find_site("so-y-te")
    site.title = "Cổng y tế"
    change_unit(get_unit("so-y-te"), {"title": "Sở Y tế mới"})
    assert site.title == "Cổng y tế"


def test_names_follow_one_another(portal: Any) -> None:
    unit = get_unit("so-y-te")
    change_unit(unit, {"title": "Hai"}, date(2008, 3, 1))
    change_unit(unit, {"title": "Ba"}, date(2009, 3, 1))
    assert [one.until.year for one in unit.former_names] == [2008, 2009]
    assert unit.former_names[1].since == date(2008, 3, 1)
    with pytest.raises(Refused) as error:
        change_unit(unit, {"title": "Bốn"}, date(2008, 6, 1))
    assert codes(error) == ["date_too_early"]


@pytest.mark.regulation("2.2a")
def test_a_former_host_is_kept_and_can_be_taken_back(portal: Any) -> None:
    unit = get_unit("so-y-te")
    change_unit(unit, {"host": "yte.bacgiang.gov.vn"})
    assert unit.former_hosts == ("soyte.bacgiang.gov.vn",)
    with pytest.raises(Refused) as error:
        change_unit(get_unit("so-giao-duc"), {"host": "soyte.bacgiang.gov.vn"})
    assert codes(error) == ["duplicate_host"]
    change_unit(unit, {"host": "soyte.bacgiang.gov.vn"})
    assert unit.former_hosts == ("yte.bacgiang.gov.vn",)


@pytest.mark.regulation("4.1a")
def test_a_unit_moves_below_another(portal: Any, told: list[UnitEvent]) -> None:
    unit = get_unit("hiep-hoa-thanh-van")
    assert unit.parent_unit == "huyen-hiep-hoa"
    move_unit(unit, "ubnd")
    assert [one.code for one in directory().line_of(unit.code)][:2] == [
        unit.code,
        "ubnd",
    ]
    assert told[-1].details["parent_unit_before"] == "huyen-hiep-hoa"
    move_unit(unit, None)
    assert unit.code in [one.code for one in directory().members_of(None)]


@pytest.mark.parametrize("parent", ["huyen-hiep-hoa", "hiep-hoa-thanh-van"])
def test_no_unit_belongs_to_itself_or_what_is_below_it(
    portal: Any, parent: str
) -> None:
    with pytest.raises(Refused) as error:
        move_unit(get_unit("huyen-hiep-hoa"), parent)
    assert codes(error) == ["cycle"]


def test_a_change_that_changes_nothing_is_told(portal: Any) -> None:
    unit = get_unit("so-y-te")
    with pytest.raises(Refused) as error:
        change_unit(unit, {"title": unit.title})
    assert codes(error) == ["nothing_changes"]


def test_a_day_to_come_is_refused(portal: Any) -> None:
    tomorrow = today() + timedelta(days=1)
    with pytest.raises(Refused) as error:
        change_unit(get_unit("so-y-te"), {"title": "Mai sau"}, tomorrow)
    assert codes(error) == ["date_in_future"]


@pytest.mark.parametrize(
    ("code", "presence", "reason"),
    [
        ("so-y-te", Presence.OPEN, "already_open"),
        ("so-y-te", Presence.DESK, "already_open"),
        ("ubnd", Presence.OPEN, "main_site"),
        ("ubnd", Presence.DESK, "main_site"),
    ],
)
def test_opening_is_refused(
    portal: Any, code: str, presence: Presence, reason: str
) -> None:
    with pytest.raises(Refused) as error:
        open_unit(get_unit(code), presence)
    assert codes(error) == [reason]


@pytest.mark.parametrize(
    ("code", "reason"), [("hdnd", "not_open"), ("ubnd", "main_site")]
)
def test_taking_to_a_desk_is_refused(portal: Any, code: str, reason: str) -> None:
    with pytest.raises(Refused) as error:
        take_to_desk(get_unit(code))
    assert codes(error) == [reason]
