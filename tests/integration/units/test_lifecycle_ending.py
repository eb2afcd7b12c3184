"""Units end: merged or closed. What they wrote stays, who answers for it changes."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.workflow.rules import open_transitions
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.life_cycle.life_cycle import change_unit
from bacgiang.policy.units.life_cycle.life_cycle import close_unit
from bacgiang.policy.units.life_cycle.life_cycle import create_unit
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.life_cycle.life_cycle import move_unit
from bacgiang.policy.units.life_cycle.life_cycle import open_unit
from bacgiang.policy.units.life_cycle.life_cycle import take_in
from bacgiang.policy.units.life_cycle.life_cycle import take_to_desk
from bacgiang.policy.units.life_cycle.undoing import undo_end
from bacgiang.policy.units.register.directory import directory
from bacgiang.policy.units.register.events import UnitClosed
from bacgiang.policy.units.register.events import UnitEvent
from bacgiang.policy.units.register.events import UnitMerged
from bacgiang.policy.units.register.events import UnitRestored
from bacgiang.policy.units.register.lookup import get_unit
from bacgiang.policy.units.sites.finding import find_site
from bacgiang.policy.units.sites.reasons import SITE_CLOSED
from collections.abc import Callable
from DateTime import DateTime
from datetime import date
from datetime import timedelta
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.dexterity.utils import createContentInContainer
from Products.CMFCore.WorkflowCore import WorkflowException
import pytest
from typing import Any
from zExceptions import BadRequest
from zope.globalrequest import getRequest


pytestmark = pytest.mark.usefixtures("as_site_administrator")

DAY = date(2025, 7, 1)
REASON = "Nghị quyết 60"
VIEW_ACTS = "bacgiang.policy: View acts"
APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "UBND"}
Act = Callable[..., Any]


@pytest.fixture
def section(portal: Any, people: None) -> Any:
    """The news section of the unit that ends."""
    return find_site("so-y-te")["tin-tuc"]


def merge(code: str = "so-y-te", successor: str = "huyen-hiep-hoa") -> None:
    merge_unit(get_unit(code), successor, DAY, REASON)


def refused(act: Callable[..., None], *stated: Any) -> list[str]:
    with pytest.raises(Refused) as error:
        act(*stated)
    return [one.code for one in error.value.refusals]


@pytest.mark.regulation("2.2a")
def test_a_merger_is_noted(section: Any, told: list[UnitEvent]) -> None:
    make_item(section, "so-y-te", "draft")
    make_item(section, "so-y-te", "pending")
    make_item(section, "so-y-te", "published")
    merge()
    unit = get_unit("so-y-te")
    assert (unit.valid_to, unit.successor) == (DAY, "huyen-hiep-hoa")
    for language in ("vi", "en"):
        site = find_site("so-y-te", language)
        assert api.content.get_state(site) == "closed"
    assert type(told[-1]) is UnitMerged
    assert told[-1].details == {
        "successor": "huyen-hiep-hoa",
        "on": "2025-07-01",
        "reason": REASON,
        "memberships": 4,
        "open_work": 2,
        "members": 0,
    }


@pytest.mark.regulation("2.2a", "9.1")
def test_content_bylines_and_addresses_stay(section: Any) -> None:
    item = make_item(section, "so-y-te", "published", byline="Nguyễn Thị Mẫu")
    before = (item.absolute_url(), item.byline, item.UID())
    merge()
    assert (item.absolute_url(), item.byline, item.UID()) == before
    assert api.content.get_state(item) == "published"
    (brain,) = api.content.find(UID=item.UID())
    assert brain.unit_code == "so-y-te"
    assert brain.getURL() == before[0]


@pytest.mark.regulation("14.2")
def test_the_old_board_neither_reads_nor_changes_anything(section: Any) -> None:
    draft = make_item(section, "so-y-te", "draft")
    merge()
    assert board_store(api.portal.get()).active_of_unit("so-y-te") == []
    for level in ("update", "review", "publish", "head"):
        user = api.user.get(f"so-y-te-{level}")
        for permission in ("View", "Modify portal content", "Delete objects"):
            assert not api.user.has_permission(permission, user=user, obj=draft)
        assert not open_transitions(draft, user)
        assert not api.user.has_permission(
            "bacgiang.policy: Manage board", user=user, obj=find_site("so-y-te")
        )


@pytest.mark.regulation("2.2a", "15.3")
def test_who_headed_the_old_board_reads_its_acts_no_more(section: Any) -> None:
    merge()
    site = find_site("so-y-te", "vi")
    may = {
        user: api.user.has_permission(VIEW_ACTS, username=user, obj=site)
        for user in ("so-y-te-head", "so-y-te-review", "huyen-hiep-hoa-head")
    }
    assert may == {
        "so-y-te-head": False,
        "so-y-te-review": False,
        "huyen-hiep-hoa-head": True,
    }


@pytest.mark.regulation("2.2a", "14.2")
def test_open_work_passes_to_the_successor(section: Any, act: Act) -> None:
    draft = make_item(section, "so-y-te", "draft")
    pending = make_item(section, "so-y-te", "pending")
    approved = make_item(section, "so-y-te", "approved")
    merge()
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        assert api.user.has_permission("Modify portal content", obj=draft)
    act("huyen-hiep-hoa-update", draft, "submit")
    act("huyen-hiep-hoa-review", pending, "approve", **APPROVAL)
    act("huyen-hiep-hoa-publish", approved, "return", comment="Thiếu nguồn")
    states = [api.content.get_state(one) for one in (draft, pending, approved)]
    assert states == ["pending", "approved", "draft"]


@pytest.mark.regulation("7.2e", "9.1")
def test_the_successor_corrects_what_is_published(section: Any, act: Act) -> None:
    item = make_item(section, "so-y-te", "published", title="Sai")
    merge()
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        copy = ICheckinCheckoutPolicy(item).checkout(section)
        copy.title = "Đúng"
    act("huyen-hiep-hoa-update", copy, "submit")
    act("huyen-hiep-hoa-review", copy, "approve", **APPROVAL)
    act("huyen-hiep-hoa-publish", copy, "publish")
    assert item.title == "Đúng"


@pytest.mark.regulation("7.2e")
def test_the_successor_withdraws(section: Any, act: Act) -> None:
    item = make_item(section, "so-y-te", "published")
    merge()
    stated = {"comment": "Số liệu sai", "ground": "inaccurate"}
    act("huyen-hiep-hoa-publish", item, "withdraw", **stated)
    assert api.content.get_state(item) == "withdrawn"


@pytest.mark.regulation("14.2")
def test_other_boards_get_nothing(section: Any) -> None:
    draft = make_item(section, "so-y-te", "draft")
    merge()
    for level in ("update", "review", "publish", "head"):
        user = api.user.get(f"ubnd-{level}")
        assert not api.user.has_permission("View", user=user, obj=draft)


@pytest.mark.parametrize(
    "user", ["huyen-hiep-hoa-update", "huyen-hiep-hoa-head", "so-y-te-update"]
)
@pytest.mark.parametrize("portal_type", ["News Item", "File", "Image"])
def test_nothing_new_comes_to_a_closed_site(
    section: Any, user: str, portal_type: str
) -> None:
    merge()
    with api.env.adopt_user(username=user), pytest.raises(Exception) as error:
        api.content.create(section, portal_type, title="Mới", safe_id=True)
    assert error.type.__name__ in (
        "InvalidParameterError",
        "BadRequest",
        "Unauthorized",
    )
    assert len(section) == 0


def test_not_even_the_administrator_adds_to_a_closed_site(section: Any) -> None:
    merge()
    for container, portal_type in (
        (section, "News Item"),
        (find_site("so-y-te"), "Section"),
    ):
        with api.env.adopt_roles(["Manager"]), pytest.raises(BadRequest) as error:
            createContentInContainer(container, portal_type, checkConstraints=False)
        assert str(error.value) == SITE_CLOSED.in_words(getRequest())


def test_nothing_is_moved_or_copied_to_a_closed_site(portal: Any, section: Any) -> None:
    other = find_site("huyen-hiep-hoa")["tin-tuc"]
    item = make_item(other, "huyen-hiep-hoa", "draft")
    merge()
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        for act in (api.content.move, api.content.copy):
            with pytest.raises((ValueError, BadRequest)):
                act(item, section)
    assert item.getId() in other
    assert len(section) == 0


def test_a_working_copy_of_another_item_is_no_way_in(section: Any) -> None:
    item = make_item(section, "so-y-te", "published")
    merge()
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        ICheckinCheckoutPolicy(item).checkout(section)
        with pytest.raises(BadRequest):
            createContentInContainer(section, "News Item", id="working_copy_of_khac")


def test_a_picture_can_be_added_to_a_draft_on_a_closed_site(section: Any) -> None:
    draft = make_item(section, "so-y-te", "draft")
    merge()
    with api.env.adopt_user(username="huyen-hiep-hoa-update"):
        api.content.create(draft, "File", id="tep", title="Tệp")
    assert "tep" in draft


@pytest.mark.regulation("4.1a")
def test_members_pass_to_the_successor(portal: Any) -> None:
    merge("huyen-hiep-hoa", "so-y-te")
    assert get_unit("hiep-hoa-thanh-van").parent_unit == "so-y-te"
    assert [one.code for one in directory().members_of("so-y-te")] == [
        "hiep-hoa-thanh-van"
    ]


def test_a_district_merged_into_its_own_commune_makes_no_circle(portal: Any) -> None:
    create_unit(
        {
            "code": "thon-thu",
            "title": "Thôn thử",
            "kind": "subordinate_unit",
            "parent_unit": "hiep-hoa-thanh-van",
        }
    )
    above = get_unit("huyen-hiep-hoa").parent_unit
    merge("huyen-hiep-hoa", "thon-thu")
    assert get_unit("thon-thu").parent_unit == above
    assert get_unit("hiep-hoa-thanh-van").parent_unit == "thon-thu"
    line = [one.code for one in directory().line_of("hiep-hoa-thanh-van")]
    assert line[:2] == ["hiep-hoa-thanh-van", "thon-thu"]


@pytest.mark.regulation("2.2a")
def test_work_passes_on_when_the_successor_is_merged_too(
    section: Any, act: Act
) -> None:
    draft = make_item(section, "so-y-te", "draft")
    merge("so-y-te", "so-giao-duc")
    merge("so-giao-duc", "huyen-hiep-hoa")
    act("huyen-hiep-hoa-update", draft, "submit")
    assert directory().heir_of("so-y-te").code == "huyen-hiep-hoa"
    roles = dict(find_site("so-y-te").get_local_roles())
    assert not [one for one in roles if one.startswith("so-")]


@pytest.mark.regulation("5.2")
def test_a_desk_stays_hidden_when_its_unit_ends(portal: Any, people: None) -> None:
    desk = find_site("hdnd")
    merge("hdnd", "huyen-hiep-hoa")
    assert api.content.get_state(desk) == "closed_desk"
    with api.env.adopt_roles(["Anonymous"]):
        assert not api.user.has_permission("View", obj=desk)
    assert api.user.has_permission(
        "View", user=api.user.get("huyen-hiep-hoa-head"), obj=desk
    )


@pytest.mark.regulation("2.2a")
def test_closing_leaves_the_site_readable(
    section: Any, told: list[UnitEvent], act: Act
) -> None:
    item = make_item(section, "so-y-te", "published")
    close_unit(get_unit("so-y-te"), DAY, REASON)
    assert type(told[-1]) is UnitClosed
    assert told[-1].details["successor"] == ""
    assert api.content.get_state(find_site("so-y-te")) == "closed"
    with api.env.adopt_roles(["Anonymous"]):
        assert api.user.has_permission("View", obj=item)
    roles = {
        role
        for _, given in item.__parent__.__parent__.get_local_roles()
        for role in given
    }
    assert roles <= {"Owner"}


def test_closing_with_a_successor_passes_the_work(section: Any, act: Act) -> None:
    draft = make_item(section, "so-y-te", "draft")
    close_unit(get_unit("so-y-te"), DAY, REASON, "huyen-hiep-hoa")
    act("huyen-hiep-hoa-update", draft, "submit")
    assert not get_unit("so-y-te").merged


def test_a_unit_with_members_is_not_closed(portal: Any) -> None:
    district = get_unit("huyen-hiep-hoa")
    assert refused(close_unit, district, DAY, REASON) == ["has_members"]
    assert district.valid_to is None


@pytest.mark.parametrize(
    ("successor", "on", "reason", "expected"),
    [
        (None, DAY, REASON, ["successor_missing"]),
        ("so-khong-co", DAY, REASON, ["unknown_unit"]),
        ("so-y-te", DAY, REASON, ["own_successor"]),
        ("so-giao-duc", None, REASON, ["date_missing"]),
        ("so-giao-duc", "tomorrow", REASON, ["date_in_future"]),
        ("so-giao-duc", DAY, "  ", ["reason_missing"]),
        ("so-y-te", None, "", ["own_successor", "date_missing", "reason_missing"]),
    ],
)
def test_a_merger_is_refused(
    portal: Any, successor: str | None, on: Any, reason: str, expected: list[str]
) -> None:
    day = today() + timedelta(days=1) if on == "tomorrow" else on
    unit = get_unit("so-y-te")
    assert refused(merge_unit, unit, successor, day, reason) == expected
    assert unit.valid_to is None
    assert api.content.get_state(find_site("so-y-te")) == "open"


@pytest.mark.parametrize("end", [merge_unit, close_unit])
def test_the_main_unit_does_not_end(portal: Any, end: Callable[..., None]) -> None:
    stated = ("so-y-te", DAY, REASON) if end is merge_unit else (DAY, REASON)
    assert refused(end, get_unit("ubnd"), *stated) == ["main_unit"]


def test_nothing_is_done_with_a_unit_that_ended(portal: Any) -> None:
    merge()
    unit = get_unit("so-y-te")
    for act, *stated in (
        (merge_unit, "so-giao-duc", DAY, REASON),
        (close_unit, DAY, REASON),
        (change_unit, {"title": "Mới"}),
        (move_unit, "hdnd"),
        (open_unit,),
        (take_to_desk,),
    ):
        assert refused(act, unit, *stated) == ["unit_closed"]
    assert refused(merge_unit, get_unit("so-giao-duc"), "so-y-te", DAY, REASON) == [
        "unit_closed"
    ]
    assert refused(move_unit, get_unit("so-giao-duc"), "so-y-te") == ["unit_closed"]


@pytest.mark.parametrize("transition", ["close", "to_desk"])
def test_a_site_is_not_closed_apart_from_its_unit(portal: Any, transition: str) -> None:
    site = find_site("so-y-te")
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_roles(["Manager"]), pytest.raises(WorkflowException):
        tool.doActionFor(site, transition, act="life cycle")
    assert api.content.get_state(site) == "open"


def standing(code: str) -> dict[str, Any]:
    """What an end changes of a unit, its site, board and members."""
    unit, site = get_unit(code), find_site(code)
    return {
        "facts": (unit.valid_to, unit.successor, unit.merged),
        "state": api.content.get_state(site),
        "roles": dict(site.get_local_roles()),
        "takes": site["tin-tuc"].locally_allowed_types,
        "board": {one.user_id for _, one in board_store().active_of_unit(code)},
        "members": {one.code for one in directory().members_of(code)},
        "in charge": dict(unit.get_local_roles()),
    }


@pytest.mark.regulation("2.2a", "8")
@pytest.mark.parametrize("desk", [False, True])
@pytest.mark.parametrize("end", ["merge", "close"])
def test_an_end_is_taken_back_while_nothing_followed(
    section: Any, end: str, desk: bool, told: list[UnitEvent]
) -> None:
    unit = get_unit("so-y-te")
    item = make_item(section, "so-y-te", "draft")
    if desk:
        take_to_desk(unit)
    if end == "merge":
        move_unit(get_unit("hiep-hoa-thanh-van"), "so-y-te")
    before = standing("so-y-te")
    assert refused(undo_end, unit) == ["not_ended"]
    if end == "merge":
        merge()
    else:
        close_unit(unit, DAY, REASON)
    assert standing("so-y-te") != before
    undo_end(unit, "Nhầm")
    assert standing("so-y-te") == before
    assert type(told[-1]) is UnitRestored
    with api.env.adopt_user("so-y-te-update"):
        assert api.user.has_permission("Modify portal content", obj=item)
    with api.env.adopt_user("huyen-hiep-hoa-update"):
        assert not api.user.has_permission("Modify portal content", obj=item)
    merge()


@pytest.mark.parametrize("what", ["item", "unit", "successor"])
def test_an_end_stays_once_something_followed(section: Any, what: str) -> None:
    item = make_item(section, "so-y-te", "draft")
    move_unit(get_unit("hiep-hoa-thanh-van"), "so-y-te")
    merge()
    if what == "item":
        item.setModificationDate(DateTime() + 1)
        item.reindexObject(idxs=["modified"])
    elif what == "unit":
        move_unit(get_unit("hiep-hoa-thanh-van"), "hdnd")
    else:
        merge("huyen-hiep-hoa", "so-giao-duc")
    assert refused(undo_end, get_unit("so-y-te")) == ["something_followed"]


@pytest.mark.regulation("2.2a")
def test_several_units_are_merged_at_once_or_none(portal: Any) -> None:
    heir, both = get_unit("so-giao-duc"), ("so-y-te", "hiep-hoa-thanh-van")
    wrong = ("so-y-te", "ubnd", "so-giao-duc")
    assert refused(take_in, heir, wrong, DAY, REASON) == [
        "main_unit",
        "own_successor",
    ]
    assert refused(take_in, heir, (), DAY, REASON) == ["units_missing"]
    assert get_unit("so-y-te").valid_to is None
    take_in(heir, both, DAY, REASON)
    for code in both:
        assert get_unit(code).successor == "so-giao-duc"
    for code in reversed(both):
        undo_end(get_unit(code))
        assert get_unit(code).valid_to is None
