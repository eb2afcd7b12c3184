"""Fonts and list styles of an ODT file (OpenDocument 1.3)."""

from bacgiang.policy.text.files.lists import Level
from bacgiang.policy.text.files.number_styles import NumberStyle
from bacgiang.policy.text.files.number_styles import read_number
from bacgiang.policy.text.files.paragraphs import PLAIN
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from collections.abc import Iterable
from collections.abc import Iterator
from lxml import etree
import re


OUTLINE = "outline-style"
"""Name of the list style of headings that stand in no list."""

_NUMBER_STYLES = {
    "1": NumberStyle.DECIMAL,
    "I": NumberStyle.UPPER_ROMAN,
    "i": NumberStyle.LOWER_ROMAN,
    "A": NumberStyle.UPPER_LETTER,
    "a": NumberStyle.LOWER_LETTER,
    "": NumberStyle.NONE,
}
_PLACE = re.compile(r"(%\d{1,2}%)")
_MAX_INHERITANCE = 50
_MAX_LEVEL = 10


class OdtStyles:
    """The styles of a document, automatic ones and those with a name."""

    def __init__(self, *roots: etree._Element | None) -> None:
        self._fonts: dict[str, str] = {}
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, RunFormat] = {}
        self._formats: dict[tuple[str, str], RunFormat] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        elements = [root for root in roots if root is not None]
        for face in _named(elements, "{*}font-face"):
            self._fonts[attribute(face, "name")] = attribute(face, "font-family")
        for style in _named(elements, "{*}style", "{*}default-style"):
            self._take(style)
        for levels in _named(elements, "{*}list-style", "{*}outline-style"):
            is_outline = local_name(levels) == OUTLINE
            name = OUTLINE if is_outline else attribute(levels, "name")
            self._lists[name] = self._levels(levels)

    def format(self, family: str, name: str) -> RunFormat:
        """Return the format of a style of "paragraph" or "text", with its parents'."""
        key = (family, name)
        if key not in self._formats:
            self._formats[key] = self._resolve(family, name)
        return self._formats[key]

    def levels(self, list_style: str) -> dict[int, Level]:
        """Return the levels of a list style; an unknown one has none."""
        return self._lists.get(list_style, {})

    def _take(self, element: etree._Element) -> None:
        family = attribute(element, "family")
        if local_name(element) == "default-style":
            self._defaults[family] = self._own_format(element)
        else:
            self._styles[family, attribute(element, "name")] = element

    def _resolve(self, family: str, name: str) -> RunFormat:
        found = PLAIN
        for _ in range(_MAX_INHERITANCE):
            element = self._styles.get((family, name))
            if element is None:
                break
            found = found.over(self._own_format(element))
            name = attribute(element, "parent-style-name")
        return found.over(self._defaults.get(family, PLAIN))

    def _own_format(self, element: etree._Element) -> RunFormat:
        properties = element.find("{*}text-properties")
        if properties is None:
            return PLAIN
        named = attribute(properties, "font-name")
        font = self._fonts.get(named, named) or attribute(properties, "font-family")
        transform = attribute(properties, "text-transform")
        variant = attribute(properties, "font-variant")
        display = attribute(properties, "display")
        capitals = transform == "uppercase" or variant == "small-caps"
        return RunFormat(
            font or None,
            capitals if transform or variant else None,
            display == "none" if display else None,
        )

    def _levels(self, list_style: etree._Element) -> dict[int, Level]:
        found: dict[int, Level] = {}
        for element in list_style.iterchildren(etree.Element):
            level = read_number(attribute(element, "level"), 0)
            if 0 < level <= _MAX_LEVEL:
                found[level - 1] = self._level(element, level - 1)
        return found

    def _level(self, element: etree._Element, own: int) -> Level:
        format_ = self.format("text", attribute(element, "style-name"))
        if "bullet" in local_name(element) or "image" in local_name(element):
            bullet = attribute(element, "bullet-char")
            font = element.find("{*}text-properties")
            name = "" if font is None else attribute(font, "font-name")
            format_ = RunFormat(self._fonts.get(name, name)).over(format_)
            return Level((bullet,), NumberStyle.BULLET, format=format_)
        style = _NUMBER_STYLES.get(
            attribute(element, "num-format"), NumberStyle.DECIMAL
        )
        start = read_number(attribute(element, "start-value"), 1)
        parts = _parts(element, own, style)
        return Level(parts, style, start, format=format_)


def _named(roots: Iterable[etree._Element], *names: str) -> Iterator[etree._Element]:
    return (element for root in roots for element in root.iter(*names))


def _parts(
    element: etree._Element, own: int, style: NumberStyle
) -> tuple[str | int, ...]:
    template = attribute(element, "num-list-format")
    if template:
        pieces = _PLACE.split(template)
        return tuple(
            int(one.strip("%")) - 1 if _PLACE.fullmatch(one) else one for one in pieces
        )
    parts: list[str | int] = [attribute(element, "num-prefix")]
    if style is not NumberStyle.NONE:
        shown = min(read_number(attribute(element, "display-levels"), 1), own + 1)
        for level in range(own + 1 - shown, own + 1):
            parts += [".", level] if level > own + 1 - shown else [level]
    return (*parts, attribute(element, "num-suffix"))
