"""Sealing and verifying keep up with a busy day, in memory that does not grow.

Floors are far below what was measured (docs/sealing.md), so that a slow machine
passes and a change of order does not.
"""

from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.daily import Genesis
from bacgiang.policy.sealing.daily import leaves_in_order
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.export import verify_export
from bacgiang.policy.sealing.export import write_export
from bacgiang.policy.sealing.merkle import leaf_hash
from bacgiang.policy.sealing.merkle import MerkleTree
from bacgiang.policy.sealing.merkle import verify_inclusion
from collections.abc import Callable
from io import BytesIO
import json
import pytest
from time import process_time
import tracemalloc
from typing import Any


pytestmark = pytest.mark.regulation("15.3")

NewRecord = Callable[[str, int], Record]

DAY = "2026-03-02"
RECORDS = 3_000
FLOOR = 3_000


def rate(property_of: Callable[[str, object], None], name: str, work: Any) -> Any:
    """Do ``work`` on the day's records; fail when it is slower than the floor."""
    start = process_time()
    result = work()
    per_second = RECORDS / (process_time() - start)
    property_of(f"{name} per second", round(per_second))
    assert per_second > FLOOR, f"{name}: {per_second:.0f} records a second"
    return result


def test_a_day_is_sealed_exported_and_verified_quickly(
    new_record: NewRecord, record_property: Callable[[str, object], None]
) -> None:
    records = [new_record(DAY, number) for number in range(RECORDS)]
    leaves = rate(record_property, "ordered", lambda: leaves_in_order(DAY, records))
    seal = rate(
        record_property, "sealed", lambda: seal_day(Genesis("sample"), DAY, leaves)
    )
    out = BytesIO()
    day = (seal, [json.loads(leaf) for leaf in leaves])
    rate(record_property, "exported", lambda: write_export(out, "sample", [day]))
    out.seek(0)
    report = rate(record_property, "verified", lambda: verify_export(out))
    assert report.ok


def test_a_proof_grows_with_the_logarithm_of_the_tree() -> None:
    tree = MerkleTree(leaf_hash(b"%d" % number) for number in range(RECORDS))
    proof = tree.prove_inclusion(RECORDS // 2)
    assert len(proof.path) <= 12
    assert verify_inclusion(leaf_hash(b"%d" % (RECORDS // 2)), proof, tree.root())


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
