"""`GET @challenge`: a proof of work to be solved before something is sent in.

The answer is what the ALTCHA widget reads (`parameters`, `signature`). Nothing is
written; the more an address asks, the harder it becomes, and it is never refused.
"""

from ...base.dates import now_utc
from ...base.rates import RateMeter
from ..keys.store import key_store
from .challenges import make_challenge
from .challenges import MOST_FACTOR
from .screening import address_of
from .settings import protection_settings
from datetime import timedelta
from plone.restapi.services import Service
from typing import Any


def harder_by(count: int, free: int, most: int) -> int:
    """Factor of difficulty: 1 up to `free` requests, then doubled each time their
    number doubles, `most` at most.
    """
    factor = 1
    while factor < most and count > free * factor:
        factor *= 2
    return min(factor, most)


class ChallengeGet(Service):
    """Answers 404 while the proof of work is switched off."""

    meter = RateMeter()

    def reply(self) -> dict[str, Any] | None:
        settings = protection_settings()
        self.request.response.setHeader("Cache-Control", "no-store")
        if not settings.proof_of_work:
            return self.reply_no_content(status=404)
        count = self.meter.count(address_of(self.request, settings))
        return make_challenge(
            key_store().secret,
            now_utc(),
            timedelta(minutes=settings.proof_minutes),
            settings.proof_steps,
            harder_by(count, settings.free_requests, MOST_FACTOR),
        )
