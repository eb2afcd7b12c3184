"""Why a dossier is not taken, and what to do about it. Codes are part of the API."""

from ...base.refusal import Refusal
from bacgiang.policy import _


DRAFT_GONE = Refusal(
    "draft_gone",
    _(
        "dossier_refusal_draft",
        default="Nothing is kept under this address any more: it was sent, or nobody "
        "went on with it for 30 days. Begin anew.",
    ),
    status=404,
)
NAME_MISSING = Refusal(
    "name_missing", _("petition_refusal_name", default="Write your name."), "name"
)
NO_WAY_TO_REACH = Refusal(
    "no_way_to_reach",
    _(
        "dossier_refusal_reach",
        default="Write a telephone number or an e-mail address: the unit may have to "
        "ask you something.",
    ),
    "phone",
)
NO_WAY_AT_ALL = Refusal(
    "no_way_to_reach",
    _(
        "dossier_refusal_reach_at_all",
        default="Write an address, a telephone number or an e-mail address: the unit "
        "may have to ask something.",
    ),
    "address",
)
