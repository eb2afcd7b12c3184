"""Formats of runs in a DOCX file, with what they inherit from styles."""

from bacgiang.policy.text.files.paragraphs import PLAIN
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from dataclasses import dataclass
from lxml import etree


_OFF = ("0", "false", "off")
_MAX_INHERITANCE = 50


@dataclass(frozen=True, slots=True)
class NumberingReference:
    """Which list a paragraph belongs to; None: not said here."""

    number_id: str | None = None
    level: int | None = None

    def over(self, base: "NumberingReference") -> "NumberingReference":
        """Return this reference with what it leaves open taken from ``base``."""
        return NumberingReference(
            base.number_id if self.number_id is None else self.number_id,
            base.level if self.level is None else self.level,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits."""

    format: RunFormat = PLAIN
    numbering: NumberingReference = NumberingReference()


class DocxStyles:
    """The styles of a document, by identifier."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, Style] = {}
        self._default = ""
        self.base = PLAIN
        for element in () if root is None else root.iterchildren(etree.Element):
            if local_name(element) == "style":
                self._take(element)
            elif local_name(element) == "docDefaults":
                self.base = run_format(element.find(".//{*}rPrDefault/{*}rPr"))

    def _take(self, element: etree._Element) -> None:
        identifier = attribute(element, "styleId")
        self._elements.setdefault(identifier, element)
        is_default = attribute(element, "default") not in ("", *_OFF)
        if is_default and attribute(element, "type") == "paragraph":
            self._default = identifier

    def style(self, identifier: str) -> Style:
        """Return a style; an unknown one is empty."""
        known = self._styles.get(identifier)
        if known is None:
            known = self._styles[identifier] = self._resolve(identifier)
        return known

    def paragraph_style(self, properties: etree._Element | None) -> Style:
        """Return the style of a paragraph, over the defaults of the document."""
        identifier = value_of(properties, "pStyle") or self._default
        style = self.style(identifier)
        return Style(style.format.over(self.base), style.numbering)

    def _resolve(self, identifier: str) -> Style:
        format_, numbering = PLAIN, NumberingReference()
        for _ in range(_MAX_INHERITANCE):
            element = self._elements.get(identifier)
            if element is None:
                break
            format_ = format_.over(run_format(element.find("{*}rPr")))
            numbering = numbering.over(numbering_reference(element.find("{*}pPr")))
            identifier = value_of(element, "basedOn")
        return Style(format_, numbering)


def run_format(properties: etree._Element | None) -> RunFormat:
    """Read the properties of a run (``w:rPr``), styles aside."""
    font: str | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    for element in () if properties is None else properties.iterchildren(etree.Element):
        match local_name(element):
            case "rFonts":
                font = _font(element)
            case "caps" | "smallCaps":
                capitals = bool(capitals) or attribute(element, "val") not in _OFF
            case "vanish":
                hidden = attribute(element, "val") not in _OFF
    return RunFormat(font, capitals, hidden)


def numbering_reference(properties: etree._Element | None) -> NumberingReference:
    """Read the list from the properties of a paragraph (``w:pPr``), styles aside."""
    element = None if properties is None else properties.find("{*}numPr")
    if element is None:
        return NumberingReference()
    level = value_of(element, "ilvl")
    return NumberingReference(
        value_of(element, "numId") or None,
        min(int(level), 8) if level.isdecimal() and len(level) < 4 else None,
    )


def value_of(parent: etree._Element | None, name: str) -> str:
    """Return ``w:val`` of a child element, "" where there is none."""
    element = None if parent is None else parent.find(f"{{*}}{name}")
    return "" if element is None else attribute(element, "val")


def _font(element: etree._Element) -> str | None:
    for slot in ("hAnsi", "ascii"):
        themed, name = attribute(element, f"{slot}Theme"), attribute(element, slot)
        if themed or name:
            return "" if themed else name
    return None
