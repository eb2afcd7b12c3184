"""The schema of a record takes every record, and not what the portal refuses."""

from bacgiang.policy.procedures.record.fields import RECORD
from bacgiang.policy.procedures.record.json_form import to_json
from bacgiang.policy.procedures.record.json_schema import table_schema
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c")
SCHEMA = Draft202012Validator(table_schema(RECORD))
GOOD = {"code": "MAU.01", "title": "Thủ tục mẫu"}


def test_any_record(records: st.SearchStrategy[ProcedureRecord]) -> None:
    @given(records)
    def holds(record: ProcedureRecord) -> None:
        assert not list(SCHEMA.iter_errors(to_json(record)))

    holds()


def test_what_is_needed_is_enough() -> None:
    assert SCHEMA.is_valid(GOOD)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "Không có mã"},
        {**GOOD, "la": 1},
        {**GOOD, "levels": ["tinh"]},
        {**GOOD, "ways": [{"fee_amount": "abc"}]},
        {**GOOD, "sets": -1},
        {**GOOD, "decision": {"number": "1"}},
    ],
)
def test_what_is_refused(wrong: dict[str, Any]) -> None:
    assert not SCHEMA.is_valid(wrong)
