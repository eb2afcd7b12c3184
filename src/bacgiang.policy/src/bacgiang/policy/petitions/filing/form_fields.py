"""What the form asks, field by field."""

from ...base.act_page.field import Field
from ...base.act_page.field import Words
from ...citizen.contacts.fields import identity_fields
from ...citizen.contacts.fields import identity_number_field
from ...citizen.contacts.fields import organisation_field
from ...citizen.contacts.terms import kept_for
from ...citizen.protection.settings import protection_settings
from ...units.people.answering import is_answering
from ...units.register.directory import directory
from ..content.content import Channel
from ..content.content import Delivery
from ..content.content import Matter
from ..rules.regimes import regime_for
from ..rules.subjects import subjects
from .reasons import MOST_PLACE
from .reasons import MOST_PURPOSE
from .sent import SentPetition
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Iterator
from datetime import date


WHAT = _("label_petition_text", default="What happened, or what you ask")
WHICH_INFORMATION = _(
    "label_information_text", default="Which information you ask for (in Vietnamese)"
)
WHICH_HELP = _(
    "help_information_text",
    default="Name the document, file or material as exactly as you can.",
)
PAPERS = _("label_petition_files", default="Photographs or papers (optional)")
CONSENT_PAPERS = _(
    "label_information_files",
    default="Written consent of whoever it is about, for business secrets and private "
    "life",
)
CHOOSE = _("option_petition_choose", default="Choose …")


def entered_fields(sent: SentPetition, arrived: str) -> list[Field]:
    """What is asked of a board that enters what came in on paper."""
    channels = [one for one in Channel.titles().items() if one[0] != Channel.PORTAL]
    return [
        Field(
            name="matter",
            title=_("label_petition_matter", default="What it is"),
            kind="radio",
            options=Matter.titles().items(),
            value=sent.matter,
            is_asked=True,
        ),
        Field(
            name="channel",
            title=_("label_petition_channel", default="How it came in"),
            kind="select",
            options=channels,
            value=sent.channel,
        ),
        Field(
            name="arrived",
            title=_("label_petition_arrived", default="Came in on (day/month/year)"),
            value=arrived,
            is_asked=True,
        ),
    ]


def matter_fields(
    sent: SentPetition, language: str, files: Callable[[Words, Words], Iterator[Field]]
) -> list[Field]:
    """`files`: makes the fields for files of their title and help."""
    settings = protection_settings()
    is_information = sent.matter == Matter.INFORMATION
    count, size = settings.most_files, settings.most_megabytes
    return [
        Field(
            name="subject",
            title=_("label_petition_subject", default="What it is about"),
            kind="select",
            options=[(token, one.title(language)) for token, one in subjects().items()],
            unchosen=CHOOSE,
            value=sent.subject,
            is_asked=True,
        ),
        Field(
            name="text",
            title=WHICH_INFORMATION if is_information else WHAT,
            help=WHICH_HELP if is_information else "",
            kind="textarea",
            rows=7,
            value=sent.text,
            is_asked=True,
        ),
        *(_information_fields(sent) if is_information else [_place_field(sent)]),
        *files(
            CONSENT_PAPERS if is_information else PAPERS,
            _(
                "help_petition_files",
                default="At most ${count} files and ${size} MB together. Only those "
                "who handle it see them; they are not published.",
                mapping={"count": count, "size": size},
            ),
        ),
    ]


def who_fields(sent: SentPetition, day: date) -> list[Field]:
    """Of whoever sends it; what is needed says the regime of the day."""
    regime = regime_for(sent.terms, day)
    asks = regime.asks if regime is not None else ()
    fields = [*identity_fields(sent.identity, asks), organisation_field(sent.identity)]
    if sent.matter == Matter.INFORMATION:
        fields.append(identity_number_field(sent.identity))
    return fields


def unit_field(chosen: str, language: str) -> Field:
    """Of whom information is asked: those where somebody answers on the portal."""
    units = (one for one in directory() if is_answering(one.code))
    return Field(
        name="unit",
        title=_("label_information_unit", default="Agency you ask"),
        kind="select",
        options=[(one.code, one.name_in(language)) for one in units],
        unchosen=CHOOSE,
        value=chosen,
        is_asked=True,
    )


def _place_field(sent: SentPetition) -> Field:
    title = _("label_petition_place", default="Where (optional)")
    return Field(name="place", title=title, value=sent.place, most=MOST_PLACE)


def _information_fields(sent: SentPetition) -> list[Field]:
    """What the law asks a request to say (104/2016/QH13, article 24)."""
    return [
        Field(
            name="delivery",
            title=_("label_information_delivery", default="How it is to be given"),
            kind="radio",
            options=Delivery.titles().items(),
            value=sent.delivery,
            is_asked=True,
        ),
        Field(
            name="purpose",
            title=_("label_information_purpose", default="What you need it for"),
            kind="textarea",
            rows=3,
            value=sent.purpose,
            most=MOST_PURPOSE,
            is_asked=True,
            help=_(
                "help_information_delivery",
                default="Access costs nothing. What printing, copying and sending by "
                "post or fax really costs is told to you before, and is paid by you.",
            ),
        ),
    ]


def consent_fields(sent: SentPetition) -> list[Field]:
    consents = {
        "use_of_data": (
            sent.identity.use_of_data,
            _(
                "label_petition_consent_use",
                default="I agree that the unit that handles this keeps what I told "
                "about myself and uses it for that. It is erased ${days} days after it "
                "was sent; I can ask for that earlier.",
                mapping={"days": kept_for().days},
            ),
        ),
        "publish": (
            sent.publish,
            _(
                "label_petition_consent_publish",
                default="What I wrote and its answer may be published, without my name",
            ),
        ),
        "notices": (
            sent.identity.notices,
            _(
                "label_petition_consent_notices",
                default="Tell me by e-mail what becomes of it",
            ),
        ),
    }
    return [
        Field(
            name=name,
            title=title,
            kind="checkbox",
            value=value,
            is_asked=name == "use_of_data",
        )
        for name, (value, title) in consents.items()
    ]
