"""Amendments, repeals and suspensions that meet: which holds, and what is doubted.

Whatever the days are (hypothesis).
"""

from bacgiang.policy.law.effect.answers import RemarkCode
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import PARTS
from bacgiang.policy.law.effect.events import provisions
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.events import WHOLE
from bacgiang.policy.law.effect.unnamed import unnamed_ends
from dataclasses import replace
from datetime import date
from datetime import timedelta
from effect_of_events import register_of
from hypothesis import given
from hypothesis import strategies as st
import pytest
from unit.law.effect.invented import begin
from unit.law.effect.invented import DAY
from unit.law.effect.invented import done
from unit.law.effect.invented import K
from unit.law.effect.invented import made
from unit.law.effect.invented import name
from unit.law.effect.invented import on
from unit.law.effect.invented import R
from unit.law.effect.invented import S
from unit.law.effect.invented import steps


pytestmark = pytest.mark.regulation("4.1d")

AMENDED = [("art_2", "art_2__para_1"), ("art_2", "art_2"), ("", "art_3"), ("", "")]


@given(begin, steps, steps, st.sampled_from(AMENDED))
def test_an_amendment_of_what_was_repealed_is_a_conflict(
    issued: date, wait: timedelta, more: timedelta, reach: tuple[str, str]
) -> None:
    first, repealing = name(1, issued), name(2, issued + wait)
    amending = name(3, issued + wait + more)
    ended, changed = (provisions(eid) if eid else WHOLE for eid in reach)
    assert repealing.day and amending.day
    register = register_of(
        [
            made(
                first,
                issued,
                done(K.REPEALED, repealing, scope=ended),
                done(K.AMENDED, amending, scope=changed),
            ),
            made(repealing, repealing.day),
            made(amending, amending.day),
        ]
    )
    answer = register.status(first, amending.day)
    named = answer.provisions[reach[1]] if reach[1] else answer
    assert (named.status, named.reason.code) == (S.CONFLICT, R.AMENDED_AFTER_END)
    # What else there is of the document is in force.
    assert answer.status is (S.PARTLY_IN_FORCE if reach[0] else S.CONFLICT)
    before = register.status(first, amending.day - DAY)
    assert S.CONFLICT not in {one.status for one in before.provisions.values()}


@pytest.mark.parametrize(
    ("scope", "reached"),
    [
        (PARTS, ("art_1", "art_2__para_1")),
        (provisions("art_2__unnamed"), ("art_2__para_1",)),
        (provisions("art_2"), ()),
    ],
)
def test_of_which_provisions_an_unnamed_part_may_have_ended(
    scope: Scope, reached: tuple[str, ...]
) -> None:
    first, ending = name(1, date(2020, 1, 1)), name(2, date(2021, 1, 1))
    register = register_of(
        [
            made(first, first.day, done(K.REPEALED, ending, scope=scope)),
            made(ending, ending.day),
        ]
    )
    before, since = (register.status(first, date(year, 6, 1)) for year in (2020, 2021))
    asked = ("art_1", "art_2__para_1")
    assert tuple(eid for eid in asked if unnamed_ends(since, eid)) == reached
    assert not any(unnamed_ends(before, eid) for eid in asked)


def test_such_a_conflict_does_not_outlive_the_end_of_the_whole() -> None:
    issued, third = date(2020, 1, 1), provisions("art_3")
    first = name(1, issued)
    later = [name(serial, date(2020 + serial, 1, 1)) for serial in (2, 3, 4)]
    repealing, amending, last = later
    register = register_of(
        [
            made(
                first,
                issued,
                done(K.REPEALED, repealing, scope=third),
                done(K.AMENDED, amending, scope=third),
                done(K.REPEALED, last),
            ),
            *(made(each, each.day) for each in later),
        ]
    )
    assert last.day is not None
    doubtful = register.status(first, last.day - DAY)
    assert doubtful.provisions["art_3"].status is S.CONFLICT
    over = register.status(first, last.day)
    assert (over.status, over.reason.code) == (S.NO_LONGER_IN_FORCE, R.REPEALED)
    assert over.provisions["art_3"].status is S.NO_LONGER_IN_FORCE


@given(begin, steps, steps)
def test_an_amendment_overtaken_by_a_repeal_is_no_conflict(
    issued: date, wait: timedelta, more: timedelta
) -> None:
    first, amending = name(1, issued), name(2, issued + wait)
    repealing = name(3, issued + wait + more)
    assert repealing.day
    register = register_of(
        [
            made(first, issued, done(K.AMENDED, amending), done(K.REPEALED, repealing)),
            made(amending, repealing.day + DAY),
            made(repealing, repealing.day),
        ]
    )
    assert on(register, first, repealing.day) is S.NO_LONGER_IN_FORCE
    assert on(register, first, repealing.day + DAY) is S.NO_LONGER_IN_FORCE


@given(
    begin, steps, steps, st.sampled_from([("art_2__para_1", "art_2"), ("art_1", "")])
)
def test_an_amendment_of_what_is_around_the_repealed_is_none(
    issued: date, wait: timedelta, more: timedelta, reach: tuple[str, str]
) -> None:
    first, repealing = name(1, issued), name(2, issued + wait)
    amending = name(3, issued + wait + more)
    changed = provisions(reach[1]) if reach[1] else WHOLE
    register = register_of(
        [
            made(
                first,
                issued,
                done(K.REPEALED, repealing, scope=provisions(reach[0])),
                done(K.AMENDED, amending, scope=changed),
            ),
            made(repealing, repealing.day),
            made(amending, amending.day),
        ]
    )
    assert amending.day
    assert on(register, first, amending.day) is S.PARTLY_IN_FORCE


@given(begin, steps, st.sampled_from([K.REPEALED, K.SUSPENDED, K.AMENDED, K.EXTENDED]))
def test_doubt_begins_when_the_other_document_is_issued(
    issued: date, wait: timedelta, kind: EventKind
) -> None:
    first, later = name(1, issued), name(2, issued + wait)
    assert later.day
    event = done(kind, later)
    # Without it in the register, and with it, its own day unknown.
    for others in ([], [made(later, None)]):
        register = register_of([made(first, issued, event), *others])
        assert on(register, first, later.day - DAY) is S.IN_FORCE
        assert on(register, first, later.day) is S.UNKNOWN


def test_a_repealed_clause_leaves_the_rest_of_an_article_not_told_apart() -> None:
    first, later = name(1, date(2017, 1, 1)), name(2, date(2018, 1, 1))
    repeal = done(K.REPEALED, later, scope=provisions("art_3__para_2"))
    register = register_of([made(first, first.day, repeal), made(later, later.day)])
    answer = register.status(first, date(2019, 1, 1))
    assert answer.provisions["art_3__para_2"].status is S.NO_LONGER_IN_FORCE
    assert answer.provisions["art_3"].status is S.PARTLY_IN_FORCE


@given(begin, steps, steps, st.sampled_from(["", "art_1"]))
def test_while_what_changed_it_is_suspended_a_document_reads_as_before(
    issued: date, wait: timedelta, more: timedelta, ordered_in: str
) -> None:
    first, amending = name(1, issued), name(2, issued + wait)
    suspending = name(3, issued + wait + more)
    assert amending.day and suspending.day
    last = suspending.day + 3 * DAY
    changed = done(K.AMENDED, amending, scope=provisions("art_2"))
    repealed = done(K.REPEALED, amending, scope=provisions("art_3"))
    acts = [replace(one, ordered_in=ordered_in) for one in (changed, repealed)]
    reach = provisions("art_1") if ordered_in else WHOLE
    register = register_of(
        [
            made(first, issued, *acts),
            made(
                amending,
                amending.day,
                done(K.SUSPENDED, suspending, scope=reach, until=last),
            ),
            made(suspending, suspending.day),
        ]
    )
    for day in (suspending.day - DAY, last + DAY):
        answer = register.status(first, day)
        assert answer.provisions["art_2"].changes
        assert answer.provisions["art_3"].status is S.NO_LONGER_IN_FORCE
        assert answer.remarks == ()
    answer = register.status(first, last)
    assert (answer.status, answer.changes) == (S.IN_FORCE, ())
    (remark,) = answer.remarks
    assert (remark.code, remark.day) == (RemarkCode.CHANGER_SUSPENDED, suspending.day)


def test_a_suspended_repeal_revives_no_document_and_is_told() -> None:
    first, repealing, suspending = (name(n, date(2016 + n, 1, 1)) for n in (1, 2, 3))
    register = register_of(
        [
            made(first, first.day, done(K.REPEALED, repealing)),
            made(repealing, repealing.day, done(K.SUSPENDED, suspending)),
            made(suspending, suspending.day),
        ]
    )
    answer = register.status(first, date(2019, 6, 1))
    assert answer.status is S.NO_LONGER_IN_FORCE
    assert [one.code for one in answer.remarks] == [RemarkCode.ENDER_SUSPENDED]


@given(begin, steps, steps, st.sampled_from(["until", "source", "resumed"]))
def test_the_end_of_a_suspension_is_told_on_its_day(
    issued: date, wait: timedelta, more: timedelta, how: str
) -> None:
    first, suspending = name(1, issued), name(2, issued + wait)
    ending = name(3, issued + wait + more)
    assert suspending.day and ending.day
    until = ending.day - DAY if how == "until" else None
    scope = provisions("art_2")
    stop = done(K.SUSPENDED, suspending, scope=scope, until=until)
    lift = [done(K.RESUMED, ending, scope=scope)] if how == "resumed" else []
    repeal = [done(K.REPEALED, ending)] if how == "source" else []
    register = register_of(
        [
            made(first, issued, stop, *lift),
            made(suspending, suspending.day, *repeal),
            made(ending, ending.day),
        ]
    )
    told = {one.start: one.resumed for one in register.timeline(first)}
    (event,) = told.pop(ending.day)
    assert event.kind is (K.RESUMED if how == "resumed" else K.SUSPENSION_OVER)
    assert event.scope == scope
    assert not any(told.values())


def test_a_doubt_about_one_provision_is_not_of_the_whole() -> None:
    first, repealing, amending = (name(n, date(2016 + n, 1, 1)) for n in (1, 2, 3))
    acts = [
        done(kind, source, scope=provisions("art_3"))
        for kind, source in ((K.REPEALED, repealing), (K.AMENDED, amending))
    ]
    register = register_of(
        [
            made(first, first.day, *acts),
            made(repealing, repealing.day),
            made(amending, amending.day),
        ]
    )
    answer = register.status(first, date(2019, 6, 1))
    assert answer.status is S.PARTLY_IN_FORCE
    assert answer.reason.code is R.PARTLY_CONTRADICTORY
    assert set(acts) <= set(answer.reason.events)
    assert answer.provisions["art_3"].status is S.CONFLICT
    assert answer.provisions["art_1"].status is S.IN_FORCE
