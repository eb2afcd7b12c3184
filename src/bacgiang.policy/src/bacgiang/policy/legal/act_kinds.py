"""Kinds of act on legal documents."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from ..base.acts.kinds import Shows
from bacgiang.policy import _


DETAILS = {
    "kind": ActDetail(_("act_detail_kind", default="kind of relation")),
    "provision": ActDetail(_("act_detail_provision", default="provision")),
    "relation": ActDetail(_("act_detail_relation", default="relation")),
    "standing": ActDetail(_("act_detail_standing", default="decision"), Shows.CODE),
    "subject": ActDetail(_("act_detail_subject", default="document that does it")),
    "target": ActDetail(_("act_detail_target", default="document it acts on")),
}
KINDS = ActKinds(DETAILS)

RELATION = KINDS.add(
    "relation", _("act_relation", default="Relation between documents decided")
)
