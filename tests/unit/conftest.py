"""The real texts, where they are; invented office files, made by hand so that their
hidden corners can be filled.
"""

from collections.abc import Callable
from corpus_place import CORPUS
from corpus_place import MISSING
from io import BytesIO
from pathlib import Path
import pytest
import zipfile


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{WORD_MAIN}"/>'
)
WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml."
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMES = " ".join(
    f'xmlns:{name}="{ODF}:{name}:1.0"'
    for name in ("office", "text", "table", "draw", "style", "meta")
)
ODF_NAMES += (
    f' xmlns:fo="{ODF}:xsl-fo-compatible:1.0" xmlns:svg="{ODF}:svg-compatible:1.0"'
)
FILLING = "<w:p><w:r><w:t>Nội dung mẫu của báo cáo.</w:t></w:r></w:p>"


def make_zip(members: dict[str, str | bytes]) -> bytes:
    """Pack members into a ZIP file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def word_part(root: str, inner: str) -> str:
    """Write a part of a DOCX file: the element ``w:root`` around ``inner``."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    names = (
        f'xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" '
        f'xmlns:wp="{drawing}/wordprocessingDrawing" '
        f'xmlns:a="{drawing}/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {names}>{inner}</w:{root}>'


def make_docx(body: str = FILLING, **parts: str) -> bytes:
    """Make a DOCX file; ``header1="<w:hdr>"`` style parts are given whole, by stem."""
    types = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="{WORD_PART}{name.rstrip("0123456789")}+xml"/>'
        for name in parts
    )
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f"{TYPES}{types}</Types>",
        "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
    }
    members |= {f"word/{name}.xml": part for name, part in parts.items()}
    return make_zip(members)


def make_odt(
    body: str, styles: str = "", *, automatic: str = "", **members: str
) -> bytes:
    """Make an ODT file from the content of office:text and of the master styles.

    ``automatic`` are the automatic styles of the content.
    """
    content = (
        f"<office:document-content {ODF_NAMES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    page = (
        f"<office:document-styles {ODF_NAMES}><office:master-styles>"
        f'<style:master-page style:name="Mẫu">{styles}</style:master-page>'
        "</office:master-styles></office:document-styles>"
    )
    return make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": page,
            **members,
        }
    )


def to_unicode(text: str) -> bytes:
    """Write the map from character codes, which here are the code points, to text."""
    rows = "".join(
        f"1 beginbfchar <{ord(letter):04X}> <{ord(letter):04X}> endbfchar\n"
        for letter in sorted(set(text))
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{rows}endcmap end end"
    ).encode()


def show(text: str) -> bytes:
    """Write the operators that show lines of text on a page."""
    rows = [
        f"<{line.encode('utf-16-be').hex().upper()}> Tj 0 -16 Td"
        for line in text.split("\n")
    ]
    return ("BT /F1 12 Tf 60 780 Td " + " ".join(rows) + " ET").encode()


def stream(content: bytes, entries: str = "") -> bytes:
    """Write a stream object."""
    head = f"<< {entries} /Length {len(content)} >>\nstream\n".encode()
    return head + content + b"\nendstream"


def assemble_pdf(objects: dict[int, bytes]) -> bytes:
    """Write numbered objects, 1 the catalogue, as a PDF file."""
    out, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places.get(number, 0):010d} 00000 n \n".encode()
    trailer = f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    return out + trailer.encode()


def make_pdf(
    *pages: str | bytes, page_entries: str = "", extra: dict[int, bytes] | None = None
) -> bytes:
    """Make a PDF file: one page a text, or a content stream where it is bytes.

    ``page_entries`` go into each page, ``extra`` are further objects from 100 on; text
    uses one font whose codes are the code points.
    """
    letters = "".join(page for page in pages if isinstance(page, str)) + "MẬTỐIUYỆ"
    kids = " ".join(f"{10 + 2 * index} 0 R" for index in range(len(pages)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Mau /Encoding /Identity-H "
        b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        4: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mau /DW 600 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        5: stream(to_unicode(letters)),
    }
    for index, page in enumerate(pages):
        number = 10 + 2 * index
        objects[number] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Contents {number + 1} 0 R {page_entries} "
            "/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 100 0 R >> >> >>"
        ).encode()
        objects[number + 1] = stream(page if isinstance(page, bytes) else show(page))
    return assemble_pdf(objects | (extra or {}))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real texts; skips where it is absent."""
    if not CORPUS.is_dir():
        pytest.skip(MISSING)
    return CORPUS


@pytest.fixture(scope="session")
def corpus_texts(corpus: Path) -> dict[str, str]:
    """Real documents by file name."""
    paths = sorted(corpus.glob("*.txt"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture(scope="session")
def zipped() -> Callable[..., bytes]:
    """``make_zip``."""
    return make_zip


@pytest.fixture(scope="session")
def docx() -> Callable[..., bytes]:
    """``make_docx``."""
    return make_docx


@pytest.fixture(scope="session")
def part() -> Callable[[str, str], str]:
    """``word_part``."""
    return word_part


@pytest.fixture(scope="session")
def odt() -> Callable[..., bytes]:
    """``make_odt``."""
    return make_odt


@pytest.fixture(scope="session")
def pdf() -> Callable[..., bytes]:
    """``make_pdf``."""
    return make_pdf


@pytest.fixture(scope="session")
def pdf_of_objects() -> Callable[[dict[int, bytes]], bytes]:
    """``assemble_pdf``."""
    return assemble_pdf
