"""Every change to sealed days is found, and named for what it is."""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.chain_check import ChainCheck
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.day_check import DayCheck
from bacgiang.policy.sealing.errors import JsonError
from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.export_lines import SealedRecord
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.hashing import EMPTY_ROOT
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from bacgiang.policy.sealing.seals import seal_digest
from bacgiang.policy.sealing.strict_json import parse
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import replace
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

Seal = Callable[[Sequence[int]], Any]
NewRecord = Callable[[str, int], Record]

SIZES = st.lists(st.integers(0, 6), min_size=1, max_size=5).filter(any)
FIRST, SECOND, THIRD = "2026-03-02", "2026-03-03", "2026-03-04"
START = Genesis("sample-acts")


def kinds(findings: Sequence[Finding]) -> list[FindingKind]:
    return [finding.kind for finding in findings]


def verify_days(
    seals: Sequence[DaySeal],
    records: dict[str, list[Any]],
    after: DaySeal | Genesis | None = None,
) -> list[Finding]:
    """What does not hold of days as the parts of an export's check judge them."""
    chain = ChainCheck(after.digest if isinstance(after, Genesis) else None)
    if isinstance(after, DaySeal):
        chain.add(after)
    findings: list[Finding] = []
    for seal in seals:
        findings += chain.add(seal)
        check = DayCheck(seal)
        for one in records.get(seal.day, ()):
            is_withheld = isinstance(one, Withheld)
            entry = one if is_withheld else SealedRecord(one, encode(one))
            findings += check.add(entry)
        findings += check.finish()
    return findings


def with_day(records: dict[str, list[Record]], day: str, new: list[Record]) -> Any:
    return {**records, day: new}


@given(SIZES)
def test_what_was_sealed_verifies(sealed: Seal, sizes: list[int]) -> None:
    log = sealed(sizes)
    assert [seal.count for seal in log.seals] == sizes
    assert verify_days(log.seals, log.records, after=START) == []
    later = {day: found for day, found in log.records.items() if day != FIRST}
    assert verify_days(log.seals[1:], later, after=log.seals[0]) == []


def test_an_empty_day_is_sealed_and_needs_no_entry(sealed: Seal) -> None:
    log = sealed([2, 0, 1])
    assert log.seals[1].root == EMPTY_ROOT.hex()
    records = {day: found for day, found in log.records.items() if found}
    assert verify_days(log.seals, records, after=START) == []


@given(SIZES, st.data())
def test_any_changed_bit_of_any_record_is_found(
    sealed: Seal, sizes: list[int], data: st.DataObject
) -> None:
    log = sealed(sizes)
    day = data.draw(st.sampled_from([day for day in log.records if log.records[day]]))
    place = data.draw(st.integers(0, len(log.records[day]) - 1))
    changed = bytearray(encode(log.records[day][place]))
    bit = data.draw(st.integers(0, len(changed) * 8 - 1))
    changed[bit // 8] ^= 1 << bit % 8
    try:
        record = parse(bytes(changed), 8)
    except JsonError:
        return
    assert isinstance(record, dict)
    new = list(log.records[day])
    new[place] = record
    findings = verify_days(log.seals, with_day(log.records, day, new), after=START)
    assert FindingKind.ALTERED_RECORD in kinds(findings)


@given(SIZES, st.data())
def test_any_removed_record_is_found(
    sealed: Seal, sizes: list[int], data: st.DataObject
) -> None:
    log = sealed(sizes)
    day = data.draw(st.sampled_from([day for day in log.records if log.records[day]]))
    place = data.draw(st.integers(0, len(log.records[day]) - 1))
    new = [record for n, record in enumerate(log.records[day]) if n != place]
    records = with_day(log.records, day, new)
    assert verify_days(log.seals, records, after=START) == [
        Finding(FindingKind.MISSING_RECORD, day)
    ]


@given(SIZES, st.data())
def test_any_inserted_record_is_found(
    sealed: Seal, new_record: NewRecord, sizes: list[int], data: st.DataObject
) -> None:
    log = sealed(sizes)
    day = data.draw(st.sampled_from(list(log.records)))
    place = data.draw(st.integers(0, len(log.records[day])))
    new = list(log.records[day])
    new.insert(place, new_record(day, 3599))
    records = with_day(log.records, day, new)
    assert verify_days(log.seals, records, after=START) == [
        Finding(FindingKind.EXTRA_RECORD, day)
    ]


@given(st.integers(2, 9), st.data())
def test_any_two_records_that_change_places_are_found(
    sealed: Seal, size: int, data: st.DataObject
) -> None:
    log = sealed([size])
    one = data.draw(st.integers(0, size - 2))
    other = data.draw(st.integers(one + 1, size - 1))
    new = list(log.records[FIRST])
    new[one], new[other] = new[other], new[one]
    expected = [Finding(FindingKind.RECORDS_OUT_OF_ORDER, FIRST)]
    assert verify_days(log.seals, {FIRST: new}) == expected


def test_a_record_written_twice_is_found(sealed: Seal) -> None:
    log = sealed([3])
    new = [*log.records[FIRST], log.records[FIRST][0]]
    assert verify_days(log.seals, {FIRST: new}) == [
        Finding(FindingKind.EXTRA_RECORD, FIRST)
    ]


def test_a_record_moved_to_another_day_is_found_on_both(sealed: Seal) -> None:
    log = sealed([3, 2])
    records = {FIRST: log.records[FIRST][:2], SECOND: list(log.records[SECOND])}
    records[SECOND].append(log.records[FIRST][2])
    assert verify_days(log.seals, records) == [
        Finding(FindingKind.MISSING_RECORD, FIRST),
        Finding(FindingKind.WRONG_DAY, SECOND, 3),
        Finding(FindingKind.EXTRA_RECORD, SECOND),
    ]


def test_a_record_sealed_under_another_day_is_found(new_record: NewRecord) -> None:
    record = new_record(SECOND, 1)
    seal = seal_day(START, FIRST, [encode(record)])
    assert verify_days([seal], {FIRST: [record]}) == [
        Finding(FindingKind.WRONG_DAY, FIRST, 1)
    ]


@pytest.mark.parametrize("broken", [{"at": "yesterday"}, {"at": 1}, {}])
def test_a_record_that_cannot_be_read_is_found(sealed: Seal, broken: Any) -> None:
    log = sealed([2])
    findings = verify_days(log.seals, {FIRST: [log.records[FIRST][0], broken]})
    assert findings == [
        Finding(FindingKind.UNREADABLE_RECORD, FIRST, 2),
        Finding(FindingKind.ALTERED_RECORD, FIRST),
    ]


@given(st.lists(st.integers(0, 2), min_size=3, max_size=6), st.data())
def test_a_removed_day_is_found(
    sealed: Seal, sizes: list[int], data: st.DataObject
) -> None:
    log = sealed(sizes)
    place = data.draw(st.integers(1, len(sizes) - 2))
    gone = log.seals[place]
    seals = [seal for seal in log.seals if seal is not gone]
    findings = verify_days(seals, log.records, after=START)
    assert Finding(FindingKind.MISSING_DAY, gone.day) in findings
    assert Finding(FindingKind.BROKEN_CHAIN, seals[place].day) in findings


def test_a_removed_first_day_is_found(sealed: Seal) -> None:
    log = sealed([0, 1])
    assert kinds(verify_days(log.seals[1:], log.records, after=START)) == [
        FindingKind.BROKEN_CHAIN
    ]


def test_days_missing_after_the_seal_before_are_found(sealed: Seal) -> None:
    log = sealed([1, 0, 0, 1])
    findings = verify_days(log.seals[3:], {}, after=log.seals[0])
    assert findings[1] == Finding(FindingKind.MISSING_DAY, SECOND, count=2)


def test_a_day_sealed_twice_is_found(sealed: Seal) -> None:
    log = sealed([1, 1])
    again = [log.seals[0], log.seals[0], log.seals[1]]
    assert kinds(verify_days(again, log.records)) == [
        FindingKind.BROKEN_CHAIN,
        FindingKind.DUPLICATE_DAY,
    ]


def test_a_second_seal_of_a_day_that_fits_the_chain_is_found(sealed: Seal) -> None:
    log = sealed([1])
    first = log.seals[0]
    digest = seal_digest(FIRST, 1, first.root, first.digest)
    second = replace(first, previous=first.digest, digest=digest)
    assert kinds(verify_days([first, second], log.records)) == [
        FindingKind.DUPLICATE_DAY
    ]


def test_an_inserted_day_is_found(sealed: Seal) -> None:
    log = sealed([0, 0])
    digest = seal_digest("2026-03-10", 0, EMPTY_ROOT.hex(), log.seals[0].digest)
    made_up = DaySeal("2026-03-10", 0, EMPTY_ROOT.hex(), log.seals[0].digest, digest)
    findings = verify_days([log.seals[0], made_up, log.seals[1]], {})
    assert kinds(findings) == [
        FindingKind.MISSING_DAY,
        FindingKind.BROKEN_CHAIN,
        FindingKind.DAY_OUT_OF_ORDER,
    ]


def test_seals_that_change_places_are_found(sealed: Seal) -> None:
    log = sealed([0, 1, 2])
    one, two, three = log.seals
    findings = verify_days([one, three, two], log.records)
    assert Finding(FindingKind.DAY_OUT_OF_ORDER, SECOND) in findings
    assert Finding(FindingKind.BROKEN_CHAIN, THIRD) in findings


@pytest.mark.parametrize(
    "change",
    [
        {"count": 2},
        {"root": "0" * 64},
        {"previous": "0" * 64},
        {"digest": "0" * 64},
        {"day": "2026-03-05"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_altered_seal_is_found(sealed: Seal, change: dict[str, Any]) -> None:
    log = sealed([0, 1, 0])
    altered = replace(log.seals[1], **change)
    findings = verify_days([log.seals[0], altered, log.seals[2]], log.records)
    assert Finding(FindingKind.ALTERED_SEAL, altered.day) in findings


def test_a_seal_made_with_a_wrong_count_is_found(sealed: Seal) -> None:
    log = sealed([2])
    [true] = log.seals
    digest = seal_digest(FIRST, 3, true.root, true.previous)
    made_up = replace(true, count=3, digest=digest)
    assert verify_days([made_up], log.records, after=START) == [
        Finding(FindingKind.MISSING_RECORD, FIRST)
    ]


def test_a_rewritten_day_with_a_fitting_seal_breaks_the_chain(
    sealed: Seal, new_record: NewRecord
) -> None:
    log = sealed([1, 1])
    record = new_record(FIRST, 77)
    forged = seal_day(START, FIRST, [encode(record)])
    records = with_day(log.records, FIRST, [record])
    assert verify_days([forged, log.seals[1]], records, after=START) == [
        Finding(FindingKind.BROKEN_CHAIN, SECOND)
    ]


def test_a_chain_belongs_to_its_log(sealed: Seal) -> None:
    log = sealed([1])
    findings = verify_days(log.seals, log.records, after=Genesis("other-log"))
    assert kinds(findings) == [FindingKind.BROKEN_CHAIN]


@given(st.integers(1, 8), st.data())
def test_withheld_records_leave_the_day_verifiable(
    sealed: Seal, size: int, data: st.DataObject
) -> None:
    log = sealed([size])
    hidden = data.draw(st.sets(st.integers(0, size - 1), min_size=1))
    entries: list[Any] = [
        Withheld(leaf_hash(encode(record))) if n in hidden else record
        for n, record in enumerate(log.records[FIRST])
    ]
    assert verify_days(log.seals, {FIRST: entries}) == []
    entries[min(hidden)] = Withheld(leaf_hash(b"another"))
    assert kinds(verify_days(log.seals, {FIRST: entries})) == [
        FindingKind.ALTERED_RECORD
    ]


def test_days_are_sealed_in_their_order(sealed: Seal) -> None:
    log = sealed([1])
    for day in (FIRST, THIRD, "2026-03-01"):
        with pytest.raises(SealError, match="next day to seal is 2026-03-03"):
            seal_day(log.seals[0], day, [])


@pytest.mark.parametrize(
    "day", ["", "2026-3-2", "20260302", "2026-W10-1", "2026-02-30", "tomorrow", None]
)
def test_a_day_is_an_iso_date(day: Any) -> None:
    with pytest.raises(SealError):
        seal_day(START, day, [])


def test_time_ends() -> None:
    last = seal_day(START, "9999-12-31", [])
    with pytest.raises(SealError):
        seal_day(last, "0001-01-01", [])


@pytest.mark.parametrize("log", ["", "Acts", "nhật-ký", "a" * 101, "a\n", None])
def test_a_log_has_a_plain_name(log: Any) -> None:
    with pytest.raises(SealError):
        Genesis(log)


@pytest.mark.parametrize(
    "change",
    [
        {"count": -1},
        {"count": True},
        {"count": "1"},
        {"count": 2**53},
        {"day": None},
        {"day": "2026-3-2"},
        {"root": "AB" * 32},
        {"root": None},
        {"previous": "ab" * 31},
        {"digest": 5},
        {"more": 1},
    ],
    ids=repr,
)
def test_malformed_seals_are_not_read(sealed: Seal, change: dict[str, Any]) -> None:
    seal = sealed([1]).seals[0]
    assert DaySeal.from_record(seal.to_record()) == seal
    with pytest.raises(SealError):
        DaySeal.from_record({**seal.to_record(), **change})


@pytest.mark.parametrize("record", [None, [], "seal", {}])
def test_a_seal_is_read_from_an_object(record: Any) -> None:
    with pytest.raises(SealError):
        DaySeal.from_record(record)


ALWAYS_PLACED = {FindingKind.WRONG_DAY, FindingKind.UNREADABLE_RECORD}


@of_all("kind", FindingKind)
def test_every_finding_is_a_sentence(kind: FindingKind) -> None:
    findings = [Finding(kind, FIRST, 3)]
    if kind not in ALWAYS_PLACED:
        findings.append(Finding(kind, FIRST, count=2))
    for finding in findings:
        assert str(finding).endswith(".")
        assert "{" not in str(finding)
        assert "None" not in str(finding)


def test_sentences_say_how_many() -> None:
    assert str(Finding(FindingKind.MISSING_RECORD, FIRST)) == (
        f"{FIRST} holds 1 record fewer than were sealed."
    )
    assert str(Finding(FindingKind.MISSING_DAY, FIRST, count=2)) == (
        f"The seal is missing for 2 days from {FIRST} on."
    )
