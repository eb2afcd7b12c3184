"""The parts of other units on the page of a dossier: what they said, how one asks."""

from ...base.act_page.field import Field
from ...base.english.days import shown_moment
from ...base.form_values import form_value
from ...base.form_values import listed_texts
from ...citizen.asked import Part
from ...citizen.submissions.submission import Submission
from ...units.register.directory import directory
from ...units.register.names import unit_name
from ...units.sites.working import has_place_of_work
from ..content.course import Course
from ..content.told import part_words
from ..handling.asked_store import asked_store
from ..handling.parts import Asking
from ..handling.parts import told_parts
from ..handling.reasons import MOST_WORDS
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from typing import Any


ASKED = _("dossier_done_ask_units", default="The units have it among their work.")


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


def asking_in(form: Mapping[str, Any]) -> Asking:
    return Asking(
        units=listed_texts(form, "units"),
        words=form_value(form, "question"),
        days=form_value(form, "days"),
        in_turn=form_value(form, "in_turn") == "1",
    )


def unit_fields(form: Mapping[str, Any], own: str) -> list[Field]:
    others = [
        (one.code, unit_name(one.code))
        for one in directory()
        if one.code != own and has_place_of_work(one.code)
    ]
    asked = asking_in(form)
    return [
        Field(
            name="units",
            title=_("label_petition_ask_units", default="Units to ask"),
            kind="several",
            options=others,
            value=asked.units,
            rows=5,
        ),
        Field(
            name="question",
            title=_(
                "label_dossier_part_words",
                default="What they are to do (the units alone read this)",
            ),
            kind="textarea",
            value=asked.words,
            most=MOST_WORDS,
        ),
        Field(
            name="days",
            title=_("label_dossier_part_days", default="In how many working days"),
            value=asked.days,
        ),
        Field(
            name="in_turn",
            title=_(
                "label_dossier_in_turn",
                default="One after the other, in the order of the list",
            ),
            kind="checkbox",
            value=asked.in_turn,
        ),
    ]
