"""Kinds of act on legal documents."""

from ..base.acts import kinds
from bacgiang.policy import _


DETAILS = {
    "kind": kinds.ActDetail(_("act_detail_kind", default="kind of relation")),
    "provision": kinds.ActDetail(_("act_detail_provision", default="provision")),
    "relation": kinds.ActDetail(_("act_detail_relation", default="relation")),
    "relations_undecided": kinds.ActDetail(
        _(
            "act_detail_relations_undecided",
            default="published with relations undecided",
        )
    ),
    "standing": kinds.ActDetail(
        _("act_detail_standing", default="decision"), kinds.Shows.CODE
    ),
    "subject": kinds.ActDetail(
        _("act_detail_subject", default="document that does it")
    ),
    "target": kinds.ActDetail(_("act_detail_target", default="document it acts on")),
}
KINDS = kinds.ActKinds(DETAILS)

RELATION = KINDS.add(
    "relation", _("act_relation", default="Relation between documents decided")
)
SCAN_ACCEPT = KINDS.add(
    "scan_accept",
    _("act_scan_accept", default="Text recognised from a scan compared, taken over"),
    changes_text=True,
)
RELATIONS = KINDS.add(
    "relations", _("act_relations", default="Relations between documents decided")
)
