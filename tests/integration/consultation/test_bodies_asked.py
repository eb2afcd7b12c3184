"""Bodies that were asked for their opinion, and what came of it (11.1)."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.replies.asked_store import asked_store
from bacgiang.policy.consultation.replies.asked_store import AskedStore
from bacgiang.policy.consultation.replies.asking import add_bodies
from bacgiang.policy.consultation.replies.asking import change_body
from bacgiang.policy.consultation.replies.asking import drop_body
from bacgiang.policy.consultation.replies.asking_form import bodies_from
from bacgiang.policy.consultation.replies.body import BodyState
from bacgiang.policy.consultation.replies.confirming import confirm_bodies
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.editorial.queues.my_work import matters_of
from bacgiang.policy.units.register.names import unit_name
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from operator import itemgetter
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any
from unittest.mock import Mock


ASKED = today() - timedelta(days=20)
DUE = today() - timedelta(days=2)
NAMES = "Sở Y tế\nHội Luật gia tỉnh (mẫu); {}\n\n"


def add(draft: Any, names: str = "Sở Y tế", who: str = "so-y-te-update") -> Any:
    with api.env.adopt_user(username=who):
        return add_bodies(draft, bodies_from(names, ASKED, DUE))


def confirm(draft: Any, who: str = "so-y-te-review") -> None:
    """A second person lets out whatever waits."""
    waiting = {one.identifier: one.digest for one in asked_store().of(IUUID(draft))}
    with api.env.adopt_user(username=who):
        confirm_bodies(draft, waiting)


def code_of(act: Callable[..., Any], *arguments: Any) -> str:
    with (
        api.env.adopt_user(username="so-y-te-update"),
        pytest.raises(Refused) as raised,
    ):
        act(*arguments)
    return raised.value.refusals[0].code


def test_pasted_lines_become_bodies_with_their_days(draft: Any) -> None:
    made = draft()
    tomorrow = today() + timedelta(days=1)
    add(made, NAMES.format(tomorrow.strftime("%d/%m/%Y")))
    first, second = asked_store().of(IUUID(made))
    assert (first.unit, first.due, first.is_overdue(today())) == ("so-y-te", DUE, True)
    assert (second.unit, second.due) == ("", tomorrow)
    counts = itemgetter("asked", "not_answered", "overdue")
    assert counts(asked_store().totals(IUUID(made))) == (0, 0, 0)
    confirm(made)
    assert counts(asked_store().totals(IUUID(made))) == (2, 2, 1)


@pytest.mark.regulation("11.1")
def test_totals_follow_the_answers(draft: Any) -> None:
    made = draft()
    first, second = add(made, "Sở Y tế\nSở Tư pháp")
    confirm(made)
    with api.env.adopt_user(username="so-y-te-head"):
        change_body(made, first.identifier, BodyState.AGREED, today(), DUE)
        drop_body(made, second.identifier)
    counts = itemgetter("asked", "agreed", "not_answered")
    assert counts(asked_store().totals(IUUID(made))) == (2, 0, 2)
    confirm(made)
    assert counts(asked_store().totals(IUUID(made))) == (1, 1, 0)


@pytest.mark.parametrize(
    ("names", "asked", "due", "code"),
    [
        ("", ASKED, DUE, "no_names"),
        ("Sở A", None, DUE, "no_asked"),
        ("Sở A", today() + timedelta(days=1), None, "asked_later"),
        ("Sở A", ASKED, ASKED - timedelta(days=1), "due_before"),
        ("Sở A; hôm nay", ASKED, DUE, "wrong_day"),
        ("Sở A\nsở a", ASKED, DUE, "asked_already"),
        ("x" * 301, ASKED, DUE, "too_long"),
        ("<script>x</script>", ASKED, DUE, "markup"),
    ],
)
def test_bad_lines_add_nobody(
    draft: Any, names: str, asked: date, due: date, code: str
) -> None:
    made = draft()

    def adding() -> None:
        add_bodies(made, bodies_from(names, asked, due))

    assert code_of(adding) == code
    assert asked_store().of(IUUID(made)) == ()


def test_an_answer_has_a_day_that_can_be(draft: Any) -> None:
    made = draft()
    (one,) = add(made)
    agreed = (made, one.identifier, BodyState.AGREED)
    assert code_of(change_body, *agreed, None, DUE) == "no_answered"
    tomorrow = today() + timedelta(days=1)
    assert code_of(change_body, *agreed, tomorrow, DUE) == "wrong_answered"
    unanswered = (made, one.identifier, BodyState.NOT_ANSWERED)
    assert code_of(change_body, *unanswered, today(), DUE) == "answered_nothing"
    assert code_of(drop_body, made, "unknown") == "unknown_body"


def test_a_unit_is_told_what_is_said_of_it(published: Any, sent: Any) -> None:
    made = published()
    add(made, unit_name("huyen-hiep-hoa"))
    before = len(sent())
    confirm(made)
    (letter,) = sent()[before:]
    assert "huyen-hiep-hoa-head@" in letter["To"]
    assert made.absolute_url() in letter.get_content()


@pytest.mark.parametrize("who", ["ubnd-head", "huyen-hiep-hoa-update"])
def test_other_boards_ask_nobody(draft: Any, who: str) -> None:
    made = draft()
    with pytest.raises(Refused):
        add(made, who=who)
    assert asked_store().of(IUUID(made)) == ()


def waiting(user_id: str, kind: str = "bodies-overdue") -> list[Any]:
    with api.env.adopt_user(username=user_id):
        return [
            item
            for matter in matters_of(user_id)
            if matter.name == kind
            for item in matter.items
        ]


@pytest.mark.regulation("11.1")
def test_the_board_is_told_of_overdue_answers(
    published: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = published()
    add(made, "Sở Y tế\nSở Tư pháp")
    (line,) = waiting("so-y-te-review", "bodies-to-confirm")
    assert line.note.mapping == {"count": "2"}
    for who in ("so-y-te-update", "huyen-hiep-hoa-head"):
        assert waiting(who, "bodies-to-confirm") == []
    (line,) = waiting("so-y-te-review")
    assert line.note.mapping == {"count": "2"}
    assert line.url.endswith("/@@bodies-asked")
    with monkeypatch.context() as patched:
        # Of what another board asks nothing is read: each page of each member asks.
        patched.setattr(AskedStore, "of", Mock(side_effect=AssertionError))
        assert waiting("huyen-hiep-hoa-head") == []
    store, uid = consultation_store(), IUUID(made)
    store.put(uid, replace(store.get(uid), report_issued=datetime.now(UTC)))
    assert waiting("so-y-te-review") == []
    assert code_of(add_bodies, made, []) == "report_issued"
