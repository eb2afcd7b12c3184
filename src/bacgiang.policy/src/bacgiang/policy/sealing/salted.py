"""Salted digests: a record can be recognised, but not guessed, from its digest.

Without a salt, whoever knows roughly what a record says could try the
possibilities. Once record and salt are erased the digest says nothing, and
proofs over it stay valid (design decision 10).
"""

from bacgiang.policy.sealing.canonical import encode
from bacgiang.policy.sealing.canonical import Record
from bacgiang.policy.sealing.errors import SaltError
from bacgiang.policy.sealing.hexadecimal import is_digest
import hmac
import secrets


SALT_SIZE = 32


def new_salt() -> bytes:
    """Return 32 random bytes; every record needs its own."""
    return secrets.token_bytes(SALT_SIZE)


def salted_digest(record: Record, salt: bytes) -> str:
    """Return HMAC-SHA256 of the record's canonical bytes under ``salt``, in hex.

    Raises SaltError unless ``salt`` has 32 bytes, and CanonicalError when the
    record has no canonical form.
    """
    if len(salt) != SALT_SIZE:
        raise SaltError(f"A salt has {SALT_SIZE} bytes, not {len(salt)}.")
    return hmac.digest(salt, encode(record), "sha256").hex()


def matches(record: Record, salt: bytes, digest: str) -> bool:
    """Tell in constant time whether ``digest`` is that of ``record`` and ``salt``.

    A malformed ``digest`` does not match. Raises as ``salted_digest`` does.
    """
    expected = salted_digest(record, salt)
    return is_digest(digest) and hmac.compare_digest(expected, digest)
