"""Who answers what: a row for each subject of a unit."""

from .mail_address import mail_field
from .telephone import are_telephones
from bacgiang.policy import _
from typing import Any
from zope import schema
from zope.interface import Interface


LONGEST = 200
REACHED = ("who", "phone", "email")


class IAnswersRow(Interface):
    """A subject, and the person or division that is asked about it."""

    subject = schema.TextLine(title=_("Subject"), max_length=LONGEST)
    who = schema.TextLine(title=_("Person or division"), max_length=LONGEST)
    subject_en = schema.TextLine(
        title=_("Subject in English"), required=False, max_length=LONGEST
    )
    who_en = schema.TextLine(
        title=_("Person or division in English"), required=False, max_length=LONGEST
    )
    phone = schema.TextLine(
        title=_("Telephone"), constraint=are_telephones, required=False, max_length=60
    )
    email = mail_field(_("E-mail"), max_length=LONGEST)


def answers_in_words(rows: list[dict[str, Any]], _language: str) -> tuple[str, ...]:
    """A line for each subject: "Health cards: Mr A, 0204 123 456"."""
    return tuple(
        f"{row['subject']}: "
        + ", ".join(said for name in REACHED if (said := row.get(name)))
        for row in rows
    )
