"""Text of HTML as it is read: a line for a paragraph, tabs between cells of a row."""

from bacgiang.policy.text.files import html_tree
from bacgiang.policy.text.files.errors import Unreadable
from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.number_styles import NumberStyle
from bacgiang.policy.text.files.number_styles import read_number
from bacgiang.policy.text.files.number_styles import write_number
from bacgiang.policy.text.files.paragraphs import Paragraph
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import row_paragraphs
from bacgiang.policy.text.files.xml_names import local_name
from dataclasses import dataclass
from dataclasses import replace
from lxml import etree
import re


_SKIPPED = frozenset(
    ("script", "style", "head", "title", "template", "noscript", "select", "option")
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_LIST_STYLES = {
    "a": NumberStyle.LOWER_LETTER,
    "A": NumberStyle.UPPER_LETTER,
    "i": NumberStyle.LOWER_ROMAN,
    "I": NumberStyle.UPPER_ROMAN,
    "lower-alpha": NumberStyle.LOWER_LETTER,
    "upper-alpha": NumberStyle.UPPER_LETTER,
    "lower-roman": NumberStyle.LOWER_ROMAN,
    "upper-roman": NumberStyle.UPPER_ROMAN,
    "none": NumberStyle.NONE,
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?([a-z]+(?:-[a-z]+)?)", re.I)


@dataclass(frozen=True, slots=True)
class _Around:
    """What text takes over from the elements around it."""

    keeps_space: bool = False
    capitals: bool = False


@dataclass(slots=True)
class _Items:
    """The items of an ordered list: the number of the next one, and its style."""

    number: int
    style: NumberStyle

    def numbered(self, item: etree._Element, lines: list[Paragraph]) -> list[Paragraph]:
        """Count an item; return its lines with its number before them."""
        own = read_number(item.get("value"), self.number)
        self.number = own + 1
        written = write_number(own, self.style)
        if not written or not lines:
            return lines
        return [(Piece(f"{written}. "), *lines[0]), *lines[1:]]


def html_paragraphs(html: str) -> list[Paragraph]:
    """Return the paragraphs of HTML that is in Unicode already.

    Scripts, styles and what is not shown are left out; items of ordered lists have
    their numbers. Raises ``Unreadable`` for HTML nested too deep to read as a whole.
    """
    tree = html_tree.parse_html(html)
    if not tree.whole:
        raise Unreadable(Fault.HOSTILE)
    return [] if tree.root is None else _Block().read(tree.root, _Around())


class _Block:
    """Gathers inline text of an element, and the lines of the blocks inside it."""

    def __init__(self) -> None:
        self._lines: list[Paragraph] = []
        self._pieces: list[str] = []
        self._items: _Items | None = None

    def read(self, element: etree._Element, around: _Around) -> list[Paragraph]:
        if local_name(element) == "ol":
            start = read_number(element.get("start"), 1)
            self._items = _Items(start, _list_style(element))
        self._content(element, _inside(element, around))
        self._end_line()
        return self._lines

    def _content(self, element: etree._Element, around: _Around) -> None:
        self._add(element.text, around)
        for child in element.iterchildren(etree.Element):
            self._child(child, around)
            self._add(child.tail, around)

    def _child(self, child: etree._Element, around: _Around) -> None:
        name = local_name(child)
        if name in _SKIPPED or _HIDDEN.search(child.get("style") or ""):
            return
        if name == "br":
            self._pieces.append("\n")
        elif name in html_tree.INLINE:
            self._content(child, _inside(child, around))
        else:
            self._end_line()
            lines = _block(child, name, around)
            if name == "li" and self._items is not None:
                lines = self._items.numbered(child, lines)
            self._lines += lines

    def _add(self, text: str | None, around: _Around) -> None:
        if text:
            text = text if around.keeps_space else html_tree.collapse_space(text)
            self._pieces.append(text.upper() if around.capitals else text)

    def _end_line(self) -> None:
        text = "".join(self._pieces).strip(" \t")
        self._pieces.clear()
        if text.strip():
            self._lines.append((Piece(text),))


def _block(element: etree._Element, name: str, around: _Around) -> list[Paragraph]:
    if name == "tr":
        inside = _inside(element, around)
        cells = element.iterchildren("td", "th")
        return row_paragraphs([_Block().read(cell, inside) for cell in cells])
    return _Block().read(element, around)


def _inside(element: etree._Element, around: _Around) -> _Around:
    if local_name(element) in html_tree.KEEPS_SPACE:
        around = replace(around, keeps_space=True)
    return (
        replace(around, capitals=True) if html_tree.is_in_capitals(element) else around
    )


def _list_style(element: etree._Element) -> NumberStyle:
    found = _LIST_STYLE.search(element.get("style") or "")
    name = found[1].lower() if found else element.get("type") or ""
    return _LIST_STYLES.get(name, NumberStyle.DECIMAL)
