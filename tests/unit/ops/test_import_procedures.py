"""`bacgiang import procedures` against a portal made for the test."""

from base64 import b64decode
import json
from openpyxl import Workbook
from pathlib import Path
import pytest
from typing import Any
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("2.2b", "4.1c", "7.2b")

RECORDS: list[dict[str, Any]] = [
    {"code": f"1.00000{number}", "title": f"Cấp giấy mẫu {number}"}
    for number in range(1, 6)
]


def write_json(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Five records."""
    return write_json(tmp_path / "tthc.json", RECORDS)


@pytest.fixture
def take_in(taking_in: Any) -> Any:
    return taking_in("procedures")


def test_every_record_is_sent_whole(
    take_in: Any, portal: Any, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = take_in(source, "--unit", "so-y-te", "--batch", 2, "--submit")
    assert code == 0
    assert [len(body["items"]) for body in portal.posted] == [2, 2, 1]
    first = portal.posted[0]
    assert first["path"] == "/++api++/@procedures"
    assert (first["unit"], first["submit"], first["dry_run"]) == (
        "so-y-te",
        True,
        False,
    )
    item = portal.items[0]
    assert (item["code"], item["source_id"]) == ("1.000001", "1.000001")
    # What the source has no column for stays as the portal has it.
    assert not {"ways", "decision"} & item.keys()
    assert [line["outcome"] for line in lines.values()] == ["made"] * 5
    printed = capsys.readouterr().out
    assert "5 inputs: 5 made, 0 changed, 0 same, 0 refused, 0 unreadable." in printed


def test_the_same_again_sends_only_what_changed(
    take_in: Any, portal: Any, source: Path
) -> None:
    take_in(source)
    portal.items.clear()
    assert take_in(source)[0] == 0
    assert portal.items == []
    write_json(source, [*RECORDS[:4], {**RECORDS[4], "steps": "Bước 1"}])
    code, lines = take_in(source)
    assert [item["code"] for item in portal.items] == ["1.000005"]
    assert (code, len(lines)) == (0, 5)


def test_a_run_that_was_stopped_goes_on(
    take_in: Any, portal: Any, source: Path
) -> None:
    portal.on_post = lambda body: (503, {}, b"") if len(portal.posted) > 2 else None
    code, lines = take_in(source, "--batch", 1)
    assert (code, len(lines)) == (2, 2)
    portal.on_post = lambda body: None
    code, lines = take_in(source, "--batch", 1)
    assert (code, len(lines)) == (0, 5)
    assert [item["code"] for item in portal.items] == [one["code"] for one in RECORDS]


def test_a_dry_run_decides_nothing(take_in: Any, portal: Any, source: Path) -> None:
    code, lines = take_in(source, "--dry-run")
    assert (code, portal.posted[0]["dry_run"]) == (0, True)
    assert lines["1.000001"]["dry_run"] is True
    take_in(source)
    assert len(portal.items) == 10


def test_what_is_no_record_is_refused_here_with_its_reasons(
    take_in: Any, portal: Any, source: Path
) -> None:
    rows = [
        RECORDS[0],
        {"code": "x", "title": "y", "ways": [{"fee_amount": "abc"}]},
        {"title": "Không mã"},
        RECORDS[1],
        {**RECORDS[1], "title": "Khác"},
        "x",
    ]
    code, lines = take_in(write_json(source, rows))
    assert code == 1
    assert [item["code"] for item in portal.items] == ["1.000001"]
    assert lines["1.000001"]["outcome"] == "made"
    assert lines["x"]["outcome"] == "refused"
    assert lines["x"]["reasons"] == [
        {
            "type": "not-a-number",
            "message": "“abc” is no number.",
            "field": "row 2, ways[0].fee_amount",
        }
    ]
    assert lines["tthc.json, row 3"]["reasons"][0]["type"] == "required"
    for name in ("1.000002", "1.000002#2"):
        assert lines[name]["reasons"][0]["type"] == "code-twice"
    assert lines["tthc.json, row 6"]["reasons"][0]["type"] == "wrong-type"


def test_a_refusal_of_the_portal_is_told_and_tried_again(
    take_in: Any, portal: Any, source: Path
) -> None:
    reason = {"type": "held_by_others", "message": "Đơn vị khác.", "field": "code"}
    usual = portal.on_item

    def refuse(item: dict[str, Any], number: int) -> dict[str, Any]:
        answer = usual(item, number)
        if item["code"] == "1.000002":
            answer |= {"outcome": "refused", "reasons": [reason], "@id": ""}
        return answer

    portal.on_item = refuse
    code, lines = take_in(source)
    assert (code, lines["1.000002"]["reasons"]) == (1, [reason])
    portal.items.clear()
    portal.on_item = usual
    code, lines = take_in(source)
    assert [item["code"] for item in portal.items] == ["1.000002"]
    assert (code, lines["1.000002"]["outcome"]) == (0, "made")


def test_lines_of_another_portal_are_read_with_remarks(
    take_in: Any, portal: Any, tmp_path: Path
) -> None:
    rows = [
        {
            "ma_thu_tuc": "1.000123",
            "ten_thu_tuc": "Đăng ký mẫu",
            "cap_thuc_hien": "Cấp xã",
        },
        {"code": "MAU01", "name": "Cấp giấy mẫu", "linh_vuc_code": "M", "le_phi": "x"},
        {"ma_thu_tuc": "1.000124", "ten_thu_tuc": ""},
    ]
    path = tmp_path / "crawl.jsonl"
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
    code, lines = take_in(path)
    assert code == 1
    assert {item["code"] for item in portal.items} == {"1.000123", "MAU01"}
    assert portal.items[0]["levels"] == ["commune"]
    assert any("missing-steps" in one for one in lines["1.000123"]["remarks"])
    assert lines["1.000124"]["outcome"] == "refused"
    assert lines["1.000124"]["reasons"][0]["field"] == "title"


def workbook(path: Path, *rows: list[Any]) -> Path:
    book = Workbook()
    book.active.title = "procedures"
    for row in (["code", "title", "unit", "Màu"], *rows):
        book.active.append(row)
    ways = book.create_sheet("ways")
    ways.append(["procedure_code", "way", "fee_amount", "currency"])
    ways.append(["1.000001", "Trực tiếp", "1.200.000", "VND"])
    book.save(path)
    return path


def test_a_workbook_is_taken_in(take_in: Any, portal: Any, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "tthc.xlsx",
        ["1.000001", "Cấp giấy mẫu", "so-y-te", None],
        ["1.000002", None, None, None],
    )
    code, lines = take_in(path)
    assert code == 1
    (body,) = portal.posted
    assert body["unit"] == "so-y-te"
    assert portal.items[0]["ways"][0]["fee_amount"] == "1200000"
    (remark,) = lines["1.000001"]["remarks"]
    assert remark.startswith("procedures, row 1, Màu: ")
    assert lines["1.000002"]["reasons"][0]["field"] == "procedures, row 3, title"


def test_a_file_that_cannot_be_read_is_a_line_and_nothing_of_it_is_sent(
    take_in: Any, portal: Any, source: Path, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "bad.xlsx", ["1.000009", "x", None, None])
    (tmp_path / "worse.zip").write_bytes(b"PK")
    code, lines = take_in(path, source, tmp_path / "worse.zip")
    assert code == 1
    assert len(portal.items) == 5
    assert lines["bad.xlsx"]["outcome"] == "unreadable"
    reason = lines["bad.xlsx"]["reasons"][0]
    assert reason["type"] == "no-such-procedure"
    assert reason["field"] == "ways, row 2, procedure_code"
    assert lines["worse.zip"]["reasons"][0]["type"] == "damaged-file"


def test_tables_of_csv_in_a_folder_and_in_a_zip(
    take_in: Any, portal: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "csv"
    folder.mkdir()
    (folder / "procedures.csv").write_text("code,title\na,b\n", encoding="utf-8")
    with ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("procedures.csv", "code,title\nc,d\n")
    code, _lines = take_in(folder, tmp_path / "x.zip")
    assert code == 0
    assert [item["code"] for item in portal.items] == ["a", "c"]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The folder of an export: one record and two forms, one without its file."""
    folder = tmp_path / "export"
    (folder / "forms" / "01").mkdir(parents=True)
    (folder / "forms" / "01" / "to-khai.docx").write_bytes(b"DOCX")
    write_json(folder / "procedures.json", [{**RECORDS[0], "unit": "so-y-te"}])
    forms = [
        {
            "number": "01/MAU",
            "title": "Tờ khai",
            "language": "vi",
            "field": "",
            "decision": None,
            "unit": "so-y-te",
            "files": [{"file": "forms/01/to-khai.docx", "filename": "Tờ khai.docx"}],
            "uid": "x",
        },
        {"number": "02/MAU", "title": "y", "files": [{"file": "forms/02/x.docx"}]},
        {"number": "03/MAU", "title": "y", "files": [{"file": "../password"}]},
    ]
    lines = "".join(json.dumps(form, ensure_ascii=False) + "\n" for form in forms)
    (folder / "forms" / "index.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_an_export_goes_in_with_its_forms_first(
    take_in: Any, portal: Any, exported: Path
) -> None:
    code, lines = take_in(exported)
    assert code == 1
    paths = [(body["path"], body["unit"]) for body in portal.posted]
    assert paths == [
        ("/++api++/@procedure-forms", "so-y-te"),
        ("/++api++/@procedures", "so-y-te"),
    ]
    form = portal.items[0]
    (file,) = form.pop("files")
    assert form == {
        "source_id": "form 01/MAU",
        "number": "01/MAU",
        "title": "Tờ khai",
        "language": "vi",
        "field": "",
    }
    assert (file["filename"], b64decode(file["data"])) == ("Tờ khai.docx", b"DOCX")
    assert "unit" not in portal.items[1]
    assert lines["form 02/MAU"]["outcome"] == "unreadable"
    assert "outside the folder" in lines["form 03/MAU"]["reasons"][0]["message"]
    portal.items.clear()
    take_in(exported)
    assert portal.items == []


def test_an_export_without_forms_is_whole(
    take_in: Any, portal: Any, exported: Path
) -> None:
    (exported / "forms" / "index.jsonl").write_bytes(b"")
    code, lines = take_in(exported)
    assert (code, list(lines)) == (0, ["1.000001"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.json", "is not there"),
        ("password", "no known kind"),
        ("empty", "neither procedures.json nor"),
    ],
)
def test_what_is_no_source_stops_the_run(
    name: str,
    words: str,
    take_in: Any,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "empty").mkdir()
    assert take_in(tmp_path / name)[0] == 2
    assert words in capsys.readouterr().err


def test_options_of_documents_are_not_for_procedures(
    take_in: Any, source: Path
) -> None:
    assert take_in(source, "--kind", "directives")[0] == 2
    assert take_in(source, "--batch", "201")[0] == 2
