"""A gap in what has to be public, owed by its unit (6.2a)."""

from ...units.levels import Level
from ..kinds.usual import again
from ..kinds.usual import CANCELLED
from ..kinds.usual import close
from ..kinds.usual import CLOSED
from ..kinds.usual import extend
from ..kinds.usual import take_back
from ..tasks.parts import Act
from ..tasks.parts import Asker
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.parts import Side
from ..tasks.parts import State
from ..tasks.source import OfficeTasks
from bacgiang.policy import _


CODE = "public-gap"
GAP = OfficeTasks(
    Kind(
        code=CODE,
        clause="6.2a",
        title=_("office_kind_gap", default="Information that has to be public"),
        heading=_("office_kinds_gap", default="Information that has to be public"),
        asked_by=Asker.OVERSEERS,
        asks_level=Level.UPDATE,
        owed_by=Owed.UNITS,
        states={
            "gap": State(
                _("office_state_gap", default="To be made public"), Side.OWNER
            ),
            "filled": State(
                _("office_state_gap_filled", default="Public, to be looked at"),
                Side.ASKER,
                Level.REVIEW,
            ),
            "closed": CLOSED,
            "cancelled": CANCELLED,
        },
        first="gap",
        acts=(
            Act(
                "make_public",
                _("office_do_fill_gap", default="Say that it is public"),
                _("office_done_fill_gap", default="Made public"),
                Side.OWNER,
                Level.UPDATE,
                ("gap",),
                "filled",
                needs=(Part.WORDS,),
                may=(Part.ITEMS,),
            ),
            close(("filled",)),
            again(("filled",), "gap"),
            extend(("gap",)),
            take_back(("gap",)),
        ),
        facts=(Fact("entry", _("office_fact_entry", default="Code in the list")),),
        has_own_page=True,
        order=65,
    )
)
