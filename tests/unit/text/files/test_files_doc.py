"""Files of Word 97 to 2003: fonts, tables, notes, fields, automatic numbers."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.files import TooLarge
from bacgiang.policy.text.files import UnknownKind
from bacgiang.policy.text.files import Unreadable
from bacgiang.policy.text.legacy import Encoding
from collections.abc import Callable
import pytest
import struct
from typing import Any


pytestmark = pytest.mark.regulation("10.3", "4.1b")

Make = Callable[..., bytes]
MakeParagraph = Callable[..., Any]
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)


def font(number: int) -> bytes:
    return struct.pack("<HHHH", 0x4A4F, number, 0x4A51, number)


def test_fonts_decide_encoding_and_capitals(
    doc: Make, paragraph: MakeParagraph
) -> None:
    data = doc(
        [
            paragraph([("quyÕt ®Þnh", font(2))]),
            paragraph([("§iÒu 1. ", font(1)), ("Ban hµnh kÌm theo", font(1))]),
        ],
        ("Times New Roman", ".VnTime", ".VnTimeH"),
    )
    found = read_text(data, "a.doc")
    assert found.text == "QUYẾT ĐỊNH\nĐiều 1. Ban hành kèm theo"
    assert (found.kind, found.encodings) == (FileKind.DOC, (Encoding.TCVN3,))


def test_cells_of_a_row_stand_in_a_line(doc: Make, paragraph: MakeParagraph) -> None:
    def row(*cells: str) -> list[Any]:
        filled = [paragraph([(cell, b"")], IN_TABLE, "\x07") for cell in cells]
        return [*filled, paragraph([], ROW_END, "\x07")]

    data = doc([*row("STT", "Name"), *row("1", "Hai Ba"), paragraph([("Sau", b"")])])
    assert read_text(data, "a.doc").text == "STT\tName\n1\tHai Ba\nSau"


def test_cells_with_lines_stand_below_one_another(
    doc: Make, paragraph: MakeParagraph
) -> None:
    data = doc(
        [
            paragraph([("UBND", b"")], IN_TABLE),
            paragraph([("So: 1", b"")], IN_TABLE, "\x07"),
            paragraph([("Doc lap", b"")], IN_TABLE, "\x07"),
            paragraph([], ROW_END, "\x07"),
        ]
    )
    assert read_text(data, "a.doc").text == "UBND\nSo: 1\nDoc lap"


def test_notes_stand_at_the_end(doc: Make, paragraph: MakeParagraph) -> None:
    data = doc(
        [paragraph([("Mot\x02 hai\x02", b"")]), paragraph([("Ba", b"")])],
        notes=[
            paragraph([("\x02 ghi chu A", b"")]),
            paragraph([("\x02 ghi chu B", b"")]),
        ],
    )
    text = read_text(data, "a.doc").text
    assert text == "Mot[1] hai[2]\nBa\n[1] ghi chu A\n[2] ghi chu B"


def test_codes_of_fields_and_deleted_text_are_left_out(
    doc: Make, paragraph: MakeParagraph
) -> None:
    deleted = struct.pack("<HB", 0x0800, 1)
    data = doc(
        [
            paragraph([("A \x13PAGE \x13X\x15 \x145\x15 B", b""), (" cut", deleted)]),
            paragraph([("C \x13 without end", b"")]),
            paragraph([("D", b"")]),
        ]
    )
    assert read_text(data, "a.doc").text == "A 5 B\nC\nD"


def test_hidden_text_is_left_out_and_told(doc: Make, paragraph: MakeParagraph) -> None:
    hidden = struct.pack("<HB", 0x083C, 1)
    found = read_text(doc([paragraph([("A", b""), ("B", hidden)])]), "a.doc")
    assert found.text == "A"
    assert [remark.fault for remark in found.warnings] == [Fault.HIDDEN_TEXT]


def level(text: str, style: int = 0) -> bytes:
    head = struct.pack("<iBB", 1, style, 0) + bytes(9 + 1 + 8 + 4)
    written = text.encode("utf-16-le")
    return head + struct.pack("<H", len(text)) + written


def test_automatic_numbers_are_written(doc: Make, paragraph: MakeParagraph) -> None:
    levels = [level("§iÒu \0."), level("\0.\1."), level("\2)", 4)] + [level("")] * 6
    lists = struct.pack("<Hii", 1, 7, 0) + bytes(20) + b"|LIST|" + b"".join(levels)
    overrides = struct.pack("<Ii", 1, 7) + bytes(12) + struct.pack("<I", 0xFFFFFFFF)

    def item(text: str, own: int) -> Any:
        modifiers = struct.pack("<HHHB", 0x460B, 1, 0x260A, own)
        return paragraph([(text, font(0))], modifiers)

    data = doc(
        [item("Ph¹m vi", 0), item("tæ chøc", 1), item("®¬n vÞ", 2), item("Ng­êi", 0)],
        (".VnTime",),
        tables={73: lists, 74: overrides},
    )
    text = read_text(data, "a.doc").text
    assert text == "Điều 1. Phạm vi\n1.1. tổ chức\na) đơn vị\nĐiều 2. Người"


def test_a_file_under_a_password_is_told(doc: Make, paragraph: MakeParagraph) -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(doc([paragraph([("A", b"")])], flags=0x0300), "a.doc")
    assert caught.value.fault is Fault.ENCRYPTED


def test_files_of_other_programs_are_told(ole: Make) -> None:
    with pytest.raises(UnknownKind):
        read_text(ole({"Workbook": b"\x09\x08"}), "a.doc")


def test_an_old_file_is_read_without_fonts(ole: Make) -> None:
    text = "Quyet dinh\rDieu 1. Mot".encode("cp1252")
    main = bytearray(1024) + text
    struct.pack_into("<HH", main, 0, 0xA5DC, 101)
    struct.pack_into("<I", main, 0x18, 1024)
    struct.pack_into("<I", main, 0x34, len(text))
    found = read_text(ole({"WordDocument": bytes(main)}), "a.doc")
    assert found.text == "Quyet dinh\nDieu 1. Mot"


def test_pieces_that_repeat_the_text_without_end_are_stopped(
    doc: Make, paragraph: MakeParagraph
) -> None:
    count = 2_000
    bounds = struct.pack(f"<{count + 1}I", *range(0, 20_000 * (count + 1), 20_000))
    pieces = struct.pack("<HIH", 0, 2048 * 2 | 1 << 30, 0) * count
    clx = struct.pack("<BI", 2, len(bounds + pieces)) + bounds + pieces
    data = doc([paragraph([("A", b"")])], tables={33: clx})
    with pytest.raises(TooLarge):
        read_text(data, "a.doc")


def test_broken_lists_leave_the_text_and_are_told(
    doc: Make, paragraph: MakeParagraph
) -> None:
    lists = struct.pack("<Hii", 1, 7, 0) + bytes(20) + b"|LIST|"
    lists += level("")[:-2] + b"\xff\xff"
    overrides = struct.pack("<Ii", 1, 7)
    data = doc([paragraph([("Mot", b"")])], tables={73: lists, 74: overrides})
    found = read_text(data, "a.doc")
    assert (found.text, found.whole) == ("Mot", False)
