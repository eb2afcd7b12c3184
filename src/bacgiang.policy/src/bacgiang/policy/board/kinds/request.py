"""The main board asks units for information (7.2c)."""

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
from .usual import acknowledge
from .usual import CANCELLED
from .usual import close
from .usual import CLOSED
from .usual import extend
from .usual import take_back
from bacgiang.policy import _


CODE = "information-request"
STATES = {
    "sent": State(_("office_state_sent", default="Sent"), Side.OWNER),
    "acknowledged": State(
        _("office_state_acknowledged", default="Acknowledged"), Side.OWNER
    ),
    "supplied": State(
        _("office_state_supplied", default="Supplied"), Side.ASKER, Level.REVIEW
    ),
    "refused": State(
        _("office_state_refused", default="Refused"), Side.ASKER, Level.REVIEW
    ),
    "closed": CLOSED,
    "cancelled": CANCELLED,
}
OPEN = ("sent", "acknowledged")
# The two exceptions of the clause; anything else is no ground.
GROUNDS = {
    "secret": _("office_ground_secret", default="Secret papers (7.2c)"),
    "not_circulated": _(
        "office_ground_not_circulated",
        default="Papers not yet for wide circulation (7.2c)",
    ),
}
ACTS = (
    acknowledge(("sent",), "acknowledged"),
    Act(
        "supply",
        _("office_do_supply", default="Supply"),
        _("office_done_supply", default="Supplied"),
        Side.OWNER,
        Level.PUBLISH,
        OPEN,
        "supplied",
        needs=(Part.WORDS,),
        may=(Part.ITEMS,),
    ),
    Act(
        "refuse",
        _("office_do_refuse", default="Refuse"),
        _("office_done_refuse", default="Refused"),
        Side.OWNER,
        Level.HEAD,
        OPEN,
        "refused",
        needs=(Part.GROUND, Part.WORDS),
        is_warning=True,
    ),
    extend(OPEN),
    Act(
        "ask_again",
        _("office_do_ask_again", default="Ask for more"),
        _("office_done_ask_again", default="Asked for more"),
        Side.ASKER,
        Level.REVIEW,
        ("supplied", "refused"),
        "sent",
        needs=(Part.WORDS,),
        may=(Part.DAY,),
        sets_due=True,
    ),
    close(("supplied", "refused")),
    take_back(OPEN),
)
REQUEST = OfficeTasks(
    Kind(
        code=CODE,
        clause="7.2c",
        title=_("office_kind_request", default="Information request"),
        heading=_("office_kinds_request", default="Information requests"),
        help=_(
            "office_help_request",
            default="Not for secret papers, nor for papers not yet for wide "
            "circulation: a unit refuses on either ground.",
        ),
        asked_by=Asker.MAIN_BOARD,
        asks_level=Level.REVIEW,
        owed_by=Owed.UNITS,
        states=STATES,
        first="sent",
        acts=ACTS,
        grounds=GROUNDS,
        facts=(
            Fact(
                "purpose",
                _("office_fact_purpose", default="What it is for"),
                is_required=True,
            ),
        ),
        order=51,
    )
)
