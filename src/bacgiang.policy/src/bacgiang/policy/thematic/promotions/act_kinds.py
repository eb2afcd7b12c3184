"""Kinds of act on promotions."""

from ...base.acts.kinds import ActKinds
from bacgiang.policy import _


KINDS = ActKinds()

PROMOTION_RECEIPT = KINDS.add(
    "promotion_receipt",
    _("act_promotion_receipt", default="Receipt of a promotion's fee put on file"),
)
PROMOTION_CONFIRM = KINDS.add(
    "promotion_confirm",
    _("act_promotion_confirm", default="Confirmation of a promotion put on file"),
    # It says where the promotion stands and how long: who agrees has seen it, and it
    # is somebody else.
    changes_text=True,
)
