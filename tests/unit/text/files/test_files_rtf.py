"""RTF: fonts, code pages, numbers written by Word, tables, notes, deep nesting."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import NoText
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.legacy import Encoding
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("10.3", "4.1b")

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0{\*\panose 020206}Times New Roman;}"
    r"{\f1\fcharset0 .VnTime;}{\f2 .VnTimeH;}{\f3\fcharset2 Symbol;}"
    r"{\f4\fcharset163 Times New Roman (Vietnamese);}{\f5\fcharset238 Arial CE;}}"
)


def rtf(body: str, head: str = FONTS) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + head + body + "}").encode("cp1252")


def text_of(body: str) -> str:
    found = read_text(rtf(body), "a.rtf")
    assert (found.kind, found.warnings) == (FileKind.RTF, ())
    return found.text


def test_fonts_decide_encoding_and_capitals() -> None:
    body = (
        r"\f2 quy\'d5t \'ae\'denh\par\f1 Ng\'ad\'eai \'ae\'f8ng \'ae\'c7u\par"
        r"\plain Plain\par"
    )
    found = read_text(rtf(body), "a.rtf")
    assert found.text == "QUYẾT ĐỊNH\nNgười đứng đầu\nPlain"
    assert found.encodings == (Encoding.TCVN3,)


def test_bytes_are_read_by_the_code_page_of_the_font() -> None:
    assert text_of(r"\f4 \'d0i\'ea\'ccu\par\f5 P\'f8\'edli\'9a\par") == "Điều\nPříliš"


def test_unicode_with_its_stand_ins() -> None:
    assert text_of(r"\u272 \'d0i\u7873\'ea?u \uc0\u272x \uc2\u272\'d0\'d0y") == (
        "Đi\u1ec1?u Đx Đy".replace("\u1ec1", chr(7873))
    )
    assert text_of(r"\u-10179 ?\u-8704 ?.") == "😀."


def test_numbers_that_word_wrote_are_kept() -> None:
    body = (
        r"{\listtext\pard\plain\f1 \'a7i\'d2u 1.\tab}\f1 Ph\'b9m vi\par"
        r"{\pntext\pard\plain\f3\'b7\tab}\f1 \'ae\'ac\'d7\par"
    )
    assert text_of(body).startswith("Điều 1. Phạm vi\n• ")


def test_rows_of_tables() -> None:
    body = (
        r"\trowd\pard\intbl STT\cell Name\cell\row"
        r"\trowd\pard\intbl UBND\par So: 1\cell Motto\cell\row\pard After\par"
    )
    assert text_of(body) == "STT\tName\nUBND\nSo: 1\nMotto\nAfter"


def test_notes_boxes_and_what_is_left_out() -> None:
    body = (
        r"{\header TOP}{\info{\title T}}{\stylesheet{\s0 Normal;}}"
        r"One{\super\chftn{\footnote\pard {\super\chftn} note\par}} more"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt BOX\par}}{\shprslt BOX}}\par"
        r"{\field{\*\fldinst PAGE}{\fldrslt 5}}{\*\unknown gone}{\deleted cut}"
        r"{\pict 0102}\bin3 }}} end\par"
    )
    assert text_of(body) == "One[1] more\nBOX\n5 end\n[1] note"


def test_hidden_text_is_left_out_and_told() -> None:
    found = read_text(rtf(r"A{\v B}C"), "a.rtf")
    assert found.text == "AC"
    assert [remark.fault for remark in found.warnings] == [Fault.HIDDEN_TEXT]


def test_symbols_and_escapes() -> None:
    assert text_of(r"a\~b\_c\{d\}\\ \endash\line\emdash\tab x") == (
        "a b-c{d}\\ –\n—\tx"
    )


@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting_is_read(closed: bool) -> None:
    depth = 100_000
    body = "{" * depth + r"\b In the middle" + "}" * (depth if closed else 0)
    with within(10):
        found = read_text(rtf(body), "a.rtf")
    assert found.text == "In the middle"
    assert found.whole is closed


def test_a_file_cut_off_is_told() -> None:
    whole = rtf(r"One\par Two\par")
    found = read_text(whole[:-6], "a.rtf")
    assert [remark.fault for remark in found.warnings] == [Fault.BROKEN]
    assert not found.whole


def test_a_file_without_text_is_told() -> None:
    with pytest.raises(NoText) as caught:
        read_text(rtf(r"{\pict 010203}\par"), "a.rtf")
    assert caught.value.fault is Fault.EMPTY


def test_a_length_of_binary_data_past_the_end_ends_the_file() -> None:
    assert read_text(rtf(r"One\par\bin2147483647 Two"), "a").text == "One"
