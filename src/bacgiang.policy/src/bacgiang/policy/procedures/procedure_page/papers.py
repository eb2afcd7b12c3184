"""Papers to bring, by case, each with the form for it."""

from ...base.dates import today
from ...editorial.visibility.seen import may_see
from ..form.numbers import NUMBERS
from ..record.procedure_record import Paper
from ..record.procedure_record import ProcedureRecord
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True)
class ShownForm:
    """A form: its number, name and page; without a page where it is not public."""

    number: str
    title: str
    url: str


@dataclass(frozen=True)
class ShownPaper:
    """A paper, how many of it, and the form for it."""

    name: str
    originals: int | None
    copies: int | None
    note: str
    form: ShownForm | None
    files: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """The papers of one case; the name is empty for what is needed in all."""

    name: str
    papers: tuple[ShownPaper, ...]


def cases(record: ProcedureRecord, on: date) -> list[Case]:
    """The cases in the order of the record."""
    grouped = groupby(record.papers, key=lambda paper: paper.group)
    return [
        Case(name, tuple(_shown(paper, on) for paper in papers))
        for name, papers in grouped
    ]


def forms(record: ProcedureRecord, on: date) -> Iterator[ShownForm]:
    """Yield each form once, as it is on a day."""
    seen = dict.fromkeys(paper.form for paper in record.papers if paper.form)
    for number in seen:
        yield shown_form(number, on)


def shown_form(number: str, on: date) -> ShownForm:
    """The form of the number; its address leads to the day where that is not today."""
    form = NUMBERS.item(number)
    if form is None or not may_see(form):
        return ShownForm(number, "", "")
    asked = "" if on == today() else f"?on={on.isoformat()}"
    return ShownForm(number, form.title_on(on), f"{form.absolute_url()}{asked}")


def _shown(paper: Paper, on: date) -> ShownPaper:
    return ShownPaper(
        paper.name,
        paper.originals,
        paper.copies,
        paper.note,
        shown_form(paper.form, on) if paper.form else None,
        paper.form_files,
    )
