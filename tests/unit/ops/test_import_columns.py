"""Columns of an index: their names, and what their cells become."""

from bacgiang.policy.legal.documents.original_kinds import OriginalKind
from bacgiang.policy.legal.intake.columns import Columns
from bacgiang.policy.legal.intake.columns import field_of
from bacgiang.policy.legal.intake.columns import FIELDS
from bacgiang.policy.legal.intake.columns import value_of
from bacgiang.policy.legal.intake.record_input import FIELDS as TAKEN
from bacgiang.policy.ops.command.documents import original_kind
from datetime import date
from datetime import datetime
from of_all import of_all
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("7.2b")


def test_the_fields_are_those_that_the_portal_takes() -> None:
    assert set(FIELDS) == set(TAKEN)


def test_the_kinds_of_originals_are_those_of_the_portal() -> None:
    kinds = {
        original_kind.WORD_FILE,
        original_kind.TRANSCRIPT,
        original_kind.SIGNED_SCAN,
        original_kind.SIGNED_ELECTRONIC,
    }
    assert kinds <= set(OriginalKind)


@of_all(
    ("column", "name"),
    [
        ("number", "number"),
        ("Type", "document_type"),
        ("effective_date", "entry_into_force"),
        ("gazette", "gazette_issue"),
        ("Số, ký hiệu", "number"),
        ("so_ky_hieu", "number"),
        ("TRÍCH YẾU", "title"),
        ("Loại văn bản:", "document_type"),
        ("Cơ quan ban hành", "issuer"),
        ("ngay_het_hieu_luc", "last_day_in_force"),
        ("Người ký", "signer"),
        ("Tệp", "file"),
        ("chars", ""),
        ("", ""),
    ],
)
def test_a_heading_names_a_field(column: str, name: str) -> None:
    assert field_of(column) == name


@of_all(
    ("name", "cell", "value"),
    [
        ("document_type", "Quyết định", "decision"),
        ("document_type", "QUYẾT  ĐỊNH", "decision"),
        ("document_type", "Quyết định của Chủ tịch UBND tỉnh", "decision"),
        ("document_type", "Nghị quyết HĐND xã", "resolution"),
        ("document_type", "Luật (dự thảo)", "Luật (dự thảo)"),
        ("document_type", "decision", "decision"),
        ("document_type", "Hóa đơn", "Hóa đơn"),
        ("issue_date", "20/07/2022", "2022-07-20"),
        ("issue_date", "2.9.2011", "2011-09-02"),
        ("issue_date", "31/02/2011", "31/02/2011"),
        ("issue_date", "2011-05-06", "2011-05-06"),
        ("issue_date", datetime(2011, 5, 6, 7, 8), "2011-05-06"),
        ("gazette_date", date(2011, 5, 6), "2011-05-06"),
        ("gazette_issue", 12.0, "12"),
        ("legal_fields", "dat-dai; y-te", ["dat-dai", "y-te"]),
        ("title", " Về  việc\nthử ", "Về việc thử"),
        ("title", "", None),
        ("title", None, None),
    ],
)
def test_a_cell_becomes_a_value(name: str, cell: Any, value: Any) -> None:
    assert value_of(name, cell) == value


def test_unknown_columns_are_remembered_once_and_empty_cells_say_nothing() -> None:
    columns = Columns()
    rows = [
        {"number": "1", "chars": 7, "signer": ""},
        {"number": "2", "chars": 8, "notes": "x"},
    ]
    assert [columns.values(row) for row in rows] == [{"number": "1"}, {"number": "2"}]
    assert list(columns.ignored) == ["chars", "notes"]


def test_of_two_columns_for_one_field_the_first_that_says_something_counts() -> None:
    row = {"effective_date": None, "entry_into_force": "2011-01-02", "hiệu lực": "x"}
    assert Columns().values(row) == {"entry_into_force": "2011-01-02"}
