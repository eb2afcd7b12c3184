"""Days as legal texts write them: 28/8/2007, ngày 28 tháng 8 năm 2007, in words.

Blanks come and go in the sources ("tháng5", "ngày 07/ 3/2002"), and dots are left
around a day written by hand ("ngày …25..tháng 01 năm 2006"). Everything stays within
patterns of bounded length, so reading is linear in the text.
"""

from bacgiang.policy.law.numerals import NUMBER_WORD
from bacgiang.policy.law.numerals import numeral
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
import re


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day in a text: ``text[start:end]`` says it, with the word "ngày" if there.

    ``day`` is None where the words name no day of the calendar (30/02/2010).
    """

    day: date | None
    start: int
    end: int

    @property
    def iso(self) -> str:
        """The day as ISO 8601 writes it, empty where there is none."""
        return self.day.isoformat() if self.day else ""


_BLANK = r"[\s.…]{0,9}"
_WORDS = rf"{NUMBER_WORD}(?:\s{{1,3}}{NUMBER_WORD})"
_MONTH_WORDS = rf"(?:(?i:giêng|chạp)(?!\w)|{_WORDS}{{0,2}})"
_LONG = re.compile(
    rf"(?:(?i:ngày){_BLANK}(?:(?P<day>\d{{1,2}})|(?i:(?:mồng|mùng)\s{{1,3}})?"
    rf"(?P<day_words>{_WORDS}{{0,2}}))|(?<![\d/.\-])(?P<bare_day>\d{{1,2}})){_BLANK}"
    rf"(?i:tháng){_BLANK}(?:(?P<month>\d{{1,2}})|(?P<month_words>{_MONTH_WORDS})){_BLANK}"
    rf",?\s{{0,3}}(?i:năm)\s{{0,3}}(?:(?P<year>\d{{4}})(?!\d)|(?P<year_words>{_WORDS}{{0,8}}))"
)
_SHORT = re.compile(
    r"(?:(?i:ngày)\s{0,3})?(?<![\d/.\-])(?P<day>\d{1,2})\s?(?P<mark>[/.\-])\s?"
    r"(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4}|\d{2})(?![\d/]|\.\d)"
)
_MONTHS = {"giêng": 1, "chạp": 12}
_SPACES = re.compile(r"\s+")

# Two figures of a year are taken for the years since the Democratic Republic began.
_FIRST_YEAR = 1945
# Below it, words after "năm" are no year: "tháng 5 năm một".
_FIRST_YEAR_IN_WORDS = 1000
# Of days that are reckoned on from: a thousand years later is one of the calendar.
_YEARS = range(1000, 8000)

COUNT_PATTERN = rf"(?:\d{{1,3}}|{_WORDS}{{0,2}})"
"""A number of days in figures or in up to three words (mười lăm, bốn mươi lăm)."""


def find_days(text: str) -> Iterator[FoundDay]:
    """Yield the days a text names, in order."""
    matches = [*_LONG.finditer(text), *_SHORT.finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):
        yield _found(match)


def first_day(text: str) -> FoundDay | None:
    """Return the first day of the calendar that a text names, if any."""
    return next((found for found in find_days(text) if found.day), None)


def day_at(text: str, position: int) -> FoundDay | None:
    """Return the day whose words begin at ``position``, if there is one."""
    match = _LONG.match(text, position) or _SHORT.match(text, position)
    return _found(match) if match else None


def parse_day(text: str) -> date | None:
    """Return the one day that is all the text says; None for anything else."""
    plain = text.strip()
    found = day_at(plain, 0)
    return found.day if found and found.end == len(plain) else None


def full_year(figures: str) -> int:
    """Return the year for two or four figures; two mean 1945 to 2044."""
    year = int(figures)
    return year if len(figures) > 2 else _FIRST_YEAR + (year - _FIRST_YEAR) % 100


def parse_count(words: str) -> int | None:
    """Return the number that figures or Vietnamese number words say."""
    plain = words.strip()
    return int(plain) if plain.isdecimal() else numeral(plain)


def _found(match: re.Match[str]) -> FoundDay:
    said = match.groupdict()
    day = _number(said["day"] or said.get("bare_day"), said.get("day_words"))
    month = _number(said["month"], said.get("month_words"))
    year, end = _year(match)
    try:
        found = date(year, month, day) if year in _YEARS else None
    except ValueError:
        found = None
    return FoundDay(found, match.start(), end)


def _year(match: re.Match[str]) -> tuple[int, int]:
    """Return the year and where it ends; words after the numeral are not its own."""
    words = match.groupdict().get("year_words")
    if not words:
        return full_year(match["year"]), match.end()
    ends = [space.start() for space in _SPACES.finditer(words)]
    for end in reversed([*ends, len(words)]):
        year = numeral(words[:end])
        if year and year >= _FIRST_YEAR_IN_WORDS:
            return year, match.start("year_words") + end
    return 0, match.end()


def _number(figures: str | None, words: str | None) -> int:
    """Return what figures or words say, 0 where that is no number."""
    if figures:
        return int(figures)
    return _MONTHS.get((words or "").lower()) or numeral(words or "") or 0
