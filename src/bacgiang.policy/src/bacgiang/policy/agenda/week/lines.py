"""The entries of a week, read from a text: a line each, its cells parted by |.

    Thứ Hai 30/11 | 08:00-11:30 | Giao ban tuần | Phòng họp số 1 | Chủ tịch UBND tỉnh

Tabs, as spreadsheets and tables of Word put into the clipboard, part cells, too. A line
without a day is of the day above it.
"""

from ...base.kept import kept_of_texts
from ...text.folding import fold
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
import re
from zope.i18nmessageid import Message


FIRST, LAST = date(2000, 1, 3), date(2199, 12, 31)
MOST_LINES = 300
ROOM = 2_000_000
"""Characters of texts whose entries are kept."""
MOST_FAULTS = 20
LONGEST = {"what": 500, "where": 200, "who": 400}
COLUMNS = {
    "day": _("agenda_column_day", default="Day"),
    "time": _("agenda_column_time", default="Time"),
    "what": _("agenda_column_what", default="What"),
    "where": _("agenda_column_where", default="Place"),
    "who": _("agenda_column_who", default="Who"),
}
MORNING, AFTERNOON, EVENING, WHOLE_DAY, UNSAID = "am", "pm", "evening", "day", ""
TIMES = {
    MORNING: _("agenda_morning", default="Morning"),
    AFTERNOON: _("agenda_afternoon", default="Afternoon"),
    EVENING: _("agenda_evening", default="Evening"),
    WHOLE_DAY: _("agenda_whole_day", default="All day"),
    UNSAID: _("agenda_unsaid", default="Time not given"),
}
_PARTS = {
    **dict.fromkeys(("sang", "buoi sang", "morning", MORNING), MORNING),
    **dict.fromkeys(("chieu", "buoi chieu", "afternoon", AFTERNOON), AFTERNOON),
    **dict.fromkeys(("toi", "buoi toi", EVENING), EVENING),
    **dict.fromkeys(("ca ngay", "all day", WHOLE_DAY), WHOLE_DAY),
    **dict.fromkeys(("", "-"), UNSAID),
}
_FIRST_MINUTE = {UNSAID: -2, WHOLE_DAY: -1, MORNING: 0, AFTERNOON: 720, EVENING: 1080}
_PARTED = re.compile(r"[|\t]")
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_NAMES = (
    re.compile(r"(?:thu hai|thu 2|t2|monday|mon)\b"),
    re.compile(r"(?:thu ba|thu 3|t3|tuesday|tue)\b"),
    re.compile(r"(?:thu tu|thu 4|t4|wednesday|wed)\b"),
    re.compile(r"(?:thu nam|thu 5|t5|thursday)\b"),
    re.compile(r"(?:thu sau|thu 6|t6|friday|fri)\b"),
    re.compile(r"(?:thu bay|thu 7|t7|saturday|sat)\b"),
    re.compile(r"(?:chu nhat|cn|sunday|sun)\b"),
)
_CLOCK = r"(\d{1,2})\s*(?:h|g|gio|:)\s*(\d{2})?(?::00)?"
_TIME = re.compile(rf"{_CLOCK}(?:\s*(?:-|–|den|to)\s*{_CLOCK})?")


@dataclass(frozen=True)
class Entry:
    """What takes place; `time` is 08:00, 08:00-11:30, a part of the day, or ""."""

    day: date
    time: str
    what: str
    where: str = ""
    who: str = ""

    @property
    def order(self) -> tuple[date, int]:
        said = _FIRST_MINUTE.get(self.time)
        begins = int(self.time[:2]) * 60 + int(self.time[3:5]) if said is None else said
        return self.day, begins

    def line(self) -> str:
        """As `read_lines` reads it."""
        cells = (f"{self.day:%d/%m/%Y}", self.time, self.what, self.where, self.who)
        return " | ".join(cells).rstrip(" |")


@dataclass(frozen=True)
class LineFault:
    """`line` counts from 1; `column` is one of `COLUMNS`, "" for the whole line."""

    line: int
    column: str
    message: Message


@dataclass(frozen=True)
class Lines:
    """What a text says, in the order of days and hours."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[LineFault, ...] = ()


@kept_of_texts(200, ROOM)
def read_lines(text: str, monday: date | None) -> Lines:
    """The entries of the week that begins on `monday`; None where it is not known."""
    entries: list[Entry] = []
    faults: list[LineFault] = []
    above = ""
    for number, line in enumerate((text or "").splitlines(), 1):
        if not line.strip(" |\t"):
            continue
        if len(faults) >= MOST_FAULTS:
            break
        cells = _PARTED.split(line.strip(" "))
        if len(cells) > len(COLUMNS):
            faults.append(LineFault(number, "", TOO_MANY_CELLS))
            continue
        above = cells[0].strip() or above
        read = read_cells((above, *cells[1:]), monday)
        if isinstance(read, Entry):
            entries.append(read)
        else:
            faults += [LineFault(number, name, one) for name, one in read]
    if len(entries) > MOST_LINES:
        faults.append(LineFault(0, "", TOO_MANY))
    entries.sort(key=lambda one: one.order)
    return Lines(tuple(entries), tuple(faults))


def read_cells(
    cells: Sequence[str], monday: date | None
) -> Entry | list[tuple[str, Message]]:
    """An entry from its cells, in the order of `COLUMNS`; or what is wrong in which."""
    said = [" ".join(one.split()) for one in (*cells, "", "", "", "")][: len(COLUMNS)]
    day, time = _read_day(said[0], monday), _read_time(said[1])
    words = dict(zip(LONGEST, said[2:], strict=True))
    faults = [("day", day)] if isinstance(day, Message) else []
    if time is None:
        faults.append(("time", NOT_A_TIME))
    if not words["what"]:
        faults.append(("what", NOTHING))
    faults += [(k, TOO_LONG) for k, one in words.items() if len(one) > LONGEST[k]]
    if faults or isinstance(day, Message) or time is None:
        return faults
    return Entry(day, time, **words)


def _read_day(text: str, monday: date | None) -> date | Message:
    said = fold(text).strip(" ,.:()")
    name = next(filter(None, (one.match(said) for one in _DAY_NAMES)), None)
    named = _DAY_NAMES.index(name.re) if name is not None else None
    # The 2 of "Thứ 2 - 07/12" is of no date.
    found = _dated(said[name.end() :], monday) if name is not None else None
    found = found or _dated(said, monday)
    if found is None:
        if named is None or monday is None:
            return NOT_A_DAY if monday is not None or named is None else WHOLE_DATE
        return monday + timedelta(days=named)
    if isinstance(found, Message):
        return found
    if named is not None and found.weekday() != named:
        return Message(OTHER_WEEKDAY, mapping={"day": f"{found:%d/%m/%Y}"})
    if monday is not None and not 0 <= (found - monday).days < 7:
        return OTHER_WEEK
    return found


def _dated(said: str, monday: date | None) -> date | Message | None:
    iso, local = _ISO.search(said), _DATE.search(said)
    try:
        if iso is not None:
            return _known(date.fromisoformat(iso[0]))
        if local is None:
            return None
        day, month = int(local[1]), int(local[2])
        if local[3]:
            return _known(date(int(local[3]), month, day))
        if monday is None:
            return WHOLE_DATE
        last = monday + timedelta(days=6)
        return date((last if last.month == month else monday).year, month, day)
    except ValueError:
        return NOT_A_DAY


def _known(day: date) -> date | Message:
    return day if FIRST <= day <= LAST else NOT_A_DAY


def _read_time(text: str) -> str | None:
    """The time as entries keep it; None for what is none."""
    said = fold(text).strip(" .()")
    if said in _PARTS:
        return _PARTS[said]
    found = _TIME.fullmatch(said)
    if found is None:
        return None
    times = list(_clocks(found))
    is_sound = None not in times and times == sorted(set(times), key=str)
    return "-".join(map(str, times)) if is_sound else None


def _clocks(found: re.Match[str]) -> Iterator[str | None]:
    for hours, minutes in ((found[1], found[2]), (found[3], found[4])):
        if hours is not None:
            is_time = int(hours) < 24 and int(minutes or 0) < 60
            yield f"{int(hours):02}:{int(minutes or 0):02}" if is_time else None


NOT_A_DAY = _(
    "agenda_not_a_day",
    default="This is no day. Write Thứ Hai, 30/11 or 30/11/2026.",
)
WHOLE_DATE = _("agenda_whole_date", default="Write day, month and year: 30/11/2026.")
OTHER_WEEKDAY = _("agenda_other_weekday", default="${day} is another day of the week.")
OTHER_WEEK = _("agenda_other_week", default="The day is not in this week.")
NOT_A_TIME = _(
    "agenda_not_a_time",
    default="This is no time. Write 08:00, 8h30, 08:00-11:30, sáng, chiều, cả ngày.",
)
NOTHING = _("agenda_nothing", default="Say what takes place.")
TOO_LONG = _("agenda_too_long", default="This is too long.")
TOO_MANY = _("agenda_too_many", default="A week has at most 300 lines.")
TOO_MANY_CELLS = _(
    "agenda_too_many_cells",
    default="A line has five cells: day | time | what | place | who.",
)
