"""Plain text and HTML, from files and from the fields of an item."""

from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.blocks import text_blocks
from bacgiang.policy.text.files.full.html import html_blocks
from of_all import of_all
import pytest
from secrecy_found import find_marks


pytestmark = pytest.mark.regulation("4.2a")

FILLING = "<p>Điều 1. Nội dung mẫu.</p>"


@of_all(
    ("html", "kind"),
    [
        ("<p>TỐI MẬT</p>", PlaceKind.PARAGRAPH),
        ("<p><b>T</b>ỐI <span>MẬT</span></p>", PlaceKind.PARAGRAPH),
        ("<div>Báo cáo<br>TỐI&nbsp;MẬT<br/>mẫu</div>", PlaceKind.PARAGRAPH),
        ("<div>Báo cáo <div>TỐI MẬT</div> mẫu</div>", PlaceKind.PARAGRAPH),
        ("<table><tr><td>TỐI MẬT<td>Số: 1</table>", PlaceKind.TABLE_CELL),
        ("<pre>Báo cáo\n   TỐI MẬT\n</pre>", PlaceKind.PARAGRAPH),
        ("<p hidden>TỐI MẬT</p>", PlaceKind.PARAGRAPH),
        ('<p style="text-transform: uppercase">Tối mật</p>', PlaceKind.PARAGRAPH),
        ('<img src="x.png" alt="TỐI MẬT">', PlaceKind.DRAWING),
        ("<p>T&#7888;I M&#x1EAC;T</p>", PlaceKind.PARAGRAPH),
        ("<ul><li>Báo cáo<li>TỐI MẬT</ul>", PlaceKind.PARAGRAPH),
    ],
)
def test_a_mark_alone_in_an_element_is_found(html: str, kind: PlaceKind) -> None:
    marks = find_marks(html_blocks(FILLING + html, "text"))
    assert [(mark.place.kind, mark.place.source) for mark in marks] == [(kind, "text")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Công tác bảo vệ <b>bí</b> <b>MẬT</b> nhà nước</p>",
        "<p>Sản phẩm <strong>MẬT</strong> ong</p>",
        "<p>Công tác bảo vệ bí\n   MẬT\n   nhà nước</p>",
        "<h2>Bảo vệ bí mật</h2>",
        "<script>\nMẬT\n</script><style>\nMẬT\n</style>",
        "<!--\nMẬT\n-->",
        "",
        "   ",
    ],
)
def test_the_everyday_word_in_html_is_no_mark(html: str) -> None:
    assert find_marks(html_blocks(FILLING + html if html.strip() else html)) == ()


def test_html_nested_without_end_is_told_not_believed() -> None:
    deep = b"<html><body>" + b"<div>" * 5000 + "<p>MẬT</p>".encode()
    extraction = extract(deep, "a.html")
    assert [p.kind for p in extraction.problems] == [Fault.HOSTILE]


def test_an_entity_bomb_in_html_is_plain_text() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "MẬT"><!ENTITY b "&a;&a;">]><p>&b;&b;</p>'
    assert sum(len(block.text) for block in html_blocks(bomb)) < 100


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"<!DOCTYPE html><table><tr><td>T\xe1\xbb\x90I M\xe1\xba\xacT</table>", ""),
        ("<p>TỐI MẬT</p>".encode(), "application/pdf"),
        ("Mẫu <b>x</b><p>TỐI MẬT</p>".encode(), "text/html"),
    ],
)
def test_a_file_is_html_by_its_content(data: bytes, media_type: str) -> None:
    (mark,) = find_marks(extract(data, "a.pdf", media_type).blocks)
    assert mark.excerpt == "TỐI MẬT"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "cp1258"]
)
def test_a_text_file_is_read_in_its_encoding(encoding: str) -> None:
    text = "Báo cáo mẫu về đường xá của tỉnh.\r\nTỐI MẬT\r\nNội dung mẫu.\r\n"
    if encoding == "cp1258":
        data = (
            b"B\xe1o c\xe1o m\xe2\xdeu v\xea\xcc \xf0\xfd\xf5\xcc\xecng x\xe1.\r\n"
            b"T\xd4\xecI M\xc2\xf2T\r\nN\xf4\xf2i dung.\r\n"
        )
    elif encoding == "utf-16-le-bom":
        data = b"\xff\xfe" + text.encode("utf-16-le")
    else:
        data = text.encode(encoding)
    extraction = extract(data, "a.txt")
    assert not extraction.problems
    (mark,) = find_marks(extraction.blocks)
    assert (mark.line, mark.place.kind) == (2, PlaceKind.TEXT)


def test_a_text_in_tcvn3_bytes_is_read() -> None:
    data = (
        b"B\xb8o c\xb8o m\xc9u v\xd2 \xae\xad\xeang x\xb8.\n"
        b"T\xe8I M\xcbT\nN\xe9i dung.\n"
    )
    assert [mark.line for mark in find_marks(extract(data, "a.txt").blocks)] == [2]


def test_an_empty_field_has_no_blocks() -> None:
    assert text_blocks(" \n") == ()
    assert len(text_blocks("Tin mẫu", "title")) == 1
