"""Why an opinion is not taken, and what to do about it. Codes are part of the API."""

from ...base.refusal import Refusal
from ..draft.kinds import Asked
from bacgiang.policy import _
from collections.abc import Mapping
from typing import Any


MOST_POINTS = 150

NO_POINTS = Refusal(
    "no_points",
    _(
        "opinion_refusal_no_points",
        default="There is no opinion yet. Choose a provision, or the whole draft, and "
        "write what you think.",
    ),
    "points",
)
TOO_MANY_POINTS = Refusal(
    "too_many_points",
    _(
        "opinion_refusal_many_points",
        default="At most ${most} opinions can be sent together. Send the rest in a "
        "second submission.",
        mapping={"most": str(MOST_POINTS)},
    ),
    "points",
)
_ASKED: Mapping[str, Any] = {
    Asked.NAME: _(
        "opinion_refusal_name",
        default="Your name is asked for on this draft. Write it here.",
    ),
    Asked.EMAIL: _(
        "opinion_refusal_email",
        default="Your e-mail address is asked for on this draft. Write it here.",
    ),
    Asked.PHONE: _(
        "opinion_refusal_phone",
        default="Your telephone number is asked for on this draft. Write it here.",
    ),
    Asked.ADDRESS: _(
        "opinion_refusal_address",
        default="Your address is asked for on this draft. Write it here.",
    ),
}
ORGANISATION_MISSING = Refusal(
    "organisation_missing",
    _(
        "opinion_refusal_organisation",
        default="Name the organisation for which you write.",
    ),
    "organisation",
)
WRONG_AUTHOR = Refusal(
    "wrong_author",
    _(
        "opinion_refusal_author",
        default="Choose whether you write as a person or for an organisation.",
    ),
    "author",
)


# Of a field, which `at` names.
UNKNOWN_VERSION = Refusal(
    "unknown_version",
    _(
        "opinion_refusal_version",
        default="The draft has no such version. The newest one is ${last}.",
    ),
)
UNKNOWN_PROVISION = Refusal(
    "unknown_provision",
    _(
        "opinion_refusal_provision",
        default="This version of the draft has no such provision. Choose one on the "
        "draft's page, or the whole draft.",
    ),
)
STANCE_MISSING = Refusal(
    "stance_missing",
    _(
        "opinion_refusal_stance",
        default="Choose whether you agree, agree with changes, disagree or say "
        "something else.",
    ),
)
TEXT_MISSING = Refusal(
    "text_missing",
    _(
        "opinion_refusal_text",
        default="Write your opinion or a wording that you propose. Who agrees may "
        "leave both out.",
    ),
)


def asked_for(asked: Asked) -> Refusal:
    return Refusal(f"{asked.value}_missing", _ASKED[asked], asked.value)
