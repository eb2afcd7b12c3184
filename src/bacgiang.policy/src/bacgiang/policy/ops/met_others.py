"""Who met the writing of others each time, the last one too, is told to send it again.

Nobody waits for ever for a turn (`write_turns`), and what keeps the turns of all can be
away. Nothing is wrong then, and nothing was kept.
"""

from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..base.refused_view import RefusedView
from bacgiang.policy import _
from transaction.interfaces import TransientError
from ZPublisher.HTTPRequest import HTTPRequest


# It is over in a moment; programs that come back at once would meet again.
RETRY_AFTER = "3"
MET_OTHERS = Refusal(
    "met_others",
    _(
        "error_met_others",
        default="Others were saving at the same moment, again and again, so nothing of "
        "this was kept. Nothing is wrong with it: go back in your browser and send it "
        "again in a few seconds.",
    ),
    status=503,
)


class MetOthersView(RefusedView):
    """Told as a refusal would be; the log of errors passes it over as one."""

    heading = _("heading_met_others", default="Not saved, please send it again")
    help = ""

    def __init__(self, context: TransientError, request: HTTPRequest) -> None:
        super().__init__(Refused(MET_OTHERS), request)

    def __call__(self) -> str | None:
        self.request.response.setHeader("Retry-After", RETRY_AFTER)
        return super().__call__()
