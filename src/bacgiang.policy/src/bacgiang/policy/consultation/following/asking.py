"""Take in wishes to follow drafts, and to have lost codes sent again."""

from ...base.form_values import form_value
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.following.asking import ask_to_be_told
from ...citizen.letters.asking import email_in
from ...citizen.letters.asking import turn_of
from ...citizen.letters.outbox import outbox
from ...citizen.letters.outbox import Waiting
from .channels import Channel
from .code_requests import Asked
from .code_requests import code_requests
from .followers import followers
from .topics import LONGEST
from .topics import topic_title
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from typing import Any


UNKNOWN_TOPIC = Refusal(
    "unknown_topic",
    _(
        "follow_refusal_topic",
        default="Choose what you want to follow: a public draft, a unit or all drafts.",
    ),
    "topic",
)


def ask_to_follow(body: Mapping[str, Any], language: str, now: datetime) -> None:
    """Keep the wish and let the letter of confirmation go out. Raises Refused.

    `topic`, and what `ask_to_be_told` reads.
    """
    email_in(body)
    topic = form_value(body, "topic")[:LONGEST]
    if not topic_title(topic, language):
        raise Refused(UNKNOWN_TOPIC)
    ask_to_be_told(followers(), Channel.CONFIRM.value, topic, body, language, now)


def ask_for_codes(body: Mapping[str, Any], language: str, now: datetime) -> None:
    """Let the letter with the codes of an address go out, if there are any. Raises
    Refused.
    """
    email = email_in(body)
    turn = turn_of(body, email, f"codes {email}", now)
    if turn is None:
        return
    digest = code_requests().ask(Asked(email, language), now)
    if digest:
        outbox().add(Waiting(digest, Channel.CODES.value), turn)
