"""A statement of royalties is a task of its board (12): drafted, checked, approved by
two people, paid.
"""

from ...base.acts.actor import current_actor
from ...base.refusal import Refusal
from ..tasks.declared import act
from ..tasks.declared import kind
from ..tasks.declared import must
from ..tasks.parts import Act
from ..tasks.reasons import OTHER_PERSON
from ..tasks.record import OfficeTask
from ..tasks.source import OfficeTasks
from .checking import refusals_to_hand_on
from .store import royalty_store
from bacgiang.policy import _
from collections.abc import Iterable
from dataclasses import replace


CODE = "royalty-statement"
DRAFTED, APPROVED, PAID = "drafted", "approved", "paid"
STATED = frozenset({APPROVED, PAID})
WROTE = ("ask", "hand")
CHECK = act("check", "owner review: handed > checked: words?")(
    _("office_do_royalty_check", default="Checked: it is right"),
    _("office_done_royalty_check", default="Checked"),
)
APPROVE = act("approve", "owner publish: checked > agreed: words?")(
    _("office_do_royalty_approve", default="Approve as the first"),
    _("office_done_royalty_approve", default="Approved by the first"),
)
CONFIRM = act("confirm", "owner head: agreed > approved: number? day? words?")(
    _("office_do_royalty_confirm", default="Approve as the second"),
    _("office_done_royalty_confirm", default="Approved by the second"),
)


class Statements(OfficeTasks):
    """What is handed on adds up, and keeps within decree and decision; who wrote it
    decides nothing about it.
    """

    def refuses(self, task: OfficeTask, act: Act) -> Iterable[Refusal]:
        if act.code == "hand":
            return refusals_to_hand_on(task)
        statement = royalty_store().get(task.identifier)
        wrote = statement is not None and current_actor() in statement.editors
        return [OTHER_PERSON] if act.unlike and wrote else []

    def seen(self, task: OfficeTask) -> str:
        statement = royalty_store().get(task.identifier)
        return f"{task.seen}.{statement.changes if statement is not None else 0}"


STATEMENTS = Statements(
    kind(
        "any_board update > asker",
        {
            "drafted owner": _("office_state_royalty_drafted", default="Being drafted"),
            "handed owner review": _(
                "office_state_royalty_handed", default="To be checked"
            ),
            "checked owner publish": _(
                "office_state_royalty_checked", default="Checked, to be approved"
            ),
            "agreed owner head": _(
                "office_state_royalty_agreed", default="Approved once"
            ),
            "approved owner": _(
                "office_state_royalty_approved", default="Approved, to be paid"
            ),
            "paid closed": _("office_state_royalty_paid", default="Paid"),
            "dropped closed": _("office_state_dropped", default="Dropped"),
        },
        code=CODE,
        clause="7.2f, 12",
        title=_("office_kind_royalty", default="Statement of royalties"),
        heading=_("office_kinds_royalty", default="Statements of royalties"),
        help=_(
            "office_help_royalty",
            default="Royalties are paid within 60 days after something came out.",
        ),
        acts=(
            act("hand", "owner: drafted > handed: words?")(
                _("office_do_royalty_hand", default="Hand on to be checked"),
                _("office_done_royalty_hand", default="Handed on to be checked"),
            ),
            replace(CHECK, unlike=WROTE),
            replace(APPROVE, unlike=WROTE),
            replace(CONFIRM, unlike=(*WROTE, APPROVE.code)),
            act("again!", "owner review: handed checked agreed > drafted: words")(
                _("office_do_again", default="Send it back"),
                _("office_done_again", default="Sent back"),
            ),
            act("drop!", "owner head: drafted > dropped: words")(
                _("office_do_drop", default="Drop it"),
                _("office_done_drop", default="Dropped"),
            ),
        ),
        facts=(
            must("first", _("royalty_fact_first", default="From"), kind="date"),
            must("last", _("royalty_fact_last", default="Until"), kind="date"),
        ),
        remind_days=10,
        order=65,
    )
)
