"""Automatic numbers in an ODT file: which lists go on with which."""

from bacgiang.policy.text.files.lists import ListNumbers
from bacgiang.policy.text.files.lists import NumberedList
from bacgiang.policy.text.files.odt_styles import OdtStyles
from bacgiang.policy.text.files.odt_styles import OUTLINE
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.xml_names import attribute
from dataclasses import dataclass
from lxml import etree


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list, or a list in a list, that a walk is in."""

    counted_as: str
    style: str
    level: int


class OdtLists:
    """Numbers the items of a document, which have to come in order."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._numbers = ListNumbers()
        self._counted_as: dict[str, str] = {}
        self._last = ""
        self._count = 0

    def open(self, element: etree._Element, parent: OpenList | None) -> OpenList:
        """Begin a ``text:list``, which may go on with another."""
        style = attribute(element, "style-name")
        if parent is not None:
            return OpenList(parent.counted_as, style or parent.style, parent.level + 1)
        self._count += 1
        counted_as = str(self._count)
        other = self._counted_as.get(attribute(element, "continue-list"))
        if other is not None:
            counted_as = other
        elif attribute(element, "continue-numbering") == "true" and self._last:
            counted_as = self._last
        if identifier := attribute(element, "id"):
            self._counted_as[identifier] = counted_as
        self._last = counted_as
        return OpenList(counted_as, style, 0)

    def item(self, element: etree._Element, around: OpenList) -> Piece:
        """Count an item of a list; return its number."""
        start = attribute(element, "start-value")
        begins = {}
        if start.isdecimal() and len(start) < 9:
            begins[around.level] = int(start)
            self._count += 1
        return self._number(around, begins, f"{around.counted_as} {self._count}")

    def heading(self, element: etree._Element) -> Piece:
        """Count a heading that stands in no list; return its number."""
        level = attribute(element, "outline-level")
        if not level.isdecimal() or len(level) > 2:
            return Piece("")
        return self._number(OpenList(OUTLINE, OUTLINE, int(level) - 1), {}, OUTLINE)

    def _number(self, around: OpenList, begins: dict[int, int], key: str) -> Piece:
        levels = self._styles.levels(around.style)
        found = NumberedList(around.counted_as, levels, begins)
        number = self._numbers.next_number(key, found, around.level)
        level = levels.get(around.level)
        format_ = RunFormat() if level is None else level.format
        return Piece(f"{number} " if number else "", format_)
