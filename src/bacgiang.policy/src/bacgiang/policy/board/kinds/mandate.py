"""Other tasks that the Chairman assigns to the board (7.2i)."""

from ...units.levels import Level
from ..tasks.parts import Asker
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Side
from ..tasks.parts import State
from ..tasks.source import OfficeTasks
from .usual import acknowledge
from .usual import again
from .usual import close
from .usual import CLOSED
from .usual import extend
from .usual import report
from bacgiang.policy import _


OPEN = ("assigned", "acknowledged")
MANDATE = OfficeTasks(
    Kind(
        code="mandate",
        clause="7.2i",
        title=_("office_kind_mandate", default="Task assigned by the Chairman"),
        heading=_("office_kinds_mandate", default="Tasks assigned by the Chairman"),
        help=_(
            "office_help_mandate",
            default="Entered by the standing office, or by the board's own head.",
        ),
        asked_by=Asker.OVERSEERS,
        asks_level=Level.HEAD,
        owed_by=Owed.MAIN_BOARD,
        states={
            "assigned": State(
                _("office_state_assigned", default="Assigned"), Side.OWNER
            ),
            "acknowledged": State(
                _("office_state_acknowledged", default="Acknowledged"), Side.OWNER
            ),
            "reported": State(
                _("office_state_reported", default="Reported"), Side.STANDING
            ),
            "closed": CLOSED,
        },
        first="assigned",
        acts=(
            acknowledge(("assigned",), "acknowledged"),
            report(OPEN, "reported"),
            extend(OPEN, Side.STANDING),
            close(("reported",), Side.STANDING),
            again(("reported",), "assigned", Side.STANDING),
        ),
        facts=(
            Fact(
                "signer",
                _("office_fact_signer", default="Who assigned it"),
                is_required=True,
            ),
            Fact("paper", _("office_fact_paper", default="Number, date of the paper")),
        ),
        order=57,
    )
)
