"""DOCX: fonts through styles, automatic numbers, tables, notes, what is left out."""

from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import FileKind
from bacgiang.policy.text.files import read_text
from bacgiang.policy.text.legacy import Encoding
from collections.abc import Callable
import pytest


pytestmark = pytest.mark.regulation("10.3", "4.1b")

Make = Callable[..., bytes]
Part = Callable[[str, str], str]


def p(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>"
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def in_list(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(index: int, text: str, style: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(part: Part, levels: str, numbers: str) -> str:
    abstract = f'<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum>'
    return part("numbering", abstract + numbers)


def num(number: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="5"/>{more}</w:num>'


def text_of(data: bytes) -> str:
    found = read_text(data, "a.docx")
    assert found.kind is FileKind.DOCX
    return found.text


def test_articles_numbered_automatically_have_their_numbers(
    docx: Make, part: Part
) -> None:
    levels = (
        level(0, "Chương %1", "upperRoman")
        + level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/>')
        + level(2, "%3)", "lowerLetter")
    )
    body = (
        p("QUY ĐỊNH CHUNG", in_list(1))
        + p("Phạm vi", in_list(1, 1))
        + p("một", in_list(1, 2))
        + p("hai", in_list(1, 2))
        + p("TỔ CHỨC", in_list(1))
        + p("Đối tượng", in_list(1, 1))
        + p("ba", in_list(1, 2))
    )
    data = docx(body, numbering=numbering(part, levels, num(1)))
    assert text_of(data).split("\n") == [
        "Chương I QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "a) một",
        "b) hai",
        "Chương II TỔ CHỨC",
        "Điều 2. Đối tượng",
        "a) ba",
    ]


def test_a_list_begun_anew_and_one_gone_on_with(docx: Make, part: Part) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = "".join(p("x", in_list(one)) for one in (1, 1, 2, 2, 1))
    numbers = num(1) + num(2, again)
    data = docx(body, numbering=numbering(part, level(0, "%1."), numbers))
    assert text_of(data) == "1. x\n2. x\n1. x\n2. x\n3. x"


def test_numbers_come_from_styles_too(docx: Make, part: Part) -> None:
    styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Dieu"><w:basedOn w:val="Goc"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="Goc"><w:pPr>{in_list(1)}</w:pPr></w:style>',
    )
    body = p("Một", '<w:pStyle w:val="Dieu"/>') * 2
    body += p("Ngoài", '<w:pStyle w:val="Dieu"/>' + in_list(0))
    numbers = numbering(part, level(0, "Điều %1."), num(1))
    assert text_of(docx(body, styles=styles, numbering=numbers)) == (
        "Điều 1. Một\nĐiều 2. Một\nNgoài"
    )


def test_numbers_of_outer_levels_and_bullets(docx: Make, part: Part) -> None:
    levels = (
        level(0, "%1.", "upperRoman")
        + level(1, "%1.%2.", more="<w:isLgl/>")
        + level(2, "\uf0b7", "bullet")
    )
    body = p("a", in_list(1)) + p("b", in_list(1, 1)) + p("c", in_list(1, 2))
    data = docx(body, numbering=numbering(part, levels, num(1)))
    assert text_of(data) == "I. a\n1.1. b\n• c"


def test_fonts_of_runs_styles_and_defaults_decide(docx: Make, part: Part) -> None:
    styles = part(
        "styles",
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font('.VnTime')}</w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
        f'<w:style w:type="paragraph" w:styleId="H"><w:rPr>{font(".VnTimeH")}</w:rPr>'
        "</w:style>",
    )
    body = (
        p("quyÕt ®Þnh", '<w:pStyle w:val="H"/>')
        + p("V/v ban hµnh quy chÕ")
        + p("Chöông I NHÖÕNG QUY ÑÒNH CHUNG", run=font("VNI-Times"))
        + p("Điều 1. Đã là Unicode", run=font("Times New Roman"))
    )
    found = read_text(docx(body, styles=styles), "a.docx")
    assert found.text.split("\n") == [
        "QUYẾT ĐỊNH",
        "V/v ban hành quy chế",
        "Chương I NHỮNG QUY ĐỊNH CHUNG",
        "Điều 1. Đã là Unicode",
    ]
    assert set(found.encodings) == {Encoding.UNICODE, Encoding.TCVN3, Encoding.VNI}


def test_capitals_are_written_as_they_are_shown(docx: Make) -> None:
    body = (
        p("quyÕt ®Þnh", run=font(".VnTime") + "<w:caps/>")
        + p("Những quy định chung", run="<w:caps/>")
        + p("công ty", run="<w:caps/>")
        + p("thường", run='<w:caps w:val="0"/>')
    )
    assert text_of(docx(body)) == "QUYẾT ĐỊNH\nNHỮNG QUY ĐỊNH CHUNG\nCÔNG TY\nthường"


def test_capitals_without_a_font_name_wait_for_the_encoding(docx: Make) -> None:
    body = p("quyÕt ®Þnh sè", run="<w:caps/>") + p("V/v ban hµnh quy chÕ ho¹t ®éng")
    assert text_of(docx(body)) == "QUYẾT ĐỊNH SỐ\nV/v ban hành quy chế hoạt động"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(map(p, paragraphs))}</w:tc>"


def test_rows_and_layout_tables(docx: Make) -> None:
    rows = (
        f"<w:tr>{cell('STT')}{cell('Tên')}</w:tr>"
        f"<w:tr>{cell('1')}{cell('')}{cell('Sở Nội vụ')}</w:tr>"
        f"<w:tr>{cell('UBND TỈNH', 'Số: 76')}{cell('CỘNG HÒA', 'Độc lập')}</w:tr>"
    )
    data = docx(p("Đầu") + f"<w:tbl>{rows}</w:tbl>" + p("Cuối"))
    assert text_of(data).split("\n") == [
        "Đầu",
        "STT\tTên",
        "1\t\tSở Nội vụ",
        "UBND TỈNH",
        "Số: 76",
        "CỘNG HÒA",
        "Độc lập",
        "Cuối",
    ]


def test_notes_stand_at_the_end_in_the_order_of_their_marks(
    docx: Make, part: Part
) -> None:
    body = (
        '<w:p><w:r><w:t>Một</w:t><w:footnoteReference w:id="7"/></w:r></w:p>'
        '<w:p><w:r><w:t>Hai</w:t><w:endnoteReference w:id="2"/></w:r></w:p>'
    )
    foot = part(
        "footnotes",
        f'<w:footnote w:id="7">{p(" chú thích bảy")}</w:footnote>'
        f'<w:footnote w:id="8">{p("không ai nhắc")}</w:footnote>',
    )
    end = part("endnotes", f'<w:endnote w:id="2">{p("chú thích hai")}</w:endnote>')
    assert text_of(docx(body, footnotes=foot, endnotes=end)) == (
        "Một[1]\nHai[2]\n[1] chú thích bảy\n[2] chú thích hai"
    )


def test_what_is_struck_or_no_text_is_left_out(docx: Make, part: Part) -> None:
    body = (
        "<w:p><w:r><w:t>Còn</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> thêm</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>nối </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>liền</w:t></w:r></w:p>"
    )
    header = part("hdr", p("ĐẦU TRANG"))
    assert text_of(docx(body, header1=header)) == "Còn thêm\nnối liền"


def test_hidden_text_is_left_out_and_told(docx: Make) -> None:
    found = read_text(docx(p("Hiện") + p("ẩn", run="<w:vanish/>")), "a.docx")
    assert found.text == "Hiện"
    assert [remark.fault for remark in found.warnings] == [Fault.HIDDEN_TEXT]
    assert found.whole


def test_a_text_box_is_read_once(docx: Make) -> None:
    box = f"<w:txbxContent>{p('DỰ THẢO')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Trước</w:t><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>" + p("Sau")
    )
    assert text_of(docx(body)) == "Trước\nDỰ THẢO\nSau"


def test_breaks_and_tabs_are_kept(docx: Make) -> None:
    body = (
        "<w:p><w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r></w:p>"
    )
    assert text_of(docx(body)) == "Một\nhai\tba"
