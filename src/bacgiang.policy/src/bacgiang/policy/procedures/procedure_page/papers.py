"""Papers to bring, by case, each with the form for it."""

from ...base.dates import today
from ...base.english.words import english_words
from ...editorial.visibility.seen import may_see
from ..form.numbers import NUMBERS
from ..record.procedure_record import Paper
from ..record.procedure_record import ProcedureRecord
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from zope.globalrequest import getRequest


@dataclass(frozen=True)
class ShownForm:
    """A form: its number, name and page; without a page where it is not public."""

    number: str
    title: str
    url: str


def cases(record: ProcedureRecord) -> list[tuple[str, list[Paper]]]:
    """Cases in the order of the record; one without a name is what all of them need."""
    grouped = groupby(record.papers, key=lambda paper: paper.group)
    return [(name, list(papers)) for name, papers in grouped]


def forms(record: ProcedureRecord, on: date) -> list[ShownForm]:
    """Each form once, as it is on a day."""
    seen = dict.fromkeys(paper.form for paper in record.papers if paper.form)
    return [shown_form(number, on) for number in seen]


def shown_form(number: str, on: date) -> ShownForm:
    """The form of the number; its address leads to the day where that is not today."""
    form = NUMBERS.item(number)
    if form is None or not may_see(form):
        return ShownForm(number, "", "")
    asked = "" if on == today() else f"?on={on.isoformat()}"
    words = english_words(form, getRequest())
    title = (words.title if words is not None else "") or form.title_on(on)
    return ShownForm(number, title, f"{form.absolute_url()}{asked}")
