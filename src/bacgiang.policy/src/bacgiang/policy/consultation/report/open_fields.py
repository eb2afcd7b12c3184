"""What the fields of the open data of opinions hold."""

from ..opinions.content import Author
from ..opinions.content import Channel
from ..opinions.content import Stance
from ..responses.response import Result
from bacgiang.policy import _
from dataclasses import dataclass
from enum import StrEnum
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class OpenField:
    """A column of the data; `choices`: tokens it may hold, () for free values."""

    name: str
    about: Message
    choices: tuple[str, ...] = ()


def _tokens(choices: type[StrEnum]) -> tuple[str, ...]:
    return tuple(one.value for one in choices)


FIELDS = (
    OpenField(
        "number",
        _(
            "opinion_field_number",
            default="Number of the opinion: the digest on its receipt, cut short, and "
            "which of the opinions sent together it is.",
        ),
    ),
    OpenField(
        "provision",
        _(
            "opinion_field_provision",
            default="Identity of the provision through all versions of the draft; "
            "empty for the whole draft.",
        ),
    ),
    OpenField(
        "provision_title",
        _(
            "opinion_field_provision_title",
            default="What the provision is called, or the question.",
        ),
    ),
    OpenField(
        "version",
        _(
            "opinion_field_version",
            default="Number of the version of the draft it was given on.",
        ),
    ),
    OpenField(
        "received",
        _("opinion_field_received", default="When it was received, with time zone."),
    ),
    OpenField(
        "late",
        _(
            "opinion_field_late",
            default="Whether it came in after closing.",
        ),
        ("true", "false"),
    ),
    OpenField(
        "channel",
        _("opinion_field_channel", default="How it came in."),
        _tokens(Channel),
    ),
    OpenField(
        "author",
        _(
            "opinion_field_author",
            default="Whether a person or an organisation gave it.",
        ),
        _tokens(Author),
    ),
    OpenField(
        "name",
        _(
            "opinion_field_name",
            default="Name of a person who agreed to its publication, or of an "
            "organisation that answered in its office; else empty.",
        ),
    ),
    OpenField("stance", _("opinion_field_stance", default="Stance."), _tokens(Stance)),
    OpenField(
        "text",
        _(
            "opinion_field_text",
            default="The opinion. Personal data and insults are masked.",
        ),
    ),
    OpenField("proposal", _("opinion_field_proposal", default="Wording proposed.")),
    OpenField(
        "alike",
        _(
            "opinion_field_alike",
            default="First part of the number of the opinion that this one is like "
            "(form letters); else empty.",
        ),
    ),
    OpenField(
        "state",
        _("opinion_field_state", default="State of the opinion."),
        ("published",),
    ),
    OpenField(
        "result",
        _(
            "opinion_field_result",
            default="What became of it; empty without an answer.",
        ),
        _tokens(Result),
    ),
    OpenField("reasons", _("opinion_field_reasons", default="Reasons of the answer.")),
    OpenField(
        "changed",
        _(
            "opinion_field_changed",
            default="Provisions changed for it; in JSON a list, in CSV parted by “; ”.",
        ),
    ),
    OpenField(
        "answered",
        _("opinion_field_answered", default="When the answer was published."),
    ),
)
