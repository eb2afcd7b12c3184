"""Marks are found in every corner of an ODT file."""

from bacgiang.policy.editorial.secrecy.extraction import extract
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from collections.abc import Callable
import pytest
from secrecy_found import find_marks


pytestmark = pytest.mark.regulation("4.2a")

Make = Callable[..., bytes]

FILLING = "<text:p>Điều 1. Nội dung mẫu của báo cáo.</text:p>"
MARK = "<text:p>TỐI MẬT</text:p>"


def places_of_marks(data: bytes) -> list[PlaceKind]:
    extraction = extract(data, "bao-cao.odt")
    assert extraction.problems == ()
    return [mark.place.kind for mark in find_marks(extraction.blocks)]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (MARK, PlaceKind.PARAGRAPH),
        ("<text:h>TỐI MẬT</text:h>", PlaceKind.PARAGRAPH),
        (
            "<text:p>TỐI<text:s/><text:span>M</text:span>ẬT</text:p>",
            PlaceKind.PARAGRAPH,
        ),
        (
            "<text:p>Báo cáo mẫu<text:line-break/>TỐI MẬT</text:p>",
            PlaceKind.PARAGRAPH,
        ),
        (
            "<table:table><table:table-row><table:table-cell>"
            f"{MARK}</table:table-cell></table:table-row></table:table>",
            PlaceKind.TABLE_CELL,
        ),
        (
            "<text:p>Bản mẫu <draw:frame><draw:text-box>"
            f"{MARK}</draw:text-box></draw:frame></text:p>",
            PlaceKind.TEXT_BOX,
        ),
        (
            f"<text:p><draw:custom-shape>{MARK}</draw:custom-shape></text:p>",
            PlaceKind.TEXT_BOX,
        ),
        (
            f"<text:p>Mẫu<office:annotation>{MARK}</office:annotation></text:p>",
            PlaceKind.COMMENT,
        ),
        (
            f"<text:p>Mẫu<text:note><text:note-body>{MARK}</text:note-body></text:note>"
            "</text:p>",
            PlaceKind.NOTE,
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion>"
            f"{MARK}</text:deletion></text:changed-region></text:tracked-changes>",
            PlaceKind.DELETED,
        ),
    ],
)
def test_a_mark_in_the_content_is_found(odt: Make, body: str, kind: PlaceKind) -> None:
    assert places_of_marks(odt(FILLING + body)) == [kind]


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        ("header", PlaceKind.HEADER),
        ("header-first", PlaceKind.HEADER),
        ("footer", PlaceKind.FOOTER),
    ],
)
def test_a_mark_in_a_page_style_is_found(
    odt: Make, element: str, kind: PlaceKind
) -> None:
    style = f"<style:{element}>{MARK}</style:{element}>"
    assert places_of_marks(odt(FILLING, style)) == [kind]


def test_a_property_of_the_document_is_a_field(odt: Make) -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    meta = (
        f'<o:document-meta xmlns:o="{names}:office:1.0" xmlns:m="{names}:meta:1.0">'
        '<o:meta><m:user-defined m:name="Độ mật">Mật</m:user-defined></o:meta>'
        "</o:document-meta>"
    )
    data = odt(FILLING, **{"meta.xml": meta})
    assert places_of_marks(data) == [PlaceKind.PROPERTY]


def test_a_mark_in_an_embedded_document_is_found(odt: Make) -> None:
    inner = (
        '<o:document-content xmlns:o="urn:x" xmlns:text="urn:y">'
        f"{MARK}</o:document-content>"
    )
    assert places_of_marks(odt(FILLING, **{"Object 1/content.xml": inner})) == [
        PlaceKind.PARAGRAPH
    ]


def test_a_count_of_spaces_is_not_believed(odt: Make) -> None:
    body = '<text:p>a<text:s text:c="999999999"/>b<text:s text:c="999"/>c</text:p>'
    (block,) = extract(odt(body), "a.odt").blocks
    assert len(block.text) < 100


def test_encryption_is_told(odt: Make) -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    extraction = extract(odt(FILLING, **{"META-INF/manifest.xml": manifest}), "a.odt")
    assert [p.kind for p in extraction.problems] == [Fault.ENCRYPTED]


def test_a_scan_pasted_into_a_document_is_told(odt: Make) -> None:
    extraction = extract(odt("<text:p/>", **{"Pictures/1.png": "x"}), "a.odt")
    assert [p.kind for p in extraction.problems] == [Fault.NO_TEXT_LAYER]


def test_capitals_that_a_style_shows_make_a_mark(odt: Make) -> None:
    style = (
        '<style:style style:name="Dau" style:family="paragraph"><style:text-properties '
        'fo:text-transform="uppercase"/></style:style>'
    )
    body = f'{FILLING}<text:p text:style-name="Dau">Tối mật</text:p>'
    assert places_of_marks(odt(body)) == []
    assert places_of_marks(odt(body, automatic=style)) == [PlaceKind.PARAGRAPH]
