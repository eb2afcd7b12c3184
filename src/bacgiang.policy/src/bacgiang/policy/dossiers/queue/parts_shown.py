"""The parts of other units on the page of a dossier: what they said, how one asks."""

from ...base.english.days import shown_moment
from ...citizen.asked import Part
from ...citizen.submissions.submission import Submission
from ...units.register.names import unit_name
from ..content.course import Course
from ..content.told import part_words
from ..handling.parts import told_parts
from ..handling.stores import asked_store
from collections.abc import Iterator
from dataclasses import dataclass
from plone import api


@dataclass(frozen=True)
class ShownPart:
    """`term`: which unit, until when; `told`: when it said its words, "" until then;
    `files`: name and address of each.
    """

    term: str
    part: Part
    told: str
    files: list[tuple[str, str]]


def parts_shown(found: Submission, course: Course, file_url: str) -> list[ShownPart]:
    language = str(api.portal.get_current_language())
    terms = {one.unit: part_words(one, language) for one in course.parts}
    parts = sorted(asked_store().parts(found.code), key=lambda one: (one.turn, one.at))
    return [
        shown
        for one in parts
        for shown in _shown(found, one, terms.get(one.unit, ""), file_url)
    ]


def _shown(found: Submission, part: Part, term: str, url: str) -> Iterator[ShownPart]:
    """What a unit told, and what it is asked now."""
    name = unit_name(part.unit)
    for entry, one in told_parts(found, part):
        is_last = one.at == part.at and bool(part.words)
        told, files = shown_moment(one.at), _files(one, entry, url)
        yield ShownPart(term if is_last and term else name, one, told, files)
    if not part.words:
        yield ShownPart(term or name, part, "", [])


def _files(part: Part, entry: int, url: str) -> list[tuple[str, str]]:
    address = f"{url}&unit={part.unit}&round={entry}"
    return [(one[0], f"{address}&n={number}") for number, one in enumerate(part.files)]
