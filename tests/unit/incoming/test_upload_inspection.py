"""Files are judged by their content, then by name and size."""

from bacgiang.policy.base.uploads.captions import is_captions
from bacgiang.policy.base.uploads.inspection import inspect
from bacgiang.policy.base.uploads.inspection import Upload
from bacgiang.policy.base.uploads.inspection import Wanted
from bacgiang.policy.base.uploads.limits import FileKind
from bacgiang.policy.base.uploads.office_package import is_bomb
from bacgiang.policy.base.uploads.office_package import PackageBounds
from bacgiang.policy.base.uploads.signatures import media_type_of
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
import pytest
from small_files import bomb
from small_files import captions
from small_files import compound
from small_files import mp4
from small_files import open_document
from small_files import open_xml
from small_files import package
from small_files import picture
from small_files import png_of
from tiers import examples
import zipfile
import zlib


OFFICE = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."
TCVN3 = b"C\xe9ng h\xb5o x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam"

GOOD = [
    ("a.jpg", picture("JPEG"), "image", "image/jpeg"),
    ("a.JPEG", picture("JPEG"), "image", "image/jpeg"),
    ("a.png", picture("PNG"), "image", "image/png"),
    ("a.gif", picture("GIF"), "image", "image/gif"),
    ("a.webp", picture("WEBP"), "image", "image/webp"),
    ("named-jpg.jpg", picture("PNG"), "image", "image/png"),
    ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "document", "application/pdf"),
    ("a.docx", open_xml(), "document", OFFICE + "wordprocessingml.document"),
    (
        "a.xlsx",
        open_xml("spreadsheetml.sheet"),
        "document",
        OFFICE + "spreadsheetml.sheet",
    ),
    (
        "a.pptx",
        open_xml("presentationml.presentation"),
        "document",
        OFFICE + "presentationml.presentation",
    ),
    ("a.odt", open_document(), "document", ODF + "text"),
    ("a.ods", open_document("spreadsheet"), "document", ODF + "spreadsheet"),
    ("a.odp", open_document("presentation"), "document", ODF + "presentation"),
    ("a.doc", compound("WordDocument"), "document", "application/msword"),
    ("a.xls", compound("Workbook", 5), "document", "application/vnd.ms-excel"),
    (
        "a.ppt",
        compound("PowerPoint Document", 13),
        "document",
        "application/vnd.ms-powerpoint",
    ),
    ("a.rtf", b"{\\rtf1\\ansi x}", "document", "application/rtf"),
    ("a.txt", "Văn bản".encode(), "document", "text/plain"),
    ("tcvn3.txt", TCVN3, "document", "text/plain"),
    ("a.csv", b"a;b\n1;2\n", "document", "text/csv"),
    ("a.mp4", mp4(), "video", "video/mp4"),
    ("end.mp4", mp4(first=b"\0\0\0\x10mdat" + bytes(8)), "video", "video/mp4"),
    ("a.webm", b"\x1a\x45\xdf\xa3\x9fB\x82\x84webm", "video", "video/webm"),
    ("a.ogv", b"OggS" + bytes(24) + b"\x80theora", "video", "video/ogg"),
    ("a.ogg", b"OggS" + bytes(24) + b"\x01vorbis", "audio", "audio/ogg"),
    ("a.m4a", mp4(b"soun", b"M4A "), "audio", "audio/mp4"),
    ("a.mp3", b"ID3\x03" + bytes(20), "audio", "audio/mpeg"),
    ("b.mp3", b"\xff\xfb\x90\x00" + bytes(20), "audio", "audio/mpeg"),
    ("a.wav", b"RIFF\x24\0\0\0WAVEfmt ", "audio", "audio/wav"),
    ("no extension", b"%PDF-1.4", "document", "application/pdf"),
    ("", picture(), "image", "image/png"),
]


@pytest.mark.parametrize(("name", "data", "kind", "media_type"), GOOD)
def test_allowed_formats_are_told_by_content(limits, name, data, kind, media_type):
    verdict = inspect(Upload(BytesIO(data), name), limits)
    assert verdict.refusal is None
    assert (verdict.kind, verdict.media_type) == (FileKind(kind), media_type)


BAD = [
    ("a.pdf", b"", "empty_file"),
    ("a.exe", b"MZ" + bytes(60), "type_not_allowed"),
    ("a.jpg", b"MZ" + bytes(60), "content_mismatch"),
    ("a.docx", b"\x7fELF" + bytes(60), "content_mismatch"),
    ("a.pdf", b"<html><script>alert(1)</script>", "content_mismatch"),
    ("a.pdf", b"hello", "content_mismatch"),
    ("a.txt", b"\n <!DOCTYPE html><p>", "content_mismatch"),
    ("a.txt", b"<!-- x --><svg onload=alert(1)>", "content_mismatch"),
    ("a.txt", b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", "content_mismatch"),
    ("a.txt", "<html>".encode("utf-16"), "content_mismatch"),
    ("a.txt", b"#!/bin/sh\nrm", "content_mismatch"),
    ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "content_mismatch"),
    ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "type_not_allowed"),
    ("a.html", b"<p>", "type_not_allowed"),
    ("a.jpg", b"%PDF-1.4", "content_mismatch"),
    ("a.mp3", mp4(), "content_mismatch"),
    ("a.mp4", mp4(brand=b"qt  "), "content_mismatch"),
    ("a.docx", package({"evil.exe": b"MZ"}), "content_mismatch"),
    ("a.docx", open_xml(**{"word/vbaProject.bin": b"x"}), "content_mismatch"),
    ("a.docx", b"PK\x03\x04 cut off", "content_mismatch"),
    ("a.doc", compound("Installer"), "content_mismatch"),
    # Made when it is asked for: it takes longer than to import all the others.
    ("a.docx", bomb, "archive_bomb"),
    ("a.png", png_of(20_000, 20_000), "picture_too_many_pixels"),
    ("a.png", b"\x89PNG\r\n\x1a\n", "broken_picture"),
    ("", b"\x00\x01\x02", "content_mismatch"),
]


@pytest.mark.parametrize(("name", "data", "code"), BAD)
def test_others_are_refused_with_a_reason(limits, name, data, code):
    verdict = inspect(Upload(BytesIO(data() if callable(data) else data), name), limits)
    assert verdict.refusal is not None
    assert verdict.refusal.code == code


@pytest.mark.parametrize("kind", list(FileKind))
def test_each_kind_has_its_own_limit(limits, kind):
    name, data = next((row[0], row[1]) for row in GOOD if row[2] == kind.value)
    limit = limits.by_kind[kind]
    small = limits._replace(
        by_kind={**limits.by_kind, kind: limit._replace(max_bytes=len(data))}
    )
    assert inspect(Upload(BytesIO(data), name), small).refusal is None
    longer = inspect(Upload(BytesIO(data + b" "), name), small)
    assert longer.refusal is not None
    assert longer.refusal.code == "file_too_large"


def test_a_picture_field_takes_pictures_only(limits):
    wanted = Wanted.PICTURE
    assert inspect(Upload(BytesIO(picture()), "a.png"), limits, wanted).refusal is None
    verdict = inspect(Upload(BytesIO(b"%PDF-1.4"), "a.pdf"), limits, wanted)
    assert verdict.refusal is not None
    assert verdict.refusal.code == "picture_wanted"


@pytest.mark.parametrize(
    ("data", "good"),
    [
        (captions(), True),
        (b"\xef\xbb\xbf" + captions(), True),
        (captions().replace(b"\n", b"\r\n"), True),
        (b"WEBVTT\n", False),
        (b"WEBVTTX\n\n00:01.000 --> 00:02.000\na\n", False),
        (b"1\n00:00:01,000 --> 00:00:02,000\nSRT\n", False),
        (captions().decode().encode("utf-16"), False),
        (captions() + b"\xff", False),
        (b"", False),
    ],
)
def test_captions_are_webvtt(data, good):
    assert is_captions(BytesIO(data)) is good


def test_an_honest_document_is_no_bomb():
    text = " ".join(f"từ thứ {number}" for number in range(200_000)).encode()
    assert not is_bomb(BytesIO(open_xml(**{"body.xml": text})))


def test_a_package_with_too_many_members_is_refused():
    data = package({f"{number}.xml": b"" for number in range(50)})
    assert is_bomb(BytesIO(data), PackageBounds(members=20))
    assert not is_bomb(BytesIO(data), PackageBounds(members=50))


STARTS = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\0\0\0\x14ftypisom",
]
STARTS += [b"\x89PNG\r\n\x1a\n", b"RIFF", b"OggS", b"\xff\xfb", b"GIF89a"]


@settings(max_examples=examples(200), deadline=None)
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=700))
def test_any_bytes_get_a_verdict(limits, start, rest):
    data = start + rest
    assert "/" in media_type_of(BytesIO(data))
    for name in ("a.docx", "a.png", ""):
        verdict = inspect(Upload(BytesIO(data), name), limits)
        assert verdict.refusal is not None or verdict.kind is not None


def png_chunk(name: bytes) -> bytes:
    return bytes(4) + name + zlib.crc32(name).to_bytes(4)


@pytest.mark.parametrize(
    ("kind", "head", "block"),
    [
        ("JPEG", 2, b"\xff\xfe\x00\x02"),
        ("JPEG", 2, b"\xff\xed\x00\x00"),
        ("JPEG", 2, b"\xff"),
        ("JPEG", 2, b"\xff\xc8"),
        ("JPEG", 2, b"\xff\xd9"),
        ("JPEG", 20, b"x"),
        ("PNG", 33, png_chunk(b"tEXt")),
        ("GIF", 25, b"!\xfe\x01a\x00"),
        ("GIF", 25, b"\x00"),
    ],
)
def test_a_picture_of_very_many_blocks_is_refused(limits, kind, head, block):
    """Each takes its time whenever the picture is read, however short it is."""
    data = picture(kind)

    def refusal(times):
        made = data[:head] + block * times + data[head:]
        return inspect(Upload(BytesIO(made), f"a.{kind.lower()}"), limits).refusal

    assert refusal(0) is None
    refused = refusal(6_000)
    assert refused is not None and refused.code == "broken_picture"


def test_a_picture_of_some_hundred_blocks_is_taken(limits):
    data = picture("JPEG", (64, 48))
    told = data[:2] + b"\xff\xfe\xff\xfftold" * 1 + bytes(65_529) + data[2:]
    told = told[:2] + b"\xff\xfe\x00\x04ab" * 900 + told[2:]
    assert inspect(Upload(BytesIO(told), "a.jpg"), limits).refusal is None


def test_a_jpeg_that_is_read_a_thousand_times_over_is_refused(limits):
    """Each scan goes over the whole picture, and is some bytes long."""
    data = picture("JPEG")
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x01\x3f\x00\x00"
    assert inspect(Upload(BytesIO(data + scan * 20), "a.jpg"), limits).refusal is None
    verdict = inspect(Upload(BytesIO(data + scan * 200), "a.jpg"), limits)
    assert verdict.refusal is not None and verdict.refusal.code == "broken_picture"


def test_files_made_to_break_their_readers_are_refused(limits, monkeypatch):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("mimetype", f"{ODF}text")
    data = bytearray(packed.getvalue())
    place = data.index(b"mimetype") + 20
    data[place : place + 8] = b"\xff" * 8
    far = b"\x00\x00\x00\x10ftypisom" + b"\x00" * 4
    far += b"\x00\x00\x00\x01free" + b"\xff" * 8
    for name, one in (("a.odt", bytes(data)), ("a.docx", bytes(data)), ("a.mp4", far)):
        verdict = inspect(Upload(BytesIO(one), name), limits)
        # Of a film the boxes are asked alone.
        assert verdict.refusal is not None or name == "a.mp4", name

    def broken(_stream):
        raise AssertionError

    place_of = "bacgiang.policy.base.uploads.inspection.media_type_of"
    monkeypatch.setattr(place_of, broken)
    assert inspect(Upload(BytesIO(b"x"), "a.docx"), limits).refusal is not None
