"""Texts in spreadsheets: written so that none is computed, read back as they were."""

from bacgiang.policy.base.spreadsheets.csv_reading import csv_sheets
from bacgiang.policy.base.spreadsheets.csv_writing import csv_lines
from bacgiang.policy.base.spreadsheets.formulas import bare
from bacgiang.policy.base.spreadsheets.formulas import protected
from bacgiang.policy.base.spreadsheets.limits import Limits
from bacgiang.policy.base.spreadsheets.limits import PIECE
from bacgiang.policy.base.spreadsheets.sheet import BadCell
from bacgiang.policy.base.spreadsheets.table_error import TableFault
from bacgiang.policy.base.spreadsheets.table_error import Unreadable
from bacgiang.policy.base.spreadsheets.xlsx_cells import pieces
from bacgiang.policy.base.spreadsheets.xlsx_cells import text_cell
from bacgiang.policy.base.spreadsheets.xlsx_reading import xlsx_sheets
from collections.abc import Sequence
import csv
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from io import StringIO
from of_all import of_all
from openpyxl import Workbook
import pytest
from typing import Any
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


FORMULAS = ("=1+1", "+1", "-1", "@x", "|x", "%x", "\tx", "  =1", "＝1", "'=1")
WITHIN = (
    "q;=7*7;q",
    'x\n=cmd|"/c calc"!A1\ny',
    'a";=1+1;"b',
    'a;"=1+1',
    "a\t @x",
    "a\n- cmd|' /c calc'!A1",
    "a\r\n＝1",
)
LIMITS = Limits()


def workbook(*rows: Sequence[Any]) -> BytesIO:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return target


@of_all("text", FORMULAS)
def test_no_line_of_csv_holds_a_formula(text: str) -> None:
    (line,) = csv_lines([[text]])
    assert line.decode("utf-8-sig").strip("\r\n") == f'"\'{text}"'


@of_all("separator", ",;\t")
def test_no_cell_is_a_formula_whatever_parts_cells(separator: str) -> None:
    rows = [["một, hai", one, one] for one in (*FORMULAS, *WITHIN)]
    text = b"".join(csv_lines(rows)).decode("utf-8-sig")
    cells = [x for row in csv.reader(StringIO(text), delimiter=separator) for x in row]
    assert len(cells) >= len(rows)
    for cell in cells:
        assert cell.strip(' "\u3000')[:1] not in {*"=+@|%＝"}, cell
        assert not cell.lstrip(' "').startswith("- cmd"), cell


def test_lines_of_a_list_stay_as_they_are() -> None:
    text = "Gồm:\n- Đơn đề nghị;\n- Bản sao"
    assert protected(text) == text


@given(st.text() | st.text(alphabet="a';\t\n\"=-(! "))
def test_a_protected_text_comes_back(text: str) -> None:
    assert bare(protected(text)) == text


def test_csv_is_read_as_it_was_written() -> None:
    rows = [["Mã", "Tên"], ["a", "một; hai, “ba”"], *([one, "x"] for one in FORMULAS)]
    (sheet,) = csv_sheets([("one", b"".join(csv_lines(rows)))], LIMITS)
    assert [list(row.cells) for row in sheet.rows] == rows


@of_all("text", [*FORMULAS[:-1], "_x0041_", "a\x00b"])
def test_no_cell_of_a_workbook_holds_a_formula(text: str) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([text_cell(sheet, text)])
    target = BytesIO()
    book.save(target)
    (read,) = xlsx_sheets(target, LIMITS)
    assert read.rows[0].cells == (text.replace("\x00", "\ufffd"),)
    assert not read.formulas


@given(st.text(max_size=30))
def test_pieces_together_are_the_text(text: str) -> None:
    long = text * (PIECE // 8)
    assert "".join(pieces(long)) == long
    assert all(len(one) <= PIECE for one in pieces(long))


def test_a_formula_is_told_with_its_place() -> None:
    (sheet,) = xlsx_sheets(workbook(["a"], ["=1+1"]), LIMITS)
    assert sheet.formulas == {(2, 1)}
    assert sheet.rows[1].cells == (BadCell(TableFault.FORMULA),)


def test_only_the_first_sheets_are_read() -> None:
    book = Workbook()
    book.create_sheet("two").append(["x"])
    target = BytesIO()
    book.save(target)
    assert len(xlsx_sheets(target, Limits(sheets=1))) == 1


def test_a_row_below_the_last_is_refused() -> None:
    file = workbook(["a"], ["b"], ["c"])
    assert xlsx_sheets(file, Limits(last_row=3))
    with pytest.raises(Unreadable) as raised:
        xlsx_sheets(file, Limits(last_row=2))
    assert raised.value.error.code is TableFault.TOO_MANY_ROWS


def with_part(file: BytesIO, name: str, text: str) -> BytesIO:
    """The workbook with other words in one of its parts."""
    target = BytesIO()
    with ZipFile(file) as source, ZipFile(target, "w", ZIP_DEFLATED) as made:
        for one in source.namelist():
            made.writestr(one, text if one == name else source.read(one))
    return target


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HOSTILE = {
    "empty cells": (
        "xl/worksheets/sheet1.xml",
        f"<worksheet {MAIN}><sheetData>"
        f"{('<row>' + '<c/>' * 16_000 + '</row>') * 600}</sheetData></worksheet>",
        TableFault.TOO_MANY_CELLS,
    ),
    "cells far to the right": (
        "xl/worksheets/sheet1.xml",
        f"<worksheet {MAIN}><sheetData>"
        + "".join(f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(1, 2001))
        + "</sheetData></worksheet>",
        TableFault.TOO_MANY_CELLS,
    ),
    "styles": (
        "xl/styles.xml",
        f"<styleSheet {MAIN}><cellXfs>{'<xf/>' * 1_600_000}</cellXfs></styleSheet>",
        TableFault.UNPACKS_TOO_LARGE,
    ),
}


@of_all("kind", HOSTILE)
def test_small_files_that_take_much_work_are_refused(kind: str) -> None:
    part, text, fault = HOSTILE[kind]
    file = with_part(workbook(["a"]), part, text)
    assert len(file.getvalue()) < 60_000
    with pytest.raises(Unreadable) as raised:
        xlsx_sheets(file, Limits(places=200_000))
    assert raised.value.error.code is fault


def test_rows_without_anything_below_the_last_are_not_read() -> None:
    rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>' + "<row/>" * 50_000
    text = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    file = with_part(workbook(["a"]), "xl/worksheets/sheet1.xml", text)
    (sheet,) = xlsx_sheets(file, Limits(last_row=10))
    assert [row.number for row in sheet.rows] == [1]
    empty = f"<worksheet {MAIN}><sheetData>{'<row><c/></row>' * 9}</sheetData>"
    file = with_part(
        workbook(["a"]), "xl/worksheets/sheet1.xml", f"{empty}</worksheet>"
    )
    assert xlsx_sheets(file, LIMITS)[0].rows == ()
