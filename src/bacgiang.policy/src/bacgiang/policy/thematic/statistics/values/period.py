"""Periods: years, halves, quarters and months, as they are written and sorted."""

from ....base.languages import reads_english
from dataclasses import dataclass
import re


_ROMAN = ("I", "II", "III", "IV")
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_FORMS = (
    (re.compile(r"(?:năm )?(\d{4})"), ""),
    (re.compile(r"(\d{4})-?h([12])"), "H"),
    (re.compile(r"(\d{4})-?q([1-4])"), "Q"),
    (re.compile(r"(\d{4})-(\d{1,2})"), "M"),
)
_TURNED = (
    (re.compile(r"quý ([1-4]|iv|i{1,3})\s*(?:/|năm )\s*(\d{4})"), "Q"),
    (re.compile(r"(?:tháng )?(\d{1,2})\s*/\s*(\d{4})"), "M"),
    (re.compile(r"6 tháng đầu năm (\d{4})"), "H1"),
    (re.compile(r"6 tháng cuối năm (\d{4})"), "H2"),
)


@dataclass(frozen=True, order=True)
class Period:
    """`part` is "" for a year, else H1, Q3, M05; sorted by when it ends."""

    year: int
    month: int
    part: str

    @property
    def code(self) -> str:
        """2023, 2023-H1, 2023-Q3, 2023-05."""
        said = self.part[1:] if self.part[:1] == "M" else self.part
        return f"{self.year}-{said}" if said else str(self.year)

    def title(self, language: str) -> str:
        kind, number = self.part[:1], int(self.part[1:] or 0)
        if reads_english(language):
            return {
                "": str(self.year),
                "H": f"{('First', 'Second')[(number - 1) % 2]} half of {self.year}",
                "Q": f"Q{number} {self.year}",
                "M": f"{_MONTHS_EN[(number - 1) % 12]} {self.year}",
            }[kind]
        return {
            "": str(self.year),
            "H": f"6 tháng {('đầu', 'cuối')[(number - 1) % 2]} năm {self.year}",
            "Q": f"Quý {_ROMAN[(number - 1) % 4]}/{self.year}",
            "M": f"Tháng {number}/{self.year}",
        }[kind]


def read_period(text: str) -> Period | None:
    """The period that is written; None for anything else."""
    said = " ".join(text.split()).casefold()
    for form, kind in _FORMS:
        if match := form.fullmatch(said):
            return _made(int(match[1]), kind, match[2] if match.re.groups > 1 else "")
    for form, kind in _TURNED:
        if match := form.fullmatch(said):
            year = int(match[match.re.groups])
            number = kind[1:] or _number(match[1])
            return _made(year, kind[:1], number)
    return None


def _number(text: str) -> str:
    roman = {one.casefold(): str(place) for place, one in enumerate(_ROMAN, 1)}
    return roman.get(text, text)


def _made(year: int, kind: str, said: str) -> Period | None:
    if not 1900 <= year <= 2200:
        return None
    number = int(said or 0)
    if kind == "M":
        return Period(year, number, f"M{number:02}") if 1 <= number <= 12 else None
    # What ends in the same month stands in the order month, quarter, half, year.
    month = {"": 12, "H": number * 6, "Q": number * 3}[kind]
    return Period(year, month, f"{kind}{number}" if kind else "")
