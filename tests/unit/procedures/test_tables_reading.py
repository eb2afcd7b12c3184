"""Tables that people made: headings, numbers, days, and everything that goes wrong."""

from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import TableRemark
from bacgiang.policy.procedures.record.field_error import ErrorCode
from bacgiang.policy.procedures.tables.columns import PROCEDURE_TABLE
from bacgiang.policy.procedures.tables.headings import column_said
from bacgiang.policy.procedures.tables.messages import in_words
from bacgiang.policy.procedures.tables.messages import SENTENCES
from bacgiang.policy.procedures.tables.record_fault import RecordFault
from datetime import date
from datetime import datetime
from decimal import Decimal
import pytest
from typing import Any
from unit.procedures.workbooks import book
from unit.procedures.workbooks import one
from unit.procedures.workbooks import PROCEDURES
from unit.procedures.workbooks import read
from unit.procedures.workbooks import told
from unit.procedures.workbooks import wrong


pytestmark = pytest.mark.regulation("2.2b", "4.1c")


def test_headings_are_english_or_vietnamese_in_any_order() -> None:
    record = one(
        read(
            {
                "Thủ tục": [
                    [
                        "TÊN THỦ TỤC",
                        "Mã thủ tục",
                        "Cấp thực hiện",
                        "doi tuong thuc hien",
                    ],
                    ["Cấp giấy mẫu", "x1", "Cấp tỉnh; commune", "Hợp tác xã"],
                ],
                "cach thuc hien": [
                    ["Mã thủ tục", "Hình thức nộp", "Mức phí, lệ phí", "currency"],
                    ["x1", "Trực tuyến", "1.200.000", "VND"],
                ],
            }
        )
    )
    assert (record.code, record.title) == ("x1", "Cấp giấy mẫu")
    assert record.levels == ("province", "commune")
    assert record.audiences == ("cooperative",)
    assert record.ways[0].way == "online"
    assert record.ways[0].fee_amount == 1_200_000


def test_what_is_not_known_is_named_and_left() -> None:
    reading = read(
        {
            "procedures": [[*PROCEDURES[0], "Màu"], [*PROCEDURES[1], "đỏ"]],
            "Sheet2": [["x"]],
            "Sheet3": [],
        }
    )
    one(reading)
    said = [(each.code.value, each.sheet, each.column) for each in reading.remarks]
    assert said == [
        ("unknown-column", "procedures", "Màu"),
        ("unknown-table", "Sheet2", ""),
    ]


def test_a_sheet_alone_may_have_any_name() -> None:
    assert one(read({"Sheet1": PROCEDURES, "Sheet2": []})).code == "1.000001"


@pytest.mark.parametrize(
    "given_as",
    [
        date(2025, 12, 31),
        datetime(2025, 12, 31, 8, 30),
        46022,
        46022.0,
        "31/12/2025",
        "31-12-2025",
        " 31.12.2025 ",
        "2025-12-31",
        "46022",
    ],
)
def test_days_in_every_form(given_as: Any) -> None:
    headings = [*PROCEDURES[0], "decision_kind", "Ngày ban hành quyết định"]
    row = [*PROCEDURES[1], "Công bố", given_as]
    decision = one(read({"procedures": [headings, row]})).decision
    assert decision is not None
    assert decision.issue_date == date(2025, 12, 31)


@pytest.mark.parametrize(
    "bad", ["31/02/2025", "tháng 5", 2025, 20251231, "2025", 1e300]
)
def test_what_is_no_day_is_told(bad: Any) -> None:
    headings = [*PROCEDURES[0], "decision_kind", "decision_issue_date"]
    reading = read({"procedures": [headings, [*PROCEDURES[1], "publish", bad]]})
    assert wrong(reading) == [("bad-day", "procedures", 2, "decision_issue_date")]


def test_days_of_a_workbook_that_counts_from_1904() -> None:
    made = book({"procedures": PROCEDURES})
    made["procedures"]["C1"], made["procedures"]["D1"] = (
        "decision_kind",
        "decision_issue_date",
    )
    made["procedures"]["C2"], made["procedures"]["D2"] = "publish", 46022 - 1462
    made.epoch = datetime(1904, 1, 1)
    decision = one(read(made)).decision
    assert decision is not None
    assert decision.issue_date == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("given_as", "amount"),
    [
        (1_200_000, "1200000"),
        (12.5, "12.5"),
        ("1.200.000", "1200000"),
        ("1.200", "1200"),
        ("1.200.000,50", "1200000.5"),
        ("1 200 000", "1200000"),
        ("1,200,000", "1200000"),
        ("1,200.5", "1200.5"),
        ("12,5", "12.5"),
        ("1200000", "1200000"),
        ("0", "0"),
    ],
)
def test_amounts_in_every_form(given_as: Any, amount: str) -> None:
    ways = [["procedure_code", "fee_amount", "currency"], ["1.000001", given_as, "VND"]]
    record = one(read({"procedures": PROCEDURES, "ways": ways}))
    assert record.ways[0].fee_amount == Decimal(amount)


@pytest.mark.parametrize(
    ("given_as", "code"),
    [
        ("abc", "not-a-number"),
        ("1.200.000 đ", "not-a-number"),
        ("1,200", "ambiguous-number"),
        (-5, "negative"),
        (1e300, "out-of-range"),
        (True, "wrong-type"),
        (date(2025, 1, 1), "not-a-number"),
        ("9" * 5000, "not-a-number"),
    ],
)
def test_a_fee_that_is_none_is_told(given_as: Any, code: str) -> None:
    ways = [["procedure_code", "fee_amount", "currency"], ["1.000001", given_as, "VND"]]
    reading = read({"procedures": PROCEDURES, "ways": ways})
    assert wrong(reading) == [(code, "ways", 2, "fee_amount")]
    (found,) = reading.found
    assert in_words(found.errors[0]).startswith("ways, row 2, fee_amount: ")


def test_a_code_that_became_a_number_is_put_right() -> None:
    rows = [["code", "title", "related"], [2.00045, "Cấp giấy mẫu", "1.1; 1.2"]]
    ways = [["procedure_code", "way"], [2.00045, "post"]]
    reading = read({"procedures": rows, "ways": ways})
    assert one(reading).code == "2.000450"
    assert len(one(reading).ways) == 1
    (found,) = reading.found
    assert {each.code.value for each in found.remarks} == {"code-was-a-number"}
    assert one(read({"procedures": [["code", "title"], [12.0, "x"]]})).code == "12"


def test_a_text_that_became_a_date_is_told() -> None:
    rows = [["code", "title", "decision_kind", "decision_number"]]
    rows.append(["a", "b", "publish", date(2010, 12, 1)])  # type: ignore[list-item]
    assert wrong(read({"procedures": rows})) == [
        ("date-in-text", "procedures", 2, "decision_number")
    ]


def test_rows_stand_in_the_order_of_their_positions() -> None:
    results = [
        ["procedure_code", "position", "name"],
        ["1.000001", 10, "c"],
        ["1.000001", 2, "a"],
        ["1.000001", None, "b"],
    ]
    record = one(read({"procedures": PROCEDURES, "results": results}))
    assert [result.name for result in record.results] == ["a", "b", "c"]


@pytest.mark.parametrize("bad", ["đầu", "1E999999999", 1.5, -1, 1e300, "NaN"])
def test_what_is_no_position_is_told(bad: Any) -> None:
    results = [["procedure_code", "position", "name"], ["1.000001", bad, "a"]]
    reading = read({"procedures": PROCEDURES, "results": results})
    assert wrong(reading) == [("bad-position", "results", 2, "position")]


def test_everything_wrong_with_a_record_is_told_with_its_place() -> None:
    reading = read(
        {
            "procedures": [
                ["code", "title", "levels", "apply_at", "decision_number"],
                ["a b", None, "tỉnh; moon", "javascript:1", "12/QĐ"],
                [],
                ["tốt", "Được", None, None, None],
            ],
            "Căn cứ pháp lý": [
                ["Mã thủ tục", "Ngày ban hành"],
                ["tốt", "2025-01-01"],
                ["a b", "31/02/2025"],
            ],
        }
    )
    bad, good = reading.found
    assert good.record is not None
    assert (good.row, good.record.legal_basis[0].issue_date) == (4, date(2025, 1, 1))
    assert bad.record is None
    assert sorted(told(bad.errors)) == sorted(
        [
            ("bad-code", "procedures", 2, "code"),
            ("required", "procedures", 2, "title"),
            ("not-a-choice", "procedures", 2, "levels"),
            ("not-a-choice", "procedures", 2, "levels"),
            ("bad-url", "procedures", 2, "apply_at"),
            ("required", "procedures", 2, "decision_kind"),
            ("bad-day", "Căn cứ pháp lý", 3, "Ngày ban hành"),
        ]
    )


def test_a_code_twice_refuses_both() -> None:
    rows = [["code", "title"], ["a", "x"], ["b", "y"], ["a", "z"]]
    reading = read({"procedures": rows})
    assert [found.record is None for found in reading.found] == [True, False, True]
    codes = {error.code.value for found in reading.found for error in found.errors}
    assert codes == {"code-twice"}


def test_a_row_without_a_code_is_told() -> None:
    rows = [["code", "title"], [None, "Cấp giấy mẫu"]]
    assert wrong(read({"procedures": rows})) == [("required", "procedures", 2, "code")]


def test_every_code_has_its_sentence() -> None:
    every = (*TableFault, *RecordFault, *ErrorCode, *TableRemark)
    assert [code.value for code in every if code not in SENTENCES] == []


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Tên TTHC", "title"),
        ("MÃ THỦ TỤC HÀNH CHÍNH", "code"),
        ("tên thủ tục", "title"),
    ],
)
def test_a_procedure_has_one_name(said: str, name: str) -> None:
    column, _piece = column_said(said, PROCEDURE_TABLE)
    assert column is not None and column.name == name
