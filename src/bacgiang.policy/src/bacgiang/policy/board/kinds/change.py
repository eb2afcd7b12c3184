"""Changes of function, technique, look: the standing office agrees (8.3, 14.1)."""

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
from .usual import again
from .usual import agree
from .usual import CANCELLED
from .usual import close
from .usual import CLOSED
from .usual import decline
from .usual import DECLINED
from .usual import take_back
from bacgiang.policy import _


MATTERS = {
    "repair": _("office_change_repair", default="Repair"),
    "upgrade": _("office_change_upgrade", default="Upgrade"),
    "function": _("office_change_function", default="Change of a function"),
    "look": _("office_change_look", default="Change of the look"),
}
CHANGE = OfficeTasks(
    Kind(
        code="change-request",
        clause="8.3, 14.1, 14.3",
        title=_("office_kind_change", default="Change request"),
        heading=_("office_kinds_change", default="Change requests"),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.HEAD,
        owed_by=Owed.STANDING,
        states={
            "asked": State(_("office_state_asked", default="Asked for"), Side.OWNER),
            "agreed": State(
                _("office_state_agreed", default="Agreed, to be done"), Side.OWNER
            ),
            "done": State(
                _("office_state_change_done", default="Done, to be looked at"),
                Side.ASKER,
                Level.HEAD,
            ),
            "declined": DECLINED,
            "closed": CLOSED,
            "cancelled": CANCELLED,
        },
        first="asked",
        acts=(
            agree(("asked",), "agreed"),
            decline(("asked",)),
            Act(
                "done",
                _("office_do_done", default="Say that it is done"),
                _("office_done_done", default="Done"),
                Side.OWNER,
                Level.UPDATE,
                ("agreed",),
                "done",
                needs=(Part.WORDS,),
            ),
            close(("done",)),
            again(("done",), "agreed"),
            take_back(("asked", "agreed")),
        ),
        facts=(
            Fact(
                "matter",
                _("office_fact_matter", default="What kind of change"),
                kind="radio",
                options=MATTERS,
                is_required=True,
            ),
        ),
        order=58,
    )
)
