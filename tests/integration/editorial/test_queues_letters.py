"""After a step of the workflow those whose turn it is are written to, nobody else."""

from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.boards.membership import Membership
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from bacgiang.policy.units.people import mail
from plone import api
import pytest


APPROVAL = {"declaration": True, "confirmation": "confirmed", "confirmed_by": "Sở"}

WITHDRAWAL = {"comment": "Sai", "ground": "inaccurate"}
ALONE = {**APPROVAL, "emergency": True, "comment": "Bão khẩn cấp"}


@pytest.fixture
def sent(monkeypatch):
    """Letters as (user id, display name, subject, text)."""
    letters = []
    monkeypatch.setattr(
        mail,
        "send",
        lambda to, *said: letters.append((to.user_id, to.fullname, *said)),
    )
    return letters


def join(portal, user_id, level):
    """A further member of the board of Sở Y tế."""
    make_person(user_id, "lua-chin-tren-doi-1")
    member = Membership(
        "so-y-te", user_id, level, Position.MEMBER, now_utc(), "so-y-te-head"
    )
    board_store(portal).add(member)
    return member


def recipients(letters):
    return {letter[0] for letter in letters}


@pytest.mark.regulation("14.2")
def test_each_step_is_told_to_the_next_level(portal, people, news_section, act, sent):
    item = make_item(news_section, "so-y-te")
    steps = (
        ("so-y-te-update", "submit", {}, {"so-y-te-review"}),
        ("so-y-te-review", "return", {"comment": "Bổ sung"}, {"so-y-te-update"}),
        ("so-y-te-update", "submit", {}, {"so-y-te-review"}),
        ("so-y-te-review", "approve", APPROVAL, {"so-y-te-publish"}),
        ("so-y-te-publish", "publish", {}, {"so-y-te-update"}),
        ("so-y-te-publish", "withdraw", WITHDRAWAL, {"so-y-te-update"}),
        ("so-y-te-publish", "restore", {"comment": "Sửa"}, {"so-y-te-update"}),
        ("so-y-te-update", "submit", {}, {"so-y-te-review"}),
        ("so-y-te-update", "retract", {}, {"so-y-te-review"}),
        ("so-y-te-head", "publish", ALONE, {"so-y-te-update", "so-y-te-review"}),
    )
    for user, step, stated, expected in steps:
        sent.clear()
        act(user, item, step, **stated)
        assert recipients(sent) == expected, step


@pytest.mark.regulation("14.2")
def test_the_reason_of_a_return_reaches_the_author(
    portal, people, news_section, act, sent
):
    item = make_item(news_section, "so-y-te", "pending", title="Tiêm chủng")
    sent.clear()
    act("so-y-te-review", item, "return", comment="Thiếu nguồn")
    text = sent[0][3]
    assert "Thiếu nguồn" in text
    assert "Tiêm chủng" in text
    assert f"{item.absolute_url()}/edit" in text


@pytest.mark.regulation("14.2")
def test_who_changed_the_text_is_not_asked_to_review_it(
    portal, people, news_section, act, sent
):
    join(portal, "nguoi-thu-hai", Level.REVIEW)
    item = make_item(news_section, "so-y-te", "pending")
    with api.env.adopt_user(username="so-y-te-review"):
        from zope.event import notify
        from zope.lifecycleevent import ObjectModifiedEvent

        notify(ObjectModifiedEvent(item))
    act("so-y-te-update", item, "retract")
    sent.clear()
    act("so-y-te-update", item, "submit")
    assert recipients(sent) == {"nguoi-thu-hai"}


@pytest.mark.regulation("7.1")
def test_the_head_is_asked_where_nobody_else_can(
    portal, people, news_section, act, sent
):
    store = board_store(portal)
    for _key, member in store.active_of_unit("so-y-te"):
        if member.level in (Level.REVIEW.value, Level.PUBLISH.value):
            store.end(member, "so-y-te-head")
    item = make_item(news_section, "so-y-te")
    sent.clear()
    act("so-y-te-update", item, "submit")
    assert recipients(sent) == {"so-y-te-head"}


@pytest.mark.regulation("7.1")
def test_who_left_the_board_is_not_written_to(portal, people, news_section, act, sent):
    join(portal, "nguoi-thu-hai", Level.UPDATE)
    item = make_item(news_section, "so-y-te", "pending")
    store = board_store(portal)
    for member in store.active_of_user("so-y-te-update"):
        store.end(member, "so-y-te-head")
    sent.clear()
    act("so-y-te-review", item, "return", comment="Bổ sung")
    assert recipients(sent) == {"nguoi-thu-hai"}


@pytest.mark.regulation("15.5")
def test_letters_hold_no_login_names(portal, people, news_section, act, sent):
    make_item(news_section, "so-y-te", "approved")
    assert len(sent) == 2
    for _user, name, subject, text in sent:
        assert name == ""
        assert "so-y-te-" not in (subject + text).replace("/so-y-te/", "/")


@pytest.mark.regulation("4.2a")
def test_the_title_of_what_was_a_secret_stays_out_for_good(
    portal, people, news_section, act, sent
):
    item = make_item(news_section, "so-y-te", "published", title="Điều kín")
    act("so-y-te-publish", item, "withdraw", comment="Lộ mật", ground="secrecy")
    sent.clear()
    act("so-y-te-head", item, "restore", comment="Nhắc lại điều kín")
    act("so-y-te-head", item, "submit")
    assert recipients(sent) == {"so-y-te-update", "so-y-te-review"}
    for _user, _name, subject, text in sent:
        assert "kín" not in subject + text


@pytest.mark.regulation("14.2")
def test_the_administrator_can_switch_letters_off(
    portal, people, news_section, act, sent
):
    api.portal.set_registry_record("bacgiang.editorial_mail", False)
    make_item(news_section, "so-y-te", "published")
    assert sent == []
