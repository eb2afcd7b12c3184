"""Guesses at a second factor: a few, then a pause. In memory, and bounded.

Only whoever knows the password comes so far; so the pause is the account's, wherever
the guesses come from.
"""

from ....base.acts.actor import client_address
from ....base.refusal import Refusal
from ....base.refusal import Refused
from ..sign_in.failures import FailureCounter
from ..sign_in.failures import Limits
from bacgiang.policy import _
import logging
from math import ceil
from time import monotonic


LIMITS = Limits(most=5, seconds=900.0)
LOCKED = Refusal(
    "too_many_attempts",
    _(
        "refusal_second_factor_locked",
        default="Too many proofs failed. None is taken for this account for ${minutes} "
        "minutes.",
    ),
    status=429,
)

counter = FailureCounter(name="second factors failed")
logger = logging.getLogger("bacgiang.sign_in")


def refuse_locked(user_id: str) -> None:
    """Raise Refused while no proof is taken."""
    seconds = counter.seconds_locked(user_id.encode(), LIMITS, monotonic())
    if seconds > 0:
        raise Refused(LOCKED.at(minutes=ceil(seconds / 60)))


def count_failed(user_id: str) -> None:
    count = counter.add(user_id.encode(), LIMITS, monotonic())
    where = client_address()
    logger.info("second factor failed: %s, from %s, attempt %d", user_id, where, count)


def count_proven(user_id: str) -> None:
    counter.forget(user_id.encode())
