"""Secrets and signatures of calls (Standard Webhooks 1.0, symmetric: HMAC-SHA256)."""

from base64 import b64decode
from base64 import b64encode
from binascii import Error as NotBase64
from collections.abc import Iterable
from hashlib import sha256
import hmac
import secrets


MARK = "whsec_"
LEAST, MOST = 24, 64
"""Bytes of a secret, as the specification bounds them."""


def new_secret() -> str:
    return MARK + b64encode(secrets.token_bytes(32)).decode()


def is_secret(text: str) -> bool:
    try:
        key = b64decode(text.removeprefix(MARK), validate=True)
    except (NotBase64, ValueError):
        return False
    return text.startswith(MARK) and LEAST <= len(key) <= MOST


def signed(
    message: str, seconds: int, body: bytes, keys: Iterable[str]
) -> dict[str, str]:
    """The head of a call at a moment (`seconds` since 1970), signed by each secret."""
    text = f"{message}.{seconds}.".encode() + body
    return {
        "webhook-id": message,
        "webhook-timestamp": str(seconds),
        "webhook-signature": " ".join(f"v1,{_signature(one, text)}" for one in keys),
    }


def _signature(secret: str, text: bytes) -> str:
    key = b64decode(secret.removeprefix(MARK))
    return b64encode(hmac.new(key, text, sha256).digest()).decode()
