"""Five records of each source, field by field, as a person reads them in the source."""

from bacgiang.policy.procedures.reading.detecting import read_row
from bacgiang.policy.procedures.record.json_form import to_json
from procedure_references import expected
from procedure_references import LOCAL
from procedure_references import NATIONAL
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("2.2b", "4.1c")


def _compare(reference: dict[str, Any], rows: list[dict[str, Any]], key: str) -> None:
    row = next(each for each in rows if each[key] == reference["code"])
    record = read_row(row).record
    assert record is not None
    read = to_json(record)
    assert read == expected(reference, read, row)


@pytest.mark.parametrize("reference", LOCAL, ids=lambda each: each["code"])
def test_a_row_of_2016_is_read_as_a_person_does(
    reference: dict[str, Any], local_rows: list[dict[str, Any]]
) -> None:
    _compare(reference, local_rows, "code")


@pytest.mark.parametrize("reference", NATIONAL, ids=lambda each: each["code"])
def test_a_row_of_the_national_portal_is_read_as_a_person_does(
    reference: dict[str, Any], national_rows: list[dict[str, Any]]
) -> None:
    _compare(reference, national_rows, "ma_thu_tuc")
