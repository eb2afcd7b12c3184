"""ODT: automatic numbers, fonts through styles, tables, notes, what is left out."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import read_text
from collections.abc import Callable
import pytest


pytestmark = pytest.mark.regulation("10.3", "4.1b")

Make = Callable[..., bytes]


def text_of(data: bytes) -> str:
    found = read_text(data, "a.odt")
    assert found.kind is FileKind.ODT
    return found.text


LISTS = (
    '<text:list-style style:name="L">'
    '<text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-prefix="Điều " style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" '
    'text:display-levels="2" style:num-suffix="."/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="-"/>'
    "</text:list-style>"
)


def items(*texts: str, attributes: str = 'text:style-name="L"') -> str:
    inner = "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)
    return f"<text:list {attributes}>{inner}</text:list>"


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_items_of_lists_have_their_numbers(odt: Make) -> None:
    inner = items(p("x") + items(p("z"), attributes=""), p("y"), attributes="")
    body = items(p("Một") + inner, p("Hai") + p("tiếp"))
    assert text_of(odt(body, automatic=LISTS)).split("\n") == [
        "Điều 1. Một",
        "1.1. x",
        "- z",
        "1.2. y",
        "Điều 2. Hai",
        "tiếp",
    ]


def test_lists_go_on_where_they_say_so(odt: Make) -> None:
    goes_on = 'text:style-name="L" text:continue-numbering="true"'
    back = 'text:style-name="L" text:continue-list="a"'
    body = (
        items(p("1"), attributes='text:style-name="L" xml:id="a"')
        + items(p("2"), attributes=goes_on)
        + items(p("1"))
        + items(p("3"), attributes=back)
    )
    numbers = [line[:7] for line in text_of(odt(body, automatic=LISTS)).split("\n")]
    assert numbers == ["Điều 1.", "Điều 2.", "Điều 1.", "Điều 3."]


def test_an_item_can_say_its_number(odt: Make) -> None:
    body = (
        '<text:list text:style-name="L"><text:list-item text:start-value="5">'
        f"{p('x')}</text:list-item><text:list-item>{p('y')}</text:list-item></text:list>"
    )
    assert text_of(odt(body, automatic=LISTS)) == "Điều 5. x\nĐiều 6. y"


def test_headings_are_numbered_by_the_outline(odt: Make) -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="I" '
        'loext:num-list-format="Chương %1%" xmlns:loext="urn:mau"/>'
        '<text:outline-level-style text:level="2" style:num-format=""/>'
        "</text:outline-style>"
    )
    body = (
        '<text:h text:outline-level="1">Một</text:h>'
        '<text:h text:outline-level="2">Không số</text:h>'
        '<text:h text:outline-level="1">Hai</text:h>'
    )
    assert text_of(odt(body, automatic=outline)) == (
        "Chương I Một\nKhông số\nChương II Hai"
    )


def test_fonts_and_capitals_come_from_styles(odt: Make) -> None:
    automatic = (
        '<style:font-face style:name="F1" svg:font-family="&apos;.VnTime&apos;"/>'
        '<style:style style:name="P" style:family="paragraph" '
        'style:parent-style-name="Q"/>'
        '<style:style style:name="Q" style:family="paragraph">'
        '<style:text-properties style:font-name="F1"/></style:style>'
        '<style:style style:name="H" style:family="text">'
        '<style:text-properties fo:text-transform="uppercase"/></style:style>'
    )
    body = p('<text:span text:style-name="H">quyÕt ®Þnh</text:span> cña', "P")
    body += p("chñ tÞch", "P")
    assert text_of(odt(body, automatic=automatic)) == "QUYẾT ĐỊNH của\nchủ tịch"


def test_rows_notes_and_what_is_left_out(odt: Make) -> None:
    body = (
        "<text:tracked-changes><text:deletion><text:p>bỏ</text:p></text:deletion>"
        "</text:tracked-changes>"
        "<table:table><table:table-row>"
        f"<table:table-cell>{p('1')}</table:table-cell>"
        f"<table:table-cell>{p('Sở')}</table:table-cell></table:table-row></table:table>"
        "<text:p>Thân<text:note><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('chú thích')}</text:note-body></text:note>"
        '<office:annotation><text:p>lời bàn</text:p></office:annotation><text:s text:c="2"/>'
        "hết<text:line-break/>dòng</text:p>"
    )
    footer = "<style:footer><text:p>CHÂN TRANG</text:p></style:footer>"
    assert text_of(odt(body, footer)) == "1\tSở\nThân[1]  hết\ndòng\n[1] chú thích"


def test_hidden_text_is_left_out_and_told(odt: Make) -> None:
    automatic = (
        '<style:style style:name="A" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    body = p('Hiện<text:span text:style-name="A">ẩn</text:span>')
    found = read_text(odt(body, automatic=automatic), "a.odt")
    assert found.text == "Hiện"
    assert [remark.fault for remark in found.warnings] == [Fault.HIDDEN_TEXT]
