"""Effect over several documents: an event counts if its source is in force."""

from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.law.effect import resolution
from bacgiang.policy.law.effect.answers import ReasonCode
from bacgiang.policy.law.effect.answers import RemarkCode
from bacgiang.policy.law.effect.answers import Status
from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import EventKind
from bacgiang.policy.law.effect.events import provisions
from bacgiang.policy.law.effect.register import EffectRegister
from bacgiang.policy.law.effect.register import UnknownDocumentError
from bacgiang.policy.law.effect.resolution import DocumentEffect
from dataclasses import replace
from datetime import date
from effect_of_events import register_of
import pytest


K = EventKind
S = Status
R = ReasonCode


def name(number: int, year: int) -> DocumentIdentity:
    """Make the identity of a document issued on the first of January of a year."""
    written = parse_number(f"{number}/{year}/QĐ-UBND")
    return DocumentIdentity("UBND tỉnh mẫu", written, date(year, 1, 1))


OLD, NEW, LATER = name(1, 2010), name(2, 2015), name(3, 2018)


def event(
    kind: EventKind,
    year: int | None,
    source: DocumentIdentity | None = None,
    **more: date,
) -> Event:
    """Make a confirmed event on the first of March of a year."""
    day = date(year, 3, 1) if year else None
    return Event(kind, day, source=source, confirmed_by="mau", **more)


def document(
    identity: DocumentIdentity, *events: Event, effective: int | None = 0
) -> DocumentEffect:
    """Make a document in force from March of its year, or of ``effective``."""
    assert identity.day is not None
    year = identity.day.year if effective == 0 else effective
    start = [event(K.EFFECTIVE, year)] if year else []
    issued = Event(K.ISSUED, identity.day, confirmed_by="mau")
    return DocumentEffect(identity, (issued, *start, *events))


def on(
    register: EffectRegister, identity: DocumentIdentity, year: int
) -> tuple[Status, ReasonCode]:
    """Return the answer in June of a year."""
    answer = register.status(identity, date(year, 6, 1))
    return answer.status, answer.reason.code


def test_a_repeal_counts_from_its_day_if_its_source_is_in_force() -> None:
    register = register_of([document(OLD, event(K.REPEALED, 2015, NEW)), document(NEW)])
    assert on(register, OLD, 2014)[0] is S.IN_FORCE
    assert on(register, OLD, 2015) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_an_event_without_a_day_has_that_of_its_source() -> None:
    register = register_of(
        [document(OLD, event(K.REPLACED, None, NEW)), document(NEW, effective=2016)]
    )
    assert register.status(OLD, date(2016, 2, 28)).status is S.IN_FORCE
    assert register.status(OLD, date(2016, 3, 1)).status is S.NO_LONGER_IN_FORCE


def test_the_repeal_of_a_repeal_revives_nothing() -> None:
    register = register_of(
        [
            document(OLD, event(K.REPEALED, 2015, NEW)),
            document(NEW, event(K.REPEALED, 2018, LATER)),
            document(LATER),
        ]
    )
    assert on(register, OLD, 2019) == (S.NO_LONGER_IN_FORCE, R.REPEALED)
    assert on(register, NEW, 2019) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_nothing_of_an_annulled_document_counts() -> None:
    register = register_of(
        [
            document(OLD, event(K.REPEALED, 2015, NEW)),
            document(NEW, event(K.ANNULLED, 2018, LATER)),
            document(LATER),
        ]
    )
    assert on(register, OLD, 2016)[0] is S.IN_FORCE
    (disregarded,) = register.resolved(OLD).disregarded
    assert disregarded.code is R.SOURCE_NOT_IN_FORCE


def test_an_annulment_that_is_annulled_counts_for_nothing() -> None:
    last = name(4, 2020)
    register = register_of(
        [
            document(OLD, event(K.REPEALED, 2015, NEW)),
            document(NEW, event(K.ANNULLED, 2018, LATER)),
            document(LATER, event(K.ANNULLED, 2020, last)),
            document(last),
        ]
    )
    assert on(register, OLD, 2016) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_a_document_that_never_took_effect_repeals_nothing() -> None:
    register = register_of(
        [
            document(OLD, event(K.REPEALED, 2019, NEW)),
            document(NEW, event(K.REPEALED, 2018, LATER), effective=2019),
            document(LATER),
        ]
    )
    assert on(register, OLD, 2020)[0] is S.IN_FORCE


def test_a_repeal_before_its_source_took_effect_is_a_conflict_until_then() -> None:
    register = register_of([document(OLD, event(K.REPEALED, 2014, NEW)), document(NEW)])
    assert on(register, OLD, 2013)[0] is S.IN_FORCE
    assert on(register, OLD, 2014) == (S.CONFLICT, R.BEFORE_SOURCE_EFFECT)
    assert on(register, OLD, 2015) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_a_source_without_an_effective_day_leaves_the_status_unknown() -> None:
    register = register_of(
        [
            document(OLD, event(K.REPEALED, None, NEW)),
            document(NEW, effective=None),
        ]
    )
    assert on(register, OLD, 2020) == (S.UNKNOWN, R.SOURCE_EFFECT_UNKNOWN)


def test_a_source_suspended_on_the_day_leaves_the_status_unknown() -> None:
    register = register_of(
        [
            document(OLD, event(K.REPEALED, 2017, NEW)),
            document(NEW, event(K.SUSPENDED, 2016), event(K.RESUMED, 2018)),
        ]
    )
    assert on(register, OLD, 2016)[0] is S.IN_FORCE
    assert on(register, OLD, 2019) == (S.UNKNOWN, R.SOURCE_SUSPENDED)


def test_a_source_outside_the_register_is_taken_at_its_word() -> None:
    register = register_of([document(OLD, event(K.REPEALED, 2016, NEW))])
    assert on(register, OLD, 2016) == (S.NO_LONGER_IN_FORCE, R.REPEALED)


def test_a_source_is_found_by_what_is_said_of_it() -> None:
    spelled = DocumentIdentity(number=parse_number("số 2/2015/QÐ-UB"))
    register = register_of(
        [
            document(OLD, event(K.REPEALED, 2015, spelled)),
            document(NEW, event(K.ANNULLED, 2018, LATER)),
            document(LATER),
        ]
    )
    assert on(register, OLD, 2016)[0] is S.IN_FORCE


@pytest.mark.parametrize(
    "kind", [K.REPEALED, K.REPLACED, K.AMENDED, K.SUSPENDED, K.ANNULLED]
)
def test_a_document_that_acts_on_itself_is_a_conflict(kind: EventKind) -> None:
    register = register_of([document(OLD, event(kind, 2012, OLD))])
    assert on(register, OLD, 2013) == (S.CONFLICT, R.SELF_REFERENCE)


def test_a_document_may_state_its_own_term() -> None:
    register = register_of([document(OLD, event(K.EXPIRED, 2012, OLD))])
    assert on(register, OLD, 2011)[0] is S.IN_FORCE
    assert on(register, OLD, 2013) == (S.NO_LONGER_IN_FORCE, R.EXPIRED)


@pytest.mark.parametrize("kind", [K.REPEALED, K.AMENDED, K.ANNULLED])
def test_documents_that_act_on_each_other_are_a_conflict(kind: EventKind) -> None:
    register = register_of(
        [
            document(OLD, event(kind, 2012, LATER)),
            document(NEW, event(kind, 2016, OLD)),
            document(LATER, event(kind, 2019, NEW)),
        ]
    )
    for identity in (OLD, NEW, LATER):
        assert on(register, identity, 2020) == (S.CONFLICT, R.CYCLE)


def test_what_hangs_on_a_circle_is_a_conflict_too() -> None:
    outside = name(9, 2009)
    register = register_of(
        [
            document(outside, event(K.REPEALED, 2020, OLD)),
            document(OLD, event(K.REPEALED, 2016, NEW)),
            document(NEW, event(K.REPEALED, 2016, OLD)),
        ]
    )
    assert on(register, outside, 2021) == (S.CONFLICT, R.SOURCE_IN_CONFLICT)
    assert on(register, outside, 2019)[0] is S.IN_FORCE


def test_an_older_document_cannot_act_on_a_later_one() -> None:
    register = register_of([document(OLD), document(NEW, event(K.REPEALED, 2016, OLD))])
    assert on(register, NEW, 2017) == (S.CONFLICT, R.SOURCE_OLDER)
    assert on(register, OLD, 2017)[0] is S.IN_FORCE


def test_a_chain_of_many_documents() -> None:
    names = [replace(name(number, 2000), day=None) for number in range(1, 3001)]
    life = Event(K.EFFECTIVE, date(2000, 1, 1), confirmed_by="mau")
    chain = [
        DocumentEffect(
            identity,
            (
                life,
                Event(K.REPEALED, date(2001, 1, 1), source=after, confirmed_by="mau"),
            ),
        )
        for identity, after in zip(names, names[1:], strict=False)
    ]
    register = register_of([*chain, DocumentEffect(names[-1], (life,))])
    ends = [register.status(each, date(2002, 1, 1)).status for each in names[-4:]]
    # All repeal on one day, so that every second one is repealed before it can.
    assert ends == [S.NO_LONGER_IN_FORCE, S.IN_FORCE] * 2
    first = register.status(names[0], date(2002, 1, 1))
    assert first.status is S.NO_LONGER_IN_FORCE


def test_timeline_of_a_document_in_the_register() -> None:
    register = register_of(
        [
            document(
                OLD, event(K.AMENDED, 2012, name(7, 2012)), event(K.REPEALED, 2015, NEW)
            ),
            document(NEW),
        ]
    )
    periods = register.timeline(OLD)
    assert [each.answer.status for each in periods] == [
        S.NOT_YET_EFFECTIVE,
        S.IN_FORCE,
        S.PARTLY_IN_FORCE,
        S.NO_LONGER_IN_FORCE,
    ]
    assert [each.start for each in periods] == [
        None,
        date(2010, 3, 1),
        date(2012, 3, 1),
        date(2015, 3, 1),
    ]


def test_a_document_that_is_not_there() -> None:
    with pytest.raises(UnknownDocumentError):
        register_of([]).status(OLD, date(2020, 1, 1))


ONE, TWO = "art_1", "art_2"
PARTS = (ONE, TWO)


def with_own_start(*events: Event) -> DocumentEffect:
    """Make NEW, of whose articles the first begins in March 2019."""
    late = event(K.EFFECTIVE, 2019)
    made = document(NEW, replace(late, scope=provisions(ONE)), *events)
    return replace(made, provisions=PARTS)


@pytest.mark.regulation("4.1d")
@pytest.mark.parametrize("kind", [K.REPEALED, K.AMENDED])
def test_an_order_repealed_before_its_own_start_does_nothing(kind: EventKind) -> None:
    order = replace(event(kind, 2019, NEW), ordered_in=ONE)
    gone = replace(event(K.REPEALED, 2018, LATER), scope=provisions(ONE))
    old = replace(document(OLD, order), provisions=PARTS)
    stays = register_of([old, with_own_start(gone), document(LATER)])
    goes = register_of([old, with_own_start(), document(LATER)])

    assert on(stays, OLD, 2019) == (S.IN_FORCE, R.IN_FORCE)
    assert on(goes, OLD, 2019)[1] is not R.IN_FORCE
    # The other article was repealed: that is no matter of this order.
    other = replace(gone, scope=provisions(TWO))
    acts = register_of([old, with_own_start(other), document(LATER)])
    assert on(acts, OLD, 2019) == on(goes, OLD, 2019)
    # Repealed after it has done its work, it revives nothing.
    after = replace(gone, day=date(2019, 4, 1))
    done = register_of([old, with_own_start(after), document(LATER)])
    assert on(done, OLD, 2019) == on(goes, OLD, 2019)


@pytest.mark.regulation("4.1d")
def test_what_is_suspended_on_its_first_day_does_not_begin_to_amend() -> None:
    order = replace(event(K.AMENDED, 2019, NEW), ordered_in=ONE)
    old = replace(document(OLD, order), provisions=PARTS)
    stopped = event(K.SUSPENDED, 2018, LATER)
    resumed = event(K.RESUMED, 2020, LATER)
    register = register_of([old, with_own_start(stopped, resumed), document(LATER)])

    answer = register.status(OLD, date(2019, 6, 1))
    assert (answer.status, answer.reason.code) == (S.IN_FORCE, R.IN_FORCE)
    assert answer.changes == ()
    (remark,) = answer.remarks
    assert (remark.code, remark.day) == (RemarkCode.CHANGER_SUSPENDED, stopped.day)
    assert register.status(OLD, date(2018, 6, 1)).remarks == ()
    assert on(register, OLD, 2020) == (S.PARTLY_IN_FORCE, R.AMENDED)
    # The end of a whole document is in doubt, since its end would be for good.
    end = replace(order, kind=K.REPEALED)
    old = replace(document(OLD, end), provisions=PARTS)
    register = register_of([old, with_own_start(stopped), document(LATER)])
    assert on(register, OLD, 2019) == (S.UNKNOWN, R.SOURCE_SUSPENDED)


@pytest.mark.regulation("15.2")
def test_what_a_source_says_on_a_day_is_reckoned_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many of its orders, and parts of a page, ask."""
    resolution._judged.cache_clear()
    judged: list[object] = []
    judge = resolution.judge_document
    monkeypatch.setattr(
        resolution, "judge_document", lambda *said: judged.append(said) or judge(*said)
    )
    amended = [
        replace(event(K.AMENDED, 2015, NEW), scope=provisions(f"art_{number}"))
        for number in range(1, 30)
    ]
    register = register_of([document(OLD, *amended), document(NEW)])
    for _ in range(4):
        assert on(register, OLD, 2020)[0] is S.PARTLY_IN_FORCE
    # The amending document on its day, and the amended one on the day asked for.
    assert len(judged) == 2
