"""Invitations: token not kept, answered once, silent about accounts (7.1, 8)."""

from bacgiang.policy.base.dates import end_of_day
from bacgiang.policy.base.dates import last_day
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.base.scheduler.interfaces import IScheduledJob
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.board_page.intake import take_in
from bacgiang.policy.units.board_page.intake import take_out
from bacgiang.policy.units.board_page.rows import invitation_rows
from bacgiang.policy.units.boards.actor import Actor
from bacgiang.policy.units.boards.administration import end_membership
from bacgiang.policy.units.boards.administration import lend_level
from bacgiang.policy.units.boards.events import InvitationSent
from bacgiang.policy.units.boards.events import MembershipAdded
from bacgiang.policy.units.boards.events import MembershipEnded
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.people.accounts import accounts_with_email
from bacgiang.policy.units.people.invitation import Invitation
from bacgiang.policy.units.people.invitation import LIFETIME
from bacgiang.policy.units.people.invitation_store import invitation_store
from bacgiang.policy.units.people.joining import join_with_account
from bacgiang.policy.units.people.joining import join_with_new_account
from bacgiang.policy.units.people.joining import open_invitation
from bacgiang.policy.units.people.joining import open_requested_account
from bacgiang.policy.units.people.joining import waiting_for_administrator
from datetime import timedelta
from plone import api
import pytest
import re
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility


NEWCOMER = {"email": "Moi@example.org", "name": "Trần Thị Mới", "levels": ["update"]}
PASSWORD = "mat-khau-dai"


def token_in(message):
    found = re.search(r"/@@join/(\S+)", message.get_content())
    return found.group(1)


def invitations(messages):
    """The letter to an address that somebody had before is another one."""
    return [one for one in messages if "/@@join/" in one.get_content()]


def codes(act, *arguments):
    with pytest.raises(Refused) as error:
        act(*arguments)
    return [one.code for one in error.value.refusals]


@pytest.mark.regulation("8", "14.2")
def test_the_whole_way_from_invitation_to_member(portal, board, head, sent, heard):
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    (message,) = sent()
    assert message["To"] == "moi@example.org"
    assert "Sở Y tế" in message.get_content()
    assert accounts_with_email("moi@example.org") == frozenset()
    offered = open_invitation(token_in(message), now.now)
    assert offered.identifier == invitation.identifier
    user_id = join_with_new_account(
        offered, "Trần Thị Mới", PASSWORD, PASSWORD, now.now
    )
    assert board().holds(user_id, Level.UPDATE)
    assert api.user.get(userid=user_id).getUserName() == "moi@example.org"
    assert portal.acl_users.authenticate("moi@example.org", PASSWORD, portal.REQUEST)
    with api.env.adopt_user(username="moi@example.org"):
        site = portal["vi"]["don-vi"]["so-y-te"]
        assert "Contributor" in api.user.get_roles(obj=site)
    kinds = [type(one) for one in heard]
    assert kinds == [InvitationSent, MembershipAdded]
    assert heard[1].by == "so-y-te-head"


def test_the_token_is_kept_nowhere(board, head, sent):
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    token = token_in(sent()[0])
    assert len(token) >= 43
    assert all(token not in str(value) for value in vars(invitation).values())
    assert invitation.digest not in sent()[0].get_content()


def test_an_invitation_works_once(board, head, sent):
    now = board()
    take_in(now, head, NEWCOMER)
    token = token_in(sent()[0])
    offered = open_invitation(token, now.now)
    join_with_new_account(offered, "Mới", PASSWORD, PASSWORD, now.now)
    assert codes(open_invitation, token, now.now) == ["invitation_over"]
    assert (offered.name, offered.email) == ("", "")


def test_an_invitation_expires(board, head, sent):
    now = board()
    take_in(now, head, NEWCOMER)
    token = token_in(sent()[0])
    last = now.now + LIFETIME - timedelta(seconds=1)
    assert open_invitation(token, last)
    assert codes(open_invitation, token, now.now + LIFETIME) == ["invitation_expired"]


@pytest.mark.parametrize("forged", ["", "x", "../..", "\ud800", "a" * 5000])
def test_a_forged_token_opens_nothing(board, head, forged):
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    for token in (forged, invitation.digest, invitation.identifier):
        assert codes(open_invitation, token, now.now) == ["invitation_unknown"]


def test_a_second_invitation_takes_the_place_of_the_first(board, head, sent):
    now = board()
    take_in(now, head, NEWCOMER)
    take_in(now, head, {**NEWCOMER, "levels": ["review"]})
    first, second = map(token_in, sent())
    assert codes(open_invitation, first, now.now) == ["invitation_over"]
    assert open_invitation(second, now.now).levels == ("review",)
    assert len(invitation_rows(now, head)) == 1


def test_an_invitation_called_back_is_over(board, head, sent):
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    take_out(now, head, invitation.identifier)
    assert codes(open_invitation, token_in(sent()[0]), now.now) == ["invitation_over"]
    assert codes(take_out, now, head, invitation.identifier) == ["already_ended"]


def test_another_board_cannot_call_it_back(board, head):
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    other = Actor("huyen-hiep-hoa-head", manages=True, administers=False)
    foreign = (board("huyen-hiep-hoa"), other, invitation.identifier)
    assert codes(take_out, *foreign) == ["unknown_membership"]
    assert invitation.is_open(now.now)


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    "there",
    [
        {"email": "huyen-hiep-hoa-head@example.org", "name": "Ai đó"},
        {"user": "huyen-hiep-hoa-head"},
    ],
)
@pytest.mark.parametrize(
    "absent",
    [{"email": "khong-co@example.org", "name": "Ai đó"}, {"user": "khong-co"}],
)
def test_a_head_does_not_learn_who_has_an_account(board, head, there, absent):
    now = board()
    rows = []
    for data in (there, absent):
        done = take_in(now, head, {**data, "levels": ["update"]})
        assert isinstance(done, Invitation)
        rows.append(invitation_rows(now, head)[-1])
    assert not now.active_of("huyen-hiep-hoa-head")
    blank = {"id": "", "who": "", "name": ""}
    assert {**rows[0], **blank} == {**rows[1], **blank}


def test_an_address_of_the_own_board_is_invited_not_added(board, head, sent):
    now = board()
    with api.env.adopt_user("so-y-te-update"):
        own = api.user.get_current()
        own.setMemberProperties({"email": "boss@example.org"})
    data = {"email": "boss@example.org", "name": "Sếp", "levels": ["publish"]}
    assert isinstance(take_in(now, head, data), Invitation)
    assert not now.holds("so-y-te-update", Level.PUBLISH)
    assert [one["To"] for one in invitations(sent())] == ["boss@example.org"]


def test_somebody_on_the_boards_list_joins_at_once(board, head):
    now = board()
    done = take_in(now, head, {"user": "so-y-te-update", "levels": ["review"]})
    assert len(done) == 1
    assert now.holds("so-y-te-update", Level.REVIEW)


def test_the_administrator_adds_any_account_by_its_id(board, administrator):
    now = board()
    data = {"user": "huyen-hiep-hoa-review", "levels": ["review"]}
    take_in(now, administrator, data)
    assert now.holds("huyen-hiep-hoa-review", Level.REVIEW)
    assert board("huyen-hiep-hoa").holds("huyen-hiep-hoa-review", Level.REVIEW)
    wrong = {"user": "khong-co", "levels": ["review"]}
    assert codes(take_in, now, administrator, wrong) == ["no_such_account"]


def test_whoever_has_an_account_accepts_with_it(board, head, sent):
    now = board()
    make_person("nguoi-cu", "Mat-khau-thu-1")
    data = {"email": "nguoi-cu@example.org", "name": "Người Cũ", "levels": ["update"]}
    take_in(now, head, data)
    offered = open_invitation(token_in(sent()[0]), now.now)
    foreign = (offered, "huyen-hiep-hoa-head", now.now)
    assert codes(join_with_account, *foreign) == ["other_account"]
    join_with_account(offered, "nguoi-cu", now.now)
    assert now.holds("nguoi-cu", Level.UPDATE)


@pytest.mark.regulation("15.5")
def test_nobody_joins_under_the_name_of_a_member(board, head, sent):
    now = board()
    with api.env.adopt_user("so-y-te-head"):
        api.user.get_current().setMemberProperties({"fullname": "Ngô Việt Ưng"})
    take_in(now, head, NEWCOMER)
    offered = open_invitation(token_in(sent()[0]), now.now)
    for name, why in (
        ("Ngô Việt Ưng.", "name_of_another"),
        ("Ngô Vi\u200bệt Ưng", "name_wrong"),
    ):
        join = (offered, name, PASSWORD, PASSWORD, now.now)
        assert codes(join_with_new_account, *join) == [why]
    make_person("nguoi-cu", "Mat-khau-thu-1")
    api.user.get("nguoi-cu").setMemberProperties({"fullname": "NGÔ VIỆT ƯNG"})
    take_in(now, head, {**NEWCOMER, "email": "nguoi-cu@example.org"})
    offered = open_invitation(token_in(sent()[-1]), now.now)
    join = (offered, "nguoi-cu", now.now)
    assert codes(join_with_account, *join) == ["name_of_another"]


@pytest.mark.regulation("15.5")
def test_no_administrator_brings_a_member_of_the_same_name(
    portal, board, head, administrator, sent
):
    """Who is on the board with such a name of before stays, and may do more there."""
    now, name = board(), "Ngô Việt Ưng"
    api.portal.set_registry_record("bacgiang.account_rule", "administrator")
    for user_id in ("so-y-te-head", "huyen-hiep-hoa-review"):
        with api.env.adopt_user(user_id):
            api.user.get_current().setMemberProperties({"fullname": name})
    asked = take_in(now, head, {**NEWCOMER, "name": name})
    assert codes(open_requested_account, asked, now.now) == ["name_of_another"]
    assert accounts_with_email(NEWCOMER["email"]) == frozenset()
    given = {"user": "huyen-hiep-hoa-review", "levels": ["review"]}
    assert codes(take_in, now, administrator, given) == ["name_of_another"]
    before = api.user.get("so-y-te-update")
    before._old_setMemberProperties({"fullname": name})
    take_in(now, administrator, {"user": "so-y-te-update", "levels": ["review"]})
    assert now.holds("so-y-te-update", Level.REVIEW)


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("rule", ["invitation", "administrator"])
def test_nobody_keeps_an_invited_person_out(portal, board, head, sent, rule):
    """Anybody says to have any address; who signs in with it has had a letter there."""
    api.portal.set_registry_record("bacgiang.account_rule", rule)
    now = board()
    make_person("ke-khac", "Mat-khau-thu-1")
    api.user.get("ke-khac").setMemberProperties({"email": "moi@example.org"})
    invitation = take_in(now, head, NEWCOMER)
    offered = open_invitation(token_in(invitations(sent())[0]), now.now)
    if rule == "administrator":
        assert waiting_for_administrator(now.now) == [invitation]
        user_id = open_requested_account(invitation, now.now)
    else:
        join = (offered, "Trần Thị Mới", PASSWORD, PASSWORD, now.now)
        user_id = join_with_new_account(*join)
    assert now.holds(user_id, Level.UPDATE)
    assert not now.holds("ke-khac", Level.UPDATE)
    take_in(now, head, {**NEWCOMER, "levels": ["review"]})
    again = open_invitation(token_in(sent()[-1]), now.now)
    join = (again, "Trần Thị Mới", PASSWORD, PASSWORD, now.now)
    assert codes(join_with_new_account, *join) == ["account_is_there"]
    assert waiting_for_administrator(now.now) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"levels": ["update"]}, ["who_missing"]),
        ({"email": "a@example.org", "levels": ["update"]}, ["name_missing"]),
        (
            {
                "email": "a@example.org",
                "name": "Khẩn: vào evil.example",
                "levels": ["update"],
            },
            ["name_wrong"],
        ),
        (
            {"email": "a@example.org", "name": "Ng\u043e", "levels": ["update"]},
            ["name_wrong"],
        ),
        ({"email": "a@b", "name": "A", "levels": ["update"]}, ["address_invalid"]),
        ({"email": "a@example.org", "name": "A"}, ["levels_missing"]),
        (
            {"email": "a@example.org", "name": "A", "levels": ["head"]},
            ["head_position"],
        ),
    ],
)
def test_an_incomplete_invitation_is_refused(board, head, data, expected):
    assert codes(take_in, board(), head, data) == expected


def test_a_board_does_not_send_mail_without_end(board, head):
    now = board()
    for number in range(50):
        take_in(now, head, {**NEWCOMER, "email": f"n{number}@example.org"})
    assert codes(take_in, now, head, NEWCOMER) == ["too_many_invitations"]


@pytest.mark.regulation("15.5")
@pytest.mark.parametrize(
    ("password", "confirmation"),
    [("ngan-9-ky", "ngan-9-ky"), (PASSWORD, "khac-han-nhau"), ("x" * 201, "x" * 201)],
)
def test_a_weak_or_mistyped_password_is_refused(
    board, head, sent, password, confirmation
):
    now = board()
    take_in(now, head, NEWCOMER)
    offered = open_invitation(token_in(sent()[0]), now.now)
    join = (offered, "Mới", password, confirmation, now.now)
    assert codes(join_with_new_account, *join) == ["password"]
    assert accounts_with_email("moi@example.org") == frozenset()
    assert offered.is_open(now.now)


def test_the_administrators_rule(board, head, sent):
    api.portal.set_registry_record("bacgiang.account_rule", "administrator")
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    assert waiting_for_administrator(now.now) == [invitation]
    offered = open_invitation(token_in(sent()[0]), now.now)
    join = (offered, "Mới", PASSWORD, PASSWORD, now.now)
    assert codes(join_with_new_account, *join) == ["administrator_opens"]
    user_id = open_requested_account(invitation, now.now)
    assert now.holds(user_id, Level.UPDATE)
    assert waiting_for_administrator(now.now) == []
    message = sent()[-1]
    assert message["To"] == "Trần Thị Mới <moi@example.org>"
    assert "/vi/passwordreset/" in message.get_content()


def test_nothing_waits_under_the_other_rule(board, head):
    now = board()
    take_in(now, head, NEWCOMER)
    assert waiting_for_administrator(now.now) == []


def test_an_invitation_to_a_closed_unit_is_over(portal, board, head, sent):
    now = board()
    take_in(now, head, NEWCOMER)
    portal["vi"]["to-chuc"]["so-y-te"].valid_to = now.now.date()
    token = token_in(sent()[0])
    assert codes(open_invitation, token, now.now) == ["invitation_unit_closed"]


def test_no_account_is_opened_for_a_closed_unit(portal, board, head):
    api.portal.set_registry_record("bacgiang.account_rule", "administrator")
    now = board()
    invitation = take_in(now, head, NEWCOMER)
    assert waiting_for_administrator(now.now) == [invitation]
    portal["vi"]["to-chuc"]["so-y-te"].valid_to = now.now.date()
    assert waiting_for_administrator(now.now) == []


@pytest.mark.regulation("7.1", "14.2")
@pytest.mark.parametrize("ends", ["loan", "level", "account"])
def test_an_invitation_ends_with_what_its_inviter_may(
    portal, board, head, administrator, sent, ends
):
    now = board()
    by, day = head, ""
    if ends == "loan":
        until = end_of_day(last_day(now.now + timedelta(days=1)))
        lend_level(now, head, "so-y-te-update", Level.HEAD, until)
        by = Actor("so-y-te-update", manages=True, administers=False)
        assert codes(take_in, now, by, NEWCOMER) == ["until_beyond_loan"]
        day = last_day(until).isoformat()
    take_in(now, by, {**NEWCOMER, "until": day})
    assert invitation_rows(now, by)[-1]["upheld"]
    token = token_in(sent()[-1])
    offered = open_invitation(token, now.now)
    if ends == "account":
        with api.env.adopt_roles(["Manager"]):
            api.user.delete(username=by.user_id)
    else:
        held = {one.level: key for key, one in now.active_of(by.user_id)}
        end_membership(now, administrator, held[Level.HEAD.value])
    # What is known of local roles is kept for one request.
    kept = IAnnotations(portal.REQUEST)
    for key in [one for one in kept if one.startswith("borg.")]:
        del kept[key]
    assert codes(open_invitation, token, now.now) == ["invitation_inviter_left"]
    join = (offered, "Mới", PASSWORD, PASSWORD, now.now)
    assert codes(join_with_new_account, *join) == ["invitation_inviter_left"]
    assert not invitation_rows(now, administrator)[-1]["upheld"]


def test_who_joins_on_the_invitation_of_a_lent_head_leaves_with_the_loan(
    board, head, sent
):
    now = board()
    until = end_of_day(last_day(now.now + timedelta(days=1)))
    loan = lend_level(now, head, "so-y-te-update", Level.HEAD, until)
    by = Actor("so-y-te-update", manages=True, administers=False)
    take_in(now, by, {**NEWCOMER, "until": last_day(until).isoformat()})
    offered = open_invitation(token_in(sent()[0]), now.now)
    user_id = join_with_new_account(offered, "Mới", PASSWORD, PASSWORD, now.now)
    assert board().holds(user_id, Level.UPDATE)
    end_membership(board(), head, loan)
    assert not board().holds(user_id, Level.UPDATE)


def test_unanswered_invitations_are_forgotten(portal, board, head, monkeypatch):
    now = board()
    take_in(now, head, NEWCOMER)
    later = now.now + LIFETIME + timedelta(days=31)
    monkeypatch.setattr(
        "bacgiang.policy.units.people.invitation_store.now_utc", lambda: later
    )
    getUtility(IScheduledJob, "forget-invitations").run(portal, later)
    assert not invitation_store(portal)._by_id


def test_a_closed_account_leaves_its_boards(portal, board, heard):
    with api.env.adopt_roles(["Manager"]):
        api.user.delete(username="so-y-te-update")
    assert not board().active_of("so-y-te-update")
    assert [type(one) for one in heard] == [MembershipEnded]


def test_ids_of_new_accounts_are_new(board, head, sent):
    now = board()
    made = []
    for email, name in (("a1@example.org", "Mới"), ("a2@example.org", "Mợi")):
        take_in(now, head, {**NEWCOMER, "email": email})
        offered = open_invitation(token_in(sent()[-1]), now.now)
        join = (offered, f"Trần Thị {name}", PASSWORD, PASSWORD, now.now)
        made.append(join_with_new_account(*join))
    assert made[0] != made[1]
    assert all(one.startswith("tran-thi-moi-") for one in made)


@pytest.mark.regulation("15.5")
def test_nobody_joins_with_their_own_address_or_name_for_a_password(board, head, sent):
    now = board()
    take_in(now, head, NEWCOMER)
    offered = open_invitation(token_in(sent()[0]), now.now)
    for password in (offered.email, "NguyenVanMau1985"):
        join = (offered, "Nguyễn Văn Mẫu", password, password, now.now)
        assert codes(join_with_new_account, *join) == ["password"]
    assert accounts_with_email("moi@example.org") == frozenset()
