"""Text of a DOCX file, wherever it hides.

Every XML part is walked, whether or not the document refers to it: body, headers,
footers, text boxes, notes, comments, drawings, watermarks, properties. python-docx
gives the body, headers and comments, but no text box, note, watermark or deletion, and
those are where marks of secrecy are found.
"""

from bacgiang.policy.text.files.docx_text import BREAKS
from bacgiang.policy.text.files.errors import FileError
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.gathering import Gathering
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree
import posixpath
import re


_PART_KINDS = {
    "document": PlaceKind.PARAGRAPH,
    "glossaryDocument": PlaceKind.PARAGRAPH,
    "hdr": PlaceKind.HEADER,
    "ftr": PlaceKind.FOOTER,
    "footnotes": PlaceKind.NOTE,
    "endnotes": PlaceKind.NOTE,
    "comments": PlaceKind.COMMENT,
}
_PROPERTIES = frozenset(("coreProperties", "Properties"))
_WITHOUT_TEXT = re.compile(
    r"(?:^|/)(?:styles|stylesWithEffects|settings|webSettings|fontTable|numbering"
    r"|theme\d*|\[Content_Types\]|people|commentsIds|commentsExtended)\.xml$"
)
_EMBEDDED = re.compile(
    r"(?:^|/)embeddings/|(?:^|/)afchunk|\.(?:docx?|docm|rtf|html?|mht|pdf|xlsx?|pptx?)$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|webp)$", re.IGNORECASE)

_BOX = "txbxContent"
_REMOVED = frozenset(("del", "moveFrom"))
_ADDED = frozenset(("ins", "moveTo"))
_SKIPPED = frozenset((_BOX, "p", "tbl", "instrText", "delInstrText", "pPr", "rPr"))


def docx_blocks(package: Package, found: Gathering) -> None:
    """Read all parts of a DOCX package into ``found``.

    A part that cannot be read leaves a problem and does not keep the others from
    being read.
    """
    for member in package.members:
        name = posixpath.normpath(member.filename.replace("\\", "/"))
        if _EMBEDDED.search(name):
            found.remark(Fault.EMBEDDED_CONTENT)
        elif name.lower().endswith(".xml") and not _WITHOUT_TEXT.search(name):
            try:
                _read_part(package.parse(member), found)
            except FileError as error:
                found.failed(error)
    has_text = any(block.place.kind in _SHOWN for block in found.blocks)
    pictures = any(_PICTURE.search(member.filename) for member in package.members)
    if pictures and not has_text:
        found.remark(Fault.NO_TEXT_LAYER)


_SHOWN = frozenset(
    (PlaceKind.PARAGRAPH, PlaceKind.TABLE_CELL, PlaceKind.TEXT_BOX, PlaceKind.NOTE)
)


def _read_part(root: etree._Element, found: Gathering) -> None:
    if local_name(root) in _PROPERTIES:
        _read_properties(root, found)
        return
    kind = _PART_KINDS.get(local_name(root), PlaceKind.DRAWING)
    number = 0
    for element in root.iter(etree.Element):
        name = local_name(element)
        if name == "p":
            number += 1
            _read_paragraph(element, _kind_of(element, kind), number, found)
        elif name == "textpath":
            found.add_text(attribute(element, "string"), PlaceKind.DRAWING, number)
        elif name in ("docPr", "cNvPr"):
            for shown in ("title", "descr"):
                text = attribute(element, shown)
                found.add_text(text, PlaceKind.DRAWING, number)


def _read_properties(root: etree._Element, found: Gathering) -> None:
    for element in root:
        name = attribute(element, "name") or local_name(element)
        value = " ".join("".join(map(str, element.itertext())).split())
        if value:
            found.add_text(f"{name}: {value}", PlaceKind.PROPERTY)


def _kind_of(paragraph: etree._Element, kind: PlaceKind) -> PlaceKind:
    in_table = False
    for ancestor in paragraph.iterancestors():
        name = local_name(ancestor)
        if name == _BOX:
            return PlaceKind.TEXT_BOX
        in_table = in_table or name == "tc"
    return PlaceKind.TABLE_CELL if in_table and kind is PlaceKind.PARAGRAPH else kind


def _read_paragraph(
    paragraph: etree._Element, kind: PlaceKind, number: int, found: Gathering
) -> None:
    """Read a paragraph as it is now and, where text was struck, as it was before."""
    found.add_text("".join(_pieces(paragraph, _REMOVED)), kind, number)
    if any(local_name(child) in _REMOVED for child in paragraph.iter(etree.Element)):
        before = "".join(_pieces(paragraph, _ADDED))
        found.add_text(before, PlaceKind.DELETED, number)


def _pieces(
    node: etree._Element, unseen: frozenset[str], capitals: bool = False
) -> Iterator[str]:
    for child in node.iterchildren(etree.Element):
        name = local_name(child)
        if name in ("t", "delText"):
            text = child.text or ""
            yield text.upper() if capitals else text
        elif name in BREAKS:
            yield BREAKS[name]
        elif name == "r":
            yield from _pieces(child, unseen, _is_in_capitals(child))
        elif name not in _SKIPPED and name not in unseen:
            yield from _pieces(child, unseen, capitals)


def _is_in_capitals(run: etree._Element) -> bool:
    """Tell whether a run is shown in capitals: by its style, or a .Vn...H font."""
    for element in run.iterfind("{*}rPr/{*}*"):
        name = local_name(element)
        if name in ("caps", "smallCaps"):
            return attribute(element, "val") not in ("0", "false", "off")
        if name == "rFonts":
            font = attribute(element, "ascii")
            if font.startswith(".Vn") and font.endswith("H"):
                return True
    return False
