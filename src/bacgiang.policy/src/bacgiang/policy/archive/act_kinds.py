"""Kinds of act on archive packages."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from bacgiang.policy import _


DETAILS = {
    "archive": ActDetail(_("act_detail_archive", default="handed over to")),
    "days": ActDetail(_("act_detail_days", default="days")),
    "handed_over": ActDetail(
        _("act_detail_handed_over", default="day of the hand-over")
    ),
    "package": ActDetail(_("act_detail_package", default="package (SHA-256)")),
    "hand_over_receipt": ActDetail(
        _("act_detail_hand_over_receipt", default="number of the receipt")
    ),
}
KINDS = ActKinds(DETAILS)

ARCHIVE_ASK = KINDS.add(
    "archive_ask", _("act_archive_ask", default="Archive package asked for")
)
ARCHIVE_FETCH = KINDS.add(
    "archive_fetch", _("act_archive_fetch", default="Archive package fetched")
)
ARCHIVE_HAND_OVER = KINDS.add(
    "archive_hand_over",
    _("act_archive_hand_over", default="Archive package handed over"),
)
ARCHIVE_TAKE_IN = KINDS.add(
    "archive_take_in", _("act_archive_take_in", default="Archive package taken in")
)
