"""Who leaves hands over: open work passes on, then membership ends (decision 4)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.units.boards.actor import Actor
from bacgiang.policy.units.boards.events import MembershipEnded
from bacgiang.policy.units.boards.events import WorkHandedOver
from bacgiang.policy.units.people.handing_over import hand_over
from bacgiang.policy.units.people.handing_over_store import hand_over_store
from bacgiang.policy.units.people.handing_over_store import responsible_for
from bacgiang.policy.units.people.open_work import open_work
from plone import api
import pytest


WRITER = "so-y-te-update"


@pytest.fixture
def drafts(people_ready, news_section, make_news, act):
    """A draft, a pending and a published item by the leaver, and somebody's draft."""
    draft = make_news(news_section, WRITER, title="Bản nháp")
    pending = make_news(news_section, WRITER, title="Đang chờ")
    act(WRITER, pending, "submit")
    published = make_news(news_section, WRITER, title="Đã đăng")
    act(WRITER, published, "submit")
    act(
        "so-y-te-review",
        published,
        "approve",
        declaration=True,
        confirmation="confirmed",
        confirmed_by="Sở Y tế",
    )
    act("so-y-te-publish", published, "publish")
    make_news(news_section, "so-y-te-head", title="Của người khác")
    return {draft.UID(), pending.UID()}


def by_head(function, *arguments):
    with api.env.adopt_user(username="so-y-te-head"):
        return function(*arguments)


def codes(function, *arguments):
    with pytest.raises(Refused) as error:
        by_head(function, *arguments)
    return [one.code for one in error.value.refusals]


@pytest.mark.regulation("7.1", "8")
def test_open_work_is_what_one_created_and_is_not_done(drafts):
    found = by_head(open_work, "so-y-te", WRITER)
    assert {item.uid for item in found} == drafts
    assert {item.state for item in found} == {"draft", "pending"}


def test_open_work_is_what_one_changed_last(people_ready, news_section, make_news):
    item = make_news(news_section, WRITER)
    tool = api.portal.get_tool("portal_repository")
    with api.env.adopt_user(username="so-y-te-head"):
        tool.save(item, comment="Sửa")
    found = by_head(open_work, "so-y-te", "so-y-te-head")
    assert [one.uid for one in found] == [item.UID()]


@pytest.mark.regulation("8")
def test_work_passes_on_and_memberships_end(portal, board, head, drafts, heard, sent):
    sent()
    now = board()
    by_head(hand_over, now, head, WRITER, "so-y-te-head", "Nghỉ hưu")
    assert {responsible_for(uid) for uid in drafts} == {"so-y-te-head"}
    assert not now.active_of(WRITER)
    passed = by_head(open_work, "so-y-te", "so-y-te-head")
    assert drafts <= {item.uid for item in passed}
    assert by_head(open_work, "so-y-te", WRITER) == []
    assert [type(one) for one in heard] == [WorkHandedOver, MembershipEnded]
    assert set(heard[0].uids) == drafts
    assert (heard[0].from_user, heard[0].to_user) == (WRITER, "so-y-te-head")
    (record,) = hand_over_store(portal)._records.values()
    assert (record.note, record.by) == ("Nghỉ hưu", "so-y-te-head")
    # Nobody is written to of what they have done themselves.
    assert not [one for one in sent() if "bàn giao" in one["Subject"]]


@pytest.mark.regulation("8")
def test_who_leaves_passes_on_and_one_letter_tells_all(board, drafts, sent):
    sent()
    now = board()
    own = Actor(WRITER, manages=False, administers=False)
    with api.env.adopt_user(username=WRITER):
        hand_over(now, own, WRITER, "so-y-te-head", "Nghỉ hưu")
    assert not now.active_of(WRITER)
    (message,) = (one for one in sent() if "bàn giao" in one["Subject"])
    assert "so-y-te-head@example.org" in message["To"]
    said = message.get_content()
    assert "Bản nháp" in said and "Lời nhắn: Nghỉ hưu" in said


def test_nobody_hands_over_the_work_of_others(board, drafts):
    now = board()
    colleague = Actor("so-y-te-review", manages=False, administers=False)
    call = (hand_over, now, colleague, WRITER, "so-y-te-review")
    assert codes(*call) == ["not_your_work"]


# Whoever reviews or publishes alone could not go on with a draft.
NO_SUCCESSORS = [
    "",
    WRITER,
    "so-y-te-review",
    "so-y-te-publish",
    "huyen-hiep-hoa-update",
    "khong-co",
    "van-phong",
]


@pytest.mark.regulation("14.2")
def test_the_successor_is_another_member_of_the_board(board, head, drafts):
    now = board()
    for successor in NO_SUCCESSORS:
        call = (hand_over, now, head, WRITER, successor)
        assert codes(*call) == ["successor_missing"]
        assert now.active_of(WRITER)
        assert not any(responsible_for(uid) for uid in drafts)


def test_without_open_work_no_successor_is_needed(board, head, people_ready):
    now = board()
    by_head(hand_over, now, head, WRITER, "")
    assert not now.active_of(WRITER)


def test_the_last_head_cannot_leave(board, head, people_ready):
    now = board()
    call = (hand_over, now, head, "so-y-te-head", "so-y-te-update")
    assert codes(*call) == ["last_head"]
    assert now.active_of("so-y-te-head")


def test_a_member_of_another_board_cannot_be_handed_over(board, head, people_ready):
    call = (hand_over, board(), head, "huyen-hiep-hoa-update", "so-y-te-review")
    assert codes(*call) == ["not_a_member"]
    assert board("huyen-hiep-hoa").active_of("huyen-hiep-hoa-update")


def test_nobody_is_responsible_for_what_was_never_handed_over(people_ready):
    assert responsible_for("0" * 32) is None
