"""What is recorded, whatever way it came in (15.3)."""

from acts_kept import acts_between
from bacgiang.policy.base.acts.recording import record_act
from bacgiang.policy.base.frame_language import framed_in
from bacgiang.policy.board.act_kinds import ROYALTY_PAY
from bacgiang.policy.editorial.acts.act import Act
from bacgiang.policy.editorial.acts.fitting import TEXT_LIMIT
from bacgiang.policy.editorial.acts.kinds import CANCEL_CHECK_OUT
from bacgiang.policy.editorial.acts.kinds import CHECK_OUT
from bacgiang.policy.editorial.acts.kinds import CREATE
from bacgiang.policy.editorial.acts.kinds import DELETE
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.kinds import MOVE
from bacgiang.policy.editorial.acts.kinds import RETURN
from bacgiang.policy.editorial.acts.kinds import SHARE
from bacgiang.policy.editorial.acts.kinds import SIGN_IN
from bacgiang.policy.editorial.acts.rows import RowMaker
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.units.boards.act_kinds import BOARD_ADD
from bacgiang.policy.units.boards.act_kinds import BOARD_END
from bacgiang.policy.units.boards.act_kinds import HAND_OVER
from bacgiang.policy.units.boards.act_kinds import INVITE
from bacgiang.policy.units.boards.events import InvitationSent
from bacgiang.policy.units.boards.events import MembershipAdded
from bacgiang.policy.units.boards.events import MembershipEnded
from bacgiang.policy.units.boards.events import WorkHandedOver
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from bacgiang.policy.units.register.act_kinds import UNIT_CHANGE
from bacgiang.policy.units.register.act_kinds import UNIT_CLOSE
from bacgiang.policy.units.register.act_kinds import UNIT_MERGE
from bacgiang.policy.units.register.act_kinds import UNIT_OPEN
from bacgiang.policy.units.register.events import UnitChanged
from bacgiang.policy.units.register.events import UnitClosed
from bacgiang.policy.units.register.events import UnitMerged
from bacgiang.policy.units.register.events import UnitOpened
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.workflow.events import LocalrolesModifiedEvent
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import IUUID
from Products.PlonePAS.events import UserLoggedInEvent
import pytest
from typing import Any
from zope.event import notify
from zope.lifecycleevent import modified


pytestmark = [pytest.mark.regulation("15.3"), pytest.mark.usefixtures("people")]

EDITOR = "so-y-te-update"


@pytest.fixture
def recorded(portal: Any) -> Callable[..., Any]:
    """Acts recorded inside of a `with` block, oldest first."""

    @contextmanager
    def recording() -> Iterator[list[Act]]:
        acts: list[Act] = []
        begin = datetime.now(UTC)
        yield acts
        end = datetime.now(UTC) + timedelta(seconds=1)
        acts.extend(acts_between(act_store(portal), begin, end))

    return recording


def kinds(acts: list[Act]) -> list[str]:
    return [act.kind for act in acts]


def test_who_did_what_to_which_item_for_which_unit(
    portal: Any, news_section: Any, make_news: Any, recorded: Any
) -> None:
    with recorded() as acts:
        item = make_news(news_section, EDITOR, id="tin-mot")
    assert kinds(acts) == [CREATE]
    act = acts[0]
    assert act.actor == EDITOR
    assert act.unit == "so-y-te"
    assert act.item == IUUID(item)
    assert act.path == "/".join(item.getPhysicalPath())
    assert act.time.utcoffset() == timedelta(0)


def test_an_act_keeps_the_name_its_account_bore(
    portal: Any, news_section: Any, make_news: Any, recorded: Any
) -> None:
    def bear(name: str) -> None:
        with api.env.adopt_user(EDITOR):
            api.user.get(EDITOR).setMemberProperties({"fullname": name})

    bear("Tên đầu")
    with recorded() as acts:
        item = make_news(news_section, EDITOR)
    bear("Tên khác")
    with recorded() as later, api.env.adopt_user(EDITOR):
        modified(item)

    def told(one: Act) -> str:
        (row,) = RowMaker(portal, portal.REQUEST).rows([one])
        return row.person

    assert told(acts[0]) == "Tên đầu"
    assert told(later[-1]) == "Tên khác"
    # Acts of before names were kept bear the present one.
    assert told(replace(acts[0], actor_name="")) == "Tên khác"


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "1.404.000"), ("en", "1,404,000")]
)
def test_a_sum_is_shown_as_numbers_are_written(
    portal: Any, recorded: Any, language: str, said: str
) -> None:
    with recorded() as acts:
        record_act(ROYALTY_PAY, unit="so-y-te", details={"amount": 1404000})
    with framed_in(portal.REQUEST, language):
        (row,) = RowMaker(portal, portal.REQUEST).rows(acts)
    assert [fact for _title, fact in row.details] == [said]


def test_a_transition_is_recorded_with_states_and_reason(
    news_section: Any, make_news: Any, act: Any, recorded: Any
) -> None:
    item = make_news(news_section, EDITOR)
    act(EDITOR, item, "submit")
    with recorded() as acts:
        act("so-y-te-review", item, "return", comment="Thiếu nguồn")
    (one,) = [one for one in acts if one.kind == RETURN]
    assert (one.state_before, one.state_after) == ("pending", "draft")
    assert one.reason == "Thiếu nguồn"
    assert one.actor == "so-y-te-review"


def test_a_part_that_changes_is_a_change_of_its_item(
    news_section: Any, make_news: Any, recorded: Any
) -> None:
    item = make_news(news_section, EDITOR)
    with recorded() as acts, api.env.adopt_user(username=EDITOR):
        api.content.create(item, "Image", id="anh")
    assert [(a.kind, a.item, a.details["part"]) for a in acts] == [
        (MODIFY, IUUID(item), "anh")
    ]


def put(container: Any, portal_type: str, **fields: Any) -> Any:
    """Content where nobody would be offered to add it."""
    content = createContent(portal_type, **fields)
    return addContentToContainer(container, content, checkConstraints=False)


def test_an_item_that_goes_with_its_folder_is_recorded(
    portal: Any, recorded: Any
) -> None:
    site = portal["vi"]["don-vi"]["so-y-te"]
    with api.env.adopt_roles(["Manager"]):
        folder = put(site, "Folder", id="ho-so", title="Hồ sơ")
        items = [put(folder, "News Item", id=f"tin-{n}", title="T") for n in range(2)]
        put(items[0], "Image", id="anh")
        gone = {IUUID(content) for content in (folder, *items)}
        with recorded() as acts:
            site.manage_delObjects(["ho-so"])
    assert set(kinds(acts)) == {DELETE}
    assert {act.item for act in acts} == gone
    assert len(acts) == len(gone)
    assert {act.unit for act in acts} == {"so-y-te"}


def test_an_item_that_moves_with_its_folder_is_recorded(
    portal: Any, news_section: Any, make_news: Any, recorded: Any
) -> None:
    item = make_news(news_section, EDITOR, title="Tin một")
    before = "/".join(item.getPhysicalPath())
    with recorded() as acts, api.env.adopt_roles(["Manager"]):
        api.content.rename(news_section, new_id="tin")
    (one,) = [act for act in acts if act.item == IUUID(item)]
    assert one.kind == MOVE
    assert one.details["from"] == before
    assert one.path == before.replace("/tin-tuc/", "/tin/")


def test_a_change_of_local_roles_is_sharing_and_no_change_of_text(
    news_section: Any, make_news: Any, recorded: Any
) -> None:
    item = make_news(news_section, EDITOR)
    for content in (item, news_section):
        with recorded() as acts, api.env.adopt_user(username="admin"):
            content.manage_setLocalRoles("huyen-hiep-hoa-head", ["Reader"])
            notify(LocalrolesModifiedEvent(content))
        assert kinds(acts) == [SHARE]
        assert "huyen-hiep-hoa-head: Reader" in acts[0].details["roles"]
        assert acts[0].details["inherits"] is True


def test_structure_is_recorded_by_whom_it_was_changed(
    portal: Any, news_section: Any, recorded: Any
) -> None:
    with recorded() as acts, api.env.adopt_user(username="so-y-te-head"):
        modified(news_section)
    assert [(a.kind, a.actor, a.details["type"]) for a in acts] == [
        (MODIFY, "so-y-te-head", "Section")
    ]


def test_what_happens_in_the_register_is_done_for_the_unit_it_is_about(
    portal: Any, recorded: Any
) -> None:
    unit = portal["vi"]["to-chuc"]["so-y-te"]
    with recorded() as acts, api.env.adopt_roles(["Manager"]):
        api.content.create(unit, "Leader", id="mau", title="Người mẫu")
    (one,) = [act for act in acts if act.kind == CREATE]
    assert one.unit == "so-y-te"


def test_a_working_copy_is_recorded_on_the_published_item(
    news_section: Any, make_news: Any, act: Any, recorded: Any
) -> None:
    item = make_news(news_section, EDITOR)
    act(EDITOR, item, "submit")
    stated = {"declaration": True, "confirmation": "confirmed"}
    act("so-y-te-review", item, "approve", confirmed_by="Cơ quan thử", **stated)
    act("so-y-te-publish", item, "publish")
    policy = ICheckinCheckoutPolicy(item)
    with recorded() as acts, api.env.adopt_user(username=EDITOR):
        copy = policy.checkout(news_section)
        uid = IUUID(copy)
        ICheckinCheckoutPolicy(copy).cancelCheckout()
    done = [(a.kind, a.item, a.details) for a in acts if a.item == IUUID(item)]
    details = {"working_copy": uid}
    assert done == [
        (CHECK_OUT, IUUID(item), details),
        (CANCEL_CHECK_OUT, IUUID(item), details),
    ]


def test_signing_in_is_recorded_for_the_board_the_person_is_on(
    portal: Any, recorded: Any
) -> None:
    for user_id, unit in ((EDITOR, "so-y-te"), ("van-phong", "")):
        with recorded() as acts, api.env.adopt_user(username=user_id):
            notify(UserLoggedInEvent(api.user.get(user_id)))
        assert [(a.kind, a.actor, a.unit) for a in acts] == [(SIGN_IN, user_id, unit)]


@pytest.mark.regulation("8")
def test_what_happens_to_a_board_is_recorded(portal: Any, recorded: Any) -> None:
    until = datetime(2027, 1, 1, tzinfo=UTC)
    by = {"code": "so-y-te", "by": "so-y-te-head"}
    level = {"level": Level.REVIEW, "membership_id": "m1", "user_id": EDITOR}
    events = (
        MembershipAdded(**by, **level, position=Position.MEMBER, until=until),
        MembershipEnded(**by, **level),
        InvitationSent(
            **by, invitation_id="i1", levels=(Level.UPDATE,), position=Position.MEMBER
        ),
        WorkHandedOver(
            **by, from_user=EDITOR, to_user="x", uids=("a" * 32, "b" * 32), note="Nghỉ"
        ),
    )
    with recorded() as acts:
        for event in events:
            notify(event)
    assert kinds(acts) == [
        BOARD_ADD,
        BOARD_END,
        INVITE,
        HAND_OVER,
        HAND_OVER,
    ]
    assert {(act.actor, act.unit) for act in acts} == {("so-y-te-head", "so-y-te")}
    assert acts[0].details["level"] == "review"
    assert acts[0].details["until"] == until.isoformat()
    assert {act.item for act in acts[3:]} == {"a" * 32, "b" * 32}


@pytest.mark.regulation("2.2a")
def test_what_happens_to_a_unit_is_recorded(portal: Any, recorded: Any) -> None:
    unit = portal["vi"]["to-chuc"]["so-y-te"]
    end = {"successor": "ubnd", "on": "2026-07-01", "reason": "Sáp nhập"}
    with recorded() as acts:
        notify(UnitOpened(unit, "admin", {"presence": "open"}))
        notify(UnitChanged(unit, "admin", {"act": "change", "title_before": "A"}))
        notify(UnitMerged(unit, "admin", end))
        notify(UnitClosed(unit, "admin", end))
        notify(UnitOpened(unit, "", {"presence": "open"}))
    assert kinds(acts) == [
        UNIT_OPEN,
        UNIT_CHANGE,
        UNIT_MERGE,
        UNIT_CLOSE,
    ]
    assert {(a.actor, a.unit, a.item) for a in acts} == {
        ("admin", "so-y-te", IUUID(unit))
    }
    assert acts[2].reason == "Sáp nhập"
    assert acts[2].details == {"successor": "ubnd", "on": "2026-07-01"}


def test_a_unit_that_is_entered_is_recorded_once(portal: Any, recorded: Any) -> None:
    with recorded() as acts, api.env.adopt_user(username="admin"):
        fields = {"code": "so-mau", "title": "Sở Mẫu", "kind": "department"}
        put(portal["vi"]["to-chuc"], "Unit", id="so-mau", **fields)
    done = [(a.kind, a.actor) for a in acts if a.path.endswith("/so-mau")]
    assert done == [(UNIT_CHANGE, "admin")]


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"),
        ("x" * (TEXT_LIMIT + 5), "x" * (TEXT_LIMIT - 1) + "…"),
        ('"kind":"publish"', '"kind":"publish"'),
    ],
)
def test_no_text_keeps_an_act_from_being_sealed(
    portal: Any, reason: str, kept: str
) -> None:
    uid = "c" * 32
    details = {"tỉ lệ": 0.5, "at": datetime(2026, 3, 2, tzinfo=UTC), "n": 2**60}
    returned = record_act(
        MODIFY, uid=uid, unit="so-y-te", reason=reason, details=details
    )
    (act,) = act_store(portal).of_item(uid)
    assert act == returned
    assert act.reason == kept
    assert act.details == {
        "tỉ lệ": "0.5",
        "at": "2026-03-02T00:00:00+00:00",
        "n": str(2**60),
    }
