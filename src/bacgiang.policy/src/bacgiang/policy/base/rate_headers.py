"""What a network may still ask for, in the headers of the answer.

`RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers has them, of
each limit that the request met, by its name. `Retry-After` goes with every 429 and 503.
"""

from dataclasses import dataclass
from http import HTTPStatus
from math import ceil
from zope.globalrequest import getRequest
from ZPublisher.HTTPRequest import HTTPRequest


MET = "_bacgiang_limits_met"
"""Attribute of a request: the limits it met, by name."""
USUAL_WAIT = 600
BUSY_WAIT = 120
"""Seconds until what the portal had no time for may be asked for again."""


@dataclass(frozen=True)
class Limit:
    """`most` in `window` seconds, of which `left` are left; `reset`: seconds until one
    more is.
    """

    name: str
    most: int
    window: float
    left: int
    reset: float

    @property
    def policy(self) -> str:
        return f'"{self.name}";q={self.most};w={ceil(self.window)}'

    @property
    def state(self) -> str:
        return f'"{self.name}";r={self.left};t={ceil(self.reset)}'


def say_limit(limit: Limit) -> None:
    """Say in the answer that is being made how far the one who asks has come."""
    request = getRequest()
    if request is None:
        return
    met: dict[str, Limit] = {**getattr(request, MET, {}), limit.name: limit}
    setattr(request, MET, met)
    said = request.response.setHeader
    said("RateLimit-Policy", ", ".join(one.policy for one in met.values()))
    said("RateLimit", ", ".join(one.state for one in met.values()))


def say_when_again(request: HTTPRequest) -> None:
    """With a 429 or 503, when to try again; what has said so itself knows better."""
    response = request.response
    if response.getHeader("Retry-After"):
        return
    if response.getStatus() == HTTPStatus.SERVICE_UNAVAILABLE:
        response.setHeader("Retry-After", str(BUSY_WAIT))
    if response.getStatus() != HTTPStatus.TOO_MANY_REQUESTS:
        return
    met: dict[str, Limit] = getattr(request, MET, {})
    waits = [ceil(one.reset) for one in met.values() if not one.left]
    response.setHeader("Retry-After", str(max(waits, default=USUAL_WAIT)))
