"""Text of an ODT file as it is read: body, tables, text boxes, notes.

Page headers and footers, comments, and what was struck in tracked changes are left
out. odfpy gives neither automatic numbers nor the fonts in force, and expands entities,
so the XML is walked here.
"""

from bacgiang.policy.text.files.content import Content
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.notes import Notes
from bacgiang.policy.text.files.odt_lists import OdtLists
from bacgiang.policy.text.files.odt_lists import OpenList
from bacgiang.policy.text.files.odt_runs import OdtRuns
from bacgiang.policy.text.files.odt_runs import PARAGRAPHS
from bacgiang.policy.text.files.odt_styles import OdtStyles
from bacgiang.policy.text.files.package import Package
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import row_paragraphs
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree


_SKIPPED_NAMES = """
    tracked-changes annotation annotation-end sequence-decls variable-decls forms title
    desc ruby-text number user-field-decls dde-connection-decls script hidden-text
"""
_SKIPPED = frozenset(_SKIPPED_NAMES.split())
_BOXES = frozenset(("text-box", "custom-shape", "rect", "ellipse"))


def odt_content(package: Package) -> Content:
    """Read the text of an ODT package.

    Raises ``Unreadable`` or ``TooLarge`` as ``Package`` does.
    """
    root = package.parse_named("content.xml")
    body = None if root is None else root.find("{*}body/{*}text")
    if body is None:
        raise Unreadable(Fault.BROKEN)
    walk = _Walk(OdtStyles(package.parse_named("styles.xml"), root))
    return Content(walk.paragraphs(body) + walk.note_paragraphs())


class _Walk(OdtRuns):
    """One walk through a document, in order, as numbers are counted on the way."""

    def __init__(self, styles: OdtStyles) -> None:
        super().__init__(styles, _SKIPPED)
        self._lists = OdtLists(styles)
        self._boxes: list[etree._Element] = []
        self._notes = Notes()
        self._note_bodies: dict[str, etree._Element] = {}

    def paragraphs(
        self, parent: etree._Element, around: OpenList | None = None
    ) -> list[Paragraph]:
        found: list[Paragraph] = []
        for child in parent.iterchildren(etree.Element):
            name = local_name(child)
            if name in PARAGRAPHS:
                found += self._paragraph(child, around)
            elif name == "list":
                found += self.paragraphs(child, self._lists.open(child, around))
            elif name == "list-item" and around is not None:
                found += self._item(child, around)
            elif name == "table-row":
                cells = child.iterchildren("{*}table-cell", "{*}covered-table-cell")
                found += row_paragraphs([self.paragraphs(cell) for cell in cells])
            elif name not in _SKIPPED:
                found += self.paragraphs(child, around)
        return found

    def note_paragraphs(self) -> list[Paragraph]:
        """Return the notes that the text read so far refers to."""
        bodies = list(self._note_bodies.items())
        texts = {key: self.paragraphs(body) for key, body in bodies}
        return self._notes.paragraphs(texts)

    def _item(self, item: etree._Element, around: OpenList) -> list[Paragraph]:
        first = next(item.iterchildren(etree.Element), None)
        is_numbered = first is not None and local_name(first) in PARAGRAPHS
        number = self._lists.item(item, around) if is_numbered else Piece("")
        lines = self.paragraphs(item, around)
        if not number.text or first is None or not lines:
            return lines
        number = Piece(number.text, number.format.over(self.base(first)))
        return [(number, *lines[0]), *lines[1:]]

    def _paragraph(
        self, element: etree._Element, around: OpenList | None
    ) -> list[Paragraph]:
        base = self.base(element)
        pieces = list(self.pieces(element, base))
        if local_name(element) == "h" and around is None:
            number = self._lists.heading(element)
            pieces.insert(0, Piece(number.text, number.format.over(base)))
        boxes, self._boxes = self._boxes, []
        inside = [one for box in boxes for one in self.paragraphs(box)]
        return [tuple(pieces), *inside]

    def other(
        self, element: etree._Element, name: str, base: RunFormat
    ) -> Iterator[Piece]:
        if name == "note":
            yield Piece(self._note(element), base)
        elif name in _BOXES:
            self._boxes.append(element)
        else:
            yield from super().other(element, name, base)

    def _note(self, note: etree._Element) -> str:
        key = str(len(self._note_bodies))
        body = note.find("{*}note-body")
        self._note_bodies[key] = note if body is None else body
        return self._notes.mark(key)
