"""States and acts that several kinds have."""

from bacgiang.policy import _


CLOSED = _("office_state_closed", default="Closed")
CANCELLED = _("office_state_cancelled", default="Taken back")
DROPPED = _("office_state_dropped", default="Dropped")
DECLINED = _("office_state_declined", default="Declined")
DECIDED = _("office_state_proposal_decided", default="Decided")
DONE = _("office_state_done", default="Done")
SENT = _("office_state_sent", default="Sent")
ASKED = _("office_state_asked", default="Asked for")
BEFORE_HEAD = _("office_state_plan_submitted", default="Waits for the head")
# By code: what stands on the button, and in the record.
TITLES = {
    "acknowledge": (
        _("office_do_acknowledge", default="Acknowledge"),
        _("office_done_acknowledge", default="Acknowledged"),
    ),
    "again": (
        _("office_do_again", default="Send it back"),
        _("office_done_again", default="Sent back"),
    ),
    "agree": (
        _("office_do_agree", default="Agree"),
        _("office_done_agree", default="Agreed"),
    ),
    "amend": (
        _("office_do_amend", default="Open it for changes"),
        _("office_done_amend", default="Opened for changes"),
    ),
    "chairman_decided": (
        _("office_do_site_decide", default="Enter the Chairman's decision"),
        _("office_done_site_decide", default="Decided by the Chairman"),
    ),
    "close": (
        _("office_do_close", default="Close"),
        _("office_done_close", default="Closed"),
    ),
    "decline": (
        _("office_do_decline", default="Decline"),
        _("office_done_decline", default="Declined"),
    ),
    "done": (
        _("office_do_done", default="Say that it is done"),
        _("office_done_done", default="Done"),
    ),
    "drop": (
        _("office_do_drop", default="Drop it"),
        _("office_done_drop", default="Dropped"),
    ),
    "end": (
        _("office_do_end", default="End the plan"),
        _("office_done_end", default="Ended"),
    ),
    "enter_decision": (
        _("office_do_enter_decision", default="Enter the decision"),
        _("office_done_enter_decision", default="Decided"),
    ),
    "extend": (
        _("office_do_extend", default="Set another day"),
        _("office_done_extend", default="Due on another day"),
    ),
    "report": (
        _("office_do_report", default="Say what came of it"),
        _("office_done_report", default="Told what came of it"),
    ),
    "return": (
        _("office_do_return", default="Return it"),
        _("office_done_return", default="Returned"),
    ),
    "submit": (
        _("office_do_submit", default="Put before the head"),
        _("office_done_submit", default="Put before the head"),
    ),
    "take_back": (
        _("office_do_take_back", default="Take back"),
        _("office_done_take_back", default="Taken back"),
    ),
    "to_chairman": (
        _("office_do_submit_chairman", default="Enter that it is submitted"),
        _("office_done_submit_chairman", default="Submitted to the Chairman"),
    ),
}
