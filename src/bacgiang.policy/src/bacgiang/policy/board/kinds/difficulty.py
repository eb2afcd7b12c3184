"""What agencies find difficult in the regulation, and what they would have (17)."""

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
from .usual import CLOSED
from .usual import take_back
from bacgiang.policy import _


DIFFICULTY = OfficeTasks(
    Kind(
        code="difficulty",
        clause="17",
        title=_("office_kind_difficulty", default="Difficulty with the regulation"),
        heading=_(
            "office_kinds_difficulty", default="Difficulties with the regulation"
        ),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.HEAD,
        owed_by=Owed.STANDING,
        states={
            "told": State(_("office_state_told", default="Told"), Side.OWNER),
            "gathered": State(
                _("office_state_gathered", default="In the report to the Committee"),
                Side.OWNER,
            ),
            "closed": CLOSED,
            "cancelled": CANCELLED,
        },
        first="told",
        acts=(
            Act(
                "gather",
                _("office_do_gather", default="Take it into the report"),
                _("office_done_gather", default="Taken into the report"),
                Side.OWNER,
                Level.UPDATE,
                ("told",),
                "gathered",
                may=(Part.NUMBER, Part.WORDS),
            ),
            Act(
                "answer",
                _("office_do_answer", default="Answer and close"),
                _("office_done_answer", default="Answered"),
                Side.OWNER,
                Level.UPDATE,
                ("told", "gathered"),
                "closed",
                needs=(Part.WORDS,),
                may=(Part.NUMBER,),
            ),
            take_back(("told",)),
        ),
        facts=(
            Fact(
                "clause",
                _("office_fact_clause", default="Article, clause, point"),
                is_required=True,
            ),
            Fact(
                "wording",
                _("office_fact_wording", default="Wording that is proposed"),
                kind="textarea",
            ),
        ),
        remind_days=5,
        order=64,
    )
)
