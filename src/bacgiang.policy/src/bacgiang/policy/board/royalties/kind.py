"""A statement of royalties is a task of its board (12): drafted, checked, approved by
two people, paid.
"""

from ...base.refusal import Refusal
from ...units.levels import Level
from ..kinds.usual import drop
from ..kinds.usual import DROPPED
from ..tasks.parts import Act
from ..tasks.parts import Asker
from ..tasks.parts import Fact
from ..tasks.parts import Kind
from ..tasks.parts import Owed
from ..tasks.parts import Part
from ..tasks.parts import Side
from ..tasks.parts import State
from ..tasks.record import OfficeTask
from ..tasks.source import OfficeTasks
from .checking import own_work
from .checking import refusals_to_hand_on
from .store import royalty_store
from bacgiang.policy import _
from collections.abc import Iterable


CODE = "royalty-statement"
DRAFTED, HANDED, CHECKED, AGREED = "drafted", "handed", "checked", "agreed"
APPROVED, PAID = "approved", "paid"
STATED = frozenset({APPROVED, PAID})
WROTE = ("ask", "hand")


ACTS = (
    Act(
        "hand",
        _("office_do_royalty_hand", default="Hand on to be checked"),
        _("office_done_royalty_hand", default="Handed on to be checked"),
        Side.OWNER,
        Level.UPDATE,
        (DRAFTED,),
        HANDED,
        may=(Part.WORDS,),
    ),
    Act(
        "check",
        _("office_do_royalty_check", default="Checked: it is right"),
        _("office_done_royalty_check", default="Checked"),
        Side.OWNER,
        Level.REVIEW,
        (HANDED,),
        CHECKED,
        may=(Part.WORDS,),
        unlike=WROTE,
    ),
    Act(
        "approve",
        _("office_do_royalty_approve", default="Approve as the first"),
        _("office_done_royalty_approve", default="Approved by the first"),
        Side.OWNER,
        Level.PUBLISH,
        (CHECKED,),
        AGREED,
        may=(Part.WORDS,),
        unlike=WROTE,
    ),
    Act(
        "confirm",
        _("office_do_royalty_confirm", default="Approve as the second"),
        _("office_done_royalty_confirm", default="Approved by the second"),
        Side.OWNER,
        Level.HEAD,
        (AGREED,),
        APPROVED,
        may=(Part.NUMBER, Part.DAY, Part.WORDS),
        unlike=(*WROTE, "approve"),
    ),
    Act(
        "again",
        _("office_do_again", default="Send it back"),
        _("office_done_again", default="Sent back"),
        Side.OWNER,
        Level.REVIEW,
        (HANDED, CHECKED, AGREED),
        DRAFTED,
        needs=(Part.WORDS,),
        is_warning=True,
    ),
    drop((DRAFTED,), Level.HEAD),
)
STATEMENT = Kind(
    code=CODE,
    clause="7.2f, 12",
    title=_("office_kind_royalty", default="Statement of royalties"),
    heading=_("office_kinds_royalty", default="Statements of royalties"),
    help=_(
        "office_help_royalty",
        default="Royalties are paid within 60 days after something came out.",
    ),
    asked_by=Asker.ANY_BOARD,
    asks_level=Level.UPDATE,
    owed_by=Owed.ASKER,
    states={
        DRAFTED: State(
            _("office_state_royalty_drafted", default="Being drafted"), Side.OWNER
        ),
        HANDED: State(
            _("office_state_royalty_handed", default="To be checked"),
            Side.OWNER,
            Level.REVIEW,
        ),
        CHECKED: State(
            _("office_state_royalty_checked", default="Checked, to be approved"),
            Side.OWNER,
            Level.PUBLISH,
        ),
        AGREED: State(
            _("office_state_royalty_agreed", default="Approved once"),
            Side.OWNER,
            Level.HEAD,
        ),
        APPROVED: State(
            _("office_state_royalty_approved", default="Approved, to be paid"),
            Side.OWNER,
        ),
        PAID: State(_("office_state_royalty_paid", default="Paid"), is_closed=True),
        "dropped": DROPPED,
    },
    first=DRAFTED,
    acts=ACTS,
    facts=(
        Fact(
            "first",
            _("royalty_fact_first", default="From"),
            kind="date",
            is_required=True,
        ),
        Fact(
            "last",
            _("royalty_fact_last", default="Until"),
            kind="date",
            is_required=True,
        ),
    ),
    remind_days=10,
    order=65,
)


class Statements(OfficeTasks):
    """What is handed on adds up, and keeps within decree and decision; who wrote it
    decides nothing about it.
    """

    def refuses(self, task: OfficeTask, act: Act) -> Iterable[Refusal]:
        return refusals_to_hand_on(task) if act.code == "hand" else own_work(task, act)

    def seen(self, task: OfficeTask) -> str:
        statement = royalty_store().get(task.identifier)
        return f"{task.seen}.{statement.changes if statement is not None else 0}"


STATEMENTS = Statements(STATEMENT)
