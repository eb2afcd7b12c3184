"""Word files are filled in wherever Word cut their places, and read the same as PDF."""

from bacgiang.policy.base.filled_papers import judging
from bacgiang.policy.base.filled_papers import made
from bacgiang.policy.base.filled_papers.apart import filled_apart
from bacgiang.policy.base.filled_papers.apart import NOT_IN_TIME
from bacgiang.policy.base.filled_papers.apart import unknown_places_apart
from bacgiang.policy.base.filled_papers.drawing import as_pdf
from bacgiang.policy.base.filled_papers.filling import _paragraphs
from bacgiang.policy.base.filled_papers.filling import Facts
from bacgiang.policy.base.filled_papers.filling import filled
from bacgiang.policy.base.filled_papers.filling import places_of
from bacgiang.policy.base.filled_papers.holding import is_too_long
from bacgiang.policy.base.filled_papers.holding import MOST_COLUMNS
from bacgiang.policy.base.filled_papers.holding import MOST_DEPTH
from bacgiang.policy.base.filled_papers.holding import MOST_RUNS
from bacgiang.policy.base.filled_papers.holding import reaches_outside
from bacgiang.policy.base.filled_papers.judging import NoTemplate
from bacgiang.policy.base.filled_papers.judging import unknown_places
from bacgiang.policy.base.filled_papers.made import MOST_LINES
from bacgiang.policy.base.filled_papers.made import paper_by
from bacgiang.policy.base.refusal import Refused
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from of_all import of_all
from PIL import Image
from pypdf import PdfReader
import pytest
from time import process_time
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")

TEXT = "Hồ sơ của {{nguoi_nop}}, mã {{ ma_ho_so }}, nộp ngày {{ngay}}."
VALUES = {"nguoi_nop": "Đỗ Thị Nộp & <con>", "ma_ho_so": "000.00.12.H02-261201-0001"}
SAID = "Hồ sơ của Đỗ Thị Nộp & <con>, mã 000.00.12.H02-261201-0001, nộp ngày ."


def saved(document: Any) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@given(st.sets(st.integers(1, len(TEXT) - 1), max_size=12))
def test_places_are_filled_in_however_a_text_is_cut_into_runs(cuts: set[int]) -> None:
    document = Document()
    paragraph, before = document.add_paragraph(), 0
    for cut in [*sorted(cuts), len(TEXT)]:
        paragraph.add_run(TEXT[before:cut])
        before = cut
    made = filled(saved(document), Facts(VALUES))
    assert [one.text for one in Document(BytesIO(made)).paragraphs] == [SAID]


def test_rows_stand_once_for_each_and_nothing_in_them_is_a_place() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    table.rows[0].cells[0].text = "Tên"
    table.rows[1].cells[0].text = "{{dong.ten}}"
    table.rows[1].cells[1].text = "{{dong.ngay}}"
    data = saved(document)
    assert places_of(data) == {"dong.ten", "dong.ngay"}
    rows = [{"ten": f"Người {n}", "ngay": "01/12/2026"} for n in range(60)]
    rows[3]["ten"] = "{{ma_ho_so}}"
    made = filled(data, Facts(VALUES, rows))
    kept = Document(BytesIO(made)).tables[0]
    # What somebody wrote is no place of the template.
    assert kept.rows[4].cells[0].text == "{{ma_ho_so}}"
    assert len(kept.rows) == 61 and kept.rows[60].cells[0].text == "Người 59"
    pages = PdfReader(BytesIO(as_pdf(made))).pages
    assert len(pages) > 1
    # The head of the table stands on every page; Vietnamese is read as it is.
    assert all("Tên" in page.extract_text() for page in pages)
    assert "Người 59" in pages[-1].extract_text()


def test_what_is_longer_than_a_page_goes_over_to_the_next() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=11, style="Table Grid")
    table.rows[0].cells[0].text = "Liên lạc"
    table.rows[1].cells[0].text = "{{dong.lien_lac}}"
    address = "Số 5 phố Mẫu, " * 80
    made = filled(saved(document), Facts({}, [{"lien_lac": f"{address}hết"}]))
    pages = PdfReader(BytesIO(as_pdf(made))).pages
    assert len(pages) > 1 and "hết" in pages[-1].extract_text()


def test_a_file_that_loads_from_elsewhere_is_known() -> None:
    document, address = Document(), "https://example.org/x"
    document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    assert not reaches_outside(saved(document))
    settings = document.part._settings_part
    kind = RELATIONSHIP_TYPE.SETTINGS.replace("settings", "attachedTemplate")
    settings.relate_to(address, kind, is_external=True)
    assert reaches_outside(saved(document))


CHAR = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
SAYS = "<w:r><w:instrText>{}</w:instrText></w:r>"
SIMPLE = '<w:fldSimple w:instr="{}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


@of_all(
    ("runs", "is_refused"),
    [
        (SIMPLE.format("PAGE"), False),
        (CHAR.format("begin") + SAYS.format(" NUMPAGES ") + CHAR.format("end"), False),
        (SIMPLE.format("INCLUDEPICTURE http://evil.example/x"), True),
        (SAYS.format("DDEAUTO cmd"), True),
        (
            CHAR.format("begin")
            + SAYS.format("INCLUDE")
            + SAYS.format("TEXT x")
            + CHAR.format("separate")
            + CHAR.format("end"),
            True,
        ),
        (
            CHAR.format("begin")
            + SAYS.format("PAGE")
            + CHAR.format("begin")
            + SAYS.format("DDE c")
            + CHAR.format("end") * 2,
            True,
        ),
    ],
)
@of_all("place", ["body", "footer"])
def test_a_template_has_no_field_that_fetches_or_starts_something(
    runs: str, is_refused: bool, place: str
) -> None:
    document = Document()
    parts = {"body": document, "footer": document.sections[0].footer}
    paragraph = parts[place].add_paragraph("{{ten}}")
    # Fields stand in the paragraph itself.
    for one in parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"):
        paragraph._p.append(one)
    data = saved(document)
    assert reaches_outside(data) is is_refused
    if is_refused:
        with pytest.raises(NoTemplate):
            unknown_places(data, ["ten"])
    else:
        assert unknown_places(data, ["ten"]) == set()


@pytest.mark.parametrize(
    ("address", "is_refused"),
    [
        ("https://example.org", False),
        ("mailto:mau@example.org", False),
        ("ms-msdt:/id", True),
        ("file://máy/tệp", True),
    ],
)
def test_links_open_pages_and_letters_alone(address: str, is_refused: bool) -> None:
    document = Document()
    document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    assert reaches_outside(saved(document)) is is_refused


@pytest.mark.parametrize("kind", ["OLE_OBJECT", "PACKAGE", "CONTROL"])
def test_nothing_is_inside_that_another_program_opens(kind: str) -> None:
    document = Document()
    name = PackURI("/word/embeddings/a.bin")
    part = Part(name, "application/octet-stream", b"...", document.part.package)
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind))
    assert reaches_outside(saved(document))


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
@pytest.mark.parametrize("is_strict", [False, True])
def test_notes_have_no_such_field_either(kind: str, is_strict: bool) -> None:
    document, word = Document(), nsdecls("w")
    if is_strict:
        word = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    for said, is_refused in (("PAGE", False), ("DDEAUTO cmd", True)):
        run = SIMPLE.format(said)
        notes = f"<w:{kind}s {word}><w:{kind}><w:p>{run}</w:p></w:{kind}></w:{kind}s>"
        part = Part(
            PackURI(f"/word/{kind}s{said[0]}.xml"),
            f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml",
            notes.encode(),
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        assert reaches_outside(saved(document)) is is_refused


def test_a_template_of_more_runs_than_any_paper_has_is_none() -> None:
    document = Document()
    for _number in range(MOST_RUNS // 2 + 1):
        document.add_paragraph("{{ten}}")
    with pytest.raises(NoTemplate):
        unknown_places(saved(document), ["ten"])


@pytest.mark.parametrize("wide", [str(MOST_COLUMNS + 1), "3000000", "-1", "x"])
def test_no_cell_is_wider_than_a_table_can_be(wide: str) -> None:
    """Each column of it is told once: a file of some kilobytes held a thread up."""
    document = Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    span = parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="{wide}"/>')
    cell._tc.get_or_add_tcPr().append(span)
    with pytest.raises(NoTemplate):
        unknown_places(saved(document), ["ten"])


def nested(depth: int, columns: int) -> bytes:
    """A table in a cell of a table, each cell so many columns wide."""
    document = place = Document()
    for _level in range(depth):
        place = place.add_table(1, 1).rows[0].cells[0]
        span = parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="{columns}"/>')
        place._tc.get_or_add_tcPr().append(span)
    place.text = "{{ten}}"
    return saved(document)


@pytest.mark.parametrize(
    ("depth", "columns"), [(2, MOST_COLUMNS), (3, 30), (4, 63), (MOST_DEPTH + 1, 1)]
)
def test_tables_in_wide_cells_of_tables_take_no_time(depth: int, columns: int) -> None:
    """Read by columns they are 63 in 63 in 63: 37 KB held a thread up for good."""
    data = nested(depth, columns)
    # 63 in 63 is no more than any paper has.
    assert is_too_long(data) is (depth > 2)
    begun = process_time()
    # One that was kept before somebody counted is drawn as fast as any.
    assert places_of(data) == {"ten"}
    made = as_pdf(filled(data, Facts({"ten": "Mẫu"})))
    assert PdfReader(BytesIO(made)).pages[0].extract_text().count("Mẫu") == 1
    assert process_time() - begun < 5
    with pytest.raises(NoTemplate):
        unknown_places_apart(nested(4, MOST_COLUMNS), ["ten"])


def test_tables_in_tables_as_offices_have_them_are_a_template() -> None:
    assert unknown_places_apart(nested(MOST_DEPTH, 3), ["ten"]) == set()
    assert unknown_places_apart(nested(MOST_DEPTH, 3), ["ngay"]) == {"ten"}


def test_what_goes_over_several_cells_is_drawn_once() -> None:
    document = Document()
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    table.rows[0].cells[0].merge(table.rows[0].cells[2]).text = "Ngang"
    table.rows[1].cells[1].merge(table.rows[3].cells[1]).text = "{{ten}}"
    made = filled(saved(document), Facts({"ten": "Dọc"}))
    text = PdfReader(BytesIO(as_pdf(made))).pages[0].extract_text()
    assert text.count("Ngang") == text.count("Dọc") == 1


def test_a_template_that_takes_long_to_draw_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = nested(1, 1)
    with pytest.raises(NoTemplate):
        # The process that judges it is ended.
        unknown_places_apart(data, ["ten"], seconds=0.05)
    monkeypatch.setattr(judging, "MOST_WORK", 0)
    with pytest.raises(NoTemplate):
        unknown_places(data, ["ten"])


def test_pictures_of_a_template_are_no_larger_than_a_page_shows() -> None:
    for side, is_taken in ((1000, True), (3000, False)):
        document, picture = Document(), BytesIO()
        Image.new("L", (side, side)).save(picture, "PNG")
        document.add_paragraph().add_run().add_picture(picture, width=Cm(2))
        if is_taken:
            assert unknown_places(saved(document), ["ten"]) == set()
        else:
            with pytest.raises(NoTemplate):
                unknown_places(saved(document), ["ten"])


def full_of_places(paragraphs: int, places: int) -> bytes:
    document = Document()
    for _one in range(paragraphs):
        document.add_paragraph("{{ten}}" * places)
    return saved(document)


def test_a_template_full_of_places_is_none_and_stops_nobody() -> None:
    """39 KB held a thread up for ten minutes."""
    with pytest.raises(NoTemplate):
        unknown_places_apart(full_of_places(20, 2000), ["ten"])
    # What was kept before somebody counted is ended.
    facts = Facts({"ten": "Giấy tờ mẫu " * 400})
    for to_pdf in (False, True):
        with pytest.raises(Refused) as refused:
            filled_apart(full_of_places(20, 2000), facts, to_pdf, seconds=1)
        assert refused.value.refusals == (NOT_IN_TIME,)
        assert refused.value.status == 503


@pytest.mark.parametrize("lines", [MOST_LINES, MOST_LINES + 1])
def test_a_long_paper_is_drawn_apart(
    lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten thousand characters in lines of one took a thread ten seconds a click."""
    asked: list[bytes] = []
    monkeypatch.setattr(made, "filled_apart", lambda data, *_how: asked.append(data))
    document = Document()
    document.add_paragraph("{{ten}}")
    ours, facts = saved(document), Facts({"ten": "\n".join("a" * lines)})
    drawn = paper_by(None, lambda: ours, facts, to_pdf=True)
    assert (asked, bool(drawn)) == (
        ([], True) if lines == MOST_LINES else ([ours], False)
    )
    assert paper_by(None, lambda: ours, facts).startswith(b"PK")


def test_what_was_brought_is_filled_in_apart_as_it_would_be_here() -> None:
    document, picture = Document(), BytesIO()
    Image.new("L", (20, 20)).save(picture, "PNG")
    document.add_paragraph("{{ten}}")
    document.add_paragraph("{{qr}}")
    table = document.add_table(rows=2, cols=1)
    table.rows[0].cells[0].text, table.rows[1].cells[0].text = "{{dong.a}}", "{{x.b}}"
    data = saved(document)
    facts = Facts(
        {"ten": "Nguyễn\nMẫu"}, [{"a": "1"}], picture.getvalue(), {"x": [{"b": "2"}]}
    )
    here, apart = filled(data, facts), paper_by(data, bytes, facts)
    assert texts_of(apart) == texts_of(here) and "Mẫu" in texts_of(here)
    assert len(Document(BytesIO(apart)).inline_shapes) == 1
    assert paper_by(data, bytes, facts, to_pdf=True).startswith(b"%PDF")


def texts_of(data: bytes) -> str:
    return "\n".join(one.text for one in _paragraphs(Document(BytesIO(data))))
