"""Exports: what is written is read back, and every change to it is found."""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.errors import CanonicalError
from bacgiang.policy.sealing.errors import ExportError
from bacgiang.policy.sealing.errors import ExportFault
from bacgiang.policy.sealing.errors import SealError
from bacgiang.policy.sealing.export_check import ExportCheck
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.sealing.export_limits import Limits
from bacgiang.policy.sealing.export_lines import End
from bacgiang.policy.sealing.export_lines import Header
from bacgiang.policy.sealing.export_lines import SealedRecord
from bacgiang.policy.sealing.export_reader import ExportReader
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.findings import Finding
from bacgiang.policy.sealing.findings import FindingKind
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.records import Withheld
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import replace
import hashlib
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

Seal = Callable[[Sequence[int]], Any]
NewRecord = Callable[[str, int], Record]

SIZES = st.lists(st.integers(0, 4), min_size=1, max_size=4)
FIRST, SECOND = "2026-03-02", "2026-03-03"
LOG = "sample-acts"


def verified(data: bytes, **options: Any) -> ExportCheck:
    return verify_export(BytesIO(data), **options)


def kinds(report: ExportCheck) -> list[FindingKind]:
    return [finding.kind for finding in report.findings]


def closed_again(lines: list[bytes]) -> bytes:
    """Close lines the way someone would who wants the change to go unseen."""
    out = BytesIO()
    body = b"".join(lines[:-1])
    reader = ExportReader(BytesIO(body + lines[-1]))
    found = [line for line in reader if not isinstance(line, End)]
    seals = [line for line in found if hasattr(line, "previous")]
    end = End(
        head=seals[-1].digest if seals else reader.header.previous,
        records=sum(isinstance(line, SealedRecord) for line in found),
        seals=len(seals),
        withheld=sum(isinstance(line, Withheld) for line in found),
        sha256=hashlib.sha256(body).hexdigest(),
    )
    out.write(body)
    out.write(b'{"end":' + encode(end.to_record()) + b"}\n")
    return out.getvalue()


@given(SIZES)
def test_an_export_verifies(sealed: Seal, sizes: list[int]) -> None:
    log = sealed(sizes)
    report = verified(log.export(), head=log.seals[-1].digest)
    assert report.header == Header(LOG, Genesis(LOG).digest)
    assert report.seals == list(log.seals)
    assert (report.records, report.withheld) == (sum(sizes), 0)
    assert report.head == log.seals[-1].digest
    assert (report.findings, report.findings_total) == ([], 0)


@given(SIZES)
def test_an_export_reads_back_as_it_was_written(sealed: Seal, sizes: list[int]) -> None:
    log = sealed(sizes)
    lines = list(ExportReader(BytesIO(log.export())))
    expected: list[Any] = []
    for seal in log.seals:
        expected.append(seal)
        expected.extend(
            SealedRecord(record, encode(record)) for record in log.records[seal.day]
        )
    assert lines[:-1] == expected
    assert isinstance(lines[-1], End)


def test_the_same_days_give_the_same_bytes(sealed: Seal) -> None:
    assert sealed([2, 0, 1]).export() == sealed([2, 0, 1]).export()


def test_a_record_stands_in_the_file_as_it_was_sealed(sealed: Seal) -> None:
    log = sealed([1])
    line = log.export().splitlines()[2]
    leaf = line[len(b'{"record":') : -1]
    assert leaf == encode(log.records[FIRST][0])
    assert leaf_hash(leaf).hex() == log.seals[0].root


def test_an_empty_log_can_be_exported() -> None:
    out = BytesIO()
    write_export(out, LOG, [])
    report = verified(out.getvalue(), head=Genesis(LOG).digest)
    assert not report.findings_total
    assert report.header.previous == Genesis(LOG).digest
    assert report.seals == []


def test_an_export_may_start_in_the_middle(sealed: Seal) -> None:
    log = sealed([1, 1])
    out = BytesIO()
    write_export(out, LOG, [(log.seals[1], log.records[SECOND])])
    report = verified(out.getvalue(), head=log.seals[1].digest)
    assert not report.findings_total
    assert report.header.previous == log.seals[0].digest


@given(SIZES, st.data())
def test_any_changed_bit_of_the_file_is_found(
    sealed: Seal, sizes: list[int], data: st.DataObject
) -> None:
    changed = bytearray(sealed(sizes).export())
    bit = data.draw(st.integers(0, len(changed) * 8 - 1))
    changed[bit // 8] ^= 1 << bit % 8
    try:
        report = verified(bytes(changed))
    except ExportError:
        return
    assert report.findings_total


def test_every_single_changed_bit_of_one_file_is_found(sealed: Seal) -> None:
    export = sealed([1, 0]).export()
    unseen = []
    for bit in range(len(export) * 8):
        changed = bytearray(export)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            if not verified(bytes(changed)).findings_total:
                unseen.append(bit)
        except ExportError:
            continue
    assert unseen == []


@given(SIZES, st.data())
def test_any_removed_doubled_or_swapped_line_is_found(
    sealed: Seal, sizes: list[int], data: st.DataObject
) -> None:
    log = sealed([*sizes, 1])
    lines = log.export().splitlines(keepends=True)
    place = data.draw(st.integers(1, len(lines) - 2))
    without = lines[:place] + lines[place + 1 :]
    doubled = lines[: place + 1] + lines[place:]
    head = log.seals[-1].digest
    assert verified(closed_again(without), head=head).findings_total
    assert verified(closed_again(doubled), head=head).findings_total
    if place > 1:
        swapped = list(lines)
        swapped[place - 1], swapped[place] = lines[place], lines[place - 1]
        assert verified(closed_again(swapped), head=head).findings_total


@given(st.integers(1, 4), st.data())
def test_a_changed_record_is_found_in_a_file_closed_again(
    sealed: Seal, size: int, data: st.DataObject
) -> None:
    log = sealed([size, 0])
    lines = log.export().splitlines(keepends=True)
    place = data.draw(st.integers(2, size + 1))
    lines[place] = lines[place].replace(b"publish", b"approve")
    assert verified(closed_again(lines)).findings == [
        Finding(FindingKind.ALTERED_RECORD, FIRST),
    ]


def test_a_log_rewritten_as_a_whole_is_found_by_its_head(
    sealed: Seal, new_record: NewRecord
) -> None:
    head = sealed([1]).seals[0].digest
    record = new_record(FIRST, 99)
    out = BytesIO()
    write_export(
        out, LOG, [(seal_day(Genesis(LOG), FIRST, [encode(record)]), [record])]
    )
    assert not verified(out.getvalue()).findings_total
    assert kinds(verified(out.getvalue(), head=head)) == [FindingKind.UNEXPECTED_HEAD]


def test_the_last_days_cut_off_are_found_by_the_head(sealed: Seal) -> None:
    log = sealed([1, 2])
    lines = log.export().splitlines(keepends=True)
    shortened = closed_again([*lines[:3], lines[-1]])
    assert not verified(shortened).findings_total
    assert kinds(verified(shortened, head=log.seals[-1].digest)) == [
        FindingKind.UNEXPECTED_HEAD
    ]


def test_another_log_does_not_pass_for_this_one(sealed: Seal) -> None:
    export = sealed([1]).export().replace(b"sample-acts", b"sample-axes")
    lines = export.splitlines(keepends=True)
    header = verified(closed_again(lines)).header
    assert header.previous != Genesis(header.log).digest


def test_records_before_the_first_seal_are_found(sealed: Seal) -> None:
    lines = sealed([2]).export().splitlines(keepends=True)
    report = verified(closed_again([lines[0], *lines[2:]]))
    assert report.findings == [Finding(FindingKind.UNSEALED_RECORDS, count=2)]
    assert "no seal for 2 records before the first" in str(report.findings[0])


def test_a_seal_taken_out_shows_as_a_missing_day(sealed: Seal) -> None:
    lines = sealed([1, 1, 0]).export().splitlines(keepends=True)
    report = verified(closed_again(lines[:3] + lines[4:]))
    assert report.findings == [
        Finding(FindingKind.WRONG_DAY, FIRST, 2),
        Finding(FindingKind.EXTRA_RECORD, FIRST),
        Finding(FindingKind.BROKEN_CHAIN, "2026-03-04"),
        Finding(FindingKind.MISSING_DAY, SECOND),
    ]


def test_a_changed_closing_line_is_found(sealed: Seal) -> None:
    export = sealed([1]).export()
    changed = export.replace(b'"records":1', b'"records":2')
    assert kinds(verified(changed)) == [FindingKind.WRONG_TOTALS]
    checksum = hashlib.sha256(b"").hexdigest().encode()
    start = export.index(b'"sha256":"') + len(b'"sha256":"')
    changed = export[:start] + checksum + export[start + 64 :]
    assert kinds(verified(changed)) == [FindingKind.ALTERED_FILE]


def test_a_unit_can_be_given_its_own_records_only(sealed: Seal) -> None:
    log = sealed([3])
    kept, *hidden = log.records[FIRST]
    entries = [kept, *(Withheld(leaf_hash(encode(record))) for record in hidden)]
    out = BytesIO()
    end = write_export(out, LOG, [(log.seals[0], entries)])
    assert (end.records, end.withheld) == (1, 2)
    assert encode(hidden[0]) not in out.getvalue()
    report = verified(out.getvalue(), head=log.seals[0].digest)
    assert not report.findings_total
    assert (report.records, report.withheld) == (1, 2)


def test_a_tampered_store_can_be_exported_as_evidence(sealed: Seal) -> None:
    log = sealed([2])
    log.records[FIRST][0] = {**log.records[FIRST][0], "actor": "another"}
    assert kinds(verified(log.export())) == [FindingKind.ALTERED_RECORD]


def test_findings_are_capped_but_counted(sealed: Seal) -> None:
    log = sealed([5])
    seal = seal_day(Genesis(LOG), "2026-04-01", [encode(r) for r in log.records[FIRST]])
    out = BytesIO()
    write_export(out, LOG, [(seal, log.records[FIRST])])
    report = verified(out.getvalue(), limits=Limits(findings=2))
    assert kinds(report) == [FindingKind.WRONG_DAY] * 2
    assert report.findings_total == 5


def test_a_finding_says_what_does_not_hold(sealed: Seal) -> None:
    log = sealed([1])
    altered = replace(log.seals[0], digest="0" * 64)
    out = BytesIO()
    write_export(out, LOG, [(altered, log.records[FIRST])])
    report = verified(out.getvalue())
    assert report.findings_total == 1
    assert f"The seal of {FIRST} was altered" in str(report.findings[0])


def test_nothing_is_written_that_could_not_be_read(sealed: Seal) -> None:
    log = sealed([2])
    with pytest.raises(SealError):
        write_export(BytesIO(), "Not a log name", [])
    with pytest.raises(CanonicalError):
        write_export(BytesIO(), LOG, [(log.seals[0], [{"at": 1.5}])])
    day = (log.seals[0], log.records[FIRST])
    for limits, fault in (
        (Limits(line_bytes=200), ExportFault.LINE_TOO_LONG),
        (Limits(records_a_day=1), ExportFault.TOO_MANY_RECORDS),
        (Limits(days=0), ExportFault.TOO_MANY_DAYS),
    ):
        with pytest.raises(ExportError) as caught:
            write_export(BytesIO(), LOG, [day], limits)
        assert caught.value.fault is fault
