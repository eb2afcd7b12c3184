"""States and acts that several kinds have."""

from ..tasks.declared import act
from ..tasks.parts import Act
from ..tasks.parts import Side
from ..tasks.parts import State
from bacgiang.policy import _
from collections.abc import Sequence


CLOSED = _("office_state_closed", default="Closed")
CANCELLED = State(_("office_state_cancelled", default="Taken back"), is_closed=True)
DROPPED = State(_("office_state_dropped", default="Dropped"), is_closed=True)
DECLINED = _("office_state_declined", default="Declined")
DECIDED = _("office_state_proposal_decided", default="Decided")
DONE = _("office_state_done", default="Done")
SENT = _("office_state_sent", default="Sent")
ASKED = _("office_state_asked", default="Asked for")
Before = Sequence[str]
"""States."""


def acknowledge(before: Before, after: str, side: Side = Side.OWNER) -> Act:
    return act("acknowledge", f"{side}: {' '.join(before)} > {after}: words?")(
        _("office_do_acknowledge", default="Acknowledge"),
        _("office_done_acknowledge", default="Acknowledged"),
    )


def extend(before: Before, side: Side = Side.ASKER) -> Act:
    """The state stays; it is due on another day."""
    return act("extend", f"{side} review: {' '.join(before)}: due words?")(
        _("office_do_extend", default="Set another day"),
        _("office_done_extend", default="Due on another day"),
    )


def close(before: Before, side: Side = Side.ASKER) -> Act:
    way = f"{side} review: {' '.join(before)} > closed: words?"
    return act("close", way)(
        _("office_do_close", default="Close"), _("office_done_close", default="Closed")
    )


def take_back(before: Before) -> Act:
    way = f"asker review: {' '.join(before)} > cancelled: words"
    return act("take_back!", way)(
        _("office_do_take_back", default="Take back"),
        _("office_done_take_back", default="Taken back"),
    )


def drop(before: Before, level: str) -> Act:
    way = f"owner {level}: {' '.join(before)} > dropped: words"
    return act("drop!", way)(
        _("office_do_drop", default="Drop it"), _("office_done_drop", default="Dropped")
    )


def report(before: Before, after: str) -> Act:
    """What came of it, with what was published."""
    way = f"owner: {' '.join(before)} > {after}: words items?"
    return act("report", way)(
        _("office_do_report", default="Say what came of it"),
        _("office_done_report", default="Told what came of it"),
    )


def done(way: str) -> Act:
    return act("done", f"owner: {way}")(
        _("office_do_done", default="Say that it is done"),
        _("office_done_done", default="Done"),
    )


def agree(way: str) -> Act:
    return act("agree", f"owner head: {way}")(
        _("office_do_agree", default="Agree"), _("office_done_agree", default="Agreed")
    )


def decline(before: Before, who: str = "owner head") -> Act:
    way = f"{who}: {' '.join(before)} > declined: words"
    return act("decline!", way)(
        _("office_do_decline", default="Decline"),
        _("office_done_decline", default="Declined"),
    )


def submit_to_chairman(way: str) -> Act:
    return act("submit", f"owner head: {way}")(
        _("office_do_submit_chairman", default="Enter that it is submitted"),
        _("office_done_submit_chairman", default="Submitted to the Chairman"),
    )


def chairman_decided(way: str) -> Act:
    return act("chairman_decided", f"owner head: {way}")(
        _("office_do_site_decide", default="Enter the Chairman's decision"),
        _("office_done_site_decide", default="Decided by the Chairman"),
    )


def enter_decision(way: str) -> Act:
    return act("enter_decision", way)(
        _("office_do_enter_decision", default="Enter the decision"),
        _("office_done_enter_decision", default="Decided"),
    )


def again(before: Before, after: str, side: Side = Side.ASKER) -> Act:
    """What was done is not all of it."""
    way = f"{side} review: {' '.join(before)} > {after}: words due?"
    return act("again", way)(
        _("office_do_again", default="Send it back"),
        _("office_done_again", default="Sent back"),
    )
