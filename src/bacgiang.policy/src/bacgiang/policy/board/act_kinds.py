"""Kinds of act on tasks between offices."""

from ..base.acts.kinds import ActDetail
from ..base.acts.kinds import ActKinds
from ..base.acts.kinds import Shows
from bacgiang.policy import _


KINDS = ActKinds(
    {
        "office_act": ActDetail(
            _("act_detail_office_act", default="what was done"), Shows.CODE
        ),
        "amount": ActDetail(_("act_detail_amount", default="đồng"), Shows.NUMBER),
        "office_state": ActDetail(
            _("act_detail_office_state", default="state of the task"), Shows.CODE
        ),
    }
)

OFFICE_ACT = KINDS.add(
    "office_act", _("act_office_act", default="Task between offices: act")
)
COLLABORATOR = KINDS.add(
    "collaborator", _("act_collaborator", default="Register of collaborators")
)
PIECE_WRITTEN = KINDS.add(
    "piece_written",
    _("act_piece_written", default="Wrote the piece that became this draft"),
    changes_text=True,
)
ROYALTY_RATES = KINDS.add(
    "royalty_rates", _("act_royalty_rates", default="Decision on royalties on file")
)
ROYALTY_PAY = KINDS.add(
    "royalty_pay", _("act_royalty_pay", default="Royalties paid, or told of")
)
ROYALTY_SHEET = KINDS.add(
    "royalty_sheet", _("act_royalty_sheet", default="Sheet of payment taken")
)
REPORT_SNAPSHOT = KINDS.add(
    "report_snapshot",
    _("act_report_snapshot", default="Standing of the regulation kept"),
)
REPORT_FORM = KINDS.add(
    "report_form", _("act_report_form", default="Form of a report changed")
)
