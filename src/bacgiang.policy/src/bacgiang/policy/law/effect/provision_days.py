"""Days on which provisions begin or cease to have effect, where they have their own.

Kept and shown as lines that people write: "Khoản 2 Điều 5: từ 01/01/2027 đến hết
31/12/2027", "Một phần Điều 4: chưa xác định".
"""

from bacgiang.policy.law.citations.finder import find_documents
from bacgiang.policy.law.citations.provision_lists import find_lists
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.days import day_at
from bacgiang.policy.law.provision_titles import provision_title
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
import re


@dataclass(frozen=True, slots=True)
class ProvisionDays:
    """First and last day of provisions, by the endings of their eIds.

    Without ``endings`` they are not named. ``attached``: they are those of the attached
    regulation; ``is_partial``: only something in them is meant. Without either day they
    have a start of their own that is not known. ``other`` names the document whose
    provisions they are ("Nghị định số 75/2021/NĐ-CP"), empty for the text's own: from
    the day on, what the text does to them counts.
    """

    endings: tuple[str, ...]
    start: date | None = None
    last: date | None = None
    attached: bool = False
    is_partial: bool = False
    other: str = ""

    @property
    def document(self) -> DocumentReference | None:
        """The other document; None for provisions of the text itself."""
        found = find_documents(self.other)
        return found[0].reference if found else None

    @property
    def line(self) -> str:
        """The words it is kept by; ``read_line`` reads them."""
        # An article after an appendix would be read as one of it.
        in_order = sorted(self.endings, key=_is_of_appendix)
        named = ", ".join(map(_title, in_order))
        part = _PART if self.is_partial or not self.endings else ""
        of = "của " if self.other and not self.attached else ""
        where = f"{_ATTACHED * self.attached} {of}{self.other}".strip()
        days = [
            f"từ {self.start:%d/%m/%Y}" if self.start else "",
            f"đến hết {self.last:%d/%m/%Y}" if self.last else "",
        ]
        said = " ".join(filter(None, days)) or _UNKNOWN
        who = " ".join(filter(None, [part, named, where]))
        return f"{who[:1].upper()}{who[1:]}: {said}"


_PART = "một phần"
_ATTACHED = "của văn bản kèm theo"
_UNKNOWN = "chưa xác định"
_DAYS = re.compile(
    r"(?:từ\s{1,3}(?P<start>(?:ngày\s)?[\d/.\-]{6,10}))?\s{0,3},?\s{0,3}"
    r"(?:đến\s{1,3}(?:hết\s{1,3})?(?P<last>(?:ngày\s)?[\d/.\-]{6,10}))?",
    re.IGNORECASE,
)


@lru_cache(maxsize=2000)
def read_line(line: str) -> ProvisionDays:
    """Return what a line says. Raises ValueError where it cannot be read."""
    who, colon, when = (part.strip() for part in line.rpartition(":"))
    named = find_documents(who)
    other = who[named[0].start : named[0].end] if named else ""
    who = who[: named[0].start] if named else who
    endings = tuple(
        single.eid_ending
        # A list at the beginning of a line would be a heading.
        for found in find_lists(f": {who}")
        for one in found.provisions
        for single in one.expanded()
        if single.eid_ending
    )
    is_partial = who.lower().startswith(_PART)
    if not colon or not (endings or is_partial):
        raise ValueError(f"no provisions: {line!r}")
    start, last = _days(when)
    if start and last and last < start:
        raise ValueError(f"ends before it begins: {line!r}")
    attached = "kèm theo" in who.lower()
    return ProvisionDays(endings, start, last, attached, is_partial, other)


def _is_of_appendix(ending: str) -> bool:
    return ending.startswith("att_")


def _title(ending: str) -> str:
    """An appendix by its number, as it is cited."""
    first, _joint, below = ending.partition("__")
    if not _is_of_appendix(first):
        return provision_title(ending)
    appendix = f"Phụ lục {first.removeprefix('att_')}"
    return f"{provision_title(below)} {appendix}" if below else appendix


def _days(when: str) -> tuple[date | None, date | None]:
    if when.casefold() == _UNKNOWN:
        return None, None
    found = _DAYS.fullmatch(when)
    if found is None or not when:
        raise ValueError(f"no days: {when!r}")
    return _day(found["start"]), _day(found["last"])


def _day(said: str | None) -> date | None:
    if not said:
        return None
    found = day_at(said, 0)
    if found is None or found.day is None or found.end != len(said):
        raise ValueError(f"no day: {said!r}")
    return found.day
