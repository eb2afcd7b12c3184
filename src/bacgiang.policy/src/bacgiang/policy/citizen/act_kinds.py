"""Kinds of act on the personal data of citizens."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from bacgiang.policy import _


DETAILS = {
    "receipt": ActDetail(_("act_detail_receipt", default="receipt")),
}
KINDS = ActKinds(DETAILS)

CONTACT_SEEN = KINDS.add(
    "contact_seen", _("act_contact_seen", default="Personal data looked up")
)
CONTACT_ERASED = KINDS.add(
    "contact_erased", _("act_contact_erased", default="Personal data erased")
)
CONTACT_EXPIRED = KINDS.add(
    "contact_expired",
    _("act_contact_expired", default="Personal data erased on schedule"),
)
LETTER_OPENED = KINDS.add(
    "letter_opened", _("act_letter_opened", default="Letter of the mail box opened")
)
LETTER_UNWANTED = KINDS.add(
    "letter_unwanted",
    _("act_letter_unwanted", default="Letter of the mail box proposed to be erased"),
)
LETTER_DROPPED = KINDS.add(
    "letter_dropped", _("act_letter_dropped", default="Letter of the mail box erased")
)
ERASING_ASKED = KINDS.add(
    "erasing_asked",
    _("act_erasing_asked", default="Erasing of what a board entered asked for"),
)
ERASING_TURNED_DOWN = KINDS.add(
    "erasing_turned_down",
    _("act_erasing_turned_down", default="Erasing of what a board entered turned down"),
)
ENTERED_ERASED = KINDS.add(
    "entered_erased",
    _("act_entered_erased", default="What a board entered erased for its sender"),
)
TABLE_ASKED = KINDS.add(
    "table_asked", _("act_table_asked", default="Table of what was sent asked for")
)
TABLE_FETCHED = KINDS.add(
    "table_fetched", _("act_table_fetched", default="Table of what was sent fetched")
)
