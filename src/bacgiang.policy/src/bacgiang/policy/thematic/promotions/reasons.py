"""Every reason against a promotion: stable codes and sentences."""

from ...base.refusal import Refusal
from bacgiang.policy import _


LONGEST_SIGNER = 200

CONFIRMATION_MISSING = Refusal(
    "promotion_confirmation_missing",
    _(
        "promotion_refusal_confirmation",
        default="No signed confirmation of exactly these words and this picture is on "
        "file. Put it on file on the page “Confirmation” of this promotion first.",
    ),
)
IS_PUBLISHED = Refusal(
    "promotion_is_published",
    _(
        "promotion_refusal_published",
        default="The promotion is published. Make a working copy, put the paper on "
        "file there and hand the copy on: the paper holds once that is published.",
    ),
    status=409,
)
IS_APPROVED = Refusal(
    "promotion_is_approved",
    _(
        "promotion_refusal_approved",
        default="The promotion was approved with the papers that are on file. Have it "
        "returned first.",
    ),
    status=409,
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
PERIOD_BEYOND = Refusal(
    "promotion_period_beyond",
    _(
        "promotion_refusal_beyond",
        default="It was agreed for ${first} to ${last}: show it in these days.",
    ),
    "expires",
)
AUTHORITY_WRONG = Refusal(
    "authority_wrong",
    _(
        "promotion_refusal_authority",
        default="Say by what authority it was signed; of a mandate its number and day.",
    ),
    "authority",
)
DECLARATION_MISSING = Refusal(
    "declaration_missing",
    _(
        "promotion_refusal_declaration",
        default="The paper has to say that the enterprise answers before the law for "
        "what it shows. Without that it is not taken.",
    ),
    "declares",
)
PLACE_WRONG = Refusal(
    "place_wrong",
    _("promotion_refusal_place", default="Choose where it is shown."),
    "place",
)
DAYS_WRONG = Refusal(
    "days_wrong",
    _(
        "promotion_refusal_days",
        default="Give the first and the last day that were agreed, in that order.",
    ),
    "first",
)
PLACE_FULL = Refusal(
    "place_full",
    _(
        "promotion_refusal_full",
        default="On some of these days the place is full, or has this enterprise. "
        "Agree on other days, or another place.",
    ),
    "first",
    status=409,
)
NO_FEE = Refusal(
    "no_fee",
    _(
        "promotion_refusal_no_fee",
        default="There is no fee, or its receipt is on file.",
    ),
    status=409,
)
RECEIPT_WRONG = Refusal(
    "receipt_wrong",
    _(
        "promotion_refusal_receipt",
        default="Give the number of the receipt, and its day, which is not ahead.",
    ),
    "receipt",
)
