"""The way for those whose browser shows no proof of work: open, and slow.

So many of one line in ten minutes, and so many in all. What passes waits in moderation,
and its letter waits for its turn.
"""

from ...base.acts.actor import client_address
from ...base.rates import RateMeter
from ...base.refusal import Refusal
from ...base.shared_cap import SharedCap
from bacgiang.policy import _
from zope.globalrequest import getRequest


# People who share a line (an office, a commune's counter) share these, too.
MOST_OF_ONE = 20
MOST_OF_ALL = 300
COUNTED = "_bacgiang_slow_lane"

TOO_MANY = Refusal(
    "too_many_without_proof",
    _(
        "citizen_refusal_slow_lane",
        default="Too much is being sent without the check of the browser. Switch "
        "JavaScript on for this page, or try again in ten minutes; what you typed is "
        "kept.",
    ),
    status=429,
)

senders = RateMeter(name="unproven of senders", said="messages-without-proof")
in_all = SharedCap(name="unproven")


def refusals() -> tuple[Refusal, ...]:
    """Why one more cannot pass now; a request counts once, however often it asks."""
    request, sender = getRequest(), client_address()
    if request is None or not sender:
        return ()
    found: tuple[Refusal, ...] | None = getattr(request, COUNTED, None)
    if found is None:
        passes = in_all.has_room(sender, MOST_OF_ALL) and senders.allow(
            sender, MOST_OF_ONE
        )
        if passes:
            in_all.count(sender)
        found = () if passes else (TOO_MANY,)
        setattr(request, COUNTED, found)
    return found


def clear() -> None:
    """Forget what was counted."""
    senders.clear()
    in_all.clear()
