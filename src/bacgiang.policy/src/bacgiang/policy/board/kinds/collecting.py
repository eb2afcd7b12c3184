"""How the main board comes by news: information that units are asked for, whom it sends
out, and what the Chairman assigns it (7.2c, 7.2d, 7.2i).
"""

from ..tasks import usual
from ..tasks.parts import act
from ..tasks.parts import choice
from ..tasks.parts import Fact
from ..tasks.parts import must
from ..tasks.source import OfficeTasks
from bacgiang.policy import _


OPEN = ("sent", "acknowledged")
ACKNOWLEDGED = _("office_state_acknowledged", default="Acknowledged")
ASSIGNED = _("office_state_assigned", default="Assigned")
# The two exceptions of the clause; anything else is no ground.
GROUNDS = {
    "secret": _("office_ground_secret", default="Secret papers (7.2c)"),
    "not_circulated": _(
        "office_ground_not_circulated",
        default="Papers not yet for wide circulation (7.2c)",
    ),
}
REQUEST = OfficeTasks(
    code="information-request",
    clause="7.2c",
    title=_("office_kind_request", default="Information request"),
    heading=_("office_kinds_request", default="Information requests"),
    help=_(
        "office_help_request",
        default="Not for secret papers, nor for papers not yet for wide "
        "circulation: a unit refuses on either ground.",
    ),
    asks="main_board review > units",
    states={
        "sent owner": _("office_state_sent", default="Sent"),
        "acknowledged owner": ACKNOWLEDGED,
        "supplied asker review": _("office_state_supplied", default="Supplied"),
        "refused asker review": _("office_state_refused", default="Refused"),
        "closed closed": usual.CLOSED,
        "cancelled closed": usual.CANCELLED,
    },
    acts=(
        "acknowledge owner: sent > acknowledged: words?",
        act("supply owner publish: sent acknowledged > supplied: words items?")(
            _("office_do_supply", default="Supply"),
            _("office_done_supply", default="Supplied"),
        ),
        act("refuse! owner head: sent acknowledged > refused: ground words")(
            _("office_do_refuse", default="Refuse"),
            _("office_done_refuse", default="Refused"),
        ),
        "extend asker review: sent acknowledged: due words?",
        act("ask_again asker review: supplied refused > sent: words due?")(
            _("office_do_ask_again", default="Ask for more"),
            _("office_done_ask_again", default="Asked for more"),
        ),
        "close asker review: supplied refused > closed: words?",
        "take_back! asker review: sent acknowledged > cancelled: words",
    ),
    grounds=GROUNDS,
    facts=(must("purpose", _("office_fact_purpose", default="What it is for")),),
    order=51,
)
OCCASIONS = {
    "session": _("office_occasion_session", default="Session of the Council"),
    "meeting": _("office_occasion_meeting", default="Meeting, not an internal one"),
    "delegation": _("office_occasion_delegation", default="Leaders' delegation"),
}
ASSIGNMENT = OfficeTasks(
    code="assignment",
    clause="7.2d",
    title=_("office_kind_assignment", default="Assignment to collect news"),
    heading=_("office_kinds_assignment", default="Assignments to collect news"),
    help=_(
        "office_help_assignment",
        default="Nobody is sent to internal meetings. On a delegation the "
        "competent authority decides; enter its decision.",
    ),
    asks="main_board head > asker",
    states={
        "assigned owner": ASSIGNED,
        "done closed": _("office_state_done", default="Done"),
        "dropped closed": usual.DROPPED,
    },
    acts=(
        act("permit owner head: assigned: number words?")(
            _("office_do_permit", default="Enter the authority's decision"),
            _("office_done_permit", default="Decided by the authority"),
        ),
        "report owner: assigned > done: words items?",
        "drop! owner head: assigned > dropped: words",
    ),
    facts=(
        choice("occasion", _("office_fact_occasion", default="Occasion"), OCCASIONS),
        Fact("place", _("office_fact_place", default="Where")),
        must("who", _("office_fact_goes", default="Who goes")),
    ),
    remind_days=1,
    order=56,
)
MANDATE = OfficeTasks(
    code="mandate",
    clause="7.2i",
    title=_("office_kind_mandate", default="Task assigned by the Chairman"),
    heading=_("office_kinds_mandate", default="Tasks assigned by the Chairman"),
    help=_(
        "office_help_mandate",
        default="Entered by the standing office, or by the board's own head.",
    ),
    asks="overseers head > main_board",
    states={
        "assigned owner": ASSIGNED,
        "acknowledged owner": ACKNOWLEDGED,
        "reported standing": _("office_state_reported", default="Reported"),
        "closed closed": usual.CLOSED,
    },
    acts=(
        "acknowledge owner: assigned > acknowledged: words?",
        "report owner: assigned acknowledged > reported: words items?",
        "extend standing review: assigned acknowledged: due words?",
        "close standing review: reported > closed: words?",
        "again standing review: reported > assigned: words due?",
    ),
    facts=(
        must("signer", _("office_fact_signer", default="Who assigned it")),
        Fact("paper", _("office_fact_paper", default="Number, date of the paper")),
    ),
    order=57,
)
