"""Kinds of act on units."""

from ...base.acts.kinds import ActDetail
from ...base.acts.kinds import ActKinds
from ...base.acts.kinds import Shows
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "languages": ActDetail(_("act_detail_languages", default="languages")),
        "members": ActDetail(_("act_detail_members", default="people concerned")),
        "memberships": ActDetail(
            _("act_detail_memberships", default="memberships concerned")
        ),
        "on": ActDetail(_("act_detail_on", default="on")),
        "open_work": ActDetail(
            _("act_detail_open_work", default="open items concerned")
        ),
        "presence": ActDetail(_("act_detail_presence", default="site"), Shows.CODE),
        "successor": ActDetail(
            _("act_detail_successor", default="successor"), Shows.UNIT
        ),
    }
)

UNIT_OPEN = KINDS.add("unit_open", _("act_unit_open", default="Unit opened"))
UNIT_CHANGE = KINDS.add("unit_change", _("act_unit_change", default="Unit changed"))
UNIT_MERGE = KINDS.add("unit_merge", _("act_unit_merge", default="Unit merged"))
UNIT_RESTORE = KINDS.add(
    "unit_restore", _("act_unit_restore", default="End of a unit taken back")
)
UNIT_CLOSE = KINDS.add("unit_close", _("act_unit_close", default="Unit closed"))
