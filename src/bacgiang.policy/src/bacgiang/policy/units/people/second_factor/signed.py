"""Facts that a browser keeps for the portal: signed, for one use, for a short while."""

from .store import second_factor_store
from base64 import urlsafe_b64decode
from base64 import urlsafe_b64encode
from collections.abc import Mapping
import hmac
import json
import time


MARK_SIZE = 32


def signed(use: str, facts: Mapping[str, str], seconds: int) -> str:
    """The facts as a text that `read_signed` takes for `seconds` and this use alone."""
    until = int(time.time()) + seconds
    data = json.dumps([until, dict(facts)], separators=(",", ":")).encode()
    return urlsafe_b64encode(_mark(use, data) + data).decode()


def read_signed(use: str, text: str) -> dict[str, str] | None:
    """The facts; None where nobody here signed them, for another use, or too old."""
    try:
        raw = urlsafe_b64decode(text.encode())
    except ValueError:
        return None
    mark, data = raw[:MARK_SIZE], raw[MARK_SIZE:]
    if not hmac.compare_digest(mark, _mark(use, data)):
        return None
    until, facts = json.loads(data)
    return facts if until > time.time() else None


def _mark(use: str, data: bytes) -> bytes:
    secret = second_factor_store().secret
    return hmac.digest(secret, f"{use}\n".encode() + data, "sha256")
