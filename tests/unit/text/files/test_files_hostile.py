"""Whatever the bytes are: text or a named error, in bounded time and memory."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileError
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import Limits
from bacgiang.policy.text.files import NoText
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.files import TooLarge
from bacgiang.policy.text.files import UnknownKind
from bacgiang.policy.text.files import Unreadable
from collections.abc import Callable
from hypothesis import example
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from of_all import of_all
import pytest
from tiers import examples
from time_bounds import within
import tracemalloc
from typing import Any


pytestmark = pytest.mark.regulation("10.3", "15.2")

Make = Callable[..., bytes]
MIB = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PARAGRAPH = "<text:p>Điều 1. Mẫu</text:p>"


def error_of(data: bytes, limits: Limits | None = None) -> FileError:
    with pytest.raises(FileError) as caught:
        read_text(data, "tệp.docx", limits or Limits())
    return caught.value


@of_all(
    ("data", "kind", "fault"),
    [
        (b"", NoText, Fault.EMPTY),
        (b" \r\n\t", NoText, Fault.EMPTY),
        (b"\x00\x01\x02\x03", UnknownKind, Fault.UNKNOWN_FORMAT),
        (b"PK\x03\x04 and nothing", Unreadable, Fault.BROKEN),
        (b"%PDF-1.7\nand nothing", Unreadable, Fault.BROKEN),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", NoText, Fault.NO_TEXT_LAYER),
        (b"{\\rtf1", NoText, Fault.BROKEN),
        (b"{\\rtf1}", NoText, Fault.EMPTY),
        (b"<html><body></body></html>", NoText, Fault.EMPTY),
        (OLE + b"\0" * 99, Unreadable, Fault.BROKEN),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            Unreadable,
            Fault.ENCRYPTED,
        ),
        (b"<?xml version='1.0'?><svg/>", UnknownKind, Fault.UNKNOWN_FORMAT),
    ],
)
def test_what_cannot_be_read_is_told(
    data: bytes, kind: type[FileError], fault: Fault
) -> None:
    error = error_of(data)
    assert (type(error), error.fault) == (kind, fault)
    assert str(error).endswith(".")


def test_a_docx_cut_off_is_told(docx: Make) -> None:
    data = docx()
    for size in (len(data) // 2, len(data) - 10):
        assert error_of(data[:size]).fault is Fault.BROKEN


def test_a_docx_without_text_is_told(docx: Make) -> None:
    assert error_of(docx("<w:p/>")).fault is Fault.EMPTY


def test_other_packages_are_told(zipped: Make, odt: Make) -> None:
    assert isinstance(error_of(zipped({"a.txt": "x"})), UnknownKind)
    sheet = "application/vnd.oasis.opendocument.spreadsheet"
    assert isinstance(error_of(zipped({"mimetype": sheet})), UnknownKind)


def test_a_zip_bomb_is_stopped_early(docx: Make) -> None:
    bomb = docx("<w:p>" + " " * (60 * MIB) + "</w:p>")
    assert len(bomb) < MIB
    tracemalloc.start()
    with within(10):
        error = error_of(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (type(error), error.fault) == (TooLarge, Fault.BOMB)
    assert peak < 200 * MIB


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;">]>',
        '<!DOCTYPE w SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE w [<!ENTITY x SYSTEM "http://localhost:9/x">]>',
    ],
)
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_entities_are_refused(
    zipped: Make, docx: Make, declaration: str, kind: str
) -> None:
    xml = f'<?xml version="1.0"?>{declaration}<w/>'
    if kind == "docx":
        data = docx(styles=xml)
    else:
        mimetype = "application/vnd.oasis.opendocument.text"
        data = zipped({"mimetype": mimetype, "content.xml": xml})
    assert error_of(data).fault is Fault.HOSTILE


def test_deep_nesting_is_told(docx: Make, odt: Make) -> None:
    assert isinstance(error_of(docx("<w:p>" * 5000 + "</w:p>" * 5000)), Unreadable)
    spans = "<text:span>" * 5000 + "x" + "</text:span>" * 5000
    assert isinstance(error_of(odt(f"<text:p>{spans}</text:p>")), Unreadable)
    html = b"<html><body>" + b"<div>" * 5000 + b"x"
    assert isinstance(error_of(html), Unreadable)


def test_a_style_that_inherits_from_itself_comes_to_an_end(
    docx: Make, part: Any, odt: Make
) -> None:
    styles = part(
        "styles",
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    )
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    assert read_text(docx(body, styles=styles), "a").text == "x"
    automatic = (
        '<style:style style:name="A" style:family="text" style:parent-style-name="A"/>'
    )
    body = '<text:p><text:span text:style-name="A">x</text:span></text:p>'
    assert read_text(odt(body, automatic=automatic), "a").text == "x"


def test_numbers_out_of_any_bounds_do_no_harm(docx: Make, part: Any) -> None:
    huge = "9" * 5000
    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="{huge}">'
        f'<w:start w:val="{huge}"/><w:lvlText w:val="%1%9."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="99999999"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%2."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        for level in ("0", "1", huge)
    )
    text = read_text(docx(body, numbering=numbering), "a").text
    assert text.split("\n")[1] == "99999999. x"


def test_more_text_than_the_limits_allow_is_refused(docx: Make) -> None:
    body = "<w:p><w:r><w:t>một hai ba</w:t></w:r></w:p>" * 50
    for data in (docx(body), b"mot hai ba " * 50, b"{\\rtf1 " + b"mot " * 100 + b"}"):
        assert isinstance(error_of(data, Limits(characters=200)), TooLarge)
        assert isinstance(error_of(data, Limits(size=100)), TooLarge)


def test_the_name_is_not_believed(docx: Make, odt: Make, pdf: Make) -> None:
    makes = {
        FileKind.DOCX: docx(),
        FileKind.ODT: odt(PARAGRAPH),
        FileKind.PDF: pdf("Điều 1"),
    }
    for kind, data in makes.items():
        for name in ("a.txt", "a.pdf", "", "../../etc/passwd", "a\0b"):
            assert read_text(data, name).kind is kind


def test_a_list_of_many_items_is_numbered_in_time() -> None:
    data = b"<html><ol>" + b"<li>x</li>" * 50_000
    with within(10):
        assert read_text(data, "a").text.endswith("\n50000. x")


QUICK = settings(
    deadline=None,
    max_examples=examples(100),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=30)


def answers(data: bytes) -> bool:
    try:
        return bool(read_text(data, "a").text)
    except FileError as error:
        return bool(str(error))


def changed(data: bytes, changes: list[tuple[int, int]], cut: int) -> list[bytes]:
    out = bytearray(data)
    for at, value in changes:
        out[at % len(out)] = value
    return [bytes(out), bytes(out[: cut % len(out)])]


@QUICK
@given(CHANGES, st.integers(0, 1 << 20))
def test_a_damaged_file_gets_an_answer(
    docx: Make,
    odt: Make,
    doc: Make,
    paragraph: Any,
    changes: list[tuple[int, int]],
    cut: int,
) -> None:
    rtf = rb"{\rtf1{\fonttbl{\f0 .VnTime;}}\f0 Quy\'d5t \'ae\'denh\par\u272 ?\row}"
    word = doc([paragraph([("§iÒu 1", b"\x4f\x4a\0\0")], b"\x16\x24\x01", "\x07")])
    for whole in (docx(), odt(PARAGRAPH), word, rtf):
        assert all(answers(data) for data in changed(whole, changes, cut))


@QUICK
@given(st.binary(max_size=300))
@example(b"<html>" + b"\x00" * 10)
@example(b"\xff\xfe\x00")
@example(b"<p>\xff\xfe")
@example(b"{\\rtf1\\u-1\\uc-5\\'")
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert answers(data)


@QUICK
@given(
    st.lists(
        st.sampled_from(
            [
                b"{",
                b"}",
                b"\\par",
                b"\\cell",
                b"\\row",
                b"\\intbl",
                b"\\footnote",
                b"\\shptxt",
                b"\\listtext",
                b"\\u272",
                b"\\uc9",
                b"\\'d0",
                b" x",
                b"\\*",
                b"\\v",
                b"\\fonttbl",
                b"\\f1",
                b"\\bin2",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_words_of_rtf_gets_an_answer(words: list[bytes]) -> None:
    assert answers(b"{\\rtf1" + b"".join(words) + b"x}")
