"""The rules of the law on effect, each whatever the days are (hypothesis).

Law 80/2015/QH13, articles 151 to 154, and law 64/2025/QH15, article 57: start and its
exceptions, suspension and resumption, replacement, detail, correction, effect before the
day of issue, contradictions.
"""

from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import RemarkCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import PARTS
from bacgiang.policy.law.effect.events import provisions
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.events import WHOLE
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
from unit.law.effect.invented import ENDING
from unit.law.effect.invented import K
from unit.law.effect.invented import made
from unit.law.effect.invented import name
from unit.law.effect.invented import on
from unit.law.effect.invented import R
from unit.law.effect.invented import RULES
from unit.law.effect.invented import S
from unit.law.effect.invented import steps
from unit.law.effect.invented import TEXT


pytestmark = pytest.mark.regulation("4.1d")


@given(begin, steps, st.sampled_from([None, date(2019, 1, 1)]))
def test_a_document_is_in_force_from_its_day_to_the_last_of_its_term(
    issued: date, wait: timedelta, last: date | None
) -> None:
    first, start = name(1, issued), issued + wait
    term = [done(K.EXPIRED, day=last + DAY)] if last else []
    register = register_of([made(first, start, *term)])
    assert on(register, first, start - DAY) is S.NOT_YET_EFFECTIVE
    assert on(register, first, start) is S.IN_FORCE
    if last:
        assert on(register, first, last) is S.IN_FORCE
        assert on(register, first, last + DAY) is S.NO_LONGER_IN_FORCE


@given(begin, steps, steps)
def test_a_provision_has_a_start_and_an_end_of_its_own(
    issued: date, wait: timedelta, length: timedelta
) -> None:
    first, start = name(1, issued), issued + DAY
    own, over = start + wait, start + wait + length
    scope = provisions("art_2__para_1")
    events = [done(K.EFFECTIVE, None, own, scope), done(K.EXPIRED, None, over, scope)]
    register = register_of([made(first, start, *events)])
    for day, expected in [
        (own - DAY, S.NOT_YET_EFFECTIVE),
        (own, S.IN_FORCE),
        (over - DAY, S.IN_FORCE),
        (over, S.NO_LONGER_IN_FORCE),
    ]:
        answer = register.status(first, day)
        assert answer.provisions["art_2__para_1"].status is expected
        assert answer.provisions["art_1"].status is S.IN_FORCE
        whole = {
            S.NOT_YET_EFFECTIVE: S.PARTLY_EFFECTIVE,
            S.NO_LONGER_IN_FORCE: S.PARTLY_IN_FORCE,
        }.get(expected, expected)
        assert answer.status is whole


@given(begin, steps, st.sampled_from(ENDING), st.sampled_from(TEXT))
def test_what_an_end_excepts_stays_with_all_below_it(
    issued: date, wait: timedelta, kind: EventKind, excepted: str
) -> None:
    first, later = name(1, issued), name(2, issued + wait)
    assert later.day
    end = done(kind, later, scope=Scope(frozenset(), frozenset({excepted})))
    register = register_of([made(first, issued, end), made(later, later.day)])
    answer = register.status(first, later.day)
    assert answer.status is S.PARTLY_IN_FORCE
    for eid, one in answer.provisions.items():
        if eid == excepted or eid.startswith(f"{excepted}__"):
            assert one.status is S.IN_FORCE
        elif not excepted.startswith(f"{eid}__"):
            assert one.status is S.NO_LONGER_IN_FORCE


LIFTED = ["until", "resumed", "repealed", "expired", "suspender suspended"]


@given(begin, steps, steps, st.sampled_from(LIFTED))
def test_a_suspension_lasts_until_it_is_lifted(
    issued: date, wait: timedelta, length: timedelta, by: str
) -> None:
    first, suspending = name(1, issued), name(2, issued + wait)
    start = suspending.day
    assert start
    over = start + length
    lifting = name(3, over)
    until = over - DAY if by == "until" else None
    suspended = [done(K.SUSPENDED, suspending, until=until)]
    fate = {
        "repealed": [done(K.REPEALED, lifting)],
        "expired": [done(K.EXPIRED, day=over)],
        "suspender suspended": [done(K.SUSPENDED, lifting)],
    }.get(by, [])
    if by == "resumed":
        suspended.append(done(K.RESUMED, lifting))
    register = register_of(
        [
            made(first, issued, *suspended),
            made(suspending, start, *fate),
            made(lifting, over),
        ]
    )
    assert on(register, first, start - DAY) is S.IN_FORCE
    assert on(register, first, start) is S.SUSPENDED
    assert on(register, first, over - DAY) is S.SUSPENDED
    after = S.UNKNOWN if by == "suspender suspended" else S.IN_FORCE
    assert on(register, first, over) is after


def test_a_repeal_goes_on_when_the_document_that_repeals_ends() -> None:
    first, later, last = (
        name(serial, date(2016 + serial, 1, 1)) for serial in (1, 2, 3)
    )
    register = register_of(
        [
            made(first, first.day, done(K.REPEALED, later)),
            made(later, later.day, done(K.REPEALED, last)),
            made(last, last.day),
        ]
    )
    assert on(register, first, date(2020, 1, 1)) is S.NO_LONGER_IN_FORCE


DETAIL = [
    (date(2015, 1, 1), S.UNKNOWN, R.DETAILED_ENDED),
    (date(2018, 1, 1), S.NO_LONGER_IN_FORCE, R.ENDED_WITH),
    (date(2025, 6, 1), S.IN_FORCE, R.IN_FORCE),
]


@pytest.mark.parametrize(("day", "status", "code"), DETAIL)
@pytest.mark.parametrize("kind", ENDING)
def test_what_details_an_ended_document_goes_by_the_law_of_the_day(
    kind: EventKind, day: date, status: Status, code: ReasonCode
) -> None:
    detailed, detailing = name(1, date(2010, 1, 1)), name(2, date(2011, 1, 1))
    later = name(3, day)
    documents = [
        made(detailed, detailed.day, done(kind, later)),
        made(detailing, detailing.day, done(K.DETAILS, detailed)),
        made(later, day),
    ]
    register = register_of(documents, RULES)
    answer = register.status(detailing, day)
    assert (answer.status, answer.reason.code) == (status, code)
    assert on(register, detailing, day - DAY) is S.IN_FORCE
    told = [RemarkCode.BASIS_ENDED] if status is S.IN_FORCE else []
    assert [remark.code for remark in answer.remarks] == told
    kept = made(
        detailing,
        detailing.day,
        done(K.DETAILS, detailed),
        done(K.KEPT, later, scope=provisions("art_1")),
    )
    answer = register_of([*documents[::2], kept], RULES).status(detailing, day)
    assert answer.provisions["art_1"].status is S.IN_FORCE
    assert answer.provisions["art_3"].status is status


@given(begin, steps, steps)
def test_what_details_two_documents_ends_in_part_with_the_first(
    issued: date, wait: timedelta, more: timedelta
) -> None:
    one, two, both = name(1, issued), name(2, issued), name(3, issued + DAY)
    first_end, last_end = issued + DAY + wait, issued + DAY + wait + more
    register = register_of(
        [
            made(one, issued, done(K.EXPIRED, day=first_end)),
            made(two, issued, done(K.EXPIRED, day=last_end)),
            made(both, both.day, done(K.DETAILS, one), done(K.DETAILS, two)),
        ],
        RULES,
    )
    assert on(register, both, first_end - DAY) is S.IN_FORCE
    assert on(register, both, first_end) is S.PARTLY_IN_FORCE
    assert on(register, both, last_end) is S.NO_LONGER_IN_FORCE


@given(steps, steps)
def test_what_details_provisions_ends_with_these(
    wait: timedelta, more: timedelta
) -> None:
    """Not with others of the document, and in part with the first of them."""
    detailed, detailing = name(1, date(2016, 7, 1)), name(2, date(2016, 8, 1))
    first_end = date(2016, 9, 1) + wait
    last_end = first_end + more
    repeals = {
        "art_3": date(2016, 9, 1),
        "art_1": first_end,
        "art_2__para_1": last_end,
    }
    named = replace(
        done(K.DETAILS, detailed), detailed=provisions("art_1", "art_2__para_1")
    )
    # "Một số điều" of the title says no more.
    some = replace(done(K.DETAILS, detailed), detailed=PARTS)
    register = register_of(
        [
            made(
                detailed,
                detailed.day,
                *(
                    done(K.REPEALED, name(3, day), scope=provisions(eid))
                    for eid, day in repeals.items()
                ),
            ),
            made(detailing, detailing.day, named, some),
            *(made(name(3, day), day) for day in set(repeals.values())),
        ],
        RULES,
    )
    assert on(register, detailing, first_end - DAY) is S.IN_FORCE
    assert on(register, detailing, first_end) is S.PARTLY_IN_FORCE
    assert on(register, detailing, last_end) is S.NO_LONGER_IN_FORCE


def test_to_detail_what_one_amends_is_no_circle() -> None:
    first, both = name(1, date(2017, 1, 1)), name(2, date(2018, 1, 1))
    register = register_of(
        [
            made(first, first.day, done(K.AMENDED, both, scope=provisions("art_1"))),
            made(both, both.day, done(K.DETAILS, first)),
        ],
        RULES,
    )
    assert on(register, first, date(2019, 1, 1)) is S.PARTLY_IN_FORCE
    assert on(register, both, date(2019, 1, 1)) is S.IN_FORCE


@given(begin, steps, st.sampled_from([K.CORRECTED, K.SUPPLEMENTED]))
def test_a_corrected_provision_stays_in_force_and_shows_the_change(
    issued: date, wait: timedelta, kind: EventKind
) -> None:
    first, later = name(1, issued), name(2, issued + wait)
    assert later.day
    change = done(kind, later, scope=provisions("art_3"))
    register = register_of([made(first, issued, change), made(later, later.day)])
    answer = register.status(first, later.day)
    assert answer.status is S.IN_FORCE
    assert answer.provisions["art_3"].changes == (change,)
    assert register.status(first, later.day - DAY).changes == ()


@given(begin, steps)
def test_effect_before_the_day_of_issue_holds_and_is_remarked_on(
    issued: date, back: timedelta
) -> None:
    first = name(1, issued)
    answer = register_of([made(first, issued - back)]).status(first, issued - back)
    assert answer.status is S.IN_FORCE
    assert [remark.code for remark in answer.remarks] == [RemarkCode.RETROACTIVE]


@given(begin, steps, st.booleans())
def test_an_act_on_a_day_before_issue_counts_when_somebody_says_why(
    issued: date, wait: timedelta, explained: bool
) -> None:
    first, later = name(1, issued), name(2, issued + wait + DAY)
    assert later.day
    end = Event(K.REPEALED, issued + wait, WHOLE, later, "mau", None, explained)
    register = register_of([made(first, issued, end), made(later, later.day)])
    expected = S.NO_LONGER_IN_FORCE if explained else S.CONFLICT
    assert on(register, first, issued + wait) is expected
    assert on(register, first, later.day) is S.NO_LONGER_IN_FORCE
