"""Bodies as the board pastes them, a line each: "Sở Tư pháp; 20/03/2026"."""

from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ...editorial.incoming.readable_text import refusals_of_words
from ...text.unicode_form import normalize
from . import asking_reasons
from .asking import MOST_BODIES
from .asking import NewBody
from .body import BodyState
from datetime import date
from typing import Any


def bodies_from(names: str, asked: Any, due: Any) -> list[NewBody]:
    """Bodies of pasted lines; a day after “;” or a tab is the day to answer by.

    `due` holds where the line names none. Raises Refused.
    """
    day, last = day_from(asked, "asked"), day_from(due, "due")
    if day is None:
        raise Refused(asking_reasons.NO_ASKED)
    lines = [line for line in names.splitlines() if line.strip()]
    if len(lines) > MOST_BODIES:
        raise Refused(asking_reasons.TOO_MANY)
    return [_body(line, day, last) for line in lines]


def day_from(value: Any, field: str) -> date | None:
    """Raises Refused for what is no day."""
    try:
        return read_day(value)
    except WrongDay:
        raise Refused(asking_reasons.wrong_day(field)) from None


def state_from(value: Any) -> BodyState:
    """Raises Refused for what is no state."""
    if value not in tuple(BodyState):
        raise Refused(asking_reasons.WRONG_STATE)
    return BodyState(value)


def clean_name(text: str) -> str:
    """A name fit to be kept. Raises Refused."""
    name = " ".join(normalize(text).split())
    refusals = tuple(refusals_of_words("names", name))
    if refusals:
        raise Refused(*refusals)
    return name


def _body(line: str, asked: date, due: date | None) -> NewBody:
    name, _sign, day = line.replace("\t", ";").partition(";")
    own = day_from(day.strip(" ;") or None, "names")
    return NewBody(clean_name(name), asked, own or due)
