"""Before anything is told, an address shows that it wants to be called: it sends back
what only this call has said.
"""

from ..base.dates import now_utc
from ..base.json_text import parse_json
from ..base.one_request import NO_REPLY
from ..base.one_request import request_to
from ..base.refusal import Refusal
from ..base.refusal import Refused
from ..units.hosts.called_address import reach
from .calling import KIND
from .signing import signed
from bacgiang.policy import _
import json
import secrets
from threading import Semaphore


TYPE = "webhook.verification"
SECONDS = 5
_free = Semaphore(2)
"""Of the threads of an instance: an address that is slow must not hold all."""


def require_answer(url: str, secret: str) -> None:
    """Raise Refused unless the address answers 200 with `{"challenge": …}` as sent."""
    if not _free.acquire(blocking=False):
        raise Refused(BUSY)
    try:
        challenge, now = secrets.token_urlsafe(24), now_utc()
        data = {"challenge": challenge}
        said = {"type": TYPE, "timestamp": now.isoformat(), "data": data}
        body = json.dumps(said).encode()
        name = f"msg_{secrets.token_hex(16)}"
        head = signed(name, int(now.timestamp()), body, [secret])
        reply = request_to(
            url,
            reach=reach(),
            method="POST",
            body=body,
            headers={**KIND, **head},
            longest=SECONDS,
        )
        is_right = reply.status == 200 and parse_json(reply.body) == data
    except (*NO_REPLY, ValueError):
        is_right = False
    finally:
        _free.release()
    if not is_right:
        raise Refused(NO_ANSWER)


NO_ANSWER = Refusal(
    "no_answer",
    _(
        "webhook_refusal_no_answer",
        default="The address did not answer the trial call as it has to: within five "
        "seconds, with status 200 and the object that it was sent as “data”.",
    ),
    "url",
)
BUSY = Refusal(
    "busy",
    _("webhook_refusal_busy", default="Others are at it. Try again in a moment."),
    status=503,
)
