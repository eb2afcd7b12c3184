"""Files of tables that are not whole, lie, are too large, or are no tables at all."""

from bacgiang.policy.base.spreadsheets.limits import Limits
from bacgiang.policy.procedures.tables import file_reading
from bacgiang.policy.procedures.tables.file_reading import read_csv_files
from bacgiang.policy.procedures.tables.file_reading import read_csv_zip
from bacgiang.policy.procedures.tables.file_reading import read_xlsx
from bacgiang.policy.procedures.tables.messages import in_words
from bacgiang.policy.procedures.tables.reading import Reading
from dataclasses import replace
from hypothesis import example
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
from json_tables import read_json_list
from openpyxl import Workbook
from pathlib import Path
import pytest
from tiers import examples
from unit.procedures.workbooks import book
from unit.procedures.workbooks import one
from unit.procedures.workbooks import PROCEDURES
from unit.procedures.workbooks import read
from unit.procedures.workbooks import Sheets
from unit.procedures.workbooks import told
from unit.procedures.workbooks import wrong
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("2.2b", "4.1c")


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        (
            {"procedures": PROCEDURES, "ways": [["procedure_code"], ["1.000002"]]},
            ("no-such-procedure", "ways", 2, "procedure_code"),
        ),
        (
            {
                "procedures": PROCEDURES,
                "ways": [["procedure_code", "way"], ["", "post"]],
            },
            ("missing-code", "ways", 2, "procedure_code"),
        ),
        (
            {"procedures": PROCEDURES, "Thủ tục": PROCEDURES},
            ("table-twice", "Thủ tục", 0, ""),
        ),
        (
            {"procedures": [["code", "title", "Mã thủ tục"], ["a", "b", "c"]]},
            ("column-twice", "procedures", 1, "Mã thủ tục"),
        ),
        (
            {"procedures": [["title"], ["b"]]},
            ("missing-column", "procedures", 1, "code"),
        ),
        ({"ways": [["procedure_code"]]}, ("no-procedures", "", 0, "")),
        ({"Sheet1": [], "Sheet2": []}, ("no-procedures", "", 0, "")),
    ],
)
def test_a_file_that_is_not_whole_gives_nothing(
    sheets: Sheets, expected: tuple[str, str, int, str]
) -> None:
    reading = read(sheets)
    assert told(reading.errors) == [expected]
    assert reading.found == ()


def test_merged_cells_are_told() -> None:
    made = book({"procedures": [*PROCEDURES, ["b", "x"]], "Ghi chú": [["x"], ["y"]]})
    made["procedures"].merge_cells("B2:B3")
    reading = read(made)
    assert told(reading.errors) == [("merged-cells", "procedures", 2, "")]
    assert "B2:B3" in in_words(reading.errors[0])
    made["procedures"].unmerge_cells("B2:B3")
    made["procedures"]["B3"] = "x"
    made["Ghi chú"].merge_cells("A1:A2")
    assert read(made).errors == ()


def test_a_formula_without_a_value_is_told() -> None:
    rows = [["code", "title"], ["a", '="x"&"y"'], ["b", "c"]]
    bad, good = read({"procedures": rows}).found
    assert told(bad.errors) == [("formula", "procedures", 2, "title")]
    assert good.record is not None


def _patched(made: Workbook, *changes: tuple[bytes, bytes]) -> BytesIO:
    """A workbook with changes in the XML of its first sheet."""
    before, after = BytesIO(), BytesIO()
    made.save(before)
    with ZipFile(before) as old, ZipFile(after, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                for this, that in changes:
                    assert this in data
                    data = data.replace(this, that)
            new.writestr(name, data)
    after.seek(0)
    return after


def test_a_formula_with_its_value_counts_and_is_remarked() -> None:
    made = book({"procedures": [["code", "title"], ["a", '="x"&"y"']]})
    file = _patched(
        made, (b'<c r="B2"><f>', b'<c r="B2" t="str"><f>'), (b"<v></v>", b"<v>xy</v>")
    )
    reading = read_xlsx(file)
    assert one(reading).title == "xy"
    assert [each.code.value for each in reading.remarks] == ["formula-value"]


def test_an_error_value_is_told() -> None:
    made = book({"procedures": [["code", "title"], ["a", "#N/A"]]})
    made["procedures"]["B2"].data_type = "e"
    assert wrong(read(made)) == [("error-value", "procedures", 2, "title")]


@pytest.mark.parametrize(
    ("this", "that"),
    [
        (b'<row r="2"', b'<row r="99999999999"'),
        (b'r="B2"', b'r="ZZZ2"'),
        (b'r="B2"', b'r="B900000"'),
        (b'r="B2"', b'r="A1"'),
        (b"<worksheet", b'<!DOCTYPE x [<!ENTITY y "z">]><worksheet'),
        (b"<sheetData>", b"<sheetData><"),
        (
            b"</sheetData>",
            b'<row r="3"><c r="A3" t="s"><v>99</v></c></row></sheetData>',
        ),
    ],
)
def test_a_sheet_that_lies_is_refused(this: bytes, that: bytes) -> None:
    file = _patched(book({"procedures": PROCEDURES}), (this, that))
    assert told(read_xlsx(file).errors)[0][0] == "damaged-file"


def test_a_sheet_is_read_whatever_it_says_of_its_size() -> None:
    file = _patched(book({"procedures": PROCEDURES}), (b'ref="A1:B2"', b'ref="A1:A1"'))
    assert one(read_xlsx(file)).title == "Cấp giấy mẫu"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "damaged-file"),
        (b"PK\x03\x04 broken", "damaged-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old-format"),
        (b"code,title\na,b\n", "damaged-file"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(data: bytes, code: str) -> None:
    assert told(read_xlsx(BytesIO(data)).errors) == [(code, "", 0, "")]
    assert told(read_csv_zip(BytesIO(data)).errors) == [(code, "", 0, "")]


def set_limits(monkeypatch: pytest.MonkeyPatch, **limits: int) -> None:
    monkeypatch.setattr(file_reading, "LIMITS", replace(Limits(), **limits))


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as bomb:
        bomb.writestr("procedures.csv", bytes(20_000_000))
    set_limits(monkeypatch, unpacked_bytes=10_000_000)
    monkeypatch.setattr(ZipFile, "open", lambda *args: pytest.fail("unpacked"))
    for reader in (read_csv_zip, read_xlsx):
        assert told(reader(file).errors) == [("unpacks-too-large", "", 0, "")]


@pytest.mark.parametrize(
    ("limit", "most", "code"),
    [
        ("file_bytes", 100, "file-too-large"),
        ("members", 3, "unpacks-too-large"),
        ("rows", 1, "too-many-rows"),
        ("columns", 1, "too-many-columns"),
    ],
)
def test_limits_of_workbooks(
    limit: str, most: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_limits(monkeypatch, **{limit: most})
    assert told(read({"procedures": PROCEDURES}).errors)[0][0] == code


def test_most_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    set_limits(monkeypatch, cells=5)
    sheets = {"procedures": PROCEDURES, "ways": [["procedure_code", "way"]]}
    assert told(read(sheets).errors) == [("too-many-cells", "ways", 0, "")]


@pytest.mark.parametrize(
    ("limit", "most", "code"),
    [
        ("rows", 1, "too-many-rows"),
        ("columns", 1, "too-many-columns"),
        ("cells", 3, "too-many-cells"),
    ],
)
def test_limits_of_csv(
    limit: str, most: int, code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    set_limits(monkeypatch, **{limit: most})
    path = tmp_path / "procedures.csv"
    path.write_text("code,title\na,b\n")
    assert told(read_csv_files([path]).errors)[0][0] == code


@pytest.mark.parametrize(
    "data",
    [
        "code;title\r\na;Cấp giấy\r\n".encode("utf-8-sig"),
        "Mã thủ tục\tTên thủ tục\na\tCấp giấy\n".encode("utf-16"),
        b"code,title\n\na,C\xe1\xba\xa5p gi\xe1\xba\xa5y",
    ],
)
def test_csv_as_office_programs_write_it(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    assert one(read_csv_files([path])).title == "Cấp giấy"


def test_csv_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes("code,title\na,C\xe2p\n".encode("latin-1"))
    assert told(read_csv_files([path]).errors) == [("not-utf-8", "x", 0, "")]
    path.write_bytes(b'code,title\na,"' + b"x" * 200_000 + b'"\n')
    assert told(read_csv_files([path]).errors)[0][0] == "damaged-file"


def test_a_zip_may_have_folders_and_hidden_files() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as made:
        made.writestr("tthc/procedures.csv", "code,title\na,b\n")
        made.writestr("__MACOSX/tthc/procedures.csv", b"\x00\x05")
        made.writestr("tthc/._procedures.csv", b"\x00\x05")
        made.writestr("readme.txt", "x")
    assert one(read_csv_zip(file)).code == "a"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[{", "not-json"),
        (b'[{"code": "a", "title": "b"},\n{"code": "b", "ti', "not-json"),
        (b"\xff", "not-utf-8"),
        (b"[" * 100_000, "not-json"),
        (b"", "not-json"),
    ],
)
def test_what_is_no_json_is_refused(data: bytes, code: str) -> None:
    assert told(read_json_list(BytesIO(data)).errors) == [(code, "", 0, "")]


def test_rows_of_json_are_checked_one_by_one() -> None:
    data = b'{"code": "a", "title": "b"}\nx\n[]\n{"code": "a", "title": 1}\n'
    found = read_json_list(BytesIO(data)).found
    assert [told(each.errors) for each in found] == [
        [("code-twice", "", 1, "code")],
        [("wrong-type", "", 2, "")],
        [("wrong-type", "", 3, "")],
        [("wrong-type", "", 4, "title"), ("code-twice", "", 4, "code")],
    ]


@settings(max_examples=examples(60), deadline=None)
@given(data=st.binary(max_size=300))
@example(data=b"PK\x05\x06" + bytes(18))
def test_no_bytes_raise(data: bytes) -> None:
    for reader in (read_xlsx, read_csv_zip, read_json_list):
        assert isinstance(reader(BytesIO(data)), Reading)


@settings(max_examples=examples(150), deadline=None)
@given(data=st.data())
def test_a_workbook_with_bytes_changed_raises_nothing(data: st.DataObject) -> None:
    file = BytesIO()
    ways = [["procedure_code", "fee_amount"], ["1.000001", 5.5]]
    made = book({"procedures": PROCEDURES, "ways": ways})
    made.save(file)
    parts = {}
    with ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    at = data.draw(st.integers(0, len(parts[name]) - 1))
    piece = data.draw(st.binary(max_size=6))
    parts[name] = parts[name][:at] + piece + parts[name][at + len(piece) :]
    changed = BytesIO()
    with ZipFile(changed, "w") as new:
        for part, content in parts.items():
            new.writestr(part, content)
    assert isinstance(read_xlsx(changed), Reading)
