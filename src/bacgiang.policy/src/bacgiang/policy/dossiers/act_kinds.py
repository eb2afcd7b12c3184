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
