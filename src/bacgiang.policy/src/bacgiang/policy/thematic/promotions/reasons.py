"""Every reason against a promotion: stable codes and sentences."""

from ...base.refusal import Refusal
from bacgiang.policy import _


LONGEST_SIGNER = 200

CONFIRMATION_MISSING = Refusal(
    "promotion_confirmation_missing",
    _(
        "promotion_refusal_confirmation",
        default="The signed confirmation of the enterprise is not on file. Put it on "
        "file on the page “Confirmation” of this promotion first.",
    ),
)
PERIOD_MISSING = Refusal(
    "promotion_period_missing",
    _(
        "promotion_refusal_period",
        default="Say until when the promotion is shown: it is for a time only.",
    ),
    "expires",
)
PICTURE_MISSING = Refusal(
    "promotion_picture_missing",
    _(
        "promotion_refusal_picture",
        default="A promotion needs a picture and words that say what it shows.",
    ),
)
LINK_WRONG = Refusal(
    "promotion_link_wrong",
    _(
        "promotion_refusal_link",
        default="Give the full address of a page, beginning with https:// or http://.",
    ),
    "link",
)
FILE_MISSING = Refusal(
    "file_missing",
    _("promotion_refusal_file", default="Choose the file of the signed confirmation."),
    "file",
)
DAY_WRONG = Refusal(
    "day_wrong",
    _(
        "promotion_refusal_day",
        default="Give the day on the confirmation; it does not lie in the future.",
    ),
    "signed",
)
SIGNER_WRONG = Refusal(
    "signer_wrong",
    _(
        "promotion_refusal_signer",
        default="Say who signed, with the position, in one line.",
    ),
    "signer",
)
FEE_WRONG = Refusal(
    "fee_wrong",
    _(
        "promotion_refusal_fee",
        default="Give the fee in đồng as a whole number, 0 where there is none.",
    ),
    "fee",
)
