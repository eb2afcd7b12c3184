"""Status of one document on a day, and its reason (design decision 7)."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.effect.answers import Answer
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.differing import differing
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import provisions
from bacgiang.policy.law.effect.events import Scope
from bacgiang.policy.law.effect.events import WHOLE
from datetime import date
from effect_of_events import status
import pytest


K = EventKind
S = Status
R = ReasonCode
TEXT = ("art_1", "art_2", "art_2__para_1", "art_2__para_2", "art_3")
OTHER = DocumentIdentity("UBND tỉnh mẫu", parse_number("1/2015/QĐ-UBND"))
THIRD = DocumentIdentity("UBND tỉnh mẫu", parse_number("2/2016/QĐ-UBND"))


def event(
    kind: EventKind,
    year: int | None,
    scope: Scope = WHOLE,
    source: DocumentIdentity | None = None,
    until: int | None = None,
) -> Event:
    """Make a confirmed event on the first of January of a year."""
    return Event(
        kind=kind,
        day=date(year, 1, 1) if year else None,
        scope=scope,
        source=source,
        confirmed_by="mau",
        until=date(until, 12, 31) if until else None,
    )


ISSUED = event(K.ISSUED, 2010)
EFFECTIVE = event(K.EFFECTIVE, 2011)
LIFE = [ISSUED, EFFECTIVE]


def on(year: int, *events: Event) -> tuple[Status, ReasonCode]:
    """Return the answer of a document with these events in the middle of a year."""
    answer = status([*LIFE, *events], date(year, 6, 1), TEXT)
    return answer.status, answer.reason.code


def test_before_and_from_the_effective_day_on() -> None:
    assert status(LIFE, date(2010, 12, 31)).status is S.NOT_YET_EFFECTIVE
    assert status(LIFE, date(2011, 1, 1)).status is S.IN_FORCE


@pytest.mark.parametrize(
    ("kind", "code"),
    [(K.REPEALED, R.REPEALED), (K.REPLACED, R.REPLACED), (K.EXPIRED, R.EXPIRED)],
)
def test_an_end_counts_from_its_day_and_is_the_reason(
    kind: EventKind, code: ReasonCode
) -> None:
    end = event(kind, 2015, source=OTHER)
    assert status([*LIFE, end], date(2014, 12, 31), TEXT).status is S.IN_FORCE
    answer = status([*LIFE, end], date(2015, 1, 1), TEXT)
    assert (answer.status, answer.reason.code) == (S.NO_LONGER_IN_FORCE, code)
    assert answer.reason.events == (end,)


def test_a_whole_repeal_covers_every_provision() -> None:
    answer = status([*LIFE, event(K.REPEALED, 2015)], date(2016, 1, 1), TEXT)
    assert set(answer.provisions) == set(TEXT)
    assert {each.status for each in answer.provisions.values()} == {
        S.NO_LONGER_IN_FORCE
    }


def test_the_repeal_of_an_article_covers_its_clauses_and_no_other() -> None:
    repeal = event(K.REPEALED, 2015, provisions("art_2"))
    answer = status([*LIFE, repeal], date(2016, 1, 1), TEXT)
    ended = {
        eid
        for eid, each in answer.provisions.items()
        if each.status is S.NO_LONGER_IN_FORCE
    }
    assert ended == {"art_2", "art_2__para_1", "art_2__para_2"}
    assert (answer.status, answer.reason.code) == (S.PARTLY_IN_FORCE, R.PARTLY_ENDED)
    assert answer.reason.events == (repeal,)


def test_the_repeal_of_a_clause_leaves_its_article_partly_in_force() -> None:
    repeal = event(K.REPEALED, 2015, provisions("art_2__para_1"))
    answer = status([*LIFE, repeal], date(2016, 1, 1), TEXT)
    assert answer.provisions["art_2"].status is S.PARTLY_IN_FORCE
    assert answer.provisions["art_3"].status is S.IN_FORCE


def test_an_article_is_not_the_one_whose_number_begins_alike() -> None:
    repeal = event(K.REPEALED, 2015, provisions("art_1"))
    answer = status([*LIFE, repeal], date(2016, 1, 1), ("art_1", "art_10"))
    assert answer.provisions["art_10"].status is S.IN_FORCE


def test_a_document_whose_every_provision_is_repealed_is_no_longer_in_force() -> None:
    repeals = [
        event(K.REPEALED, 2015, provisions("art_1", "art_2")),
        event(K.REPLACED, 2017, provisions("art_3")),
    ]
    assert on(2016, *repeals)[0] is S.PARTLY_IN_FORCE
    assert on(2018, *repeals) == (S.NO_LONGER_IN_FORCE, R.ALL_PROVISIONS)


def test_an_amended_document_is_partly_in_force_and_shows_where() -> None:
    change = event(K.AMENDED, 2015, provisions("art_2__para_1"), OTHER)
    answer = status([*LIFE, change], date(2016, 1, 1), TEXT)
    assert (answer.status, answer.reason.code) == (S.PARTLY_IN_FORCE, R.AMENDED)
    touched = answer.provisions["art_2__para_1"]
    assert (touched.status, touched.changes) == (S.IN_FORCE, (change,))
    assert answer.provisions["art_2"].changes == (change,)
    assert answer.provisions["art_3"].changes == ()
    assert on(2014, change) == (S.IN_FORCE, R.IN_FORCE)


@pytest.mark.parametrize("kind", [K.SUPPLEMENTED, K.CORRECTED])
def test_an_addition_or_correction_leaves_a_document_in_force(kind: EventKind) -> None:
    assert on(2016, event(kind, 2015))[0] is S.IN_FORCE


def test_a_suspension_lasts_until_resumed_or_its_last_day() -> None:
    open_end = [event(K.SUSPENDED, 2013), event(K.RESUMED, 2015)]
    assert on(2012, *open_end)[0] is S.IN_FORCE
    assert on(2014, *open_end) == (S.SUSPENDED, R.SUSPENDED)
    assert on(2015, *open_end)[0] is S.IN_FORCE
    term = event(K.SUSPENDED, 2013, until=2013)
    assert on(2013, term)[0] is S.SUSPENDED
    assert on(2014, term)[0] is S.IN_FORCE


def test_a_suspended_part_leaves_the_rest_in_force() -> None:
    part = event(K.SUSPENDED, 2013, provisions("art_3"))
    assert on(2014, part) == (S.PARTLY_SUSPENDED, R.PARTLY_SUSPENDED)


def test_a_repeal_ends_a_suspended_document() -> None:
    events = [event(K.SUSPENDED, 2013), event(K.REPEALED, 2014)]
    assert on(2015, *events) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_the_first_of_two_repeals_ends_a_document() -> None:
    first = event(K.REPEALED, 2014, source=OTHER)
    second = event(K.REPLACED, 2016, source=THIRD)
    answer = status([*LIFE, first, second], date(2018, 1, 1), TEXT)
    assert answer.reason.events == (first,)


def test_one_repeal_with_two_days_is_a_conflict_between_them() -> None:
    repeals = [
        event(K.REPEALED, 2014, source=OTHER),
        event(K.REPEALED, 2016, source=OTHER),
    ]
    assert on(2013, *repeals)[0] is S.IN_FORCE
    assert on(2015, *repeals) == (S.CONFLICT, R.CONTRADICTORY_END_DAYS)
    assert on(2017, *repeals) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_two_effective_days_are_a_conflict_between_them() -> None:
    other = event(K.EFFECTIVE, 2013)
    assert on(2010, other)[0] is S.NOT_YET_EFFECTIVE
    assert on(2012, other) == (S.CONFLICT, R.CONTRADICTORY_EFFECTIVE_DAYS)
    assert on(2014, other)[0] is S.IN_FORCE


def test_two_days_of_issue_are_a_conflict() -> None:
    assert on(2014, event(K.ISSUED, 2009)) == (S.CONFLICT, R.CONTRADICTORY_ISSUE_DAYS)


def test_an_end_before_the_issue_is_a_conflict() -> None:
    assert on(2014, event(K.REPEALED, 2009)) == (S.CONFLICT, R.ENDED_BEFORE_ISSUE)


def test_a_document_repealed_before_it_took_effect_never_did() -> None:
    life = [event(K.ISSUED, 2010), event(K.EFFECTIVE, 2014), event(K.REPEALED, 2012)]
    assert status(life, date(2011, 1, 1)).status is S.NOT_YET_EFFECTIVE
    assert status(life, date(2015, 1, 1)).status is S.NO_LONGER_IN_FORCE


def test_without_an_effective_day_the_status_is_unknown() -> None:
    answer = status([ISSUED], date(2015, 1, 1), TEXT)
    assert (answer.status, answer.reason.code) == (S.UNKNOWN, R.NO_EFFECTIVE_DAY)


def test_a_known_end_is_told_though_the_beginning_is_not() -> None:
    answer = status([ISSUED, event(K.REPEALED, 2012)], date(2015, 1, 1), TEXT)
    assert answer.status is S.NO_LONGER_IN_FORCE


@pytest.mark.parametrize("kind", [K.REPEALED, K.EXPIRED, K.SUSPENDED, K.AMENDED])
def test_an_event_without_a_day_makes_the_status_unknown(kind: EventKind) -> None:
    assert on(2014, event(kind, None)) == (S.UNKNOWN, R.UNDATED_EVENT)
    assert on(2010, event(kind, None))[0] is S.NOT_YET_EFFECTIVE


def test_an_annulled_document_was_never_in_force() -> None:
    annulled = event(K.ANNULLED, 2015)
    assert on(2012, annulled) == (S.NO_LONGER_IN_FORCE, R.ANNULLED)
    assert on(2016, annulled) == (S.NO_LONGER_IN_FORCE, R.ANNULLED)


def test_an_extension_moves_the_end_of_a_term() -> None:
    events = [event(K.EXPIRED, 2013), event(K.EXTENDED, 2012, until=2015)]
    assert on(2015, *events)[0] is S.IN_FORCE
    assert on(2016, *events) == (S.NO_LONGER_IN_FORCE, R.EXPIRED)


def test_an_extension_after_the_end_revives_nothing_and_is_a_conflict() -> None:
    events = [event(K.EXPIRED, 2013), event(K.EXTENDED, 2014, until=2016)]
    assert on(2012, *events)[0] is S.IN_FORCE
    assert on(2015, *events) == (S.CONFLICT, R.EXTENDED_AFTER_END)


def test_a_resumption_on_the_day_of_the_suspension_is_a_conflict() -> None:
    events = [event(K.SUSPENDED, 2013), event(K.RESUMED, 2013)]
    assert on(2014, *events) == (S.CONFLICT, R.CONTRADICTORY_SUSPENSION)


def test_a_provision_with_an_effective_day_of_its_own() -> None:
    later = event(K.EFFECTIVE, 2014, provisions("art_3"))
    answer = status([*LIFE, later], date(2012, 1, 1), TEXT)
    assert (answer.status, answer.reason.code) == (
        S.PARTLY_EFFECTIVE,
        R.PARTLY_EFFECTIVE,
    )
    assert answer.provisions["art_3"].status is S.NOT_YET_EFFECTIVE
    earlier = event(K.EFFECTIVE, 2010, provisions("art_3"))
    assert on(2010, earlier)[0] is S.PARTLY_EFFECTIVE


def test_effect_before_signing_is_taken_as_stated() -> None:
    life = [event(K.ISSUED, 2012), event(K.EFFECTIVE, 2011)]
    assert status(life, date(2011, 6, 1)).status is S.IN_FORCE


def test_a_proposal_counts_for_nothing() -> None:
    proposal = Event(K.REPEALED, date(2012, 1, 1), confirmed_by="")
    assert on(2014, proposal)[0] is S.IN_FORCE


def test_a_doubtful_provision_is_told_beside_what_is_in_force() -> None:
    doubt = event(K.REPEALED, None, provisions("art_3"))
    answer = status([*LIFE, doubt], date(2014, 1, 1), TEXT)
    assert (answer.status, answer.reason.code) == (S.PARTLY_IN_FORCE, R.PARTLY_UNKNOWN)
    assert answer.reason.events == (doubt,)
    assert answer.provisions["art_1"].status is S.IN_FORCE


def test_without_the_text_the_provisions_named_have_answers() -> None:
    repeal = event(K.REPEALED, 2012, provisions("art_7"))
    answer = status([*LIFE, repeal], date(2014, 1, 1))
    assert answer.status is S.PARTLY_IN_FORCE
    assert answer.provisions["art_7"].status is S.NO_LONGER_IN_FORCE


def test_a_scope_of_no_provisions_is_refused() -> None:
    with pytest.raises(ValueError, match="no provisions"):
        provisions()


def test_two_ends_of_a_term_are_a_conflict_between_them() -> None:
    events = [event(K.EXPIRED, 2013), event(K.EXPIRED, 2015)]
    assert on(2012, *events)[0] is S.IN_FORCE
    assert on(2014, *events) == (S.CONFLICT, R.CONTRADICTORY_END_DAYS)
    assert on(2016, *events) == (S.NO_LONGER_IN_FORCE, R.EXPIRED)


def test_a_term_extended_to_no_known_day_is_unknown_from_its_old_end_on() -> None:
    events = [event(K.EXPIRED, 2014), event(K.EXTENDED, 2013)]
    assert on(2013, *events)[0] is S.IN_FORCE
    assert on(2014, *events) == (S.UNKNOWN, R.UNDATED_EVENT)
    assert on(2013, event(K.EXTENDED, 2013)) == (S.UNKNOWN, R.UNDATED_EVENT)


def test_a_provision_that_the_text_does_not_have_any_more_still_counts() -> None:
    repeal = event(K.REPEALED, 2013, provisions("art_99"))
    assert on(2012, repeal)[0] is S.IN_FORCE
    assert on(2014, repeal) == (S.PARTLY_IN_FORCE, R.PARTLY_ENDED)


def test_a_change_and_a_repeal_stay_told_while_all_is_suspended() -> None:
    text = ("art_1", "art_2__para_1", "art_2__para_2", "art_3", "art_4")
    events = [
        *LIFE,
        event(K.AMENDED, 2012, provisions("art_2__para_1")),
        event(K.SUPPLEMENTED, 2012, provisions("art_2__para_2a")),
        event(K.REPEALED, 2013, provisions("art_2__para_2")),
        event(K.SUSPENDED, 2014),
        event(K.RESUMED, 2015, provisions("art_4")),
    ]

    def told(year: int) -> tuple[Answer, dict[str, Status]]:
        found = status(events, date(year, 6, 1), text)
        named = differing([found], {"art_2__para_1"})
        return found, {eid: found.provisions[eid].status for eid in named}

    whole, parts = told(2014)
    kinds = [one.kind for one in (*whole.reason.events, *whole.changes)]
    assert whole.status is S.SUSPENDED
    assert {K.AMENDED, K.SUPPLEMENTED, K.REPEALED, K.SUSPENDED} <= set(kinds)
    assert [one.kind for one in whole.provisions["art_2__para_1"].changes] == [
        K.AMENDED
    ]
    out = S.NO_LONGER_IN_FORCE
    assert parts == {"art_2__para_1": S.SUSPENDED, "art_2__para_2": out}
    # Only what was resumed is in force again, and every other provision is named.
    whole, parts = told(2015)
    assert whole.reason.code is R.PARTLY_ENDED_AND_SUSPENDED
    assert whole.status is S.PARTLY_IN_FORCE
    assert {one.kind for one in whole.reason.events} == {K.SUSPENDED, K.REPEALED}
    assert parts == {
        "art_1": S.SUSPENDED,
        "art_2": S.SUSPENDED,
        "art_2__para_1": S.SUSPENDED,
        "art_2__para_2": out,
        "art_3": S.SUSPENDED,
    }
