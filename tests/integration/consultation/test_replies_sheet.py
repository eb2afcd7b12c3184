"""Many replies in one sheet: read, previewed, entered whole or not at all."""

from bacgiang.policy.base.dates import today
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.replies.sheet import reading
from bacgiang.policy.consultation.replies.sheet.columns import TITLES
from bacgiang.policy.consultation.replies.sheet.grouping import Preview
from bacgiang.policy.consultation.replies.sheet.grouping import preview
from bacgiang.policy.consultation.replies.sheet.reading import read_sheet
from bacgiang.policy.consultation.replies.sheet.writing import empty_sheet
from bacgiang.policy.consultation.versions.store import draft_versions
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from openpyxl import load_workbook
from openpyxl import Workbook
from plone import api
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


DAY = datetime.combine(today(), datetime.min.time())
ROW = (
    "Sở Tư pháp (mẫu)",
    "15/STP-VB",
    "01/03/2026",
    DAY,
    "Trần Văn Ký",
    "Điều 3 khoản 1",
    "Đồng ý nếu sửa đổi",
    "Đề nghị làm rõ.",
    "",
)
PROVISION, STANCE, TEXT = 5, 6, 7


def changed(place: int, value: Any, row: tuple[Any, ...] = ROW) -> tuple[Any, ...]:
    return (*row[:place], value, *row[place + 1 :])


def workbook(*rows: tuple[Any, ...], headings: tuple[str, ...] = ()) -> Any:
    book = Workbook()
    book.active.append(headings or tuple(TITLES.values()))
    for row in rows:
        book.active.append(row)
    return book


def as_bytes(book: Any) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.fixture
def look(published: Callable[..., Any]) -> Callable[..., Preview]:
    """The preview of rows for a draft of Sở Y tế."""
    draft = published()

    def preview_of(*rows: tuple[Any, ...]) -> Preview:
        with api.env.adopt_user(username="so-y-te-update"):
            return preview(draft, read_sheet(as_bytes(workbook(*rows))))

    return preview_of


def test_the_empty_sheet_can_be_filled_and_read(published: Any) -> None:
    draft = published()
    kept = draft_versions().last(IUUID(draft))
    book = load_workbook(BytesIO(empty_sheet(kept)))
    first = book.worksheets[0]
    assert [cell.value for cell in first[1]] == list(TITLES.values())
    listed = {row[0].value for row in book.worksheets[1].iter_rows(min_row=2)}
    assert "Điểm a khoản 1 Điều 3" in listed
    for said in sorted(listed):
        first.append(changed(PROVISION, said))
    with api.env.adopt_user(username="so-y-te-update"):
        found = preview(draft, read_sheet(as_bytes(book)))
    assert found.faults == ()
    (reply,) = found.replies
    assert len({one.provision for one in reply.points}) == len(listed)


@pytest.mark.regulation("11.1")
def test_rows_of_a_letter_make_one_reply(look: Any) -> None:
    other = changed(0, "Sở Tài chính (mẫu)")
    third = changed(PROVISION, "điểm b khoản 1 Điều 3")
    found = look(ROW, other, third)
    assert found.faults == ()
    assert [len(one.points) for one in found.replies] == [2, 1]
    first = found.replies[0]
    assert first.sender.number == "15/STP-VB"
    assert [one.provision for one in first.points] == [
        "art_3__para_1",
        "art_3__para_1__point_b",
    ]


ERRORS = [
    (changed(0, ""), "no_organisation", "organisation"),
    (changed(3, "hôm qua"), "wrong_day", "arrived"),
    (changed(3, None), "no_arrived", "arrived"),
    (changed(PROVISION, "Điều 77"), "unknown_provision", "provision"),
    (changed(PROVISION, DAY), "not_text", "provision"),
    (changed(STANCE, "có lẽ"), "stance_missing", "stance"),
    (changed(TEXT, ""), "text_missing", "text"),
    (changed(TEXT, "=1+1"), "formula", "text"),
    (changed(TEXT, "<iframe src='x'></iframe>"), "markup", "text"),
]


def test_an_error_is_told_with_its_row_and_column(look: Any) -> None:
    for row, code, column in ERRORS:
        found = look(changed(1, "khác"), row)
        assert [(one.row, one.reason.code, one.column) for one in found.faults] == [
            (3, code, TITLES[column])
        ]


def test_rows_of_one_letter_may_not_differ(look: Any) -> None:
    found = look(ROW, changed(4, "Người khác"))
    assert [one.reason.code for one in found.faults] == ["differs"]


def fault_of(data: bytes) -> str:
    with pytest.raises(Refused) as raised:
        read_sheet(data)
    return raised.value.refusals[0].code


def test_merged_cells_are_refused() -> None:
    book = workbook(ROW, ROW)
    book.active.merge_cells("A2:A3")
    assert fault_of(as_bytes(book)) == "merged_cells"


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = replace(reading.LIMITS, rows=4, last_row=4)
    monkeypatch.setattr(reading, "LIMITS", limits)
    assert len(read_sheet(as_bytes(workbook(ROW, ROW, ROW))).rows) == 3
    assert fault_of(as_bytes(workbook(ROW, ROW, ROW, ROW))) == "too_many_rows"


def test_a_row_far_down_is_refused() -> None:
    book = workbook(ROW)
    book.active.cell(1_000_000, 1, "Sở Tư pháp")
    assert fault_of(as_bytes(book)) == "too_many_rows"


def test_a_bomb_is_refused() -> None:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    assert fault_of(target.getvalue()) == "file_too_large"


def test_nothing_of_a_sheet_is_read_in_the_process_of_the_portal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = as_bytes(workbook(ROW))
    monkeypatch.setattr("openpyxl.reader.excel.ExcelReader.read", None)
    assert len(read_sheet(data).rows) == 1
    # Whatever a file does to its reader, it is ended.
    monkeypatch.setattr(reading, "SECONDS", 0.01)
    assert fault_of(data) == "file_too_large"


def test_a_document_type_is_refused() -> None:
    data = as_bytes(workbook(ROW))
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w") as archive:
        for name in source.namelist():
            text = source.read(name)
            if name == "xl/workbook.xml":
                text = b'<!DOCTYPE a [<!ENTITY b "c">]>' + text
            archive.writestr(name, text)
    assert fault_of(target.getvalue()) == "not_xlsx"


@pytest.mark.parametrize("data", [b"", b"no workbook", b"PK\x03\x04"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    assert fault_of(data) == "not_xlsx"


def test_a_sheet_without_rows_or_columns_is_refused() -> None:
    assert fault_of(as_bytes(workbook())) == "no_rows"
    found = read_sheet(as_bytes(workbook(ROW, headings=("Cơ quan, tổ chức",))))
    assert {one.reason.code for one in found.faults} == {"missing_column"}
