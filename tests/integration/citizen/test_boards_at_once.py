"""Boards of different units work on one procedure at once, and do not meet."""

from .conftest import Writer
from bacgiang.policy.citizen.cases.row_store import list_of
from bacgiang.policy.citizen.tallies import ALL
from bacgiang.policy.citizen.tallies import RECEIVED
from bacgiang.policy.dossiers.cases.row import DossierRow
from bacgiang.policy.dossiers.cases.store import DossierStore
from bacgiang.policy.dossiers.cases.tallies import added_by
from bacgiang.policy.dossiers.cases.tallies import TallyStore
from bacgiang.policy.dossiers.content.course import Phase
from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import UTC
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")

PROCEDURE = "khai-sinh"


def put(
    one: Writer, unit: str, number: int, phase: Phase, procedure: str = PROCEDURE
) -> None:
    root = one.connection.root()
    row = DossierRow(
        code=f"{unit}-{number}",
        received=datetime(2026, 3, 2, tzinfo=UTC),
        entries=1,
        unit=unit,
        phase=phase,
        procedure=procedure,
        procedure_code="MAU.01",
        due=date(2026, 3, 5),
    )
    root["rows"].put(row)
    root["tallies"].put(row.code, added_by(row))


def test_boards_of_two_units_act_on_one_procedure_at_once(
    writer: Callable[[], Writer],
) -> None:
    first, second, job = writer(), writer(), writer()
    root: Any = first.connection.root()
    root["rows"], root["tallies"] = DossierStore(), TallyStore()
    # Trees merge anything but that the first key of a leaf goes.
    put(first, "a", 0, Phase.RECEIVED, "a")
    for unit in ("xa-a", "xa-b"):
        for number in range(2):
            put(first, unit, number, Phase.RECEIVED)
        put(first, unit, 9, Phase.STARTED)
    first.manager.commit()
    for one in (first, second, job):
        one.manager.begin()
    for one, unit in ((first, "xa-a"), (second, "xa-b")):
        # What came in at the counter, and a step of another one.
        put(one, unit, 5, Phase.RECEIVED)
        put(one, unit, 0, Phase.STARTED)
    job.connection.root()["tallies"].rank()
    for one in (first, second, job):
        one.manager.commit()

    job.manager.begin()
    rows, tallies = (job.connection.root()[name] for name in ("rows", "tallies"))
    assert not tallies.is_ranked
    tallies.rank()
    assert list(tallies.subjects(ALL, 9)) == [PROCEDURE, "a"]
    sums = tallies.sums(ALL, PROCEDURE)
    assert (sums[RECEIVED], sums[Phase.STARTED.value]) == (8, 4)
    listed = list_of(ALL, PROCEDURE)
    found = rows.rows(listed, Phase.STARTED, is_open=True)
    assert sorted(one.code for one in found) == ["xa-a-0", "xa-a-9", "xa-b-0", "xa-b-9"]
    for unit in ("xa-a", "xa-b"):
        assert tallies.sums(unit, PROCEDURE)[RECEIVED] == 4
        assert rows.total(unit, Phase.STARTED) == 2
