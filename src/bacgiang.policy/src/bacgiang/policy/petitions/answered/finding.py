"""Answered petitions on some words: the public ones, or those a board may read."""

from ...base.dates import day_of
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...units.register.names import unit_name
from ...units.register.taken_over import units_worked_for
from ..cases.answered_index import answered_index
from ..cases.answered_words import number_of
from ..cases.store import case_store
from ..content.content import content_of
from ..content.course import course_of
from ..content.course import Phase
from ..rules.subjects import subjects
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice


ALIKE = 0.7
"""Part of a text, by what its words are worth, that another has, too."""


@dataclass(frozen=True)
class Answered:
    """`number`: the digest on the author's receipt, by what everybody knows it."""

    code: str
    number: str
    subject: str
    unit: str
    text: str
    answer: str
    closed: date


def answered_of(found: Submission, language: str) -> Answered | None:
    """As the log is now; None for what is erased, or has no answer now."""
    content, course = content_of(found), course_of(found)
    if content is None or course.closed is None or not course.answer:
        return None
    entry = subjects().get(content.subject)
    return Answered(
        code=found.code,
        number=number_of(found),
        subject=entry.title(language) if entry is not None else content.subject,
        unit=unit_name(course.given_to, language),
        text=content.text,
        answer=course.answer,
        closed=day_of(course.closed),
    )


def public_on(words: str, language: str, most: int) -> list[Answered]:
    """What everybody may read, the likest first."""
    return list(islice(_on(words, language, unit=""), most))


def readable_on(words: str, language: str, unit: str, most: int) -> list[Answered]:
    """What a unit answered itself, or is public."""
    return list(islice(_on(words, language, unit), most))


def open_alike(found: Submission, unit: str, most: int) -> list[Submission]:
    """Others that the unit has open and that say nearly the same."""
    content = content_of(found)
    if content is None:
        return []
    log, rows, units = submissions(), case_store(), units_worked_for(unit)
    codes = (one for one in answered_index().like(content.text, ALIKE))
    alike = (
        log.require(code)
        for code in codes
        if code != found.code
        and (row := rows.get(code)) is not None
        and row.unit in units
        and row.phase is Phase.OPEN
    )
    return list(islice((one for one in alike if course_of(one).is_open), most))


def public_numbered(number: str, language: str) -> Answered | None:
    code = answered_index().code_of(number)
    found = submissions().get(code) if code else None
    if found is None or not course_of(found).is_published:
        return None
    return answered_of(found, language)


def _on(words: str, language: str, unit: str) -> Iterator[Answered]:
    log, rows, units = submissions(), case_store(), units_worked_for(unit)
    for code in answered_index().like(words):
        row = rows.get(code)
        if row is None or row.phase is not Phase.ANSWERED:
            continue
        is_own = row.unit in units
        if not (row.is_published or is_own):
            continue
        found = log.require(code)
        # The row may be behind what its sender did.
        if is_own or course_of(found).is_published:
            answered = answered_of(found, language)
            if answered is not None:
                yield answered
