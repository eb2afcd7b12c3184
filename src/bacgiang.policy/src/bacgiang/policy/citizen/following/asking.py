"""Take in the wish to be told of something.

Nobody learns whether an address is known: what is kept, and the letter, are made
either way or by a job later.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..letters.asking import email_in
from ..letters.asking import turn_of
from ..letters.outbox import outbox
from ..letters.outbox import Waiting
from .followers import Follower
from .followers import Followers
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from typing import Any


NO_CONSENT = Refusal(
    "consent_missing",
    _(
        "follow_refusal_consent",
        default="To write to you we need your consent to keep your address. Give it, "
        "or follow by a feed, which needs no address.",
    ),
    "use_of_data",
)
FULL = Refusal(
    "too_many_followers",
    _(
        "follow_refusal_full",
        default="As many people as the portal can write to are told by e-mail already. "
        "Follow by a feed, which needs no address.",
    ),
    status=503,
)


def ask_to_be_told(
    store: Followers,
    channel: str,
    topic: str,
    body: Mapping[str, Any],
    language: str,
    now: datetime,
) -> None:
    """Keep the wish and let the letter of confirmation, that of `channel`, go out.
    Raises Refused.

    Of the body: `email`, `use_of_data` (true, or "1" of a form) and the fields of
    protection. The topic is one that can be followed.
    """
    email = email_in(body)
    if body.get("use_of_data") not in (True, "1"):
        raise Refused(NO_CONSENT)
    if store.is_full:
        raise Refused(FULL)
    turn = turn_of(body, email, f"follow {email} {topic}", now)
    if turn is None:
        return
    token = store.ask(Follower(email, topic, language, now))
    if token:
        outbox().add(Waiting(token, channel), turn)
