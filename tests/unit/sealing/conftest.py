"""Invented records, and days sealed over them."""

from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.daily import seal_day
from bacgiang.policy.sealing.export_writer import write_export
from bacgiang.policy.sealing.records import leaves_in_order
from bacgiang.policy.sealing.seals import day_after
from bacgiang.policy.sealing.seals import DaySeal
from bacgiang.policy.sealing.seals import Genesis
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
import json
import pytest


LOG = "sample-acts"
FIRST_DAY = "2026-03-02"


def make_record(day: str, number: int) -> Record:
    """One invented act, the ``number``-th of ``day``."""
    return {
        "act": "publish",
        "actor": f"sample-{number}",
        "at": f"{day}T08:{number // 60:02d}:{number % 60:02d}+07:00",
        "title": f"Tin mẫu số {number}",
        "unit": "don-vi-mau",
    }


@dataclass(frozen=True)
class SealedLog:
    """Sealed days and their records in sealing order."""

    seals: tuple[DaySeal, ...]
    records: dict[str, list[Record]]

    def export(self) -> bytes:
        out = BytesIO()
        write_export(out, LOG, [(s, self.records[s.day]) for s in self.seals])
        return out.getvalue()


def seal_log(sizes: Sequence[int]) -> SealedLog:
    """Seal one day after another with as many records as ``sizes`` says."""
    previous: DaySeal | Genesis = Genesis(LOG)
    day = FIRST_DAY
    seals: list[DaySeal] = []
    records: dict[str, list[Record]] = {}
    for size in sizes:
        leaves = leaves_in_order(day, (make_record(day, n) for n in range(size)))
        previous = seal_day(previous, day, leaves)
        seals.append(previous)
        records[day] = [json.loads(leaf) for leaf in leaves]
        day = day_after(day)
    return SealedLog(tuple(seals), records)


@pytest.fixture(scope="session")
def sealed() -> Callable[[Sequence[int]], SealedLog]:
    return seal_log


@pytest.fixture(scope="session")
def new_record() -> Callable[[str, int], Record]:
    return make_record
