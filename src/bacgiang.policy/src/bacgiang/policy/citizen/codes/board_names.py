"""How boards name a submission. Whoever has its tracking code acts as its author, so no
board is told it: it gets the code encrypted (AES-SIV, RFC 5297), the same each time.
"""

from ..keys.store import key_store
from base64 import b32decode
from base64 import b32encode
from binascii import Error as NotBase32
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from typing import Any


LONGEST = 60
KEY_SIZE = 64
# Base32 in whole groups of eight characters.
GROUP = 8


def board_name(code: str) -> str:
    """Lower-case letters and digits; "" where there is no code."""
    if not code:
        return ""
    sealed = _cipher().encrypt(code.encode(), None)
    return b32encode(sealed).decode().rstrip("=").lower()


def code_named(name: Any) -> str:
    """The code of a name as it came in; "" for what is no name."""
    if not isinstance(name, str) or not 0 < len(name) <= LONGEST:
        return ""
    try:
        sealed = b32decode(name.upper() + "=" * (-len(name) % GROUP))
        return _cipher().decrypt(sealed, None).decode()
    except (InvalidTag, NotBase32, ValueError):
        return ""


def _cipher() -> AESSIV:
    """Its key is made of the portal's secret, for this use alone."""
    derived = HKDF(SHA256(), KEY_SIZE, salt=None, info=b"names of opinions for boards")
    return AESSIV(derived.derive(key_store().secret))
