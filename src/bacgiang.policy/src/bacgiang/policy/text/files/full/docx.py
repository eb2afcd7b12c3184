"""Text of a DOCX file, wherever it hides.

Every XML part is walked, whether or not the document refers to it: body, headers,
footers, text boxes, notes, comments, drawings, watermarks, properties. python-docx
gives the body, headers and comments, but no text box, note, watermark or deletion, and
those are where marks of secrecy are found.
"""

from bacgiang.policy.text.files.docx_parts import DocxParts
from bacgiang.policy.text.files.docx_runs import DocxRuns
from bacgiang.policy.text.files.docx_styles import DocxStyles
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import PlaceKind
from bacgiang.policy.text.files.full.gathering import Gathering
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
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
    reader = _Reader(_styles(package, found), found)
    for member in package.members:
        name = posixpath.normpath(member.filename.replace("\\", "/"))
        if _EMBEDDED.search(name):
            found.remark(Fault.EMBEDDED_CONTENT)
        elif name.lower().endswith(".xml") and not _WITHOUT_TEXT.search(name):
            with found.noting_failure():
                reader.read(package.parse(member))
    if any(_PICTURE.search(member.filename) for member in package.members):
        found.remark_pictures(_SHOWN)


_SHOWN = frozenset(
    (PlaceKind.PARAGRAPH, PlaceKind.TABLE_CELL, PlaceKind.TEXT_BOX, PlaceKind.NOTE)
)


def _styles(package: Package, found: Gathering) -> DocxStyles:
    with found.noting_failure():
        return DocxStyles(DocxParts(package).part("styles"))
    return DocxStyles(None)


class _Reader:
    """Reads parts; where text was struck, as it is now and as it was before."""

    def __init__(self, styles: DocxStyles, found: Gathering) -> None:
        self._found = found
        self._now = DocxRuns(styles, _SKIPPED | _REMOVED)
        self._before = DocxRuns(styles, _SKIPPED | _ADDED)

    def read(self, root: etree._Element) -> None:
        if local_name(root) in _PROPERTIES:
            _read_properties(root, self._found)
            return
        kind = _PART_KINDS.get(local_name(root), PlaceKind.DRAWING)
        number = 0
        for element in root.iter(etree.Element):
            name = local_name(element)
            if name == "p":
                number += 1
                self._paragraph(element, _kind_of(element, kind), number)
            elif name == "textpath":
                text = attribute(element, "string")
                self._found.add_text(text, PlaceKind.DRAWING, number)
            elif name in ("docPr", "cNvPr"):
                for shown in ("title", "descr"):
                    text = attribute(element, shown)
                    self._found.add_text(text, PlaceKind.DRAWING, number)

    def _paragraph(self, element: etree._Element, kind: PlaceKind, number: int) -> None:
        self._found.add_pieces(self._now.of_paragraph(element), kind, number)
        if any(local_name(one) in _REMOVED for one in element.iter(etree.Element)):
            before = self._before.of_paragraph(element)
            self._found.add_pieces(before, PlaceKind.DELETED, number)


def _read_properties(root: etree._Element, found: Gathering) -> None:
    for element in root:
        name = attribute(element, "name") or local_name(element)
        value = " ".join("".join(map(str, element.itertext())).split())
        if value:
            found.add_text(f"{name}: {value}", PlaceKind.PROPERTY)


def _kind_of(paragraph: etree._Element, kind: PlaceKind) -> PlaceKind:
    around = set(map(local_name, paragraph.iterancestors()))
    if _BOX in around:
        return PlaceKind.TEXT_BOX
    in_table = kind is PlaceKind.PARAGRAPH and "tc" in around
    return PlaceKind.TABLE_CELL if in_table else kind
