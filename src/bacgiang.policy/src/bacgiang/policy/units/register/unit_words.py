"""What a unit says of itself: how it is reached, what it does (4.1a)."""

from ...base.row_widget import RowsFieldWidget
from ..contact_facts.answers import answers_in_words
from ..contact_facts.answers import IAnswersRow
from ..contact_facts.hours import are_hours
from ..contact_facts.hours import hours_in_words
from ..contact_facts.hours import IHoursRow
from ..contact_facts.mail_address import mail_field
from ..contact_facts.position import is_position
from ..contact_facts.rows import Rows
from ..contact_facts.telephone import are_telephones
from bacgiang.policy import _
from plone.autoform import directives
from plone.supermodel import model
from typing import Any
from zope import schema


HOURS_HELP = _(
    "help_opening_hours",
    default="A row for the morning and one for the afternoon. Empty: not told.",
)


def _line(title: Any, help_text: Any = "") -> schema.TextLine:
    return schema.TextLine(
        title=title, description=help_text, required=False, max_length=300
    )


def _telephone(title: Any, help_text: Any = "") -> schema.TextLine:
    return schema.TextLine(
        title=title,
        description=help_text,
        constraint=are_telephones,
        required=False,
        max_length=60,
    )


class IUnitWords(model.Schema):
    """Words of the unit that its board writes, and a second person approves (9.1)."""

    model.fieldset(
        "contact",
        label=_("Contact"),
        fields=[
            "address",
            "position",
            "phone",
            "fax",
            "hotline",
            "email",
            "hours",
            "contact_note",
            "contact_note_en",
            "focal_point",
            "focal_point_email",
        ],
    )
    address = schema.TextLine(title=_("Address"), required=False)
    position = schema.TextLine(
        title=_("Place on the map"),
        description=_(
            "help_position",
            default="Latitude and longitude as maps tell them: 21.27310, 106.19460.",
        ),
        constraint=is_position,
        required=False,
        max_length=40,
    )
    phone = _telephone(_("Telephone"))
    fax = _telephone(_("Fax"))
    hotline = _telephone(_("Hotline"))
    email = mail_field(_("E-mail"))
    hours = Rows(
        IHoursRow,
        _("Opening hours"),
        hours_in_words,
        description=HOURS_HELP,
        constraint=are_hours,
    )
    directives.widget("hours", RowsFieldWidget)
    contact_note = _line(
        _("Note on the contact"),
        _(
            "help_contact_note",
            default="Stands above the contact: that the office moves, say.",
        ),
    )
    contact_note_en = _line(
        _("Note on the contact in English"),
        _(
            "help_contact_note_en",
            default="Stands there on the English site; without it the Vietnamese one.",
        ),
    )
    focal_point = schema.TextLine(
        title=_("Focal point"),
        description=_(
            "help_focal_point",
            default="The office or person who answers for what the unit supplies.",
        ),
        required=False,
    )
    focal_point_email = mail_field(_("E-mail of the focal point"))

    model.fieldset(
        "asking",
        label=_("One-stop desk, who answers what"),
        fields=[
            "desk_place",
            "desk_place_en",
            "desk_phone",
            "desk_hours",
            "answers",
            "spokesperson",
            "spokesperson_phone",
            "spokesperson_email",
        ],
    )
    desk_place = _line(_("Place of the one-stop desk"))
    desk_place_en = _line(
        _("Place of the one-stop desk in English"),
        _(
            "help_desk_place_en",
            default="Said on the English site; without it the Vietnamese one.",
        ),
    )
    desk_phone = _telephone(_("Telephone of the one-stop desk"))
    desk_hours = Rows(
        IHoursRow,
        _("Hours of the one-stop desk"),
        hours_in_words,
        description=HOURS_HELP,
        constraint=are_hours,
    )
    directives.widget("desk_hours", RowsFieldWidget)
    answers = Rows(
        IAnswersRow,
        _("Who answers what"),
        answers_in_words,
        description=_(
            "help_answers",
            default="A row for each subject that people ask about, in their words.",
        ),
    )
    directives.widget("answers", RowsFieldWidget)
    spokesperson = _line(
        _("Spokesperson"),
        _("help_spokesperson", default="Name and position."),
    )
    spokesperson_phone = _telephone(_("Telephone of the spokesperson"))
    spokesperson_email = mail_field(_("E-mail of the spokesperson"))

    model.fieldset(
        "duties",
        label=_("Functions and duties"),
        fields=["functions", "functions_en"],
    )
    functions = schema.Text(
        title=_("Functions, duties and powers"), required=False, max_length=20000
    )
    functions_en = schema.Text(
        title=_("Functions, duties and powers in English"),
        required=False,
        max_length=20000,
    )
