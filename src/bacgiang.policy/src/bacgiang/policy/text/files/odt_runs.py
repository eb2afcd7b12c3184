"""What stands inside an ODT paragraph, in the format in force."""

from bacgiang.policy.text.files.html_tree import collapse_space
from bacgiang.policy.text.files.odt_styles import OdtStyles
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.symbols import shown
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree


PARAGRAPHS = frozenset(("p", "h"))
_BREAKS = {"tab": "\t", "line-break": "\n"}
_MAX_SPACES = 50


class OdtRuns:
    """Reads all that is inside an element but for elements of the names ``skipped``."""

    def __init__(self, styles: OdtStyles, skipped: frozenset[str]) -> None:
        self.styles = styles
        self._skipped = skipped

    def of_paragraph(self, paragraph: etree._Element) -> Iterator[Piece]:
        """Yield the text of a paragraph in order."""
        yield from self.pieces(paragraph, self.base(paragraph))

    def base(self, paragraph: etree._Element) -> RunFormat:
        """Return the format of a paragraph."""
        return self.styles.format("paragraph", attribute(paragraph, "style-name"))

    def pieces(self, node: etree._Element, base: RunFormat) -> Iterator[Piece]:
        """Yield what is inside an element; ``base`` is the format around it."""
        yield _piece(node.text, base)
        for child in node.iterchildren(etree.Element):
            name = local_name(child)
            if name == "s":
                yield Piece(" " * _spaces(attribute(child, "c")), base)
            elif name in _BREAKS:
                yield Piece(_BREAKS[name], base)
            elif name == "span":
                own = self.styles.format("text", attribute(child, "style-name"))
                yield from self.pieces(child, own.over(base))
            elif name not in self._skipped:
                yield from self.other(child, name, base)
            yield _piece(child.tail, base)

    def other(
        self, element: etree._Element, name: str, base: RunFormat
    ) -> Iterator[Piece]:
        """Yield what is inside an element that is no text itself."""
        yield from self.pieces(element, base)


def _piece(text: str | None, base: RunFormat) -> Piece:
    """Return text between tags; line breaks in the source are spaces."""
    return Piece(shown(collapse_space(text or ""), base.font or ""), base)


def _spaces(count: str) -> int:
    number = int(count) if count.isdecimal() and len(count) < 4 else 1
    return min(number, _MAX_SPACES)
