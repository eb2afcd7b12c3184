"""Take in what asks for a letter to an address: by page or API, answered alike.

Nobody learns whether an address is known: what is kept, and the letter, are made
either way or by a job later.
"""

from ...base.form_values import form_value
from ...base.letter_rates import letter_rates
from ...base.letter_rates import TOO_MANY_LETTERS
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.contacts.checking import is_email
from ...citizen.contacts.checking import WRONG_EMAIL
from ...citizen.protection.screening import Mark
from ...citizen.protection.screening import screen
from ...citizen.protection.screening import sent_of
from ...citizen.submissions.errors import UnfitWord
from ...citizen.submissions.open_values import kept_key
from .code_requests import Asked
from .code_requests import code_requests
from .followers import Follower
from .followers import followers
from .outbox import Channel
from .outbox import outbox
from .outbox import Waiting
from .topics import LONGEST
from .topics import topic_title
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any


UNKNOWN_TOPIC = Refusal(
    "unknown_topic",
    _(
        "follow_refusal_topic",
        default="Choose what you want to follow: a public draft, a unit or all drafts.",
    ),
    "topic",
)
NO_CONSENT = Refusal(
    "consent_missing",
    _(
        "follow_refusal_consent",
        default="To write to you we need your consent to keep your address. Give it, "
        "or follow by a feed, which needs no address.",
    ),
    "use_of_data",
)
TOO_MANY = Refusal(
    "too_many_without_proof",
    _(
        "follow_refusal_too_many",
        default="Too many letters wait that were asked for without the check of the "
        "browser. Switch JavaScript on for this page, or try again tomorrow.",
    ),
    status=429,
)


def ask_to_follow(body: Mapping[str, Any], language: str, now: datetime) -> None:
    """Keep the wish and let the letter of confirmation go out. Raises Refused.

    `email`, `topic`, `use_of_data` (true, or "1" of a form) and the fields of
    protection.
    """
    email, topic = _email(body), form_value(body, "topic")[:LONGEST]
    if not topic_title(topic, language):
        raise Refused(UNKNOWN_TOPIC)
    if body.get("use_of_data") not in (True, "1"):
        raise Refused(NO_CONSENT)
    turn = _turn(body, email, f"follow {email} {topic}", now)
    if turn is None:
        return
    token = followers().ask(Follower(email, topic, language, now))
    if token:
        outbox().add(Waiting(token, Channel.CONFIRM.value), turn)


def ask_for_codes(body: Mapping[str, Any], language: str, now: datetime) -> None:
    """Let the letter with the codes of an address go out, if there are any. Raises
    Refused.
    """
    email = _email(body)
    turn = _turn(body, email, f"codes {email}", now)
    if turn is None:
        return
    digest = code_requests().ask(Asked(email, language), now)
    if digest:
        outbox().add(Waiting(digest, Channel.CODES.value), turn)


def _email(body: Mapping[str, Any]) -> str:
    email = form_value(body, "email").strip(" \t")
    if not is_email(email):
        raise Refused(WRONG_EMAIL)
    return email


def _turn(
    body: Mapping[str, Any], email: str, asked: str, now: datetime
) -> datetime | None:
    """When the letter may go out; None where the same form came before."""
    box, key = outbox(), _key(body)
    digest = sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
    if box.came_before(key, digest):
        return None
    screening = screen(sent_of(body, len(asked)), now)
    Refused.raise_for(*screening.refusals)
    if not letter_rates.allow(email, is_proven=Mark.NO_PROOF not in screening.marks):
        raise Refused(TOO_MANY_LETTERS)
    turn = box.slow_turn(now) if screening.marks else now
    if turn is None:
        raise Refused(TOO_MANY)
    box.keep_form(key, digest, now)
    return turn


def _key(body: Mapping[str, Any]) -> str:
    """The key as it is kept; "" without a sound one, and then nothing is remembered."""
    try:
        return kept_key(form_value(body, "idempotency_key"))
    except UnfitWord:
        return ""
