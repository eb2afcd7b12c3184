"""Whatever the bytes are, the answer is an answer, in bounded time and memory."""

from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.editorial.secrecy.findings import Problem
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.limits import Limits
from collections.abc import Callable
from hypothesis import example
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
from of_all import of_all
from pathlib import Path
import pytest
import struct
from tiers import examples
from time_bounds import within
import tracemalloc
import zipfile
import zlib


pytestmark = pytest.mark.regulation("4.2a", "15.2")

Make = Callable[..., bytes]
MIB = 1024 * 1024


def kinds(data: bytes, limits: Limits | None = None) -> list[Fault]:
    extraction = extract(data, "tep.docx", limits=limits or Limits())
    return [problem.kind for problem in extraction.problems]


@of_all(
    ("data", "kind"),
    [
        (b"", Fault.EMPTY),
        (b"\x00\x01\x02\x03", Fault.UNKNOWN_FORMAT),
        (b"PK\x03\x04 and nothing", Fault.BROKEN),
        (b"%PDF-1.7\nand nothing", Fault.BROKEN),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", Fault.NO_TEXT_LAYER),
        (b"\x89PNG\r\n\x1a\n\x00", Fault.NO_TEXT_LAYER),
        (b"{\\rtf1\\ansi M\\'cbt}", Fault.UNKNOWN_FORMAT),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
            Fault.UNKNOWN_FORMAT,
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + "EncryptedPackage".encode("utf-16-le"),
            Fault.ENCRYPTED,
        ),
        (b"<?xml version='1.0'?><svg/>", Fault.UNKNOWN_FORMAT),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, kind: Fault) -> None:
    assert kinds(data) == [kind]


def test_the_name_is_not_believed(docx: Make, pdf: Make) -> None:
    for data in (docx(), pdf("Trang mẫu")):
        for name in ("a.txt", "a.pdf", "a.docx", "", "../../etc/passwd", "a\0b"):
            assert not extract(data, name, "image/png").problems


def test_a_stream_is_read_like_bytes(docx: Make) -> None:
    data = docx()
    assert extract(BytesIO(data), "a.docx") == extract(data, "a.docx")


class FailingStream(BytesIO):
    """A blob whose file is gone."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError("gone")


def test_a_stream_that_fails_is_told() -> None:
    extraction = extract(FailingStream(), "a.docx")
    assert extraction.problems == (Problem(Fault.BROKEN, "a.docx"),)


def test_a_stream_is_not_read_past_the_limit() -> None:
    stream = BytesIO(b"a" * 5000)
    assert extract(stream, "a", limits=Limits(size=1000)).problems[0].kind is (
        Fault.TOO_LARGE
    )
    assert stream.tell() == 1001


def test_a_zip_bomb_is_stopped_early(docx: Make) -> None:
    bomb = docx("<w:p>" + " " * (60 * MIB) + "</w:p>")
    assert len(bomb) < MIB
    tracemalloc.start()
    with within(10):
        assert kinds(bomb) == [Fault.BOMB]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200 * MIB


def test_a_repetitive_part_within_bounds_is_read(docx: Make) -> None:
    row = "<w:p><w:r><w:t>0</w:t></w:r></w:p>"
    assert kinds(docx(row * 50_000)) == []


def test_sizes_are_counted_over_all_parts(docx: Make, part: Callable[..., str]) -> None:
    headers = {f"header{n}": part("hdr", f"<!--{'x' * 50_000}-->") for n in range(10)}
    data = docx("<w:p/>", **headers)
    assert Fault.BOMB in kinds(data, Limits(expanded_size=300_000))
    assert kinds(data, Limits(expanded_size=3_000_000)) == []


def test_too_many_members_are_refused_unread(zipped: Make, docx: Make) -> None:
    parts = {f"x{number}": "<x/>" for number in range(30)}
    assert kinds(docx(**parts), Limits(members=20)) == [Fault.BOMB]
    assert kinds(docx(**parts), Limits(members=10)) == [Fault.BOMB]


def test_a_lying_size_in_the_header_does_not_help(docx: Make) -> None:
    data = bytearray(docx("<w:p>" + " " * (20 * MIB) + "</w:p>"))
    size = struct.pack("<I", 1000)
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset : at + offset + 4] = size
            at = data.find(mark, at + 4)
    assert kinds(bytes(data))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE w:document [<!ENTITY a "MẬT"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE w:document [<!ENTITY x SYSTEM "http://localhost:9/x">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_type_declarations_are_refused(
    docx: Make, zipped: Make, declaration: str, encoding: str
) -> None:
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?>{declaration}<w:hdr xmlns:w="w"/>'
    )
    with zipfile.ZipFile(BytesIO(docx())) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    data = zipped({**members, "word/header1.xml": xml.encode(encoding)})
    assert kinds(data) == [Fault.HOSTILE]


def test_deep_nesting_is_refused(docx: Make) -> None:
    assert kinds(docx("<w:p>" * 5000 + "</w:p>" * 5000)) == [Fault.BROKEN]


def test_a_member_under_a_password_is_told(docx: Make) -> None:
    data = bytearray(docx())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert kinds(bytes(data)) == [Fault.ENCRYPTED]


def test_an_unusual_method_of_packing_is_refused(docx: Make) -> None:
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(docx())) as archive,
        zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as other,
    ):
        for name in archive.namelist():
            other.writestr(name, archive.read(name))
    assert kinds(out.getvalue()) == [Fault.HOSTILE]


def test_names_that_climb_out_are_only_names(docx: Make) -> None:
    data = docx(**{"../../../../tmp/bi-mat": "<x/>"})
    assert kinds(data) == []
    assert not Path("/tmp/bi-mat.xml").exists()


def test_other_packages_are_told(zipped: Make) -> None:
    assert kinds(zipped({"a.txt": "MẬT"})) == [Fault.UNKNOWN_FORMAT]


def test_a_page_tree_without_end_comes_to_an_end(pdf_of_objects: Make) -> None:
    data = pdf_of_objects(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 99999999 >>",
            3: b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 2 0 R /Count 9 >>",
        }
    )
    with within(25):
        assert kinds(data, Limits(seconds=20)) != []


def test_a_form_that_draws_itself_comes_to_an_end(pdf: Make) -> None:
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << "
        b"/Im1 100 0 R >> >> /Length 13 >>\nstream\n/Im1 Do /Im1 Do\nendstream"
    )
    extraction = extract(
        pdf(b"/Im1 Do", extra={100: form}), "a.pdf", limits=Limits(seconds=20)
    )
    assert extraction.problems


def test_a_slow_pdf_is_stopped_and_what_was_read_counts(pdf: Make) -> None:
    slow = b"BT /F1 12 Tf " + b"<0041> Tj 1 0 0 1 0 0 Tm " * 400_000 + b" ET"
    packed = zlib.compress(slow)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    contents = {13: stream + packed + b"\nendstream"}
    data = pdf("Trang đầu\nMẬT", "", extra=contents)
    with within(6):
        extraction = extract(data, "a.pdf", limits=Limits(seconds=3))
    assert [p.kind for p in extraction.problems] == [Fault.TOO_SLOW]
    assert "MẬT" in extraction.blocks[0].text


def test_a_pdf_that_fills_the_memory_is_stopped(pdf: Make) -> None:
    packed = zlib.compress(b"0 0 m " * (12 * MIB))
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    data = pdf("", extra={11: stream + packed + b"\nendstream"})
    assert kinds(data, Limits(memory=300 * MIB, seconds=30)) != []


def mutated(data: bytes, changes: list[tuple[int, int]]) -> bytes:
    out = bytearray(data)
    for at, value in changes:
        out[at % len(out)] = value
    return bytes(out)


CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=30)
QUICK = settings(
    deadline=None,
    max_examples=examples(150),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@QUICK
@given(CHANGES, st.integers(0, 1 << 20))
def test_a_damaged_office_file_never_raises(
    docx: Make, odt: Make, changes: list[tuple[int, int]], cut: int
) -> None:
    for data in (docx(), odt("<text:p>Mẫu</text:p>")):
        damaged = mutated(data, changes)
        for version in (damaged, damaged[: cut % len(damaged)]):
            extraction = extract(version, "a")
            assert all(one.kind in Fault for one in extraction.problems)


@settings(deadline=None, max_examples=examples(12))
@given(CHANGES, st.integers(0, 1 << 20))
def test_a_damaged_pdf_never_raises(
    pdf: Make, changes: list[tuple[int, int]], cut: int
) -> None:
    whole = pdf("Trang mẫu một", "Trang mẫu hai")
    damaged = mutated(whole, changes)[: len(whole) // 2 + cut % len(whole)]
    extraction = extract(b"%PDF-1.7\n" + damaged[9:], "a.pdf")
    assert all(one.kind in Fault for one in extraction.problems)


@QUICK
@given(st.binary(max_size=300))
@example(b"<html>" + b"\x00" * 10)
@example(b"\xff\xfe\x00")
@example(b"<p>\xff\xfe")
def test_any_bytes_get_an_answer(data: bytes) -> None:
    extraction = extract(data, "a")
    assert all(one.kind in Fault for one in extraction.problems)
