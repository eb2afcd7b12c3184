"""PDF: text layers, fonts, running heads, broken words, scans, long files."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import Limits
from bacgiang.policy.text.files import NoText
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.files import TooLarge
from bacgiang.policy.text.files import Unreadable
from bacgiang.policy.text.files.broken_words import join_broken_words
from bacgiang.policy.text.files.page_furniture import without_furniture
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.pdf_text import font_family
from collections.abc import Callable
from collections.abc import Sequence
import pytest
from time_bounds import within


pytestmark = pytest.mark.regulation("10.3", "4.1b")

Make = Callable[..., bytes]
PICTURE = {
    100: b"<< /Type /XObject /Subtype /Image /Width 2000 /Height 3000 /ColorSpace "
    b"/DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"
}
SCAN = b"q 595 0 0 842 0 0 cm /Im1 Do Q"


def test_a_text_layer_is_read_line_by_line(pdf: Make) -> None:
    found = read_text(pdf("Điều 1. Một\nhai", "Trang sau"), "a.pdf")
    assert found.text == "Điều 1. Một\nhai\nTrang sau"
    assert (found.kind, found.pages, found.whole) == (FileKind.PDF, 2, True)


def test_a_scan_is_told_and_so_is_one_page_of_it(pdf: Make) -> None:
    with pytest.raises(NoText) as caught:
        read_text(pdf(SCAN, SCAN, extra=PICTURE), "a.pdf")
    assert caught.value.fault is Fault.NO_TEXT_LAYER
    first = "Điều 1. " + "Một hai ba " * 30
    found = read_text(pdf(first, SCAN, extra=PICTURE), "a.pdf")
    assert found.text == first.strip()
    assert [(r.fault, r.pages) for r in found.warnings] == [(Fault.NO_TEXT_LAYER, (2,))]
    assert not found.whole


def test_a_pdf_of_300_pages_is_read_in_time(pdf: Make) -> None:
    pages = [
        f"CÔNG BÁO/Số 7/Ngày 15-01-2013 {number}\n"
        + "\n".join(f"{line}. Dòng {number * 7 % 301} của trang" for line in range(40))
        for number in range(1, 301)
    ]
    data = pdf(*pages)
    with within(60):
        found = read_text(data, "a.pdf")
    assert found.pages == 300
    assert found.text.count("\n") == 300 * 40 - 1
    assert "CÔNG BÁO" not in found.text


def test_bounds_on_pages_and_letters_hold(pdf: Make) -> None:
    data = pdf("Một", "Hai", "Ba")
    for limits in (Limits(pages=2), Limits(characters=5)):
        with pytest.raises(TooLarge):
            read_text(data, "a.pdf", limits)


def test_a_damaged_pdf_is_told() -> None:
    with pytest.raises(Unreadable):
        read_text(b"%PDF-1.7\nand nothing", "a.pdf")


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("/FBHPFN+VnTimeHBold", ".VnTimeH"),
        ("/CCBOCO+.VnTimeH", ".VnTimeH"),
        ("/GDNPNI+VnTime", ".VnTime"),
        ("/CCBOFB+.VnTime,BoldItalic", ".VnTime"),
        ("/VNI-Times-Bold", "VNI-Times"),
        ("/TimesNewRomanPS-BoldMT", "TimesNewRomanPS-BoldMT"),
        ("", ""),
    ],
)
def test_the_family_of_a_font_is_found(name: str, family: str) -> None:
    assert font_family(name) == family


def kept(*pages: Sequence[str]) -> list[str]:
    lines = without_furniture([[(Piece(line),) for line in page] for page in pages])
    return [line[0].text for line in lines]


def test_running_heads_feet_and_page_numbers_are_left_out() -> None:
    pages = [
        (f"CÔNG BÁO/Số 3 {number + 70}", "SỞ NỘI VỤ", f"dòng {word}", f"- {number} -")
        for number, word in enumerate(("một", "hai", "ba", "bốn"), 1)
    ]
    assert kept(*pages) == ["SỞ NỘI VỤ", "dòng một", "dòng hai", "dòng ba", "dòng bốn"]


def test_lines_that_do_not_repeat_stay() -> None:
    assert kept(("Điều 1.", "x"), ("Điều 2.", "y")) == ["Điều 1.", "x", "Điều 2.", "y"]
    assert kept(("a", "5"), ("b", "2")) == ["a", "5", "b"]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("nhà n ước và Thủ t ướng", "nhà nước và Thủ tướng"),
        ("điề u 5 nghiệ p vụ", "điều 5 nghiệp vụ"),
        ("BẢO LÃ NH TÍN DỤNG", "BẢO LÃNH TÍN DỤNG"),
        ("phản độn g chống", "phản động chống"),
        ("kể t ừ ngày", "kể từ ngày"),
    ],
)
def test_broken_words_are_joined(broken: str, whole: str) -> None:
    assert join_broken_words(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "tại điểm b ở Điều 3",
        "các điểm a, b, c hoặc d của khoản 1",
        "a, b, c, d, l và n khoản 3",
        "nhóm A, nhóm B",
        "đồng chí Nguyễn Văn A ở xã B",
        "quyết định ban hành quy chế tổ chức",
    ],
)
def test_names_of_one_letter_stay(text: str) -> None:
    assert join_broken_words(text) == text
