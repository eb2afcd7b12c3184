"""Kinds of act on dossiers: each named by the digest of its receipt."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from bacgiang.policy import _


KINDS = ActKinds(
    {"number": ActDetail(_("act_detail_dossier_number", default="number"))}
)

DOSSIER_RECEIVE = KINDS.add(
    "dossier_receive", _("act_dossier_receive", default="Dossier received")
)
DOSSIER_ASK = KINDS.add(
    "dossier_ask", _("act_dossier_ask", default="Supplement to a dossier asked for")
)
DOSSIER_BRING = KINDS.add(
    "dossier_bring",
    _("act_dossier_bring", default="Supplement to a dossier entered at the counter"),
)
DOSSIER_START = KINDS.add(
    "dossier_start", _("act_dossier_start", default="Work on a dossier begun")
)
DOSSIER_WAIT = KINDS.add(
    "dossier_wait", _("act_dossier_wait", default="Dossier waits for others")
)
DOSSIER_APOLOGISE = KINDS.add(
    "dossier_apologise",
    _("act_dossier_apologise", default="New day for the result of a dossier named"),
)
DOSSIER_FINISH = KINDS.add(
    "dossier_finish", _("act_dossier_finish", default="Result of a dossier given")
)
DOSSIER_REFUSE = KINDS.add(
    "dossier_refuse", _("act_dossier_refuse", default="Dossier refused")
)
DOSSIER_ASK_UNIT = KINDS.add(
    "dossier_ask_unit",
    _("act_dossier_ask_unit", default="Part of a dossier given to another unit"),
)
DOSSIER_TAKE_BACK = KINDS.add(
    "dossier_take_back",
    _("act_dossier_take_back", default="Part of a dossier taken back"),
)
DOSSIER_TELL = KINDS.add(
    "dossier_tell", _("act_dossier_tell", default="Part of another unit's dossier done")
)
DOSSIER_HAND = KINDS.add(
    "dossier_hand", _("act_dossier_hand", default="Result of a dossier handed over")
)
DOSSIER_ENTER = KINDS.add(
    "dossier_enter", _("act_dossier_enter", default="Dossier entered at the counter")
)
DOSSIER_ASSIGN = KINDS.add(
    "dossier_assign", _("act_dossier_assign", default="Dossier given to an officer")
)
DOSSIER_NOTE = KINDS.add(
    "dossier_note", _("act_dossier_note", default="Note on a dossier taken")
)
DOSSIER_HAND_OVER = KINDS.add(
    "dossier_hand_over",
    _("act_dossier_hand_over", default="Dossier handed over to another unit"),
)
DOSSIER_BOOK = KINDS.add(
    "dossier_book", _("act_dossier_book", default="Book of dossiers made")
)
DOSSIER_TEMPLATE = KINDS.add(
    "dossier_template",
    _("act_dossier_template", default="Template of a paper on dossiers changed"),
)
