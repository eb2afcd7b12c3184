"""Repositories of backups that open at once.

restic makes the password dear: each call of it takes a third of a second to try one. A
test calls it many times; here its key is written anew, as restic writes it but for the
price, which stands beside the key.
"""

from base64 import b64decode
from base64 import b64encode
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.poly1305 import Poly1305
from hashlib import scrypt
from hashlib import sha256
import json
import os
from pathlib import Path
from typing import Any


CHEAP = {"N": 2, "r": 8, "p": 1}
# Bits that Poly1305 wants to be none, by byte.
CLAMPED = {3: 15, 7: 15, 11: 15, 15: 15, 4: 252, 8: 252, 12: 252}
NONCE = TAG = 16


def make_quick(place: Path, password: str) -> None:
    """The same repository with the same password, which costs nothing to try."""
    (file,) = (place / "keys").iterdir()
    said = json.loads(file.read_text(encoding="ascii"))
    secret = _opened(_key(said, password), b64decode(said["data"]))
    said |= CHEAP
    said["data"] = b64encode(_closed(_key(said, password), secret)).decode()
    text = json.dumps(said).encode()
    file.unlink()
    file.with_name(sha256(text).hexdigest()).write_bytes(text)


def _key(said: dict[str, Any], password: str) -> bytes:
    """For AES, then for the two parts of Poly1305-AES."""
    return scrypt(
        password.encode(),
        salt=b64decode(said["salt"]),
        n=said["N"],
        r=said["r"],
        p=said["p"],
        maxmem=1 << 30,
        dklen=64,
    )


def _opened(key: bytes, data: bytes) -> bytes:
    nonce, body, tag = data[:NONCE], data[NONCE:-TAG], data[-TAG:]
    assert _tag(key, nonce, body) == tag
    return _turned(key, nonce, body)


def _closed(key: bytes, secret: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    body = _turned(key, nonce, secret)
    return nonce + body + _tag(key, nonce, body)


def _turned(key: bytes, nonce: bytes, text: bytes) -> bytes:
    made = Cipher(AES(key[:32]), CTR(nonce)).encryptor()
    return made.update(text) + made.finalize()


def _tag(key: bytes, nonce: bytes, text: bytes) -> bytes:
    made = Cipher(AES(key[32:48]), ECB()).encryptor()  # noqa: S305
    masked = made.update(nonce) + made.finalize()
    part = bytes(one & CLAMPED.get(at, 255) for at, one in enumerate(key[48:64]))
    return Poly1305.generate_tag(part + masked, text)
