"""Who goes to sessions and meetings, and to delegations, to collect news (7.2d)."""

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
from .usual import report
from bacgiang.policy import _


OCCASIONS = {
    "session": _("office_occasion_session", default="Session of the Council"),
    "meeting": _("office_occasion_meeting", default="Meeting, not an internal one"),
    "delegation": _("office_occasion_delegation", default="Leaders' delegation"),
}
ASSIGNMENT = OfficeTasks(
    Kind(
        code="assignment",
        clause="7.2d",
        title=_("office_kind_assignment", default="Assignment to collect news"),
        heading=_("office_kinds_assignment", default="Assignments to collect news"),
        help=_(
            "office_help_assignment",
            default="Nobody is sent to internal meetings. On a delegation the "
            "competent authority decides; enter its decision.",
        ),
        asked_by=Asker.MAIN_BOARD,
        asks_level=Level.HEAD,
        owed_by=Owed.ASKER,
        states={
            "assigned": State(
                _("office_state_assigned", default="Assigned"), Side.OWNER
            ),
            "done": State(_("office_state_done", default="Done"), is_closed=True),
            "dropped": DROPPED,
        },
        first="assigned",
        acts=(
            Act(
                "permit",
                _("office_do_permit", default="Enter the authority's decision"),
                _("office_done_permit", default="Decided by the authority"),
                Side.OWNER,
                Level.HEAD,
                ("assigned",),
                "",
                needs=(Part.NUMBER,),
                may=(Part.WORDS,),
            ),
            report(("assigned",), "done"),
            drop(("assigned",), Level.HEAD),
        ),
        facts=(
            Fact(
                "occasion",
                _("office_fact_occasion", default="Occasion"),
                kind="radio",
                options=OCCASIONS,
                is_required=True,
            ),
            Fact("place", _("office_fact_place", default="Where")),
            Fact("who", _("office_fact_goes", default="Who goes"), is_required=True),
        ),
        remind_days=1,
        order=56,
    )
)
