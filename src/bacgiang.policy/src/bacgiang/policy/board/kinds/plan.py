"""Work plans of boards, for a year or half of one (7.2a, 8.1), and what is in them."""

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


PLAN_CODE = "work-plan"
ITEM_CODE = "plan-item"
PERIODS = {
    "year": _("office_period_year", default="The whole year"),
    "first": _("office_period_first", default="First half of the year"),
    "second": _("office_period_second", default="Second half of the year"),
}
PLAN = OfficeTasks(
    Kind(
        code=PLAN_CODE,
        clause="7.2a, 8.1",
        title=_("office_kind_plan", default="Work plan"),
        heading=_("office_kinds_plan", default="Work plans"),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.UPDATE,
        owed_by=Owed.ASKER,
        states={
            "draft": State(
                _("office_state_plan_draft", default="Being drawn up"), Side.OWNER
            ),
            "submitted": State(
                _("office_state_plan_submitted", default="Waits for the head"),
                Side.OWNER,
                Level.HEAD,
            ),
            "approved": State(_("office_state_plan_approved", default="Approved")),
            "ended": State(
                _("office_state_plan_ended", default="Ended"), is_closed=True
            ),
        },
        first="draft",
        acts=(
            Act(
                "submit",
                _("office_do_submit", default="Put before the head"),
                _("office_done_submit", default="Put before the head"),
                Side.OWNER,
                Level.UPDATE,
                ("draft",),
                "submitted",
                may=(Part.WORDS,),
            ),
            Act(
                "approve",
                _("office_do_approve", default="Approve the plan"),
                _("office_done_approve", default="Approved"),
                Side.OWNER,
                Level.HEAD,
                ("submitted",),
                "approved",
                may=(Part.NUMBER, Part.WORDS),
            ),
            Act(
                "return",
                _("office_do_return", default="Return it"),
                _("office_done_return", default="Returned"),
                Side.OWNER,
                Level.HEAD,
                ("submitted",),
                "draft",
                needs=(Part.WORDS,),
            ),
            Act(
                "amend",
                _("office_do_amend", default="Open it for changes"),
                _("office_done_amend", default="Opened for changes"),
                Side.OWNER,
                Level.HEAD,
                ("approved",),
                "draft",
                needs=(Part.WORDS,),
            ),
            Act(
                "end",
                _("office_do_end", default="End the plan"),
                _("office_done_end", default="Ended"),
                Side.OWNER,
                Level.HEAD,
                ("approved",),
                "ended",
                may=(Part.WORDS,),
            ),
        ),
        facts=(
            Fact(
                "period",
                _("office_fact_period", default="Period"),
                kind="radio",
                options=PERIODS,
                is_required=True,
            ),
            Fact(
                "year",
                _("office_fact_year", default="Year"),
                kind="number",
                is_required=True,
            ),
        ),
        remind_days=5,
        order=54,
    )
)
ITEM = OfficeTasks(
    Kind(
        code=ITEM_CODE,
        clause="7.2a, 8.1",
        title=_("office_kind_plan_item", default="Item of a work plan"),
        heading=_("office_kinds_plan_item", default="Items of work plans"),
        asked_by=Asker.ANY_BOARD,
        asks_level=Level.UPDATE,
        owed_by=Owed.ASKER,
        part_of=PLAN_CODE,
        states={
            # Of a plan that is not approved yet; nobody owes it.
            "proposed": State(_("office_state_proposed", default="Proposed")),
            "doing": State(_("office_state_doing", default="To be done"), Side.OWNER),
            "done": State(_("office_state_done", default="Done"), is_closed=True),
            "dropped": DROPPED,
        },
        first="proposed",
        acts=(
            Act(
                "done",
                _("office_do_done", default="Say that it is done"),
                _("office_done_done", default="Done"),
                Side.OWNER,
                Level.UPDATE,
                ("doing",),
                "done",
                needs=(Part.WORDS,),
                may=(Part.ITEMS,),
            ),
            Act(
                "put_off",
                _("office_do_put_off", default="Put it off"),
                _("office_done_put_off", default="Put off"),
                Side.OWNER,
                Level.HEAD,
                ("doing",),
                "doing",
                needs=(Part.DAY, Part.WORDS),
                sets_due=True,
            ),
            Act(
                "leave_out",
                _("office_do_leave_out", default="Leave it out"),
                _("office_done_leave_out", default="Left out"),
                Side.OWNER,
                Level.UPDATE,
                ("proposed",),
                "dropped",
                may=(Part.WORDS,),
                is_warning=True,
            ),
            drop(("doing",), Level.HEAD),
        ),
        facts=(
            Fact("who", _("office_fact_who", default="Who does it"), is_required=True),
        ),
        order=55,
    )
)
