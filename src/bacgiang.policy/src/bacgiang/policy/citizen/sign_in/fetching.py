"""Ask the provider, and nobody else: bounded in time and size, no redirection."""

from ...base.outgoing import connected
from ...base.outgoing import is_public_address
from ...base.outgoing import PORTS
from ...base.outgoing import target_of
from .errors import SignInError
from .turns import turns
from collections.abc import Mapping
from http.client import HTTPException
import json
from socket import getaddrinfo
from typing import Any
from urllib.parse import urlencode
from urllib.parse import urlsplit
from urllib3.exceptions import HTTPError


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
        found = json.loads(answered)
    except (OSError, HTTPError, HTTPException) as error:
        turns.note_silent(host)
        raise SignInError(f"the provider's answer: {type(error).__name__}") from None
    except (ValueError, RecursionError) as error:
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
    parts = urlsplit(url)
    schemes = ("https", "http") if may_be_internal else ("https",)
    if parts.scheme not in schemes or not parts.hostname or parts.username:
        raise SignInError("the provider's address")
    name = parts.hostname.encode("idna").decode()
    port = parts.port or PORTS[parts.scheme]
    found = {str(one[4][0]) for one in getaddrinfo(name, port)}
    if not found or not (may_be_internal or all(map(is_public_address, found))):
        raise SignInError("the provider's address is not a public one")
    sent = {"Host": parts.netloc, "Accept": "application/json", **headers}
    body = None
    if form is not None:
        sent["Content-Type"] = "application/x-www-form-urlencoded"
        body = urlencode(form).encode()
    with connected(parts, min(found), name, LONGEST) as connection:
        connection.request(
            "GET" if form is None else "POST",
            target_of(parts),
            body=body,
            headers=sent,
            preload_content=False,
        )
        answer = connection.getresponse()
        data = answer.read(MOST_BYTES + 1, decode_content=False)
    if answer.status != 200:
        raise SignInError(f"the provider's status {answer.status}")
    if len(data) > MOST_BYTES:
        raise SignInError("the provider's answer is too long")
    return bytes(data)
