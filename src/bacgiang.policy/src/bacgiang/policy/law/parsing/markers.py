"""Beginnings of lines that may open a provision: "Điều 5.", "2.", "a)", "Chương I".

What looks like one need not be one: ``provisions`` decides by what stands around.
Python's ``[a-zà-ỹ]`` holds Đ and most capitals of Vietnamese, so letter case is asked
of ``str`` and never of a range.
"""

from bacgiang.policy.law.numerals import roman
from bacgiang.policy.law.tree import Level
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class Marker:
    """The beginning of a line that may open a provision.

    ``num`` is that beginning as printed, ``rest`` the text after it, ``value`` the
    number without word and punctuation, ``order`` its place in a count from 1 (0 where
    it has none), ``sign`` the punctuation between number and text.
    """

    level: Level
    num: str
    rest: str
    value: str
    order: int
    sign: str


POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
# f, j, w and z are no letters of the Vietnamese alphabet, but are counted with.
ALL_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_LEAD = r"[\ufeff\u200b\u200c\u200d*#_]*\s*"
_SIGN = r"\s*(?P<sign>[.:)\-–,/]|)\s*"
_HEADINGS = {
    Level.PART: r"phần\s+(?P<value>thứ\s+[^\W\d_]+|[ivxlc]+|\d+|[a-hđ])",
    Level.CHAPTER: r"chương\s+(?P<value>thứ\s+[^\W\d_]+|[ivxlc]+|\d+)",
    Level.SUBSECTION: r"tiểu\s+mục\s+(?P<value>[ivxlc]+|\d+|[a-hđ])",
    Level.SECTION: r"mục\s+(?P<value>[ivxlc]+|\d+|[a-hđ])",
    Level.ARTICLE: r"điều\s*(?P<value>\d{1,4}[a-zđ]?)",
}
_HEADING_PATTERNS = {
    level: re.compile(
        rf"(?P<num>{_LEAD}{pattern}(?![\w]){_SIGN})(?P<rest>.*)$", re.IGNORECASE
    )
    for level, pattern in _HEADINGS.items()
}
_ROMAN = re.compile(
    rf"(?P<num>{_LEAD}(?P<value>[IVX][IVXivx]{{0,5}})\s*(?P<sign>[.\-–/):]))\s*(?P<rest>.*)$"
)
_LETTER = re.compile(
    rf"(?P<num>{_LEAD}(?P<value>[A-HĐ])\s*(?P<sign>[.\-–/):]))\s*(?P<rest>\S.*)$"
)
# Fonts of capitals that lost them on the way to Unicode: "c - đăng ký …".
_LETTER_IN_SMALL = re.compile(
    rf"(?P<num>{_LEAD}(?P<value>[a-hđ])\s?(?P<sign>[.\-–]))\s+"
    r"(?P<rest>\S.*[^.;:]|\S.{0,80}\.)$"
)
_DOTTED = re.compile(
    rf"(?P<num>{_LEAD}(?P<value>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})"
    r"(?P<sign>[.)/:\-–]|))\s+(?P<rest>\S.*)$"
)
_ARABIC = re.compile(
    rf"(?P<num>{_LEAD}(?P<value>\d{{1,3}}[a-zđ]?)\s?(?P<sign>[.)/\-–:]))\s*(?P<rest>.*)$"
)
_POINT = re.compile(
    rf"(?P<num>{_LEAD}(?P<value>[a-zđ]\d{{0,2}})\s?(?P<sign>[.),/\-–]))\s*(?P<rest>\S.*)$"
)
_ITEMS = (
    (Level.SUBDIVISION, _ROMAN),
    (Level.DIVISION, _LETTER),
    (Level.SUBPARAGRAPH, _DOTTED),
    (Level.PARAGRAPH, _ARABIC),
    (Level.POINT, _POINT),
    (Level.DIVISION, _LETTER_IN_SMALL),
)
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def heading_marker(text: str) -> Marker | None:
    """Return the heading of a part, chapter, section or article a line begins with."""
    plain = text.replace("Ð", "Đ").replace("ð", "đ")
    for level, pattern in _HEADING_PATTERNS.items():
        match = pattern.match(plain)
        if match:
            return _marker(level, match, text)
    return None


def is_bare_heading(text: str) -> bool:
    """Tell whether a line is a number of a chapter or article, its text below it."""
    heading = heading_marker(text)
    return heading is not None and not heading.rest


def item_markers(text: str) -> list[Marker]:
    """Return what a line may be in a list: "I.", "A.", "1.", "1.1.", "a)"."""
    found = ((level, pattern.match(text)) for level, pattern in _ITEMS)
    return [
        _marker(level, match, text)
        for level, match in found
        if match and not _is_figure(match, level)
    ]


def has_marker_shape(text: str) -> bool:
    """Tell whether a line begins like a provision or an item of a list."""
    return bool(text[:1] in "-+–•*" or heading_marker(text) or item_markers(text))


def order_of(value: str) -> int:
    """Return the place of a number in its count: "2", "ii", "b" and "thứ hai" give 2.

    "2.3" gives 3: it is the third below 2. Letters count by the Vietnamese alphabet
    with f, j, w and z.
    """
    value = value.lower()
    # No count goes further; of thousands of digits Python makes no number.
    digits = re.match(r"\d{1,9}", value.rpartition(".")[2])
    if digits:
        return int(digits[0])
    if value.startswith("thứ"):
        word = value.split()[-1]
        return _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    return ALL_LETTERS.find(value[:1]) + 1


def _marker(level: Level, match: re.Match[str], text: str) -> Marker:
    value = match["value"]
    lettered = level in (Level.POINT, Level.DIVISION)
    is_roman = not lettered and set(value.lower()) <= set("ivxlc")
    order = roman(value) if is_roman else order_of(value)
    num, rest = text[: match.end("num")].rstrip(), text[match.start("rest") :]
    return Marker(level, num, rest, value, order, match["sign"])


def _is_figure(match: re.Match[str], level: Level) -> bool:
    """Tell whether what looks like an item is a date, a sum, a range or a fraction."""
    rest, sign = match["rest"], match["sign"]
    if level is Level.PARAGRAPH:
        glued = match.end("num") == match.start("rest")
        return rest[:1].isdecimal() and (glued or sign in "-–")
    return level is Level.POINT and sign in "-–/" and rest[:1].islower()
