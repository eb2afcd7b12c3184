"""The values of an indicator, read from a text: a line each, its cells parted by |.

    2023 | huyen-lang-giang | 1234,5 | sơ bộ

Tabs, as a spreadsheet puts into the clipboard, and semicolons part cells, too.
"""

from ....base.kept import kept_of_texts
from ....base.spreadsheets.number_text import AmbiguousNumber
from ....base.spreadsheets.number_text import plain_number
from ....text.folding import fold
from ..choices import Mark
from .period import Period
from .period import read_period
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from decimal import InvalidOperation
from functools import cached_property
import re
from zope.i18nmessageid import Message


MOST_VALUES = 20_000
MOST_PARTS = 200
LONGEST_PART = 100
MOST_FAULTS = 20
MOST_DECIMALS = 30
ROOM = 2_000_000
"""Characters of texts whose values are kept: those of one take ten times as much."""
_PARTED = re.compile(r"[|\t;]")
_MARKS = {
    **{one.value: one for one in Mark},
    "so bo": Mark.PRELIMINARY,
    "preliminary": Mark.PRELIMINARY,
    "uoc": Mark.ESTIMATE,
    "uoc tinh": Mark.ESTIMATE,
    "estimate": Mark.ESTIMATE,
}
COLUMNS = {
    "period": _("column_period", default="Period"),
    "part": _("column_part", default="District, sector or group"),
    "value": _("column_value", default="Value"),
    "mark": _("column_mark", default="Mark (preliminary, estimate)"),
}


@dataclass(frozen=True)
class Figure:
    """A value; `part` is "" for the whole."""

    period: Period
    part: str
    value: Decimal
    mark: Mark | None = None

    @property
    def place(self) -> tuple[Period, str]:
        return self.period, self.part

    def line(self) -> str:
        """As `read_figures` reads it."""
        cells = (self.period.code, self.part, f"{self.value:f}", self.mark or "")
        return " | ".join(map(str, cells)).rstrip(" |")


@dataclass(frozen=True)
class FigureFault:
    """`line` counts from 1; `column` is a name of `COLUMNS`, "" for the whole line."""

    line: int
    column: str
    message: Message


@dataclass(frozen=True)
class Figures:
    """What a text says. With faults nothing of it counts."""

    rows: tuple[Figure, ...]
    faults: tuple[FigureFault, ...] = ()

    def periods(self) -> list[Period]:
        """The last first."""
        return list(self._periods)

    def parts(self) -> list[str]:
        """In the order in which they are named; the whole first."""
        return list(self._parts)

    @cached_property
    def _periods(self) -> list[Period]:
        return sorted({one.period for one in self.rows}, reverse=True)

    @cached_property
    def _parts(self) -> list[str]:
        return sorted(dict.fromkeys(one.part for one in self.rows), key=bool)


@kept_of_texts(200, ROOM)
def read_figures(text: str) -> Figures:
    """The values of a text, whose pages ask again and again.

    What is wrong is told as far as somebody reads it: texts may be long.
    """
    rows: list[Figure] = []
    faults: list[FigureFault] = []
    taken: dict[tuple[Period, str], int] = {}
    for number, line in enumerate((text or "").splitlines(), 1):
        if not line.strip():
            continue
        if len(faults) >= MOST_FAULTS or len(rows) > MOST_VALUES:
            break
        read = read_cells(_cells(line), number)
        if isinstance(read, Figure):
            before = taken.setdefault(read.place, number)
            if before != number:
                faults.append(FigureFault(number, "", twice(before)))
            rows.append(read)
        else:
            faults += read
    if len(rows) > MOST_VALUES:
        faults.append(FigureFault(0, "", TOO_MANY))
    if len({one.part for one in rows}) > MOST_PARTS:
        faults.append(FigureFault(0, "part", TOO_MANY_PARTS))
    return Figures(() if faults else tuple(rows), tuple(faults))


def _cells(line: str) -> list[str]:
    return [one.strip(" ") for one in _PARTED.split(line)]


def read_cells(cells: Iterable[str], line: int) -> Figure | list[FigureFault]:
    """A value from its cells: period, part, value, mark; or all that is wrong."""
    said = [*cells, "", "", "", ""][:4]
    period, value, mark = read_period(said[0]), _decimal(said[2]), _mark(said[3])
    wrong = {
        "period": NOT_A_PERIOD if period is None else None,
        "part": TOO_LONG if len(said[1]) > LONGEST_PART else None,
        "value": value if isinstance(value, Message) else None,
        "mark": NOT_A_MARK if mark is False else None,
    }
    faults = [FigureFault(line, name, one) for name, one in wrong.items() if one]
    if faults or period is None or isinstance(value, Message) or mark is False:
        return faults
    sure = mark if isinstance(mark, Mark) else None
    return Figure(period, " ".join(said[1].split()), value, sure)


def _decimal(text: str) -> Decimal | Message:
    try:
        value = Decimal(plain_number(text.strip().replace("−", "-")))
    except AmbiguousNumber:
        return AMBIGUOUS
    except InvalidOperation:
        return NOT_A_NUMBER
    # Arithmetic, `abs` among it, fails where an exponent is too large.
    if not value.is_finite() or value.adjusted() >= 18:
        return NOT_A_NUMBER
    # Of 1e-400 no chart has a scale, and its figures fill a page.
    exponent = value.as_tuple().exponent
    is_told = isinstance(exponent, int) and exponent >= -MOST_DECIMALS
    return value if is_told else NOT_A_NUMBER


def _mark(text: str) -> Mark | bool | None:
    """False for what is no mark."""
    said = fold(text).strip(" ().")
    return _MARKS.get(said, False) if said else None


def as_text(rows: Iterable[Figure]) -> str:
    """The text that says them, in the order of periods."""
    return "\n".join(one.line() for one in _sorted(rows))


def _sorted(rows: Iterable[Figure]) -> Iterator[Figure]:
    yield from sorted(rows, key=lambda one: (one.period, bool(one.part)))


def twice(before: int) -> Message:
    return Message(TWICE, mapping={"line": str(before)})


TWICE = _(
    "figures_twice",
    default="Line ${line} has a value for the same period and part. Keep one of them.",
)
NOT_A_PERIOD = _(
    "figures_period",
    default="This is no period. Write 2023, 2023-H1, 2023-Q3 or 2023-05.",
)
TOO_LONG = _("figures_part", default="A part has at most 100 characters.")
NOT_A_NUMBER = _("figures_number", default="This is no number, for example 1234,5.")
AMBIGUOUS = _(
    "figures_ambiguous",
    default="This may be thousands or decimals: write it without the comma.",
)
NOT_A_MARK = _(
    "figures_mark", default="A mark is “sơ bộ” (p) or “ước tính” (e), or empty."
)
TOO_MANY = _("figures_too_many", default="An indicator has at most 20,000 values.")
TOO_MANY_PARTS = _(
    "figures_too_many_parts", default="An indicator has at most 200 parts."
)
