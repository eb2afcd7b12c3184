"""Take in what asks for a letter to an address: by page or API, answered alike."""

from ...base.form_values import form_value
from ...base.letter_rates import letter_rates
from ...base.letter_rates import TOO_MANY_LETTERS
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..contacts.checking import WRONG_EMAIL
from ..contacts.email_address import is_email
from ..protection.screening import Mark
from ..protection.screening import screen
from ..protection.screening import sent_of
from ..submissions.errors import UnfitWord
from ..submissions.open_values import kept_key
from .outbox import outbox
from bacgiang.policy import _
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any


TOO_MANY = Refusal(
    "too_many_without_proof",
    _(
        "follow_refusal_too_many",
        default="Too many letters wait that were asked for without the check of the "
        "browser. Switch JavaScript on for this page, or try again tomorrow.",
    ),
    status=429,
)


def email_in(body: Mapping[str, Any]) -> str:
    """The address in `email`. Raises Refused."""
    email = form_value(body, "email").strip(" \t")
    if not is_email(email):
        raise Refused(WRONG_EMAIL)
    return email


def turn_of(
    body: Mapping[str, Any], email: str, asked: str, now: datetime
) -> datetime | None:
    """When a letter may go out; None where the same form came before. Raises Refused.

    `asked` tells one wish from another; `body` holds the fields of protection.
    """
    box, key = outbox(), _key(body)
    digest = sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
    if box.came_before(key, digest):
        return None
    screening = screen(sent_of(body, len(asked)), now)
    Refused.raise_for(*screening.refusals)
    is_proven = Mark.NO_PROOF not in screening.marks
    if not letter_rates.allow(email, is_proven=is_proven, causes=("asked",)):
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
