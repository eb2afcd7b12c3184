"""Fields of the forms, made of what a kind declares."""

from ...base.act_page.field import Field
from ...base.form_values import form_value
from ...base.form_values import listed_texts
from ..tasks.offices import askable_units
from ..tasks.offices import STANDING
from ..tasks.offices import STANDING_TITLE
from ..tasks.parts import Act
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.reasons import MOST_LINE
from ..tasks.reasons import MOST_TITLE
from ..tasks.reasons import MOST_WORDS
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any


UNCHOSEN = _("office_unchosen", default="Choose one")
OWN_HEAD = "owner"
"""In forms: the unit's own head decides, whichever unit that is."""


def ask_fields(kind: Kind, form: Mapping[str, Any]) -> Iterator[Field]:
    """Of the form by which something is asked."""
    yield Field(
        name="title",
        title=_("office_field_title", default="What it is, in one line"),
        value=form_value(form, "title"),
        most=MOST_TITLE,
        is_asked=True,
    )
    if kind.about is not None:
        yield Field(
            name="about",
            title=kind.about,
            value=form_value(form, "about"),
            most=MOST_WORDS,
            is_asked=kind.owed_by is Owed.ITEM,
        )
    if kind.owed_by is Owed.UNITS:
        yield Field(
            name="units",
            title=_("office_field_units", default="Of which units"),
            kind="checks",
            options=askable_units(),
            value=listed_texts(form, "units"),
        )
    if kind.asks_ground:
        yield _ground(kind, form, is_asked=True)
    for fact in kind.facts:
        yield fact_field(fact, form)
    yield Field(
        name="words",
        title=_("office_field_words", default="What is asked for, in detail"),
        kind="textarea",
        value=form_value(form, "words"),
        most=MOST_WORDS,
    )
    yield Field(
        name="due",
        title=_("office_field_due", default="By which day"),
        kind="date",
        value=form_value(form, "due"),
        is_asked=True,
    )
    if kind.has_authority:
        yield Field(
            name="authority",
            title=_("office_field_authority", default="Authority that decides"),
            kind="radio",
            options=[
                (STANDING, STANDING_TITLE),
                (
                    OWN_HEAD,
                    _("office_authority_own", default="Head of the unit itself"),
                ),
            ],
            value=form_value(form, "authority") or STANDING,
        )


def fact_field(fact: Fact, form: Mapping[str, Any]) -> Field:
    is_unit = fact.kind == "unit"
    return Field(
        name=fact.name,
        title=fact.title,
        kind="select" if is_unit else fact.kind,
        options=askable_units() if is_unit else fact.options.items(),
        unchosen=UNCHOSEN if is_unit else "",
        value=form_value(form, fact.name),
        help=fact.help,
        most=MOST_WORDS,
        is_asked=fact.is_required,
    )


def act_fields(kind: Kind, acts: list[Act], form: Mapping[str, Any]) -> Iterator[Field]:
    """What can be said with these acts, each field once."""
    said = {part for act in acts for part in (*act.needs, *act.may)}
    if Part.GROUND in said:
        yield _ground(kind, form)
    if Part.WORDS in said:
        yield Field(
            name="words",
            title=Part.WORDS.title_message,
            kind="textarea",
            value=form_value(form, "words"),
            most=MOST_WORDS,
        )
    if Part.ITEMS in said:
        yield Field(
            name="items",
            title=Part.ITEMS.title_message,
            kind="textarea",
            value=form_value(form, "items"),
            help=_("office_help_items", default="One a line."),
            rows=3,
        )
    if Part.NUMBER in said:
        yield Field(
            name="number",
            title=Part.NUMBER.title_message,
            value=form_value(form, "number"),
            most=MOST_LINE,
        )
    if Part.DAY in said:
        yield Field(
            name="day",
            title=Part.DAY.title_message,
            kind="date",
            value=form_value(form, "day"),
        )


def _ground(kind: Kind, form: Mapping[str, Any], is_asked: bool = False) -> Field:
    return Field(
        name="ground",
        title=Part.GROUND.title_message,
        kind="radio",
        options=kind.grounds.items(),
        value=form_value(form, "ground"),
        is_asked=is_asked,
    )
