"""Numbers of documents: 76/2007/QĐ-UBND, 119/QĐ-UBND, 26/2008/QH12, 221-KL/TW.

Normative documents carry the year (decree 34/2016, article 58 and its predecessors),
administrative ones do not; Party bodies and old ministries order the parts otherwise.
A number is no key of a document: ``document_identity`` has that.
"""

from bacgiang.policy.law.days import full_year
from bacgiang.policy.law.document_type_names import DocumentType
from bacgiang.policy.law.document_type_names import MARKS
from bacgiang.policy.law.document_type_names import NAMES
from bacgiang.policy.law.document_type_names import type_marked
from bacgiang.policy.text.folding import fold
from bacgiang.policy.text.letters import EQUIVALENT_D
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from enum import Enum
from functools import lru_cache
import re
import unicodedata


class NumberError(ValueError):
    """The text is not the number of a document."""


class NumberStyle(Enum):
    """The order in which a number's parts are written."""

    NORMATIVE = "number/year/type-issuer"
    PARTY = "number-type/issuer"
    ISSUER_FIRST = "number-issuer/type/unit"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """Number of a document, in parts.

    ``letter`` follows the serial number where one was put in between (72A, 930e).
    ``year`` is None where the number has none. ``type_mark`` is that of the document's
    type (QĐ), None where the number has none (26/2008/QH12, 3354/VPCP-KGVX);
    ``issuer_marks`` are the others, in the order printed. Two numbers in different
    styles are equal when their parts are.
    """

    serial: int
    letter: str = ""
    year: int | None = None
    type_mark: str | None = None
    issuer_marks: tuple[str, ...] = ()
    style: NumberStyle = field(default=NumberStyle.NORMATIVE, compare=False)

    @property
    def type(self) -> DocumentType | None:
        """Type the mark stands for; None for laws and letters, which have no mark."""
        return type_marked(self.type_mark)

    @property
    def canonical(self) -> str:
        """The number as rules on drafting have it: no blanks, two figures at least."""
        serial = f"{self.serial:02d}{self.letter}"
        if self.style is NumberStyle.PARTY and self.type_mark:
            return f"{serial}-{self.type_mark}/{'-'.join(self.issuer_marks)}"
        if self.style is NumberStyle.ISSUER_FIRST and self.type_mark:
            first, *units = self.issuer_marks
            year = f"/{self.year}" if self.year else ""
            return "/".join([f"{serial}{year}-{first}", self.type_mark, *units])
        marks = "-".join(filter(None, [self.type_mark, *self.issuer_marks]))
        parts = [serial, str(self.year) if self.year else "", marks]
        return "/".join(filter(None, parts))

    @property
    def short(self) -> str:
        """Serial number and year (76/2007); canonical form where there is no year."""
        if self.year is None:
            return self.canonical
        return f"{self.serial:02d}{self.letter}/{self.year}"

    @property
    def key(self) -> str:
        """The number folded: the same for every spelling of it.

        Case, diacritics, leading zeros, the order and separators of the parts make no
        difference; the people's committees' marks of before and after 2003 (UB, UBND)
        are one.
        """
        return _key(self)

    def search_keys(self, issue_year: int | None = None) -> tuple[str, ...]:
        """Return the keys under which a search finds the number, the exact one first.

        ``issue_year`` lets a number without a year be found by serial and year.
        """
        year = self.year or issue_year
        short = f"{self.serial}{fold(self.letter)}"
        keys = [self.key, f"{short}/{year}" if year else short]
        return tuple(dict.fromkeys(keys))


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """A number in a head: ``text`` is how it reads without blanks and dots.

    A draft has none before the year ("/2025/QH15").
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in a text: ``text[start:end]`` is how it is printed there."""

    number: DocumentNumber
    start: int
    end: int


_ONE_BODY = {"ub": "ubnd"}


# Where documents are compared, each number meets all the others.
@lru_cache(maxsize=10_000)
def _key(number: DocumentNumber) -> str:
    marks = [fold(mark) for mark in (number.type_mark, *number.issuer_marks) if mark]
    tail = "-".join(_ONE_BODY.get(mark, mark) for mark in marks)
    head = f"{number.serial}{fold(number.letter)}"
    return "/".join(filter(None, [head, str(number.year or ""), tail]))


_CAPITAL = "A-ZĐÐƉƯÂÔ"
_MARK = (
    rf"(?:[{_CAPITAL}][{_CAPITAL}&]{{0,11}}(?:[gr]|[a-z][{_CAPITAL}]{{1,6}})?\d{{0,4}}"
    r"(?:(?![^\W_])|(?=ngày|của)))"
)
# Blanks on one side of a separator are slips; on both sides it is a dash in prose.
_BETWEEN = r"(?:\s{0,2}[-–/](?!\s)|[-–/]\s{1,2}|\.(?!\s))"
# ... but for "QĐ - UBND": a mark of a type alone is none of a document.
_SPACED = (
    r"(?:(?<=QĐ)|(?<=NĐ)|(?<=NQ)|(?<=CT)|(?<=TT)|(?<=LT)|(?<=KH))\s{1,2}[-–]\s{1,2}"
    r"(?=(?:UB(?:ND)?|HĐND|CP|TTg|HĐBT|B[A-ZĐ]{1,9}|UBTVQH\d{0,2})(?!\w))"
)
_BETWEEN = rf"(?:{_BETWEEN}|{_SPACED})"
_MARKS = rf"{_MARK}(?:{_BETWEEN}{_MARK}){{0,5}}"
_SMALL_TYPE = "qđ|nđ|nq|ttlt|tt|ct|tb|kh|pl"
_SMALL_MARKS = (
    rf"(?:{_SMALL_TYPE})(?:[-–/.][a-zđðưâô]{{2,12}}\d{{0,4}}(?![^\W_])){{1,4}}"
)
_HEAD = r"(?P<serial>\d{1,6})(?P<letter>[A-Za-zđĐ]?)"
_YEAR = r"(?P<year>\d{4}|\d{2})"
# "90TC/TCT", "31 NQ/UBTVQH9", "60 CP": before 2000 no sign may stand before the marks.
_UNPARTED = (
    r"\s(?=[A-ZĐ]{2,6}/[A-ZĐ]{2,6})|(?<=\d)(?=[A-ZĐ]{2,6}[/-][A-ZĐ]{2,6})"
    r"|\s(?=(?:QĐ|NQ|TT|NĐ|CT|LĐ|TC|PL|LCT)-[A-ZĐ])"
    r"|\s(?=(?!KH|TB|BC|HD|KL|CV|TP)[A-ZĐ]{2,6}-[A-ZĐ]{2,6})"
    r"|(?:\s|(?<=\d))(?=(?:CP|TTg|HĐBT|HĐCP|TTLB|TTLN|TTLT)(?!\w))"
)
NUMBER_PATTERN = (
    rf"(?:(?<=số)|(?<=__)|(?<![\w/.,\-]))(?<!\d:){_HEAD}"
    rf"(?:\s?[/-]\s?{_YEAR}(?P<after_year>\s?[/-]{{1,2}}\s{{0,2}})"
    rf"|(?P<after_serial>\s?[/-]\s{{0,2}}|{_UNPARTED}))(?P<marks>{_MARKS}|{_SMALL_MARKS})"
)
"""A number with marks, as printed; its groups are named."""

_NUMBER = re.compile(NUMBER_PATTERN)
_LOOSE = re.compile(
    rf"{_HEAD}(?:\s*[/-]\s*{_YEAR}(?!\d))?(?:(?P<separator>\s*[/-]\s*|\s+)"
    r"(?P<marks>[^\W\d_](?:[\s\-–/.]{0,3}[\w&]){0,60}))?"
)
# Heads are typed more loosely: blanks and dots where the number is written by hand,
# marks of any case, no serial number in a draft.
_OWN_MARK = rf"[{_CAPITAL}][A-Za-zĐÐđÂÊÔĂƯƠ&]{{0,14}}\d{{0,4}}"
_OWN = re.compile(
    r"(?P<serial>\d{1,6}[A-Za-zđ]?)?[\s.…]{0,60}(?:/\s{0,60}(?P<year>(?:19|20)\d\d))?\s{0,60}"
    rf"(?P<separator>[/–-])\s*(?P<marks>{_OWN_MARK}(?:\s?[-–./]\s?{_OWN_MARK}){{0,6}})"
)
_OWN_PREFIX = re.compile(r"\bsố\b\s*[:.]?[\s.…]{0,60}", re.IGNORECASE)
_TYPE_NAMES = "|".join(sorted(map(fold, NAMES), key=len, reverse=True))
_PREFIX = re.compile(rf"\s*(?:(?:{_TYPE_NAMES})\s+)?(?:so\b\s*)?[:.]?\s*")
_SEPARATOR = re.compile(r"[-–/.\s]+")

_BY_FOLDED_MARK = {
    fold(mark): mark
    for mark in [*MARKS, "HĐND", "CĐKT", "HĐBT", "BCĐ", "GDĐT", "BGDĐT", "LĐTBXH"]
} | {"ttg": "TTg", "bldtbxh": "BLĐTBXH", "bkhdt": "BKHĐT"}


def find_numbers(text: str) -> Iterator[FoundNumber]:
    """Yield the numbers with marks that a text holds, in order."""
    for match in _NUMBER.finditer(text):
        number = _number(
            match, match["after_year"] or match["after_serial"], match["marks"]
        )
        yield FoundNumber(number, match.start(), match.end())


def find_own_number(text: str) -> PrintedNumber | None:
    """Return the first number after the word "Số", with its serial or without."""
    for prefix in _OWN_PREFIX.finditer(text):
        match = _OWN.match(text, prefix.end())
        if match:
            year = f"/{match['year']}" if match["year"] else ""
            marks = re.sub(r"\s", "", match["marks"])
            printed = f"{match['serial'] or ''}{year}{match['separator']}{marks}"
            return PrintedNumber(_plain_signs(printed), *match.span())
    return None


def _plain_signs(printed: str) -> str:
    return printed.translate(EQUIVALENT_D).replace("–", "-")


def parse_number(text: str) -> DocumentNumber:
    """Return the number that a text is, however it is spelled.

    For what people type or a form holds: "số 76 / 2007/QÐ-UBND", "76/2007/qd-ubnd",
    "Quyết định 76/2007", "26/2008/QH12".

    Raises NumberError where the text is anything else.
    """
    match = _LOOSE.fullmatch(_without_prefix(text)) if len(text) <= 100 else None
    if match is None:
        raise NumberError(f"“{text[:60]}” is not the number of a document")
    return _number(match, match["separator"], match["marks"] or "")


def _without_prefix(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.translate(EQUIVALENT_D))
    plain = " ".join(composed.split())
    folded = fold(plain)
    # Folding keeps places in all that can be a number.
    skipped = _PREFIX.match(folded) if len(folded) == len(plain) else None
    return plain[skipped.end() if skipped else 0 :].rstrip(" .;,")


def _number(match: re.Match[str], separator: str | None, marks: str) -> DocumentNumber:
    year = match["year"]
    names = [_mark(each) for each in _SEPARATOR.split(marks) if each]
    position = next((i for i, name in enumerate(names) if name in MARKS), None)
    type_mark = None if position is None else names.pop(position)
    return DocumentNumber(
        serial=int(match["serial"]),
        letter=match["letter"],
        year=full_year(year) if year else None,
        type_mark=type_mark,
        issuer_marks=tuple(names),
        style=_style(position, (separator or "").strip(), marks),
    )


def _style(position: int | None, separator: str, marks: str) -> NumberStyle:
    if position:
        return NumberStyle.ISSUER_FIRST
    if position == 0 and separator == "-" and "/" in marks:
        return NumberStyle.PARTY
    return NumberStyle.NORMATIVE


def _mark(written: str) -> str:
    """Return a mark in its usual case, with the đ a reader left out put back."""
    plain = written.translate(EQUIVALENT_D)
    known = _BY_FOLDED_MARK.get(fold(plain))
    if known:
        return known
    # Trung ương is TW or TƯ; TU is Tỉnh ủy.
    written_out = plain.upper() if plain.islower() else plain
    return "TW" if written_out == "TƯ" else written_out
