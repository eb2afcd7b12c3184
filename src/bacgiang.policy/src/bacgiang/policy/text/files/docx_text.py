"""Text of a DOCX file as it is read: body, tables, text boxes, notes.

Page headers and footers, comments, and what was struck in tracked changes are left
out. python-docx gives neither automatic numbers nor fonts that come from styles, and
expands the package without bounds, so the XML is walked here.
"""

from bacgiang.policy.text.files.content import Content
from bacgiang.policy.text.files.docx_numbering import DocxNumbering
from bacgiang.policy.text.files.docx_parts import DocxParts
from bacgiang.policy.text.files.docx_runs import DocxRuns
from bacgiang.policy.text.files.docx_styles import DocxStyles
from bacgiang.policy.text.files.docx_styles import numbering_reference
from bacgiang.policy.text.files.docx_styles import run_format
from bacgiang.policy.text.files.docx_styles import value_of
from bacgiang.policy.text.files.notes import Notes
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import row_paragraphs
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree


_REMOVED = frozenset(("del", "moveFrom"))
SKIPPED = _REMOVED | frozenset(
    ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr", "instrText", "delText")
)
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


def docx_content(package: Package) -> Content:
    """Read the text of a DOCX package.

    Raises ``Unreadable`` or ``TooLarge`` as ``Package`` does.
    """
    parts = DocxParts(package)
    styles = DocxStyles(parts.part("styles"))
    numbering = DocxNumbering(parts.part("numbering"), styles)
    walk = DocxWalk(styles, numbering)
    paragraphs = walk.paragraphs(parts.document()) + walk.rest()
    return Content(paragraphs + walk.notes.paragraphs(_note_texts(parts, walk)))


def _note_texts(parts: DocxParts, walk: "DocxWalk") -> dict[str, list[Paragraph]]:
    texts: dict[str, list[Paragraph]] = {}
    kinds = {key.partition(" ")[0] for key in walk.notes.keys}
    for kind in sorted(kinds):
        root = parts.part(kind)
        for element in () if root is None else root.iterchildren(etree.Element):
            key = f"{kind} {attribute(element, 'id')}"
            if key in walk.notes.keys:
                texts[key] = walk.paragraphs(element)
    return texts


class DocxWalk(DocxRuns):
    """One walk through a document, in order, as numbers are counted on the way."""

    def __init__(self, styles: DocxStyles, numbering: DocxNumbering) -> None:
        super().__init__(styles, SKIPPED)
        self._numbering = numbering
        self._boxes: list[etree._Element] = []
        self._carried: list[Piece] = []
        self.notes = Notes()

    def paragraphs(self, parent: etree._Element) -> list[Paragraph]:
        found: list[Paragraph] = []
        for child in parent.iterchildren(etree.Element):
            name = local_name(child)
            if name == "p":
                found += self.paragraph(child)
            elif name == "tr":
                found += self._row(child)
            elif name == "AlternateContent":
                found += self.paragraphs(chosen(child))
            elif name not in SKIPPED:
                found += self.paragraphs(child)
        return found

    def rest(self) -> list[Paragraph]:
        """Return what is left where the end of the last paragraph was struck."""
        rest, self._carried = self._carried, []
        return [tuple(rest)] if rest else []

    def _row(self, row: etree._Element) -> list[Paragraph]:
        if row.find("{*}trPr/{*}del") is not None:
            return []
        cells = [cell for cell in row.iter("{*}tc") if _row_of(cell) is row]
        return row_paragraphs([self.paragraphs(cell) for cell in cells])

    def paragraph(self, element: etree._Element) -> list[Paragraph]:
        properties = element.find("{*}pPr")
        base = self.styles.paragraph_style(properties).format
        pieces = self._carried + list(self.pieces(element, base))
        boxes, self._boxes = self._boxes, []
        self._carried = []
        inside = [one for box in boxes for one in self.paragraphs(box)]
        if properties is not None and properties.find("{*}rPr/{*}del") is not None:
            # Its end was struck: it runs on into the next paragraph.
            self._carried = pieces
            return inside
        return [(*self._number(properties, base), *pieces), *inside]

    def _number(
        self, properties: etree._Element | None, base: RunFormat
    ) -> Iterator[Piece]:
        style = self.styles.paragraph_style(properties).numbering
        own = numbering_reference(properties)
        reference = own.over(style)
        if reference.number_id in (None, "0"):
            return
        identifier = value_of(properties, "pStyle")
        level = own.level if own.number_id else reference.level
        if own.number_id and level is None:
            level = 0
        number, own_format = self._numbering.next_number(
            reference.number_id or "", level, identifier
        )
        if number:
            mark = None if properties is None else properties.find("{*}rPr")
            yield Piece(f"{number} ", own_format.over(run_format(mark)).over(base))

    def other(
        self, element: etree._Element, name: str, base: RunFormat
    ) -> Iterator[Piece]:
        if name in _NOTES:
            key = f"{_NOTES[name]} {attribute(element, 'id')}"
            yield Piece(self.notes.mark(key), base)
        elif name == "txbxContent":
            self._boxes.append(element)
        elif name == "AlternateContent":
            yield from self.pieces(chosen(element), base)
        else:
            yield from super().other(element, name, base)


def chosen(alternatives: etree._Element) -> etree._Element:
    """Return the branch whose text counts: programs write the same text into each."""
    for branch in alternatives.iterchildren(etree.Element):
        if next(branch.iter("{*}t"), None) is not None:
            return branch
    return alternatives


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors("{*}tr"), None)
