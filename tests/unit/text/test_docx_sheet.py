"""A DOCX file as a sheet: what cannot be one is refused, whatever it is (15.2)."""

from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.text.files import FileError
from bacgiang.policy.text.files.docx_sheet import Block
from bacgiang.policy.text.files.docx_sheet import docx_sheet
from bacgiang.policy.text.files.docx_sheet import LIMITS
import pytest


def test_lines_stay_in_order_blank_ones_too() -> None:
    sheet = docx_sheet(word_file(["TỜ KHAI", "", "Họ tên: ....", "<b>&amp;"]))
    assert sheet == tuple(map(Block, ["TỜ KHAI", "", "Họ tên: ....", "<b>&amp;"]))


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.4",
        "chữ".encode(),
        b"PK\x03\x04rest",
        word_file(["x"])[:-40],
        word_file(["x" * LIMITS.characters]),
        # Many lines with a word each, and many with nothing.
        word_file([f"{number:09}" for number in range(LIMITS.characters // 10)]),
        word_file([""] * LIMITS.characters),
        b"PK" + bytes(LIMITS.size),
    ],
    ids=range(9),
)
def test_what_is_no_small_sheet_is_refused(data: bytes) -> None:
    with pytest.raises(FileError):
        docx_sheet(data)
