"""Who sees what of a board."""

from bacgiang.policy.units.board_page.rows import invitation_rows
from bacgiang.policy.units.board_page.rows import member_rows
from bacgiang.policy.units.boards.actor import Actor
from bacgiang.policy.units.boards.actor import actor_on
from bacgiang.policy.units.boards.decision import decision_of
from bacgiang.policy.units.levels import Position
from datetime import date
from plone import api
import pytest


@pytest.mark.regulation("7.1")
def test_members_stand_in_the_order_of_their_position(board, head):
    rows = member_rows(board(), head)
    assert rows[0].position is Position.HEAD
    assert len(rows) == 4
    assert {len(row.memberships) for row in rows} == {1}


def test_addresses_and_invitations_are_the_heads_alone(board, head):
    member = Actor("so-y-te-update", manages=False, administers=False)
    assert all(row.email and row.user_id for row in member_rows(board(), head))
    for row in member_rows(board(), member):
        assert (row.email, row.user_id) == ("", "")
        assert not any(one.can_end for one in row.memberships)
    assert invitation_rows(board(), member) == []


@pytest.mark.regulation("5.2")
def test_the_boards_decision_comes_from_the_register(portal, board):
    unit = portal["vi"]["to-chuc"]["so-y-te"]
    unit.board_decision_number = "12/QĐ-SYT"
    unit.board_decision_date = date(2027, 1, 5)
    decision = decision_of("so-y-te")
    assert (decision.number, decision.date) == ("12/QĐ-SYT", date(2027, 1, 5))
    assert decision.url == ""


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize(
    ("user", "manages"),
    [
        ("so-y-te-head", True),
        ("so-y-te-publish", False),
        ("so-y-te-review", False),
        ("so-y-te-update", False),
        ("huyen-hiep-hoa-head", False),
        ("ubnd-head", False),
        ("van-phong", False),
    ],
)
def test_only_the_own_head_manages_a_board(portal, board, user, manages):
    with api.env.adopt_user(username=user):
        actor = actor_on(portal["vi"]["don-vi"]["so-y-te"])
    assert (actor.manages, actor.administers) == (manages, False)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_main_board_runs_the_language_roots(portal, board, language):
    with api.env.adopt_user(username="ubnd-head"):
        assert actor_on(portal[language]).manages
    with api.env.adopt_user(username="so-y-te-head"):
        assert not actor_on(portal[language]).manages
