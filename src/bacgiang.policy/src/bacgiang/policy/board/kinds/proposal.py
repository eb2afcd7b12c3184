"""What is proposed to the Chairman, with his decision (6.1, 7.2h, 7.4)."""

from ...units.levels import Level
from ..tasks.parts import Act
from ..tasks.parts import Asker
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.parts import Side
from ..tasks.parts import State
from ..tasks.source import OfficeTasks
from .usual import drop
from .usual import DROPPED
from bacgiang.policy import _


MATTERS = {
    "direction": _("office_proposal_direction", default="Direction and programme"),
    "renewal": _("office_proposal_renewal", default="Renewal and technology"),
    "budget": _("office_proposal_budget", default="Budget"),
    "other": _("office_proposal_other", default="Something else"),
}
OPEN = ("drafted", "submitted")
PROPOSAL = OfficeTasks(
    Kind(
        code="proposal",
        clause="6.1, 7.4",
        title=_("office_kind_proposal", default="Proposal to the Chairman"),
        heading=_("office_kinds_proposal", default="Proposals to the Chairman"),
        asked_by=Asker.OVERSEERS,
        asks_level=Level.HEAD,
        owed_by=Owed.STANDING,
        states={
            "drafted": State(
                _("office_state_drafted", default="Being prepared"), Side.OWNER
            ),
            "submitted": State(
                _("office_state_submitted", default="Before the Chairman"), Side.OWNER
            ),
            "decided": State(
                _("office_state_proposal_decided", default="Decided"), is_closed=True
            ),
            "dropped": DROPPED,
        },
        first="drafted",
        acts=(
            Act(
                "submit",
                _("office_do_submit_chairman", default="Enter that it is submitted"),
                _("office_done_submit_chairman", default="Submitted to the Chairman"),
                Side.OWNER,
                Level.HEAD,
                ("drafted",),
                "submitted",
                may=(Part.NUMBER, Part.DAY, Part.WORDS),
            ),
            Act(
                "chairman_decided",
                _("office_do_site_decide", default="Enter the Chairman's decision"),
                _("office_done_site_decide", default="Decided by the Chairman"),
                Side.OWNER,
                Level.HEAD,
                OPEN,
                "decided",
                needs=(Part.NUMBER, Part.DAY, Part.WORDS),
            ),
            drop(OPEN, Level.HEAD),
        ),
        facts=(
            Fact(
                "matter",
                _("office_fact_proposal", default="On what"),
                kind="radio",
                options=MATTERS,
                is_required=True,
            ),
            Fact("amount", _("office_fact_amount", default="Money in đồng, if any")),
        ),
        remind_days=5,
        order=62,
    )
)
