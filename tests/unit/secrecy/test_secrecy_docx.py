"""Marks are found in every corner of a DOCX file."""

from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.editorial.secrecy.extraction import Extraction
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from collections.abc import Callable
from io import BytesIO
import pytest
from secrecy_found import find_marks
import zipfile


pytestmark = pytest.mark.regulation("4.2a")

Make = Callable[..., bytes]
Part = Callable[[str, str], str]


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


FILLING = paragraph("Điều 1. Nội dung mẫu của báo cáo.")
MARK = paragraph("TỐI MẬT")


def read(data: bytes) -> Extraction:
    return extract(data, "bao-cao.docx")


def places_of_marks(data: bytes) -> list[PlaceKind]:
    extraction = read(data)
    assert extraction.problems == ()
    assert not extraction.problems
    return [mark.place.kind for mark in find_marks(extraction.blocks)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (FILLING + MARK, PlaceKind.PARAGRAPH),
        (
            FILLING + f"<w:tbl><w:tr><w:tc>{MARK}</w:tc></w:tr></w:tbl>",
            PlaceKind.TABLE_CELL,
        ),
        (
            f"<w:p><w:r><w:t>Điều 1. Nội dung</w:t></w:r><w:r><w:pict><v:shape>"
            f"<v:textbox><w:txbxContent>{MARK}</w:txbxContent></v:textbox></v:shape>"
            "</w:pict></w:r></w:p>",
            PlaceKind.TEXT_BOX,
        ),
        (
            FILLING + '<w:p><w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/>'
            "</v:shape></w:pict></w:r></w:p>",
            PlaceKind.DRAWING,
        ),
        (
            FILLING + '<w:p><w:r><w:drawing><wp:docPr id="1" name="x" descr="TỐI MẬT"/>'
            "</w:drawing></w:r></w:p>",
            PlaceKind.DRAWING,
        ),
        (
            "<w:p><w:r><w:t>Điều 1. Mẫu</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>"
            "TỐI MẬT</w:delText></w:r></w:del></w:p>",
            PlaceKind.DELETED,
        ),
        (
            FILLING
            + "<w:p><w:moveFrom><w:r><w:t>TỐI MẬT</w:t></w:r></w:moveFrom></w:p>",
            PlaceKind.DELETED,
        ),
        (
            FILLING + f"<w:sdt><w:sdtContent>{MARK}</w:sdtContent></w:sdt>",
            PlaceKind.PARAGRAPH,
        ),
        (
            FILLING + "<w:p><w:r><w:t>TỐI </w:t></w:r><w:ins><w:r><w:t>M</w:t></w:r>"
            "</w:ins><w:r><w:t>ẬT</w:t></w:r></w:p>",
            PlaceKind.PARAGRAPH,
        ),
        (
            FILLING
            + "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Tối mật</w:t></w:r></w:p>",
            PlaceKind.PARAGRAPH,
        ),
        (
            FILLING + '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>'
            "tèi mËt</w:t></w:r></w:p>",
            PlaceKind.PARAGRAPH,
        ),
        (
            FILLING + "<w:p><w:r><w:t>Báo cáo mẫu</w:t><w:br/><w:t>TỐI MẬT</w:t></w:r>"
            "</w:p>",
            PlaceKind.PARAGRAPH,
        ),
    ],
)
def test_a_mark_in_the_body_is_found(docx: Make, body: str, kind: PlaceKind) -> None:
    assert places_of_marks(docx(body)) == [kind]


@pytest.mark.parametrize(
    ("name", "root", "inner", "kind"),
    [
        ("header1", "hdr", MARK, PlaceKind.HEADER),
        ("footer2", "ftr", MARK, PlaceKind.FOOTER),
        (
            "comments",
            "comments",
            f'<w:comment w:id="1">{MARK}</w:comment>',
            PlaceKind.COMMENT,
        ),
        ("footnotes", "footnotes", f"<w:footnote>{MARK}</w:footnote>", PlaceKind.NOTE),
        ("endnotes", "endnotes", f"<w:endnote>{MARK}</w:endnote>", PlaceKind.NOTE),
        (
            "glossary/document",
            "glossaryDocument",
            f"<w:docParts><w:docPart>{MARK}</w:docPart></w:docParts>",
            PlaceKind.PARAGRAPH,
        ),
        (
            "diagrams/data1",
            "any",
            "<a:p><a:r><a:t>TỐI MẬT</a:t></a:r></a:p>",
            PlaceKind.DRAWING,
        ),
        (
            "header2",
            "hdr",
            '<w:p><w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape>'
            "</w:pict></w:r></w:p>",
            PlaceKind.DRAWING,
        ),
    ],
)
def test_a_mark_in_another_part_is_found(
    docx: Make, part: Part, name: str, root: str, inner: str, kind: PlaceKind
) -> None:
    assert places_of_marks(docx(FILLING, **{name: part(root, inner)})) == [kind]


def test_a_property_of_the_document_is_a_field(docx: Make) -> None:
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties"><property name="Độ mật"><v>Tối mật</v></property>'
        "</Properties>"
    )
    data = docx(FILLING, **{"../docProps/custom": custom})
    assert places_of_marks(data) == [PlaceKind.PROPERTY]


def test_the_strict_dialect_is_read(docx: Make) -> None:
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        f"<w:body>{FILLING}{MARK}</w:body></w:document>"
    )
    assert places_of_marks(docx(FILLING, document2=strict)) == [PlaceKind.PARAGRAPH]


def test_a_word_struck_from_running_text_is_no_mark(docx: Make) -> None:
    body = (
        FILLING + "<w:p><w:r><w:t>bí </w:t></w:r><w:del><w:r><w:delText>mật"
        "</w:delText></w:r></w:del><w:r><w:t> nhà nước</w:t></w:r></w:p>"
    )
    assert places_of_marks(docx(body)) == []
    texts = [block.text for block in read(docx(body)).blocks]
    assert "bí mật nhà nước" in texts
    assert "bí  nhà nước" in texts


def test_text_boxes_stay_apart_from_the_paragraph_that_holds_them(docx: Make) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{MARK}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p><w:r><w:t>Trước </w:t></w:r>{box}<w:r><w:t>sau</w:t></w:r></w:p>"
    blocks = read(docx(body)).blocks
    assert [block.text for block in blocks] == ["Trước sau", "TỐI MẬT"]


def test_a_letterhead_in_a_table_is_a_head(docx: Make) -> None:
    cells = ["ỦY BAN NHÂN DÂN", "Số: 12/BC-UBND", "Mật", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"]
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells)
    body = f"<w:tbl><w:tr>{row}</w:tr></w:tbl>{FILLING}"
    assert places_of_marks(docx(body)) == [PlaceKind.TABLE_CELL]


def test_embedded_files_are_told(docx: Make) -> None:
    extraction = read(docx(FILLING, **{"embeddings/oleObject1": "x"}))
    assert extraction.problems
    assert [p.kind for p in extraction.problems] == [Fault.EMBEDDED_CONTENT]


def test_a_scan_pasted_into_a_document_is_told(zipped: Make, docx: Make) -> None:
    def with_picture(body: str) -> bytes:
        with zipfile.ZipFile(BytesIO(docx(body))) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        return zipped({**members, "word/media/image1.png": "x"})

    (problem,) = read(with_picture("<w:p/>")).problems
    assert problem.kind is Fault.NO_TEXT_LAYER
    assert read(with_picture(FILLING)).problems == ()


def test_one_broken_part_does_not_hide_the_others(docx: Make) -> None:
    extraction = read(docx(FILLING + MARK, header1="<w:hdr>"))
    assert [p.kind for p in extraction.problems] == [Fault.BROKEN]
    assert find_marks(extraction.blocks)


def test_capitals_that_a_style_shows_make_a_mark(docx: Make, part: Part) -> None:
    style = '<w:style w:styleId="Dau"><w:rPr><w:caps/></w:rPr></w:style>'
    body = (
        f'{FILLING}<w:p><w:pPr><w:pStyle w:val="Dau"/></w:pPr><w:r><w:t>Tối mật</w:t>'
        "</w:r></w:p>"
    )
    assert places_of_marks(docx(body)) == []
    data = docx(body, styles=part("styles", style))
    assert places_of_marks(data) == [PlaceKind.PARAGRAPH]


def test_styles_that_cannot_be_read_keep_nothing_from_being_read(docx: Make) -> None:
    extraction = read(docx(FILLING + MARK, styles="<w:styles"))
    assert [one.kind for one in extraction.problems] == [Fault.BROKEN]
    assert len(find_marks(extraction.blocks)) == 1
