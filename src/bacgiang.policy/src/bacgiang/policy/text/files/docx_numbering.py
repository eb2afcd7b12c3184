"""Automatic numbering in a DOCX file: "Điều 1." may stand in no paragraph's text."""

from bacgiang.policy.text.files.docx_styles import DocxStyles
from bacgiang.policy.text.files.docx_styles import run_format
from bacgiang.policy.text.files.docx_styles import value_of
from bacgiang.policy.text.files.lists import Level
from bacgiang.policy.text.files.lists import ListNumbers
from bacgiang.policy.text.files.lists import NumberedList
from bacgiang.policy.text.files.number_styles import NumberStyle
from bacgiang.policy.text.files.number_styles import read_number
from bacgiang.policy.text.files.paragraphs import PLAIN
from bacgiang.policy.text.files.paragraphs import RunFormat
from bacgiang.policy.text.files.xml_names import attribute
from bacgiang.policy.text.files.xml_names import local_name
from lxml import etree
import re


_STYLES = {
    "decimal": NumberStyle.DECIMAL,
    "decimalZero": NumberStyle.DECIMAL_ZERO,
    "upperRoman": NumberStyle.UPPER_ROMAN,
    "lowerRoman": NumberStyle.LOWER_ROMAN,
    "upperLetter": NumberStyle.UPPER_LETTER,
    "lowerLetter": NumberStyle.LOWER_LETTER,
    "bullet": NumberStyle.BULLET,
    "none": NumberStyle.NONE,
}
_PLACE = re.compile(r"(%[1-9])")
_OFF = ("0", "false", "off")


class DocxNumbering:
    """Numbers the paragraphs of a document, which have to come in order."""

    def __init__(self, root: etree._Element | None, styles: DocxStyles) -> None:
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._numbers: dict[str, etree._Element] = {}
        self._lists: dict[str, NumberedList | None] = {}
        self._list_numbers = ListNumbers()
        self._style_levels: dict[tuple[str, str], int] = {}
        for element in () if root is None else root.iterchildren(etree.Element):
            if local_name(element) == "abstractNum":
                self._abstract[attribute(element, "abstractNumId")] = element
            elif local_name(element) == "num":
                self._numbers[attribute(element, "numId")] = element

    def next_number(
        self, number_id: str, level: int | None, style: str
    ) -> tuple[str, RunFormat]:
        """Count a paragraph of a list; return what is written before it.

        ``level`` is None where the style of the paragraph, ``style``, decides.
        """
        if number_id not in self._lists:
            self._lists[number_id] = self._read(number_id)
        found = self._lists[number_id]
        if found is None:
            return "", PLAIN
        if level is None:
            key = (found.counted_as, style)
            if key not in self._style_levels:
                self._style_levels[key] = self._level_of_style(*key)
            level = self._style_levels[key]
        number = self._list_numbers.next_number(number_id, found, level)
        own = found.levels.get(level)
        return number, PLAIN if own is None else own.format

    def _read(self, number_id: str) -> NumberedList | None:
        number = self._numbers.get(number_id)
        identifier = value_of(number, "abstractNumId")
        abstract = self._abstract.get(identifier)
        if number is None or abstract is None:
            return None
        link = value_of(abstract, "numStyleLink")
        if link:
            other = self._styles.style(link).numbering.number_id
            identifier = value_of(self._numbers.get(other or ""), "abstractNumId")
            abstract = self._abstract.get(identifier)
        levels = {} if abstract is None else _levels(abstract)
        begins_with: dict[int, int] = {}
        for override in number.iterfind("{*}lvlOverride"):
            levels |= _levels(override)
            start = value_of(override, "startOverride")
            if start:
                level = read_number(attribute(override, "ilvl"), 0)
                begins_with[level] = read_number(start, 1)
        return NumberedList(identifier, levels, begins_with)

    def _level_of_style(self, counted_as: str, style: str) -> int:
        abstract = self._abstract.get(counted_as)
        levels = () if abstract is None or not style else abstract.iterfind("{*}lvl")
        named = (one for one in levels if value_of(one, "pStyle") == style)
        found = next(named, None)
        return 0 if found is None else read_number(attribute(found, "ilvl"), 0)


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {
        read_number(attribute(element, "ilvl"), 0): _level(element)
        for element in parent.iterfind("{*}lvl")
    }


def _level(element: etree._Element) -> Level:
    own = read_number(attribute(element, "ilvl"), 0)
    names = [attribute(one, "val") for one in element.iterfind(".//{*}numFmt")]
    known = [_STYLES[name] for name in names if name in _STYLES]
    restart = value_of(element, "lvlRestart")
    legal = element.find("{*}isLgl")
    parts = _PLACE.split(value_of(element, "lvlText"))
    return Level(
        tuple(int(one[1]) - 1 if _PLACE.fullmatch(one) else one for one in parts),
        known[-1] if known else NumberStyle.DECIMAL,
        read_number(value_of(element, "start"), 0),
        read_number(restart, own) - 1 if restart else own - 1,
        legal is not None and attribute(legal, "val") not in _OFF,
        run_format(element.find("{*}rPr")),
    )
