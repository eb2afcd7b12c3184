"""Plain text and HTML, in whatever encoding."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.legacy import Encoding
from hypothesis import given
from hypothesis import strategies as st
import pytest
import unicodedata


pytestmark = pytest.mark.regulation("10.3")

TEXT = "Điều 1. Phạm vi điều chỉnh\nQuy định này quy định việc tổ chức"
TCVN3 = "§iÒu 1. Ph¹m vi ®iÒu chØnh\nQuy ®Þnh nµy quy ®Þnh viÖc tæ chøc"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), Encoding.UNICODE),
        (TEXT.encode("utf-8-sig"), Encoding.UNICODE),
        (TEXT.encode("utf-16"), Encoding.UNICODE),
        (unicodedata.normalize("NFD", TEXT).encode(), Encoding.UNICODE),
        (TCVN3.encode("cp1252"), Encoding.TCVN3),
        (TCVN3.encode(), Encoding.TCVN3),
        (TCVN3.replace("\n", "\r\n").encode(), Encoding.TCVN3),
    ],
)
def test_plain_text_in_any_encoding(data: bytes, encoding: Encoding) -> None:
    found = read_text(data, "a.txt")
    assert found.text == TEXT
    assert (found.kind, found.encodings) == (FileKind.TXT, (encoding,))
    assert found.whole
    assert found.warnings == ()


@given(st.text(alphabet="aắọđ ơ\u0301\u0323\n\t.1", min_size=1))
def test_text_is_composed_whatever_comes(text: str) -> None:
    data = ("Điều " + text).encode()
    found = read_text(data, "a.txt").text
    assert found == unicodedata.normalize("NFC", found)


def test_what_a_word_processor_left_in_a_text_is_taken_out() -> None:
    text = f"{TEXT}\n" * 5
    left = text.replace("vi điều", "vi đi\x1fều", 2) + "\x03\n"
    assert read_text(left.encode(), "a.txt").text == text.strip()


def test_damaged_bytes_are_told() -> None:
    found = read_text((TEXT * 9).encode().replace(b"\xe1\xba\xa1", b"\xe1\xba", 1), "a")
    assert [remark.fault for remark in found.warnings] == [Fault.DAMAGED_LETTERS]
    assert not found.whole


def test_lost_letters_are_told() -> None:
    lost = TCVN3.replace("Quy", "Ng­êi tr­ëng Quy").replace("\u00ad", "")
    found = read_text(lost.encode(), "a.txt")
    assert [remark.fault for remark in found.warnings] == [Fault.LETTERS_LOST]
    assert found.whole


def html(body: str) -> str:
    found = read_text(f"<html><body>{body}</body></html>".encode(), "a")
    assert found.kind is FileKind.HTML
    return found.text


def test_a_paragraph_is_a_line() -> None:
    assert html("<p>Một\n hai <b>ba</b></p><div>Bốn<br>năm</div>sáu") == (
        "Một hai ba\nBốn\nnăm\nsáu"
    )


def test_rows_and_ordered_lists() -> None:
    table = "<tr><td>STT</td><th>Tên</th></tr><tr><td>A<p>B</td><td>C</td></tr>"
    assert html(f"<table>{table}</table>") == "STT\tTên\nA\nB\nC"
    items = "<li>x</li><li value=5>y</li><li>z</li>"
    assert html(f"<ol start=2>{items}</ol>") == "2. x\n5. y\n6. z"
    assert html(f"<ol type=a>{items}</ol>") == "a. x\ne. y\nf. z"
    assert html(f"<ul>{items}</ul>") == "x\ny\nz"


def test_what_a_page_does_not_show_is_left_out() -> None:
    assert (
        html(
            "<style>p{}</style><script>x</script><p style='display: none'>ẩn</p>"
            "<p style='text-transform:uppercase'>điều 1</p><!-- x --><title>t</title>"
        )
        == "ĐIỀU 1"
    )


def test_fonts_in_html_decide() -> None:
    body = (
        '<p><font face=".VnTimeH">quyÕt ®Þnh</font></p>'
        '<p style="font-family:.VnTime">Chñ tÞch</p>'
        "<p>Đã là Unicode</p>"
    )
    assert html(body) == "QUYẾT ĐỊNH\nChủ tịch\nĐã là Unicode"


def test_the_name_tells_html_only_where_the_content_does_not() -> None:
    assert read_text(b"Mot <b>hai</b>", "a.htm").text == "Mot hai"
    assert read_text(b"Mot <b>hai</b>", "a.txt").text == "Mot <b>hai</b>"
    assert read_text(b"<p>Mot</p>", "a.txt").kind is FileKind.HTML
