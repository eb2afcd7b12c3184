"""A form of report, and the days of one."""

from ....base.figures.figure import Period
from ....base.stores.value import stored_value
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any
from typing import TypeAlias


OfYear: TypeAlias = tuple[int, int, int]
"""Years from that of the report, month, day."""
WORDS, NUMBER, OF, CHOICE = "words", "number", "of", "choice"


@stored_value
class Question:
    """`kind`: WORDS, NUMBER, OF (`3/4`: how many, of how many) or CHOICE of `options`;
    `figure`: `source:line` of what the portal counted, "" for none.
    """

    code: str
    title: str
    kind: str = WORDS
    options: tuple[str, ...] = ()
    figure: str = ""


@stored_value
class ReportForm:
    """`ahead`: days before it is due on which it is asked for; `summary`: days after it
    on which the standing office's own is due. `office`, `capacity`: what stands on the
    paper above the number, and above the signature (6.5).
    """

    code: str
    title: str
    basis: str
    recipient: str
    office: str
    capacity: str
    place: str
    begins: OfYear
    ends: OfYear
    due: OfYear
    ahead: int
    summary: int
    active: bool
    questions: tuple[Question, ...]

    def period(self, year: int) -> Period:
        return Period(day_in(self.begins, year), day_in(self.ends, year))

    def due_in(self, year: int) -> date:
        return day_in(self.due, year)

    def question(self, code: str) -> Question | None:
        return next((one for one in self.questions if one.code == code), None)


def day_in(of_year: OfYear, year: int) -> date:
    """29 February is the last of its month in other years."""
    years, month, day = of_year
    last = monthrange(year + years, month)[1]
    return date(year + years, month, min(day, last))


def form_of(row: Mapping[str, Any]) -> ReportForm:
    """As `instance/seed/reports.yaml` has it."""
    questions = tuple(
        Question(
            one["code"],
            one["title"],
            one["kind"],
            tuple(one.get("options", ())),
            one.get("figure", ""),
        )
        for one in row["questions"]
    )
    days = {name: tuple(row[name]) for name in ("begins", "ends", "due")}
    return ReportForm(**{**row, **days, "questions": questions})
