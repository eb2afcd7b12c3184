"""Papers to bring, by case, each with the form for it."""

from ...editorial.visibility.seen import may_see
from ..form.numbers import form_with
from ..record.procedure_record import Paper
from ..record.procedure_record import ProcedureRecord
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any


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


def cases(record: ProcedureRecord) -> list[Case]:
    """The cases in the order of the record."""
    grouped = groupby(record.papers, key=lambda paper: paper.group)
    return [Case(name, tuple(map(_shown, papers))) for name, papers in grouped]


def forms(record: ProcedureRecord) -> Iterator[ShownForm]:
    """Yield each form once."""
    seen = dict.fromkeys(paper.form for paper in record.papers if paper.form)
    yield from map(shown_form, seen)


def shown_form(number: str) -> ShownForm:
    form: Any = form_with(number)
    if form is None or not may_see(form):
        return ShownForm(number, "", "")
    return ShownForm(number, form.title, form.absolute_url())


def _shown(paper: Paper) -> ShownPaper:
    return ShownPaper(
        paper.name,
        paper.originals,
        paper.copies,
        paper.note,
        shown_form(paper.form) if paper.form else None,
        paper.form_files,
    )
