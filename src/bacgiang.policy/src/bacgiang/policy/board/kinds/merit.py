"""Commendation, and handling of violations, of units and people (16)."""

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
from .usual import CANCELLED
from .usual import DECLINED
from .usual import take_back
from bacgiang.policy import _


MERITS = {
    "commendation": _("office_merit_commendation", default="Commendation"),
    "violation": _("office_merit_violation", default="Violation"),
}
MERIT = OfficeTasks(
    Kind(
        code="merit",
        clause="16",
        title=_("office_kind_merit", default="Commendation or violation"),
        heading=_("office_kinds_merit", default="Commendations and violations"),
        help=_(
            "office_help_merit",
            default="The unit sees it, and can explain itself before it is decided.",
        ),
        asked_by=Asker.OVERSEERS,
        asks_level=Level.HEAD,
        owed_by=Owed.UNITS,
        states={
            "proposed": State(
                _("office_state_proposed", default="Proposed"), Side.STANDING
            ),
            "decided": State(
                _("office_state_proposal_decided", default="Decided"), is_closed=True
            ),
            "declined": DECLINED,
            "cancelled": CANCELLED,
        },
        first="proposed",
        acts=(
            Act(
                "explain",
                _("office_do_explain", default="Explain"),
                _("office_done_explain", default="Explained"),
                Side.OWNER,
                Level.HEAD,
                ("proposed",),
                "",
                needs=(Part.WORDS,),
            ),
            Act(
                "enter_decision",
                _("office_do_enter_decision", default="Enter the decision"),
                _("office_done_enter_decision", default="Decided"),
                Side.STANDING,
                Level.HEAD,
                ("proposed",),
                "decided",
                needs=(Part.NUMBER, Part.DAY),
                may=(Part.WORDS,),
            ),
            Act(
                "decline",
                _("office_do_decline", default="Decline"),
                _("office_done_decline", default="Declined"),
                Side.STANDING,
                Level.HEAD,
                ("proposed",),
                "declined",
                needs=(Part.WORDS,),
                is_warning=True,
            ),
            take_back(("proposed",)),
        ),
        facts=(
            Fact(
                "merit",
                _("office_fact_merit", default="Which"),
                kind="radio",
                options=MERITS,
                is_required=True,
            ),
            Fact("person", _("office_fact_person", default="Person, if it is one")),
        ),
        order=63,
    )
)
