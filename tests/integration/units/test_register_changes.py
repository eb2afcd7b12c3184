"""The register stays right whatever way a change comes in."""

from bacgiang.policy.units.levels import group_id
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.life_cycle.life_cycle import create_unit
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.fields import RuleBroken
from bacgiang.policy.units.register.lookup import get_unit
from bacgiang.policy.units.register.lookup import unit_register
from bacgiang.policy.units.register.unit import IUnit
from bacgiang.policy.units.sites.finding import find_site
from plone import api
from plone.dexterity.utils import createContentInContainer
import pytest
from typing import Any
from zExceptions import BadRequest
from zExceptions import Unauthorized
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFields


def validate(name: str, value: Any, context: Any) -> None:
    getFields(IUnit)[name].bind(context).validate(value)


@pytest.mark.parametrize(
    ("name", "value", "code", "reason"),
    [
        ("code", "so-giao-duc", "so-y-te", "code_fixed"),
        ("code", "so-y-te", None, "duplicate_code"),
        ("host", "soyte.bacgiang.gov.vn", None, "duplicate_host"),
        ("host", "soyte.bacgiang.gov.vn", "so-giao-duc", "duplicate_host"),
        ("parent_unit", "hiep-hoa-thanh-van", "huyen-hiep-hoa", "cycle"),
        ("parent_unit", "so-y-te", "so-y-te", "cycle"),
    ],
)
def test_fields_of_forms_and_api_know_the_rules(
    portal: Any, name: str, value: str, code: str | None, reason: str
) -> None:
    context = get_unit(code) if code else unit_register()
    with pytest.raises(RuleBroken) as error:
        validate(name, value, context)
    assert error.value.refusal.code == reason
    assert error.value.doc() == error.value.refusal.message


@pytest.mark.parametrize(
    "value", ["so y te", "so_y_te", "-so", "so--y", "a" * 41, "SO", "so-"]
)
def test_codes_are_plain_words(portal: Any, value: str) -> None:
    with pytest.raises(RuleBroken) as error:
        validate("code", value, unit_register())
    assert error.value.refusal.code == "invalid_code"


@pytest.mark.parametrize(
    "value", ["http://soyte.vn", "soyte", "SOYTE.vn", "a.b:8080", "a..b", "x/y.z"]
)
def test_hosts_are_names_alone(portal: Any, value: str) -> None:
    with pytest.raises(RuleBroken) as error:
        validate("host", value, unit_register())
    assert error.value.refusal.code == "invalid_host"


@pytest.mark.parametrize(
    ("name", "value"),
    [("code", "so-y-te"), ("host", "soyte.bacgiang.gov.vn"), ("parent_unit", "ubnd")],
)
def test_a_units_own_values_are_valid(portal: Any, name: str, value: str) -> None:
    validate(name, value, get_unit("so-y-te"))


def test_how_a_unit_ended_is_no_field_of_forms(portal: Any) -> None:
    fields = getFields(IUnit)
    assert all(
        fields[name].readonly for name in ("valid_to", "successor", "former_hosts")
    )


def test_a_script_that_changes_the_title_leaves_history(portal: Any) -> None:
    unit = get_unit("so-y-te")
    old = unit.title
    unit.title = "Tên khác"
    with api.env.adopt_roles(["Manager"]):
        notify(ObjectModifiedEvent(unit))
        assert [one.name for one in unit.former_names] == [old]
        notify(ObjectModifiedEvent(unit))
    assert len(unit.former_names) == 1


def test_rows_of_words_are_told_by_their_titles(portal: Any) -> None:
    unit = get_unit("so-y-te")
    row = {"first": "mon", "last": "fri", "opens": "07:30", "closes": "11:30"}
    unit.hours = [row]
    (said,) = [line for line in unit.word_lines if "07:30" in line]
    assert ": mon" not in said
    assert any(day in said for day in ("Monday", "Thứ Hai", "Thứ hai")), said


def test_the_code_is_not_changed_by_a_script(portal: Any) -> None:
    unit = get_unit("so-y-te")
    unit.code = "so-khac"
    with pytest.raises(BadRequest):
        notify(ObjectModifiedEvent(unit))


@pytest.mark.parametrize("code", ["so-y-te", "hiep-hoa-thanh-van"])
def test_units_and_sites_are_not_renamed(portal: Any, code: str) -> None:
    unit, site = get_unit(code), find_site(code)
    for place in filter(None, (unit, site)):
        refusing = pytest.raises((BadRequest, ValueError))
        with api.env.adopt_roles(["Manager"]), refusing:
            place.__parent__.manage_renameObject(code, f"{code}-moi")
        assert code in place.__parent__


def test_units_are_not_copied(portal: Any) -> None:
    with api.env.adopt_roles(["Manager"]), pytest.raises(BadRequest):
        api.content.copy(get_unit("so-y-te"), unit_register(), id="ban-sao")


def test_the_id_is_the_code(portal: Any) -> None:
    register = unit_register()
    facts = {"code": "so-moi", "title": "Sở Mới", "kind": "department"}
    unit = createContentInContainer(register, "Unit", checkConstraints=False, **facts)
    assert unit.getId() == "so-moi"
    with pytest.raises(BadRequest):
        createContentInContainer(
            register, "Unit", checkConstraints=False, **{**facts, "id": "so-khac"}
        )


def test_units_with_a_site_members_or_history_are_not_deleted(portal: Any) -> None:
    with api.env.adopt_roles(["Manager"]):
        for code in ("so-y-te", "huyen-hiep-hoa"):
            with pytest.raises(BadRequest):
                api.content.delete(get_unit(code), check_linkintegrity=False)
        facts = {"code": "so-moi", "title": "Nhầm", "kind": "department"}
        api.content.delete(create_unit(facts), check_linkintegrity=False)
    assert directory().get("so-moi") is None


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("level", list(Level))
def test_a_board_does_not_delete_its_site_or_sections(
    portal: Any, people: None, level: Level
) -> None:
    site = find_site("so-y-te")
    with api.env.adopt_user(username=f"so-y-te-{level.value}"):
        for place in (site, site["tin-tuc"]):
            with pytest.raises(Exception) as error:
                place.__parent__.manage_delObjects([place.getId()])
            assert issubclass(error.type, BadRequest | Unauthorized)
    assert find_site("so-y-te") is not None
    assert "tin-tuc" in site


@pytest.mark.regulation("4.1a")
def test_a_head_edits_what_the_public_is_told_and_manages_nothing(
    portal: Any, people: None
) -> None:
    unit = get_unit("so-y-te")
    assert dict(unit.get_local_roles())[group_id("so-y-te", Level.HEAD)]
    head = api.user.get("so-y-te-head")
    may = {
        name: api.user.has_permission(name, user=head, obj=unit)
        for name in (
            "Modify portal content",
            "bacgiang.policy: Add Leader",
            "bacgiang.policy: Manage units",
            "Delete objects",
        )
    }
    assert list(may.values()) == [True, True, False, False]
    other = get_unit("so-giao-duc")
    assert not api.user.has_permission("Modify portal content", user=head, obj=other)
