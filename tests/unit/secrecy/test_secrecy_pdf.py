"""Marks are found in PDF files, and what has no text layer is told."""

from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import Problem
from bacgiang.policy.editorial.secrecy.wording import problem_in_words
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.limits import Limits
from collections.abc import Callable
from io import BytesIO
from pypdf import PdfReader
from pypdf import PdfWriter
import pytest
from secrecy_found import find_marks


pytestmark = pytest.mark.regulation("4.2a")

Make = Callable[..., bytes]

PAGE = "Điều 1. Nội dung mẫu của báo cáo.\nĐường mẫu dài một cây số."


def problems_of(data: bytes, limits: Limits | None = None) -> tuple[Problem, ...]:
    return extract(data, "bao-cao.pdf", limits=limits or Limits()).problems


def marks_in(data: bytes) -> list[Finding]:
    extraction = extract(data, "bao-cao.pdf")
    assert extraction.problems == ()
    return list(find_marks(extraction.blocks))


def image(width: int, height: int) -> bytes:
    head = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} "
        "/ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n"
    )
    return head.encode() + b"x\nendstream"


def test_a_mark_is_found_with_its_page_and_line(pdf: Make) -> None:
    (mark,) = marks_in(pdf(PAGE, f"{PAGE}\nTỐI MẬT\nđoạn cuối"))
    assert (mark.place.kind, mark.place.number) == (PlaceKind.PAGE, 2)
    assert (mark.line, mark.excerpt) == (3, "TỐI MẬT")


def test_a_heading_wrapped_over_two_pages_is_no_mark(pdf: Make) -> None:
    assert marks_in(pdf(f"{PAGE}\nCÔNG TÁC BẢO VỆ BÍ", "MẬT\nNHÀ NƯỚC")) == []


def test_a_stamp_put_on_as_annotation_is_found(pdf: Make) -> None:
    contents = "TỐI MẬT".encode("utf-16-be").hex()
    stamp = (
        f"<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /Contents <feff{contents}> >>"
    )
    data = pdf(PAGE, page_entries="/Annots [101 0 R]", extra={101: stamp.encode()})
    assert [mark.place.kind for mark in marks_in(data)] == [PlaceKind.ANNOTATION]


def test_what_an_annotation_draws_is_read(pdf: Make) -> None:
    drawn = f"BT /F1 12 Tf <{'TỐI MẬT'.encode('utf-16-be').hex()}> Tj ET".encode()
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 "
        + f"3 0 R >> >> /Length {len(drawn)} >>\nstream\n".encode()
    )
    stamp = b"<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 102 0 R >> >>"
    data = pdf(
        PAGE,
        page_entries="/Annots [101 0 R]",
        extra={101: stamp, 102: form + drawn + b"\nendstream"},
    )
    assert [mark.place.kind for mark in marks_in(data)] == [PlaceKind.ANNOTATION]


def test_a_property_is_a_field(pdf: Make) -> None:
    writer = PdfWriter(PdfReader(BytesIO(pdf(PAGE))))
    writer.add_metadata({"/Độ mật": "Mật", "/Title": "Báo cáo mẫu"})
    out = BytesIO()
    writer.write(out)
    assert [mark.place.kind for mark in marks_in(out.getvalue())] == [
        PlaceKind.PROPERTY
    ]


def test_scanned_pages_are_told(pdf: Make) -> None:
    picture = b"q 595 0 0 842 0 0 cm /Im1 Do Q"
    data = pdf("Trang lời.\n" * 40, picture, extra={100: image(1240, 1754)})
    (problem,) = problems_of(data)
    assert problem.kind is Fault.NO_TEXT_LAYER
    assert problem.pages == (2,)
    assert "cannot be checked" in problem_in_words(problem)


def test_the_words_of_a_signature_do_not_make_a_scan_readable(pdf: Make) -> None:
    data = pdf("Ký bởi: Văn thư mẫu", extra={100: image(1240, 1754)})
    assert [p.kind for p in problems_of(data)] == [Fault.NO_TEXT_LAYER]


def test_a_small_emblem_on_a_short_page_is_no_scan(pdf: Make) -> None:
    assert problems_of(pdf("Trang bìa mẫu", extra={100: image(200, 200)})) == ()


def test_a_blank_page_is_no_scan(pdf: Make) -> None:
    assert problems_of(pdf(PAGE, b"")) == ()


def test_letters_drawn_as_outlines_are_told(pdf: Make) -> None:
    outlines = b"0 0 m 10 10 l 20 0 l h f\n" * 100
    assert [p.kind for p in problems_of(pdf(outlines))] == [Fault.NO_TEXT_LAYER]


def test_a_text_layer_nobody_can_read_is_told(pdf: Make) -> None:
    assert [p.kind for p in problems_of(pdf("\ue001\ue002\ue003" * 20))] == [
        Fault.GARBLED_TEXT
    ]


def encrypted(data: bytes, user: str, owner: str) -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(data)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_password_is_told_and_mere_print_protection_is_opened(pdf: Make) -> None:
    data = pdf(f"{PAGE}\nTỐI MẬT")
    assert [p.kind for p in problems_of(encrypted(data, "mau", "mau"))] == [
        Fault.ENCRYPTED
    ]
    assert len(marks_in(encrypted(data, "", "mau"))) == 1


def test_attached_files_are_told(pdf: Make) -> None:
    writer = PdfWriter(PdfReader(BytesIO(pdf(PAGE))))
    writer.add_attachment("phu-luc.txt", b"x")
    out = BytesIO()
    writer.write(out)
    assert [p.kind for p in problems_of(out.getvalue())] == [Fault.EMBEDDED_CONTENT]


def test_old_names_of_filters_are_understood(pdf: Make) -> None:
    encoded = f"BT /F1 12 Tf <{'TỐI MẬT'.encode('utf-16-be').hex()}> Tj ET"
    hexadecimal = encoded.encode().hex().encode() + b">"
    stream = b"<< /Filter /AHx /Length %d >>\nstream\n" % len(hexadecimal)
    contents = {11: stream + hexadecimal + b"\nendstream"}
    assert len(marks_in(pdf("", extra=contents))) == 1


def test_pages_past_the_limit_are_told(pdf: Make) -> None:
    data = pdf(PAGE, PAGE, f"{PAGE}\nTỐI MẬT")
    assert [p.kind for p in problems_of(data, Limits(pages=2))] == [Fault.TOO_LARGE]
    assert problems_of(data, Limits(pages=3)) == ()


def test_text_past_the_limit_is_told(pdf: Make) -> None:
    extraction = extract(pdf(PAGE, PAGE), "a.pdf", limits=Limits(characters=100))
    assert [p.kind for p in extraction.problems] == [Fault.TOO_LARGE]
    assert len(extraction.blocks) == 1
