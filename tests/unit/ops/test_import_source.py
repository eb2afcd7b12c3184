"""Where inputs come from: indexes in three formats, folders, files."""

from bacgiang.policy.ops.command.documents.entry import Entry
from bacgiang.policy.ops.command.documents.source import Source
from bacgiang.policy.ops.command.subcommand import CouldNotRun
import json
from openpyxl import Workbook
from pathlib import Path
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("7.2b")

HEADS = ["Tệp", "Số, ký hiệu", "Ngày ban hành", "Ghi chú"]
CELLS = ["a.txt", "1/2011/QĐ-UBND", "06/05/2011", "x"]


def write_jsonl(folder: Path) -> None:
    row = json.dumps(dict(zip(HEADS, CELLS, strict=True)), ensure_ascii=False)
    (folder / "index.jsonl").write_text(f"{row}\n\n", encoding="utf-8")


def write_csv(folder: Path) -> None:
    lines = ['"Tệp";"Số, ký hiệu";"Ngày ban hành";"Ghi chú"', ";".join(CELLS), ";;;"]
    (folder / "index.csv").write_text("\n".join(lines), encoding="utf-8-sig")


def write_utf_16(folder: Path) -> None:
    lines = ["\t".join(HEADS), "\t".join(CELLS)]
    (folder / "index.csv").write_text("\r\n".join(lines), encoding="utf-16")


def write_xlsx(folder: Path) -> None:
    book = Workbook()
    for row in (HEADS, CELLS, [None] * 4):
        book.active.append(row)
    book.save(folder / "index.xlsx")


@pytest.mark.parametrize("write", [write_jsonl, write_csv, write_utf_16, write_xlsx])
def test_a_folder_has_an_index(write: Any, tmp_path: Path) -> None:
    write(tmp_path)
    source = Source([tmp_path])
    assert source.count() == 1
    values = {"number": "1/2011/QĐ-UBND", "issue_date": "2011-05-06"}
    assert list(source) == [Entry("a.txt", values, tmp_path / "a.txt")]
    assert list(source.columns.ignored) == ["Ghi chú"]


def test_an_index_may_be_named_alone(tmp_path: Path) -> None:
    write_jsonl(tmp_path)
    write_csv(tmp_path)
    with pytest.raises(CouldNotRun, match="several indexes"):
        Source([tmp_path])
    assert Source([tmp_path / "index.csv"]).count() == 1


def test_without_an_index_every_file_is_an_input(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.docx", "a/d.xls", ".hidden", "~$b.doc", "report.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    source = Source([tmp_path])
    source.left_out = tmp_path / "report.jsonl"
    names = ["b.txt", "a/c.docx", "a/d.xls"]
    assert [entry.source_id for entry in source] == names
    files = Source([tmp_path / "b.txt", tmp_path / "a"])
    assert [entry.source_id for entry in files] == ["b.txt", "c.docx", "d.xls"]


def rows(tmp_path: Path, *lines: str) -> list[Entry]:
    (tmp_path / "index.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return list(Source([tmp_path]))


def test_a_line_that_is_no_row_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    broken, listed, good = rows(tmp_path, "{", "[1]", '{"number": "5"}')
    assert "Line 1" in broken.wrong
    assert "Line 2" in listed.wrong
    assert (good.source_id, good.values) == ("line 3", {"number": "5"})


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/passwd", "..\\\\a.txt", "x/../../a"]
)
def test_a_file_outside_the_folder_is_not_taken(name: str, tmp_path: Path) -> None:
    (entry,) = rows(tmp_path, f'{{"file": "{name}"}}')
    assert "outside the folder" in entry.wrong
    assert entry.file is None


def test_one_file_named_twice_has_two_names_in_the_report(tmp_path: Path) -> None:
    found = rows(tmp_path, '{"file": "a.txt"}', '{"file": "a.txt"}')
    assert [entry.source_id for entry in found] == ["a.txt", "a.txt#2"]


def test_originals_are_named_as_text_or_with_their_kind(tmp_path: Path) -> None:
    (entry,) = rows(
        tmp_path, '{"originals": ["a.pdf", {"file": "b.pdf", "kind": "gazette"}]}'
    )
    assert [path.name for path, _facts in entry.originals] == ["a.pdf", "b.pdf"]
    assert entry.originals[1][1]["kind"] == "gazette"
    (entry,) = rows(tmp_path, '{"originals": "a.pdf; b.pdf"}')
    assert [path.name for path, _facts in entry.originals] == ["a.pdf", "b.pdf"]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("index.csv", "Số\n".encode("utf-16-le"), "UTF-8"),
        ("index.xlsx", b"PK\x03\x04", "as a sheet"),
        ("index.csv", b'a,b\n"' + b"x" * 2_000_000, "field larger"),
        ("index.jsonl", b" " * 1_048_576 + b"{}", "longer than 1 MiB"),
    ],
)
def test_a_broken_index_stops_the_run(
    name: str, data: bytes, words: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CouldNotRun, match=words):
        list(Source([tmp_path]))


def test_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun, match="is not there"):
        Source([tmp_path / "missing"])
