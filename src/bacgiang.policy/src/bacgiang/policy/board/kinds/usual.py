"""States and acts that several kinds have."""

from ...units.levels import Level
from ..tasks.parts import Act
from ..tasks.parts import Part
from ..tasks.parts import Side
from ..tasks.parts import State
from bacgiang.policy import _


CLOSED = State(_("office_state_closed", default="Closed"), is_closed=True)
CANCELLED = State(_("office_state_cancelled", default="Taken back"), is_closed=True)
DROPPED = State(_("office_state_dropped", default="Dropped"), is_closed=True)
Before = tuple[str, ...]


def acknowledge(before: Before, after: str, side: Side = Side.OWNER) -> Act:
    return Act(
        "acknowledge",
        _("office_do_acknowledge", default="Acknowledge"),
        _("office_done_acknowledge", default="Acknowledged"),
        side,
        Level.UPDATE,
        before,
        after,
        may=(Part.WORDS,),
    )


def extend(before: Before, side: Side = Side.ASKER) -> Act:
    """The state stays; it is due on another day."""
    return Act(
        "extend",
        _("office_do_extend", default="Set another day"),
        _("office_done_extend", default="Due on another day"),
        side,
        Level.REVIEW,
        before,
        "",
        needs=(Part.DAY,),
        may=(Part.WORDS,),
        sets_due=True,
    )


def close(before: Before, side: Side = Side.ASKER) -> Act:
    return Act(
        "close",
        _("office_do_close", default="Close"),
        _("office_done_close", default="Closed"),
        side,
        Level.REVIEW,
        before,
        "closed",
        may=(Part.WORDS,),
    )


def take_back(before: Before) -> Act:
    return Act(
        "take_back",
        _("office_do_take_back", default="Take back"),
        _("office_done_take_back", default="Taken back"),
        Side.ASKER,
        Level.REVIEW,
        before,
        "cancelled",
        needs=(Part.WORDS,),
        is_warning=True,
    )


def drop(before: Before, level: Level) -> Act:
    return Act(
        "drop",
        _("office_do_drop", default="Drop it"),
        _("office_done_drop", default="Dropped"),
        Side.OWNER,
        level,
        before,
        "dropped",
        needs=(Part.WORDS,),
        is_warning=True,
    )


def report(before: Before, after: str) -> Act:
    """What came of it, with what was published."""
    return Act(
        "report",
        _("office_do_report", default="Say what came of it"),
        _("office_done_report", default="Told what came of it"),
        Side.OWNER,
        Level.UPDATE,
        before,
        after,
        needs=(Part.WORDS,),
        may=(Part.ITEMS,),
    )


def agree(before: Before, after: str, needs: tuple[Part, ...] = ()) -> Act:
    return Act(
        "agree",
        _("office_do_agree", default="Agree"),
        _("office_done_agree", default="Agreed"),
        Side.OWNER,
        Level.HEAD,
        before,
        after,
        needs=needs,
        may=(Part.NUMBER, Part.DAY, Part.WORDS),
        sets_due=True,
    )


def decline(before: Before) -> Act:
    return Act(
        "decline",
        _("office_do_decline", default="Decline"),
        _("office_done_decline", default="Declined"),
        Side.OWNER,
        Level.HEAD,
        before,
        "declined",
        needs=(Part.WORDS,),
        is_warning=True,
    )


def again(before: Before, after: str, side: Side = Side.ASKER) -> Act:
    """What was done is not all of it."""
    return Act(
        "again",
        _("office_do_again", default="Send it back"),
        _("office_done_again", default="Sent back"),
        side,
        Level.REVIEW,
        before,
        after,
        needs=(Part.WORDS,),
        may=(Part.DAY,),
        sets_due=True,
    )


DECLINED = State(_("office_state_declined", default="Declined"), is_closed=True)
