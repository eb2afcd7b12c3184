"""Sealing and verifying keep up with a busy day, in memory that does not grow.

Floors are far below what was measured (docs/sealing.md), so that a slow machine
passes and a change of order does not.
"""

from bacgiang.policy.citizen.submissions.day_tree import DayTree
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.export_check import verify_export
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.merkle import root_of
from bacgiang.policy.sealing.proofs import verify_inclusion
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Callable
from io import BytesIO
import json
import pytest
from time_bounds import within
import tracemalloc
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

NewRecord = Callable[[str, int], Record]

DAY = "2026-03-02"
RECORDS = 3_000
FLOOR = 3_000


def timed(work: Callable[[], Any]) -> Any:
    """Do ``work`` on the day's records; fail when it is slower than the floor."""
    with within(RECORDS / FLOOR):
        return work()


def test_a_day_is_sealed_exported_and_verified(new_record: NewRecord) -> None:
    records = [new_record(DAY, number) for number in range(RECORDS)]
    leaves = timed(lambda: leaves_in_order(DAY, records))
    seal = timed(lambda: seal_day(Genesis("sample"), DAY, leaves))
    out = BytesIO()
    day = (seal, [json.loads(leaf) for leaf in leaves])
    timed(lambda: write_export(out, "sample", [day]))
    out.seek(0)
    assert not timed(lambda: verify_export(out)).findings_total


def test_a_proof_grows_with_the_logarithm_of_the_tree() -> None:
    hashes = [leaf_hash(b"%d" % number) for number in range(RECORDS)]
    proof = DayTree(hashes).prove(RECORDS // 2)
    assert len(proof.path) <= 12
    assert verify_inclusion(hashes[RECORDS // 2], proof, root_of(hashes))


def test_memory_is_that_of_one_day(new_record: NewRecord) -> None:
    def peak(days: int) -> int:
        previous: Any = Genesis("sample")
        sealed = []
        for number in range(1, days + 1):
            day = f"2026-03-{number:02d}"
            leaves = leaves_in_order(day, [new_record(day, n) for n in range(300)])
            previous = seal_day(previous, day, leaves)
            sealed.append((previous, [json.loads(leaf) for leaf in leaves]))
        out = BytesIO()
        write_export(out, "sample", sealed)
        out.seek(0)
        tracemalloc.start()
        assert verify_export(out).records == 300 * days
        _, used = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return used

    peak(1)
    assert peak(10) < 1.5 * peak(2)
