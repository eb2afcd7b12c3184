"""Forms, made of what a kind declares: their fields, and what they sent."""

from ...base.act_page.field import Field
from ...base.dates import today
from ...base.form_values import form_value
from ...base.form_values import listed_texts
from ...base.tasks.working_days import calendar
from ...base.uploads.file_names import sent_file
from ...units.register.names import STANDING_TITLE
from ..tasks.items import item_named
from ..tasks.offices import STANDING
from ..tasks.parts import Act
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.reasons import MOST_LINE
from ..tasks.reasons import MOST_TITLE
from ..tasks.reasons import MOST_WORDS
from ..tasks.saying import Asked
from ..tasks.saying import Said
from ..tasks.saying import units_for
from .choosing import chosen_units
from .choosing import unit_options
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message


UNCHOSEN = _("office_unchosen", default="Choose one")
OWN_HEAD = "owner"
"""In forms: the unit's own head decides, whichever unit that is."""
AUTHORITIES = (
    (STANDING, STANDING_TITLE),
    (OWN_HEAD, _("office_authority_own", default="Head of the unit itself")),
)
# As `Field` has them; what is not named is a line of text.
KINDS = {
    Part.WORDS: "textarea",
    Part.ITEMS: "textarea",
    Part.DAY: "date",
    Part.FILE: "file",
}
FACTS = {"unit": "select", "unit_of_register": "select", "amount": "text"}
FACTS["moment"] = "datetime-local"
MOST = {Part.WORDS: MOST_WORDS, Part.NUMBER: MOST_LINE}
HELP = {Part.ITEMS: _("office_help_items", default="One a line.")}


def ask_fields(kind: Kind, form: Mapping[str, Any]) -> Iterator[Field]:
    """Of the form by which something is asked."""

    def field(name: str, title: Message, **more: Any) -> Field:
        called = kind.fields.get(name, title)
        return Field(
            **{"name": name, "title": called, "value": form_value(form, name), **more}
        )

    title = _("office_field_title", default="What it is, in one line")
    yield field("title", title, most=MOST_TITLE, is_asked=True)
    if kind.about is not None:
        is_asked = kind.owed_by is Owed.ITEM
        yield field("about", kind.about, most=MOST_WORDS, is_asked=is_asked)
    if kind.owed_by is Owed.UNITS:
        units = {"options": unit_options(), "value": listed_texts(form, "units")}
        title = _("office_field_units", default="Of which units")
        yield field("units", title, kind="checks", **units)
    if kind.asks_ground:
        yield _ground(kind, form, is_asked=True)
    for fact in kind.facts:
        yield fact_field(fact, form)
    title = _("office_field_words", default="What is asked for, in detail")
    yield field("words", title, kind="textarea", most=MOST_WORDS)
    if kind.days is not None:
        title = _("office_field_due", default="By which day")
        usual = calendar().after(today(), kind.days).isoformat() if kind.days else ""
        due = form_value(form, "due") or usual
        yield field("due", title, kind="date", is_asked=True, value=due)
    if kind.has_authority:
        value = form_value(form, "authority") or STANDING
        title = _("office_field_authority", default="Authority that decides")
        yield field("authority", title, kind="radio", options=AUTHORITIES, value=value)


def fact_field(fact: Fact, form: Mapping[str, Any]) -> Field:
    is_unit = fact.kind in ("unit", "unit_of_register")
    return Field(
        name=fact.name,
        title=fact.title,
        kind=FACTS.get(fact.kind, fact.kind),
        options=units_for(fact) if is_unit else fact.options.items(),
        unchosen=UNCHOSEN if is_unit else "",
        value=form_value(form, fact.name),
        help=fact.help,
        most=MOST_WORDS,
        is_asked=fact.is_required,
    )


def act_fields(
    kind: Kind, acts: Iterable[Act], form: Mapping[str, Any]
) -> Iterator[Field]:
    """What can be said with these acts, each field once."""
    said = {part for act in acts for part in (*act.needs, *act.may)}
    for part in (one for one in Part if one in said):
        if part is Part.GROUND:
            yield _ground(kind, form)
            continue
        yield Field(
            name=part.value,
            title=part.title_message,
            kind=KINDS.get(part, "text"),
            value=form_value(form, part.value),
            help=HELP.get(part, ""),
            most=MOST.get(part),
            rows=3 if part is Part.ITEMS else 6,
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


def asked_in(kind: Kind, form: Mapping[str, Any]) -> Asked:
    """A new task, as a form or a body of JSON has it."""
    about = form_value(form, "about")
    return Asked(
        title=form_value(form, "title"),
        words=form_value(form, "words"),
        due=form_value(form, "due"),
        units=chosen_units(listed_texts(form, "units")),
        about=about,
        authority=_authority(form_value(form, "authority"), about),
        ground=form_value(form, "ground"),
        group=form_value(form, "group"),
        facts={one.name: form_value(form, one.name) for one in kind.facts},
    )


def said_in(form: Mapping[str, Any]) -> Said:
    """With an act; items one a line."""
    file_name, file = sent_file(form)
    return Said(
        words=form_value(form, "words"),
        ground=form_value(form, "ground"),
        number=form_value(form, "number"),
        day=form_value(form, "day"),
        items=tuple(form_value(form, "items").splitlines()),
        amount=form_value(form, "amount"),
        file_name=file_name,
        file=file,
    )


def _authority(sent: str, about: str) -> str:
    if sent != OWN_HEAD:
        return sent
    item = item_named(about)
    return str(item.unit_code) if item is not None else ""
