"""Why an opinion is not published: a closed list, each told to its author (4.1e)."""

from .proposals import RETURN
from bacgiang.policy import _
from enum import StrEnum
from zope.i18nmessageid import Message


class WithholdingReason(StrEnum):
    """Tokens are sealed in the log of receipts: one that was used never changes."""

    STATE_SECRET = "state-secret"  # noqa: S105
    PERSONAL_DATA = "personal-data"
    INSULT = "insult"
    INCITEMENT = "incitement"
    ADVERTISING = "advertising"
    OFF_TOPIC = "off-topic"
    DUPLICATE_OF_OWN = "duplicate-of-own"
    NOT_READABLE = "not-readable"
    OTHER_LAW = "other-law"


REASON_TITLES: dict[str, Message] = {
    WithholdingReason.STATE_SECRET: _(
        "withholding_state_secret", default="It holds what is a state secret."
    ),
    WithholdingReason.PERSONAL_DATA: _(
        "withholding_personal_data",
        default="It is about the private life of other people and cannot be read "
        "without their personal data.",
    ),
    WithholdingReason.INSULT: _(
        "withholding_insult",
        default="It insults or slanders people or organisations.",
    ),
    WithholdingReason.INCITEMENT: _(
        "withholding_incitement",
        default="It incites to violence, hatred or acts against the law.",
    ),
    WithholdingReason.ADVERTISING: _(
        "withholding_advertising", default="It is advertising."
    ),
    WithholdingReason.OFF_TOPIC: _(
        "withholding_off_topic", default="It says nothing on the draft."
    ),
    WithholdingReason.DUPLICATE_OF_OWN: _(
        "withholding_duplicate",
        default="The same author sent the same opinion before; that one counts.",
    ),
    WithholdingReason.NOT_READABLE: _(
        "withholding_not_readable", default="The text cannot be read."
    ),
    WithholdingReason.OTHER_LAW: _(
        "withholding_other_law",
        default="Another provision of the law forbids its publication.",
    ),
}


RETURN_TITLE = _(
    "withholding_return", default="It is to wait again, and to be looked at anew."
)


def reason_title(token: str) -> Message | str:
    """A reason in words; the token itself where it is none of the list."""
    return RETURN_TITLE if token == RETURN else REASON_TITLES.get(token, token)
