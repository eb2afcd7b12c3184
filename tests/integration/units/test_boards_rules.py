"""What may be done to a board, by whom, and why not (7.1, 8, 14.2)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.testing_people import make_person
from bacgiang.policy.units.board_page.intake import take_in
from bacgiang.policy.units.boards.actor import Actor
from bacgiang.policy.units.boards.administration import add_member
from bacgiang.policy.units.boards.administration import end_membership
from bacgiang.policy.units.boards.administration import grant
from bacgiang.policy.units.boards.administration import lend_level
from bacgiang.policy.units.boards.events import MembershipAdded
from bacgiang.policy.units.boards.events import MembershipEnded
from bacgiang.policy.units.boards.given_on_loan import mark_given_on_loan
from bacgiang.policy.units.boards.rules import why_not_grant
from bacgiang.policy.units.levels import Level
from bacgiang.policy.units.levels import Position
from datetime import timedelta
import pytest


DAY = timedelta(days=1)


def membership_of(board, user_id, level):
    return next(
        key for key, one in board.active_of(user_id) if one.level == level.value
    )


def refused(act, *arguments, **named):
    with pytest.raises(Refused) as error:
        act(*arguments, **named)
    return {one.code for one in error.value.refusals}


@pytest.fixture
def second_head(portal, board):
    """Another head of Sở Y tế in the own right."""
    make_person("so-y-te-deputy", "Mat-khau-thu-1")
    admin = Actor("admin", manages=True, administers=True)
    levels = (Level.HEAD,)
    add_member(board(), admin, "so-y-te-deputy", levels, Position.DEPUTY)
    return Actor("so-y-te-deputy", manages=True, administers=False)


@pytest.mark.regulation("7.1", "8")
def test_head_adds_a_member_at_several_levels(board, head, heard):
    now = board()
    ids = add_member(
        now, head, "so-y-te-update", (Level.REVIEW, Level.PUBLISH), Position.MEMBER
    )
    assert len(ids) == 2
    held = {one.level for _, one in now.active_of("so-y-te-update")}
    assert held == {"update", "review", "publish"}
    told = [one for one in heard if isinstance(one, MembershipAdded)]
    assert [(one.membership_id, one.code, one.by) for one in told] == [
        (ids[0], "so-y-te", "so-y-te-head"),
        (ids[1], "so-y-te", "so-y-te-head"),
    ]


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("act", ["add", "end", "lend"])
def test_whoever_does_not_head_the_board_changes_nothing(board, act):
    now = board()
    stranger = Actor("huyen-hiep-hoa-head", manages=False, administers=False)
    before = len(list(now.store.of_unit("so-y-te")))
    calls = {
        "add": lambda: add_member(
            now, stranger, "huyen-hiep-hoa-head", (Level.HEAD,), Position.HEAD
        ),
        "end": lambda: end_membership(
            now, stranger, membership_of(now, "so-y-te-update", Level.UPDATE)
        ),
        "lend": lambda: lend_level(
            now, stranger, "so-y-te-update", Level.HEAD, now.now + DAY
        ),
    }
    assert refused(calls[act]) == {"not_board_head"}
    assert len(list(now.store.of_unit("so-y-te"))) == before
    assert now.active_of("so-y-te-update")


@pytest.mark.regulation("14.2")
def test_membership_of_another_board_is_unknown_here(board, head):
    other = board("huyen-hiep-hoa")
    foreign = membership_of(other, "huyen-hiep-hoa-update", Level.UPDATE)
    assert refused(end_membership, board(), head, foreign) == {"unknown_membership"}
    assert other.active_of("huyen-hiep-hoa-update")


@pytest.mark.parametrize(
    ("levels", "position", "days", "codes"),
    [
        ((), Position.MEMBER, None, {"levels_missing"}),
        ((Level.HEAD,), Position.MEMBER, None, {"head_position"}),
        ((Level.UPDATE,), Position.MEMBER, -1, {"until_past"}),
        ((Level.HEAD,), Position.MEMBER, -1, {"head_position", "until_past"}),
        ((Level.HEAD,), Position.DEPUTY, 1, set()),
        ((Level.UPDATE,), Position.HEAD, None, set()),
    ],
)
def test_what_is_granted_must_make_sense(board, head, levels, position, days, codes):
    now = board()
    until = now.now + days * DAY if days is not None else None
    found = why_not_grant(head, now, levels, position, until)
    assert {one.code for one in found} == codes


def test_a_level_is_held_once(board, head):
    codes = refused(
        add_member,
        board(),
        head,
        "so-y-te-update",
        (Level.UPDATE, Level.REVIEW),
        Position.MEMBER,
    )
    assert codes == {"already_holds"}


@pytest.mark.regulation("8")
def test_the_last_head_stays(board, head):
    now = board()
    own = membership_of(now, "so-y-te-head", Level.HEAD)
    assert refused(end_membership, now, head, own) == {"last_head"}
    assert now.own_head_level("so-y-te-head")


@pytest.mark.regulation("8")
def test_a_head_may_leave_when_another_remains(board, head, second_head):
    now = board()
    own = membership_of(now, "so-y-te-head", Level.HEAD)
    end_membership(now, head, own)
    assert now.own_head_level("so-y-te-head") is None
    deputy = membership_of(now, "so-y-te-deputy", Level.HEAD)
    assert refused(end_membership, now, second_head, deputy) == {"last_head"}


def test_a_lent_head_level_is_no_other_head(board, head):
    now = board()
    lend_level(now, head, "so-y-te-review", Level.HEAD, now.now + DAY)
    own = membership_of(now, "so-y-te-head", Level.HEAD)
    assert refused(end_membership, now, head, own) == {"last_head"}


def test_the_administrator_can_dissolve_a_board(board, administrator):
    now = board()
    own = membership_of(now, "so-y-te-head", Level.HEAD)
    end_membership(now, administrator, own)
    assert not now.active_of("so-y-te-head")


def test_an_ended_membership_is_history(board, head, heard):
    now = board()
    identifier = membership_of(now, "so-y-te-update", Level.UPDATE)
    end_membership(now, head, identifier)
    kept = now.store.get("so-y-te", identifier)
    assert (kept.until, kept.ended_by) == (now.now, "so-y-te-head")
    assert identifier in [key for key, _ in now.past()]
    assert refused(end_membership, now, head, identifier) == {"already_ended"}
    told = [one for one in heard if isinstance(one, MembershipEnded)]
    assert [one.membership_id for one in told] == [identifier]


@pytest.mark.regulation("8")
def test_a_lent_level_ends_on_time(portal, board, head):
    now = board()
    until = now.now + 3 * DAY
    identifier = lend_level(now, head, "so-y-te-review", Level.HEAD, until)
    lent = now.store.get("so-y-te", identifier)
    assert lent.delegated_by == "so-y-te-head"
    assert board(now=until - timedelta(seconds=1)).holds("so-y-te-review", Level.HEAD)
    assert not board(now=until).holds("so-y-te-review", Level.HEAD)
    assert board(now=until).holds("so-y-te-review", Level.REVIEW)
    active = now.store.active_of_user("so-y-te-review", until)
    assert [one.group for one in active] == ["so-y-te.review"]


def test_whoever_holds_the_head_level_on_loan_does_not_pass_it_on(board, head):
    now = board()
    lend_level(now, head, "so-y-te-review", Level.HEAD, now.now + DAY)
    borrower = Actor("so-y-te-review", manages=True, administers=False)
    grant = (now, borrower, "so-y-te-update", (Level.HEAD,), Position.DEPUTY)
    assert refused(add_member, *grant, now.now + DAY) == {"lent_head"}
    lend = (now, borrower, "so-y-te-update", Level.HEAD, now.now + DAY)
    assert refused(lend_level, *lend) == {"not_yours_to_lend"}
    own = membership_of(now, "so-y-te-head", Level.HEAD)
    assert refused(end_membership, now, borrower, own) == {"lent_head"}
    given = ("so-y-te-update", (Level.REVIEW,), Position.MEMBER)
    for beyond in (None, now.now + 2 * DAY):
        assert refused(add_member, now, borrower, *given, beyond) == {
            "until_beyond_loan"
        }
    add_member(now, borrower, *given, now.now + DAY)
    end_membership(now, borrower, membership_of(now, "so-y-te-review", Level.HEAD))
    assert not now.holds("so-y-te-review", Level.HEAD)
    # What was given by the loan ends with it, not on the day that was said for it.
    assert not now.holds("so-y-te-update", Level.REVIEW)
    assert now.holds("so-y-te-update", Level.UPDATE)


@pytest.mark.regulation("7.1", "15.2")
def test_what_was_given_on_loan_before_it_was_marked_ends_with_the_loan(board, head):
    """As earlier releases kept it: without the loan's name, and longer than that."""
    now = board()
    loan = lend_level(now, head, "so-y-te-review", Level.HEAD, now.now + DAY)
    borrower, person = "so-y-te-review", ("so-y-te-update", (Level.PUBLISH,))
    (on_loan,) = grant(now, *person, Position.MEMBER, None, by=borrower)
    (own,) = grant(
        now, borrower, (Level.PUBLISH,), Position.MEMBER, None, by=head.user_id
    )
    mark_given_on_loan(None)
    given = now.store.get("so-y-te", on_loan)
    assert (given.under, given.until) == (loan, now.now + DAY)
    untouched = now.store.get("so-y-te", own)
    assert (untouched.under, untouched.until) == (None, None)
    given.under = given.until = None
    now.store.get("so-y-te", loan).until = given.since + timedelta(microseconds=1)
    mark_given_on_loan(None)
    assert not board().holds("so-y-te-update", Level.PUBLISH)
    assert board().holds(borrower, Level.PUBLISH)


@pytest.mark.parametrize(
    ("borrower", "days", "code"),
    [
        ("so-y-te-head", 1, "not_a_member"),
        ("huyen-hiep-hoa-review", 1, "not_a_member"),
        ("nobody-at-all", 1, "not_a_member"),
        ("so-y-te-review", None, "until_missing"),
        ("so-y-te-review", -1, "until_past"),
    ],
)
def test_a_level_is_lent_to_a_member_for_a_time(board, head, borrower, days, code):
    now = board()
    until = now.now + days * DAY if days is not None else None
    assert refused(lend_level, now, head, borrower, Level.HEAD, until) == {code}


def test_a_level_is_not_lent_beyond_the_own_term(board, second_head, administrator):
    now = board()
    end = membership_of(now, "so-y-te-deputy", Level.HEAD)
    end_membership(now, administrator, end)
    add_member(
        now,
        administrator,
        "so-y-te-deputy",
        (Level.HEAD,),
        Position.DEPUTY,
        now.now + DAY,
    )
    beyond = (now, second_head, "so-y-te-review", Level.HEAD, now.now + 2 * DAY)
    assert refused(lend_level, *beyond) == {"until_beyond_own"}


def test_what_was_lent_ends_with_the_lender(board, head, second_head):
    now = board()
    lend_level(now, head, "so-y-te-review", Level.PUBLISH, now.now + DAY)
    end_membership(now, head, membership_of(now, "so-y-te-head", Level.HEAD))
    assert not now.holds("so-y-te-review", Level.PUBLISH)
    assert now.holds("so-y-te-review", Level.REVIEW)


@pytest.mark.regulation("2.2a", "7.1")
def test_nobody_joins_the_board_of_a_closed_unit(portal, board, head, administrator):
    portal["vi"]["to-chuc"]["so-y-te"].valid_to = board().now.date()
    member = ("so-y-te-update", (Level.REVIEW,), Position.MEMBER)
    for actor in (head, administrator):
        assert refused(add_member, board(), actor, *member) == {"unit_closed"}
    borrower = ("so-y-te-update", Level.REVIEW, board().now + DAY)
    assert refused(lend_level, board(), head, *borrower) == {"unit_closed"}
    invited = {"email": "moi@example.org", "name": "Mới", "levels": ["update"]}
    assert refused(take_in, board(), head, invited) == {"unit_closed"}


def test_a_membership_of_a_closed_unit_can_still_be_ended(portal, board, head):
    portal["vi"]["to-chuc"]["so-y-te"].valid_to = board().now.date()
    identifier = membership_of(board(), "so-y-te-update", Level.UPDATE)
    end_membership(board(), head, identifier)
    assert not board().holds("so-y-te-update", Level.UPDATE)
