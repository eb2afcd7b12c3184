"""Ask the provider, and nobody else: bounded in time and size, no redirection."""

from ...base.json_text import parse_json
from ...base.one_request import NOT_ANSWERED
from ...base.one_request import NotAllowed
from ...base.one_request import Reach
from ...base.one_request import request_to
from ...base.one_request import TooLong
from .errors import SignInError
from .turns import turns
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from urllib.parse import urlsplit


MOST_BYTES = 256 * 1024
LONGEST = 3
"""Seconds for one answer: a thread of the portal waits for it."""


def fetch(
    url: str,
    *,
    may_be_internal: bool,
    form: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The object that an address answers with: to a GET, with `form` to a POST.

    Raises SignInError for any other answer, for an address of our own network unless
    that `may_be_internal`, and at once where nobody is to wait (`turns`).
    """
    host = urlsplit(url).netloc
    try:
        with turns.turn():
            turns.require_answering(host)
            answered = _asked(url, may_be_internal, form, headers or {})
        found = parse_json(answered)
    except NOT_ANSWERED as error:
        turns.note_silent(host)
        raise SignInError(f"the provider's answer: {type(error).__name__}") from None
    except ValueError as error:
        raise SignInError(f"the provider's answer: {type(error).__name__}") from None
    if not isinstance(found, dict):
        raise SignInError("the provider's answer is no object")
    return found


def _asked(
    url: str,
    may_be_internal: bool,
    form: Mapping[str, str] | None,
    headers: Mapping[str, str],
) -> bytes:
    sent = {"Accept": "application/json", **headers}
    body = None
    if form is not None:
        sent["Content-Type"] = "application/x-www-form-urlencoded"
        body = urlencode(form).encode()
    try:
        reply = request_to(
            url,
            reach=Reach.ANYWHERE if may_be_internal else Reach.PUBLIC,
            method="GET" if form is None else "POST",
            body=body,
            headers=sent,
            longest=LONGEST,
            most_bytes=MOST_BYTES,
        )
    except NotAllowed:
        raise SignInError("the provider's address is not one to ask") from None
    except TooLong:
        raise SignInError("the provider's answer is too long") from None
    if reply.status != 200:
        raise SignInError(f"the provider's status {reply.status}")
    return reply.body
