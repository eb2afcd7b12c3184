"""Cookies that the portal alone can read, and only for a while (Fernet)."""

from ...base.json_text import parse_json
from ...units.people.sessions.cookie import is_encrypted
from ..keys.store import key_store
from base64 import urlsafe_b64encode
from cryptography.fernet import Fernet
from cryptography.fernet import InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
import json
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


MOST = 4000
"""Characters; browsers keep 4096 with the name."""


def put(request: HTTPRequest, name: str, facts: dict[str, Any]) -> bool:
    """Keep facts in the browser until it is closed, and no longer than the seconds
    with which they are asked for (`get`); whether they were few enough."""
    data = json.dumps(facts, ensure_ascii=False).encode()
    value = _cipher(name).encrypt(data).decode()
    if len(value) > MOST:
        return False
    request.response.setCookie(
        name,
        value,
        path="/",
        http_only=True,
        # The provider sends people back from elsewhere, by a link as it were.
        same_site="Lax",
        secure=is_encrypted(request),
    )
    return True


def get(request: HTTPRequest, name: str, seconds: int) -> dict[str, Any] | None:
    """What the portal put there not longer ago than that; None for anything else."""
    sent = request.cookies.get(name)
    if not isinstance(sent, str) or len(sent) > MOST:
        return None
    try:
        found = parse_json(_cipher(name).decrypt(sent.encode(), ttl=seconds))
    except (InvalidToken, ValueError):
        return None
    return found if isinstance(found, dict) else None


def forget(request: HTTPRequest, name: str) -> None:
    request.response.expireCookie(name, path="/")


def _cipher(use: str) -> Fernet:
    """Each use under a key of its own: no cookie is taken for another."""
    derived = HKDF(SHA256(), 32, salt=None, info=f"cookie {use}".encode())
    return Fernet(urlsafe_b64encode(derived.derive(key_store().secret)))
