"""What encrypts a person's texts: here, and with a key of its own in the browser.

One key beside the database (`base/erasable`) for each person, not for each text: a text
is kept anew every minute, and places of keys are never used twice. Once it is erased,
nothing here and nothing that was left in a browser can be read.
"""

from .text import FormText
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hashlib import blake2b
import json
from secrets import token_bytes
from secrets import token_hex
from typing import cast
import zlib


SIZE, NONCE_SIZE = 32, 12
HERE, IN_BROWSER, NAME = b"here", b"browser", b"name"


def new_secret() -> str:
    """256 bits, in hex."""
    return token_hex(SIZE)


def _derived(secret: str, use: bytes) -> bytes:
    return blake2b(key=bytes.fromhex(secret), person=use, digest_size=SIZE).digest()


def browser_key(secret: str) -> str:
    """The key (AES, 256 bits) of what is kept in the person's browsers, in hex."""
    return _derived(secret, IN_BROWSER).hex()


def browser_name(secret: str) -> str:
    """Under which name it is kept there: the account's is nobody's business."""
    return _derived(secret, NAME).hex()[:16]


def sealed(said: FormText, identifier: str, secret: str) -> bytes:
    """Compressed, and encrypted with AES-256-GCM (NIST SP 800-38D)."""
    nonce = token_bytes(NONCE_SIZE)
    data = zlib.compress(written(said))
    cipher = AESGCM(_derived(secret, HERE))
    return nonce + cipher.encrypt(nonce, data, identifier.encode())


def opened(data: bytes, identifier: str, secret: str) -> FormText | None:
    """None for what another key has encrypted."""
    cipher = AESGCM(_derived(secret, HERE))
    nonce, kept = data[:NONCE_SIZE], data[NONCE_SIZE:]
    try:
        plain = zlib.decompress(cipher.decrypt(nonce, kept, identifier.encode()))
    except InvalidTag:
        return None
    return cast(FormText, json.loads(plain))


def written(said: FormText) -> bytes:
    """As JSON, in UTF-8."""
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")
