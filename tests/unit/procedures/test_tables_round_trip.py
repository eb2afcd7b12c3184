"""Records written as XLSX, CSV and JSON come back as they were."""

from bacgiang.policy.base.spreadsheets.formulas import bare
from bacgiang.policy.base.spreadsheets.formulas import protected
from bacgiang.policy.procedures.record.json_form import from_json
from bacgiang.policy.procedures.record.json_form import read_json
from bacgiang.policy.procedures.record.procedure_record import ProcedureRecord
from bacgiang.policy.procedures.tables.columns import descriptions
from bacgiang.policy.procedures.tables.columns import TABLES
from bacgiang.policy.procedures.tables.csv_writing import csv_files
from bacgiang.policy.procedures.tables.csv_writing import write_csv_zip
from bacgiang.policy.procedures.tables.file_reading import read_csv_files
from bacgiang.policy.procedures.tables.file_reading import read_csv_zip
from bacgiang.policy.procedures.tables.file_reading import read_xlsx
from bacgiang.policy.procedures.tables.json_list import write_json
from bacgiang.policy.procedures.tables.listed import Listed
from bacgiang.policy.procedures.tables.lists import join
from bacgiang.policy.procedures.tables.lists import split
from bacgiang.policy.procedures.tables.numbers import number_text
from bacgiang.policy.procedures.tables.numbers import plain_number
from bacgiang.policy.procedures.tables.reading import Reading
from bacgiang.policy.procedures.tables.xlsx_writing import write_xlsx
from collections.abc import Callable
from collections.abc import Iterable
import csv
from decimal import Decimal
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
from io import StringIO
from json_tables import read_json_list
from openpyxl import load_workbook
from pathlib import Path
import pytest
from tiers import examples
from typing import Any
from typing import IO
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("2.2b", "4.1c")

FORMATS: list[tuple[Any, Any]] = [
    (write_xlsx, read_xlsx),
    (write_csv_zip, read_csv_zip),
    (write_json, read_json_list),
]
each_format = pytest.mark.parametrize(
    ("write", "read"), FORMATS, ids=["xlsx", "csv", "json"]
)
Write = Callable[[Iterable[Listed], IO[bytes]], None]
Read = Callable[[IO[bytes]], Reading]


def again(write: Write, read: Read, *listed: Listed) -> Reading:
    file = BytesIO()
    write(listed, file)
    file.seek(0)
    return read(file)


def records_of(reading: Reading) -> list[ProcedureRecord | None]:
    assert reading.errors == ()
    return [found.record for found in reading.found]


@each_format
@settings(max_examples=examples(40), deadline=None)
@given(data=st.data())
def test_records_come_back_as_they_were(
    data: st.DataObject,
    write: Write,
    read: Read,
    records: st.SearchStrategy[ProcedureRecord],
) -> None:
    drawn = st.lists(records, max_size=3, unique_by=lambda record: record.code)
    wanted = data.draw(drawn)
    # A file without any record has nothing to be told but that.
    reading = again(write, read, *(Listed(record, "so-y-te") for record in wanted))
    assert records_of(reading) == wanted
    assert all(found.unit == "so-y-te" for found in reading.found)


NASTY = from_json(
    {
        "code": "1.000450",
        "title": '=HYPERLINK("http://example.invalid";"x")',
        "field": "+84",
        "steps": "- Bước 1; \\ x\n'=1+1\n_x0041_ \t@",
        "conditions": "@SUM(A1)\nx",
        "keywords": "''-x",
        "note": "'chào",
        "doers": ["so-y-te", "x.y"],
        "ways": [
            {"fee_amount": "1.234", "currency": "VND"},
            {"fee_amount": "9.95", "currency": "VND"},
            {"fee_amount": "1234567890123.4567", "currency": "VND"},
            {"fee_amount": "1200000", "currency": "VND", "fee_note": "-"},
            {},
        ],
        "papers": [{"name": "x", "form_files": ["a;b\\.docx", "=c.odt", "\\"]}],
        "decision": {"kind": "amend", "issue_date": "1899-01-31"},
    }
)


@each_format
def test_texts_that_look_like_something_else_come_back(
    write: Write, read: Read
) -> None:
    assert records_of(again(write, read, Listed(NASTY))) == [NASTY]


@each_format
@pytest.mark.parametrize("letter", ["ệ", "😀", "x "])
def test_a_text_longer_than_a_cell_comes_back_whole(
    write: Write, read: Read, letter: str
) -> None:
    text = (letter * 100_000)[:100_000].strip()
    record, _errors = read_json({"code": "a", "title": "b", "steps": text})
    assert record is not None
    other, _errors = read_json({"code": "b", "title": "b", "steps": "ngắn"})
    assert other is not None
    found = records_of(again(write, read, Listed(record), Listed(other)))
    assert found == [record, other]


def test_a_sheet_holds_no_formula_and_numbers_are_numbers() -> None:
    file = BytesIO()
    write_xlsx([Listed(NASTY)], file)
    book = load_workbook(file)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    title = book["procedures"]["B2"]
    assert title.value == NASTY.title
    assert title.quotePrefix
    fees = [row[7] for row in book["ways"].iter_rows(min_row=2, values_only=True)]
    assert fees == [1.234, 9.95, "1234567890123.4567", 1_200_000, None]


def test_csv_holds_nothing_that_is_taken_for_a_formula() -> None:
    file = BytesIO()
    write_csv_zip([Listed(NASTY)], file)
    with ZipFile(file) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            assert data.startswith(b"\xef\xbb\xbf")
            for row in csv.reader(StringIO(data.decode("utf-8-sig"))):
                assert not [cell for cell in row if cell.startswith(tuple("=+-@\t"))]


def test_a_folder_of_csv_files_is_read(tmp_path: Path) -> None:
    for name, content in csv_files([Listed(NASTY)]):
        (tmp_path / name).write_bytes(content)
    reading = read_csv_files(sorted(tmp_path.glob("*.csv")))
    assert records_of(reading) == [NASTY]
    assert reading.remarks == ()


def test_a_list_of_json_is_also_read_a_line_each() -> None:
    file = BytesIO()
    write_json([Listed(NASTY), Listed(from_json({"code": "b", "title": "c"}))], file)
    lines = file.getvalue().decode().strip("[]\n").replace(",\n", "\n")
    reading = read_json_list(BytesIO(lines.encode()))
    assert [found.code for found in reading.found] == ["1.000450", "b"]
    assert records_of(reading)[0] == NASTY


def test_every_column_is_described_in_both_languages() -> None:
    rows = descriptions()
    assert len(rows) == sum(len(table.columns) for table in TABLES)
    assert all(cell for row in rows for at, cell in enumerate(row) if at != 3)
    assert ("ways", "currency") in {row[:2] for row in rows}
    for table in TABLES:
        headings = [column.title for column in table.columns]
        assert len(set(headings)) == len(headings)


@given(st.lists(st.text("a;\\ b").map(str.strip).filter(bool)))
def test_lists_come_back(values: list[str]) -> None:
    assert split(join(values)) == values


@given(st.text("'=+-@\ta"))
def test_protection_is_taken_off_again(text: str) -> None:
    assert bare(protected(text)) == text
    assert not protected(text).startswith(tuple("=+-@\t"))


@given(st.decimals(0, 10**13, places=3))
def test_numbers_as_text_come_back(value: Decimal) -> None:
    assert Decimal(plain_number(number_text(value))) == value
