"""What a Word file holds beside its words: parts of others, fields, and how much."""

from ..form_values import number_in
from ..uploads.pictures import pixels_of
from collections.abc import Iterator
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.parts.image import ImagePart
from io import BytesIO
from lxml.etree import QName
from math import prod
from typing import Any


MOST_RUNS = 5_000
"""Paragraphs, runs, cells, rows and columns; a form of several pages has some hundred.
"""
MOST_COLUMNS = 63
"""Of a table, as Word has it: a cell that says it is wider is told once for each."""
MOST_DEPTH = 3
"""Tables in cells of tables; whoever draws one measures it again for each around it."""
MOST_PIXELS = 8_000_000
"""Of a picture: a logo or a scanned seal; it is drawn anew in each paper."""
EMBEDDED = frozenset({"oleObject", "package", "control", "attachedToolbars"})
LINKED_TO = ("http://", "https://", "mailto:")
HARMLESS_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "DATE", "TIME"})
"""What Word writes in by itself without reading from elsewhere or starting anything."""


def is_too_long(document: bytes) -> bool:
    """Whether a paper of it would take long to make, whatever stands there."""
    parts = _elements(document, "p", "r", "tc", "tr", "gridCol", "blip")
    spans = _elements(document, "gridSpan", "gridBefore", "gridAfter")
    return (
        sum(1 for _one in parts) > MOST_RUNS
        or any(_is_too_wide(_attribute(one, "val")) for one in spans)
        or _has_too_many_cells(document)
        or any(pixels_of(BytesIO(one)) > MOST_PIXELS for one in _pictures(document))
    )


def _is_too_wide(said: str) -> bool:
    columns = number_in(said)
    return columns is None or columns > MOST_COLUMNS


def _has_too_many_cells(document: bytes) -> bool:
    """As they are counted by columns: so often a reader may come by what is in them."""
    count = 0
    for cell in _elements(document, "tc"):
        around = list(cell.iterancestors("{*}tc"))
        count += prod(map(_columns, (cell, *around)))
        if len(around) >= MOST_DEPTH or count > MOST_RUNS:
            return True
    return False


def _columns(cell: Any) -> int:
    said = (_attribute(one, "val") for one in cell.iterfind("{*}tcPr/{*}gridSpan"))
    return max((number_in(one) or 1 for one in said), default=1)


def _pictures(document: bytes) -> Iterator[bytes]:
    package = Document(BytesIO(document)).part.package
    parts = package.iter_parts() if package is not None else ()
    return (one.blob for one in parts if isinstance(one, ImagePart))


def reaches_outside(document: bytes) -> bool:
    """Whether whoever opens it loads something from elsewhere, or starts it: a picture,
    a template with macros, a field. What is linked to is not loaded.
    """
    package = Document(BytesIO(document)).part.package
    rels = package.iter_rels() if package is not None else ()
    return any(map(_starts_something, rels)) or not HARMLESS_FIELDS.issuperset(
        fields_of(document)
    )


def _starts_something(rel: Any) -> bool:
    """A part that a click opens with another program counts, and a link that does."""
    if not rel.is_external:
        return rel.reltype.rpartition("/")[2] in EMBEDDED
    is_link = rel.reltype == RELATIONSHIP_TYPE.HYPERLINK
    return not (is_link and rel.target_ref.lower().startswith(LINKED_TO))


def fields_of(document: bytes) -> Iterator[str]:
    """What each field does, by its first word; "" for one that says nothing.

    Word cuts what a field says into runs, and puts fields into fields.
    """
    begun: list[str] = []
    for one in _elements(document, "fldSimple", "fldChar", "instrText"):
        name, kind = QName(one).localname, _attribute(one, "fldCharType")
        if name == "fldSimple":
            yield _first_word(_attribute(one, "instr"))
        elif name == "instrText":
            # Outside of a field, too: what reads it may be more lenient than this.
            begun = begun or [""]
            begun[-1] += one.text or ""
        elif kind == "begin":
            begun.append("")
        elif begun:
            yield _first_word(begun[-1])
            if kind == "end":
                begun.pop()
    yield from map(_first_word, begun)


def _attribute(element: Any, name: str) -> str:
    found = (said for key, said in element.items() if QName(key).localname == name)
    return next(found, "")


def _first_word(said: str) -> str:
    return said.split(maxsplit=1)[0].upper() if said.strip() else ""


def _elements(document: bytes, *names: str) -> Iterator[Any]:
    """Those of the text and of all other parts that are XML, in whatever namespace:
    python-docx reads neither footnotes nor endnotes, and keeps them as they are. Raises
    XMLSyntaxError for a part that nobody should read.
    """
    package = Document(BytesIO(document)).part.package
    wanted = [f"{{*}}{one}" for one in names]
    for part in package.iter_parts() if package is not None else ():
        if isinstance(part, XmlPart):
            yield from part.element.iter(*wanted)
        elif part.content_type.endswith("xml") or part.partname.endswith(".xml"):
            yield from parse_xml(part.blob).iter(*wanted)
