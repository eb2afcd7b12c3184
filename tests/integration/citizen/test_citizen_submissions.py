"""The log: what is kept, what is refused, what is counted, what is sealed."""

from .conftest import Clock
from .conftest import key
from bacgiang.policy.citizen.keys.store import KeyStore
from bacgiang.policy.citizen.submissions.errors import AlreadyWithdrawn
from bacgiang.policy.citizen.submissions.errors import KeyReused
from bacgiang.policy.citizen.submissions.errors import SubmissionError
from bacgiang.policy.citizen.submissions.errors import UnfitPayload
from bacgiang.policy.citizen.submissions.errors import UnfitWord
from bacgiang.policy.citizen.submissions.errors import UnknownCode
from bacgiang.policy.citizen.submissions.leaf import content_of
from bacgiang.policy.citizen.submissions.leaf import Open
from bacgiang.policy.citizen.submissions.sealing import is_day_due
from bacgiang.policy.citizen.submissions.sealing import seal_closed_days
from bacgiang.policy.citizen.submissions.states import Event
from bacgiang.policy.citizen.submissions.states import State
from bacgiang.policy.citizen.submissions.store import SubmissionStore
from bacgiang.policy.citizen.submissions.submissions import Submissions
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.proofs import verify_inclusion
from bacgiang.policy.sealing.salted import matches
from contextlib import suppress
from datetime import timedelta
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
import json
import pytest
from tiers import examples
from typing import Any


DRAFT = "du-thao-mau"
GRACE = timedelta(minutes=30)
TEXT = {"text": "Điều 5 nên rõ hơn", "provisions": ["art_5__para_2"]}


def accept(log: Submissions, number: Any = 1, **payload: Any) -> str:
    return log.accept("opinion", DRAFT, payload or TEXT, key(number)).code


def test_a_submission_is_what_was_sent(log: Submissions, clock: Clock) -> None:
    found = log.get(accept(log))
    assert found is not None
    assert (found.kind, found.subject, found.payload) == ("opinion", DRAFT, TEXT)
    assert (found.state, found.version, found.received) == (
        State.WAITING,
        1,
        clock.now,
    )


def test_the_leaf_says_nothing_of_code_and_text(log: Submissions) -> None:
    code = accept(log)
    log.decide(code, Event.WITHHELD, "insult", {"by": "Hội Mẫu"})
    for entry in log.require(code).entries:
        shown = json.loads(entry.leaf)
        assert set(shown) == {
            "at",
            "digest",
            "event",
            "kind",
            "of",
            "reason",
            "subject",
            "version",
        }
        text = entry.leaf.decode()
        assert code not in text and "Điều 5" not in text and "Hội Mẫu" not in text


def test_the_digest_is_that_of_code_and_text(log: Submissions) -> None:
    found = log.require(accept(log))
    shown = Open(Event.RECEIVED, "opinion", DRAFT, 1, found.received)
    assert found.salt is not None
    content = content_of(found.code, shown, TEXT)
    assert matches(content, found.salt, found.digest)
    other = content_of(found.code, shown, {**TEXT, "text": "khác"})
    assert not matches(other, found.salt, found.digest)


def test_the_same_form_sent_again_is_the_same_submission(log: Submissions) -> None:
    assert accept(log) == accept(log)
    assert log.find(key(1)) == log.get(accept(log))
    assert log.find(key(2)) is None
    assert log.balance(DRAFT).received == 1


@pytest.mark.parametrize("gathered", [False, True])
def test_a_key_does_not_stand_for_something_else(
    log: Submissions, clock: Clock, gathered: bool
) -> None:
    code = accept(log)
    if gathered:
        log.store.gather(clock.forward(hours=1))
    with pytest.raises(KeyReused):
        accept(log, text="khác")
    with pytest.raises(KeyReused):
        log.accept("sample", DRAFT, TEXT, key(1))
    assert accept(log) == code
    assert log.balance(DRAFT).received == 1


def test_a_correction_is_a_new_version_and_nothing_is_lost(log: Submissions) -> None:
    code = accept(log, text="một")
    log.decide(code, Event.PUBLISHED)
    found = log.correct(code, {"text": "hai"})
    assert (found.version, found.payload, found.state) == (
        2,
        {"text": "hai"},
        State.WAITING,
    )
    assert found.entries[0].payload == {"text": "một"}
    assert log.correct(code, {"text": "hai"}) == found


def test_the_author_can_withdraw_and_then_nothing_follows(log: Submissions) -> None:
    code = accept(log)
    found = log.withdraw(code)
    assert found.state is State.WITHDRAWN
    assert log.withdraw(code) == found
    for act in (
        lambda: log.correct(code, {}),
        lambda: log.decide(code, Event.PUBLISHED),
    ):
        with pytest.raises(AlreadyWithdrawn):
            act()


def test_fates_are_appended_and_the_same_one_once(log: Submissions) -> None:
    code = accept(log)
    log.decide(code, Event.WITHHELD, "insult")
    again = log.decide(code, Event.WITHHELD, "insult")
    assert len(again.entries) == 2 and again.reason == "insult"
    other = log.decide(code, Event.WITHHELD, "secret")
    assert len(other.entries) == 3 and other.reason == "secret"
    noted = log.decide(code, Event.NOTED, "answered", {"answer": "Tiếp thu"})
    assert (noted.state, noted.reason) == (State.WITHHELD, "secret")
    log.decide(code, Event.NOTED, "answered", {"answer": "Tiếp thu"})
    log.decide(code, Event.NOTED, "answered", {"answer": "Giải trình"})
    entries = log.require(code).entries
    assert [one.payload for one in entries if one.event is Event.NOTED] == [
        {"answer": "Tiếp thu"},
        {"answer": "Giải trình"},
    ]
    assert log.decide(code, Event.RETURNED).reason == ""


@pytest.mark.parametrize(
    ("fate", "reason"),
    [
        (Event.WITHHELD, ""),
        (Event.NOTED, ""),
        (Event.PUBLISHED, "why"),
        (Event.WITHHELD, "Nguyễn Văn Mẫu"),
        (Event.RECEIVED, ""),
        (Event.WITHDRAWN, ""),
        (Event.CORRECTED, ""),
    ],
)
def test_a_fate_has_its_form(log: Submissions, fate: Event, reason: str) -> None:
    code = accept(log)
    with pytest.raises(UnfitWord):
        log.decide(code, fate, reason)
    assert len(log.require(code).entries) == 1


def deep(levels: int) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for _ in range(levels):
        made = {"a": made}
    return made


@pytest.mark.parametrize(
    "payload",
    [
        {"number": 1.5},
        {"number": 2**60},
        {"text": "\ud800"},
        {1: "x"},
        {"a": {1, 2}},
        {"e\u0301": 1, "é": 2},
        deep(9),
        deep(2000),
        {"text": "a" * 3_000_000},
        [],
    ],
)
def test_a_payload_without_one_form_is_refused(log: Submissions, payload: Any) -> None:
    with pytest.raises(UnfitPayload):
        log.accept("opinion", DRAFT, payload, key(1))
    assert log.balance(DRAFT).received == 0 and log.find(key(1)) is None


def test_the_deepest_payload_that_is_taken_can_be_sealed(log: Submissions) -> None:
    assert log.accept("opinion", DRAFT, deep(6), key(1)).payload == deep(6)


@pytest.mark.parametrize(
    ("kind", "subject", "idempotency"),
    [
        ("Opinion", DRAFT, key(1)),
        ("", DRAFT, key(1)),
        ("opinion", "", key(1)),
        ("opinion", "a b", key(1)),
        ("opinion", DRAFT, "short"),
        ("opinion", DRAFT, "a" * 201),
    ],
)
def test_words_have_their_form(
    log: Submissions, kind: str, subject: str, idempotency: str
) -> None:
    with pytest.raises(UnfitWord):
        log.accept(kind, subject, TEXT, idempotency)


def test_an_unknown_code_is_said_to_be_unknown(log: Submissions) -> None:
    assert log.get("000000000001") is None
    for act in (log.require, log.withdraw, log.erase):
        with pytest.raises(UnknownCode):
            act("000000000001")


acts = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.sampled_from(
            ["accept", "correct", "withdraw", "publish", "insult", "secret"]
            + ["return", "note", "gather", "seal"]
        ),
    ),
    max_size=40,
)


@settings(max_examples=examples(60), deadline=None)
@given(acts)
def test_the_balance_is_true_at_every_moment(done: list[tuple[int, str]]) -> None:
    clock = Clock()
    log = Submissions(SubmissionStore(), KeyStore(), clock)
    codes: dict[int, str] = {}
    for step, (number, act) in enumerate(done):
        clock.forward(minutes=1)
        with suppress(SubmissionError):
            perform(log, clock, codes, number, act, step)
        balance = log.balance(DRAFT)
        states = [(one.state, one.reason) for one in log.about(DRAFT)]
        assert balance.holds
        assert balance.received == len(states) == len(codes)
        assert balance.waiting == states.count((State.WAITING, ""))
        assert balance.published == states.count((State.PUBLISHED, ""))
        assert balance.withdrawn == states.count((State.WITHDRAWN, ""))
        assert balance.withheld == {
            reason: count
            for reason in ("insult", "secret")
            if (count := states.count((State.WITHHELD, reason)))
        }


def perform(
    log: Submissions,
    clock: Clock,
    codes: dict[int, str],
    number: int,
    act: str,
    step: int,
) -> None:
    if act == "gather":
        log.store.gather(clock.now)
    elif act == "seal":
        seal_closed_days(log.store, clock.forward(days=1), GRACE)
    elif act == "accept":
        codes[number] = accept(log, number, text=str(number))
    elif number in codes:
        code = codes[number]
        {
            "correct": lambda: log.correct(code, {"text": str(step)}),
            "withdraw": lambda: log.withdraw(code),
            "publish": lambda: log.decide(code, Event.PUBLISHED),
            "insult": lambda: log.decide(code, Event.WITHHELD, "insult"),
            "secret": lambda: log.decide(code, Event.WITHHELD, "secret"),
            "return": lambda: log.decide(code, Event.RETURNED),
            "note": lambda: log.decide(code, Event.NOTED, "answered"),
        }[act]()


def test_other_subjects_are_counted_apart(log: Submissions, clock: Clock) -> None:
    accept(log)
    log.accept("opinion", "khac", TEXT, key(2))
    log.store.gather(clock.forward(hours=1))
    log.accept("opinion", f"{DRAFT}-2", TEXT, key(3))
    assert log.balance(DRAFT).received == 1
    assert len(list(log.about(DRAFT))) == 1


def test_what_came_first_is_told_first(log: Submissions, clock: Clock) -> None:
    codes = []
    for number in range(20):
        codes.append(accept(log, number, text=str(number)))
        clock.forward(minutes=1)
        if number in (7, 15):
            log.store.gather(clock.now)
    assert [one.code for one in log.about(DRAFT)] == codes


def test_a_day_is_sealed_when_it_is_over_and_every_entry_proves(
    log: Submissions, clock: Clock
) -> None:
    codes = [accept(log, number, text=str(number)) for number in range(300)]
    log.withdraw(codes[0])
    assert log.proof_of(log.require(codes[0]).entries[0].leaf) is None
    assert not is_day_due(log.store, clock.forward(hours=12), GRACE)
    assert is_day_due(log.store, clock.forward(minutes=31), GRACE)
    late = accept(log, "late")
    (seal,) = seal_closed_days(log.store, clock.now, GRACE)
    assert (seal.day, seal.count) == ("2026-03-02", 301)
    assert not is_day_due(log.store, clock.now, GRACE)
    for code in codes:
        for entry in log.require(code).entries:
            proof = log.proof_of(entry.leaf)
            assert proof is not None and proof.seal == seal
            root = bytes.fromhex(seal.root)
            assert verify_inclusion(leaf_hash(entry.leaf), proof.inclusion, root)
    assert log.proof_of(log.require(late).entries[0].leaf) is None


def test_days_without_anything_are_sealed_too(log: Submissions, clock: Clock) -> None:
    assert not is_day_due(log.store, clock.now, GRACE)
    accept(log)
    seals = seal_closed_days(log.store, clock.forward(days=4), GRACE)
    assert [one.count for one in seals] == [1, 0, 0, 0]
    assert [one.previous for one in seals[1:]] == [one.digest for one in seals[:-1]]


def test_a_clock_that_is_behind_writes_into_the_open_day(
    log: Submissions, clock: Clock
) -> None:
    accept(log)
    seal_closed_days(log.store, clock.forward(days=1), GRACE)
    clock.forward(days=-1)
    found = log.require(accept(log, 2))
    assert found.received.isoformat() == "2026-03-02T17:00:00+00:00"


def test_erasure_leaves_proofs_valid(log: Submissions, clock: Clock) -> None:
    code = accept(log)
    seal_closed_days(log.store, clock.forward(days=1), GRACE)
    before = log.require(code)
    log.erase(code)
    after = log.require(code)
    assert after.is_erased and (after.payload, after.salt) == (None, None)
    assert after.digest == before.digest
    entry = after.entries[0]
    proof = log.proof_of(entry.leaf)
    assert proof is not None
    root = bytes.fromhex(proof.seal.root)
    assert verify_inclusion(leaf_hash(entry.leaf), proof.inclusion, root)
    # The form, sent once more, is still the same submission.
    assert accept(log, 1, text="bất kỳ") == code
