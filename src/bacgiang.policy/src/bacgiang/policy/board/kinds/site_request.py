"""Component sites that are asked for, on their way to the roadmap (6.2d, 15.4)."""

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
from .usual import agree
from .usual import CANCELLED
from .usual import decline
from .usual import DECLINED
from .usual import take_back
from bacgiang.policy import _


SITE_REQUEST = OfficeTasks(
    Kind(
        code="site-request",
        clause="6.2d, 15.4",
        title=_("office_kind_site", default="Request for a site"),
        heading=_("office_kinds_site", default="Requests for sites"),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.HEAD,
        owed_by=Owed.STANDING,
        states={
            "asked": State(_("office_state_asked", default="Asked for"), Side.OWNER),
            "agreed": State(
                _("office_state_site_agreed", default="Agreed, before the Chairman"),
                Side.OWNER,
            ),
            "decided": State(
                _("office_state_site_decided", default="On the roadmap"), Side.OWNER
            ),
            "opened": State(
                _("office_state_site_opened", default="Opened"), is_closed=True
            ),
            "declined": DECLINED,
            "cancelled": CANCELLED,
        },
        first="asked",
        acts=(
            agree(("asked",), "agreed", needs=(Part.WORDS,)),
            Act(
                "chairman_decided",
                _("office_do_site_decide", default="Enter the Chairman's decision"),
                _("office_done_site_decide", default="Decided by the Chairman"),
                Side.OWNER,
                Level.HEAD,
                ("agreed",),
                "decided",
                needs=(Part.NUMBER, Part.DAY),
                may=(Part.WORDS,),
                sets_due=True,
            ),
            Act(
                "open",
                _("office_do_site_open", default="Say that it is open"),
                _("office_done_site_open", default="Opened"),
                Side.OWNER,
                Level.UPDATE,
                ("decided",),
                "opened",
                may=(Part.WORDS,),
            ),
            decline(("asked", "agreed")),
            take_back(("asked",)),
        ),
        facts=(
            Fact(
                "priority",
                _("office_fact_priority", default="Field that needs publishing first"),
                is_required=True,
            ),
            Fact("host", _("office_fact_host", default="Address that is wished for")),
        ),
        remind_days=5,
        order=59,
    )
)
