"""What stands in the runs of a DOCX paragraph, in the format in force."""

from bacgiang.policy.text.files.docx_styles import DocxStyles
from bacgiang.policy.text.files.docx_styles import run_format
from bacgiang.policy.text.files.docx_styles import value_of
from bacgiang.policy.text.files.paragraphs import Piece
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.symbols import shown
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterator
from lxml import etree


_TEXTS = frozenset(("t", "delText"))
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class DocxRuns:
    """Reads all that is inside an element but for elements of the names ``skipped``."""

    def __init__(self, styles: DocxStyles, skipped: frozenset[str]) -> None:
        self.styles = styles
        self._skipped = skipped

    def of_paragraph(self, paragraph: etree._Element) -> Iterator[Piece]:
        """Yield the text of a paragraph in order."""
        style = self.styles.paragraph_style(paragraph.find("{*}pPr"))
        yield from self.pieces(paragraph, style.format)

    def pieces(self, parent: etree._Element, base: RunFormat) -> Iterator[Piece]:
        """Yield what is inside an element; ``base`` is the format around it."""
        for child in parent.iterchildren(etree.Element):
            name = local_name(child)
            if name in self._skipped:
                continue
            if name == "r":
                yield from self.pieces(child, self._run_format(child, base))
            elif name in _TEXTS:
                yield Piece(shown(child.text or "", base.font or ""), base)
            elif name in _BREAKS:
                yield Piece(_BREAKS[name], base)
            elif name == "sym":
                yield Piece(_symbol(child), base)
            else:
                yield from self.other(child, name, base)

    def other(
        self, element: etree._Element, name: str, base: RunFormat
    ) -> Iterator[Piece]:
        """Yield what is inside an element that is no text itself."""
        yield from self.pieces(element, base)

    def _run_format(self, run: etree._Element, base: RunFormat) -> RunFormat:
        properties = run.find("{*}rPr")
        if properties is None:
            return base
        style = self.styles.style(value_of(properties, "rStyle"))
        return run_format(properties).over(style.format).over(base)


def _symbol(element: etree._Element) -> str:
    code = attribute(element, "char")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return shown(character, attribute(element, "font"))
