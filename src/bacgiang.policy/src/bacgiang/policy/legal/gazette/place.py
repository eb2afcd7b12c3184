"""Where in the gazette a document stands, as the catalog keeps it."""

from dataclasses import dataclass
from datetime import date
import re


# Smaller than any character of an issue or page, so that places sort as they stand.
PART = "\t"
LAST = "\uffff"
NO_DAY = "00-00"
_PAGE_WORD = re.compile(r"^(?:trang|tr\.)\s*(?=\d)", re.IGNORECASE)
_DIGITS = re.compile(r"\d+", re.ASCII)


@dataclass(frozen=True, order=True)
class Issue:
    """An issue of the gazette: its year, day (ISO; "00-00" where none is known), name.

    `day` is month and day alone: the year stands before it.
    """

    year: int
    day: str
    name: str

    @property
    def date(self) -> date | None:
        try:
            return date.fromisoformat(f"{self.year:04d}-{self.day}")
        except ValueError:
            return None

    @property
    def key(self) -> str:
        return f"{self.year:04d}-{self.day}{PART}{self.name}"


def place_of(name: str, on: date | None, page: str, issued: date) -> str:
    """The value of the index: year, day, issue and page, in the order they sort in.

    Without the day of the gazette the year is that of the document's issue.
    """
    day = on.strftime("%m-%d") if on else NO_DAY
    issue = Issue((on or issued).year, day, " ".join(name.split()))
    page = " ".join(page.split())
    first = _DIGITS.search(page)
    return PART.join((issue.key, f"{int(first[0][:9]) if first else 0:09d}", page))


def issue_at(place: str) -> Issue:
    day, name, *_page = place.split(PART)
    year, _, rest = day.partition("-")
    return Issue(int(year), rest, name)


def page_at(place: str) -> str:
    return place.rpartition(PART)[2]


def without_page_word(page: str) -> str:
    """A page as the pages of this portal name it, which say "page" themselves."""
    return _PAGE_WORD.sub("", page.strip())
