"""Fields as the schemas of several collections have them, each said once.

All may be left empty, but those of which it is said.
"""

from ...base.dates import today
from ...base.day_field import Day
from ...base.number_labels import number_label
from ..promotions.promotion import leads_to_the_web
from .record import HELP_CHOICE
from .record import HELP_EN
from .record import is_code
from .record import LONGEST_CODE
from .record import LONGEST_LINE
from .record import LONGEST_TEXT
from bacgiang.policy import _
from collections.abc import Callable
from typing import Any
from zope import schema
from zope.i18nmessageid import Message


class Year(schema.Int):
    """No count: written without points. None is ahead of the calendar."""

    @property
    def max(self) -> int:
        return today().year

    @max.setter
    def max(self, value: int | None) -> None:
        """Set by fields as they come into being."""

    def in_words(self, value: int, language: str) -> str:
        return str(value)


class Scale(schema.Int):
    """The denominator of a map's scale."""

    def in_words(self, value: int, language: str) -> str:
        return f"1:{number_label(value, language)}"


def the_code(
    title: Message,
    help_: Message,
    constraint: Callable[[str], bool] = is_code,
    most: int = LONGEST_CODE,
) -> schema.TextLine:
    """That of a record, which needs one."""
    return a_line(title, help_, most, constraint=constraint, required=True)


def a_line(
    title: Message, help_: Message, most: int = LONGEST_LINE, **more: Any
) -> schema.TextLine:
    said = {"required": False, **more}
    return schema.TextLine(title=title, description=help_, max_length=most, **said)


def a_text(title: Message, help_: Message, **more: Any) -> schema.Text:
    said = {"required": False, "max_length": LONGEST_TEXT, **more}
    return schema.Text(title=title, description=help_, **said)


def a_day(title: Message, help_: Message, **more: Any) -> schema.Date:
    return Day(title=title, description=help_, **{"required": False, **more})


def a_choice(title: Message, vocabulary: str, **more: Any) -> schema.Choice:
    """One is always chosen, unless it is said that none has to be."""
    help_ = more.pop("description", HELP_CHOICE)
    return schema.Choice(title=title, description=help_, vocabulary=vocabulary, **more)


def the_district() -> schema.Choice:
    title = _("label_project_district", default="District or city")
    help_ = _("help_record_district", default="Where it stands.")
    return a_choice(title, "bacgiang.Districts", description=help_, required=False)


def the_website() -> schema.URI:
    return schema.URI(
        title=_("label_enterprise_website", default="Website"),
        description=_("help_enterprise_website", default="Beginning with https://"),
        constraint=leads_to_the_web,
        required=False,
        max_length=300,
    )


def english_line(title: Message, most: int = LONGEST_LINE) -> schema.TextLine:
    """What a field without `_en` says, in English."""
    return a_line(title, HELP_EN, most)


def english_text(title: Message) -> schema.Text:
    return a_text(title, HELP_EN)
