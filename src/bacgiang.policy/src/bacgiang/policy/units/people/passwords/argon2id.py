"""Passwords are kept as Argon2id (RFC 9106), Zope's own accounts as well as the site's.

A scheme of AuthEncoding, as Zope has its own: hashes made before stay readable, and the
prefix of each says what it is.
"""

from ....base.kept import Kept
from AuthEncoding.AuthEncoding import registerScheme
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from dataclasses import dataclass
from hashlib import blake2b
import os
import secrets
from time import monotonic
from unicodedata import normalize


NAME = "ARGON2ID"
PREFIX = f"{{{NAME}}}".encode()
LONGEST = 1000
"""Characters that are read. What follows costs strangers' time and guards nothing."""
SALT_BYTES = 16
HASH_BYTES = 32
# HTTP Basic has the password checked at each request: what was found right is known
# for so long, by a digest that means nothing outside this process.
KNOWN_SECONDS = 300.0
MOST_KNOWN = 2_000


@dataclass(frozen=True)
class Cost:
    """`memory` in KiB, `passes` over it, `lanes` side by side."""

    memory: int
    passes: int
    lanes: int

    @property
    def parameters(self) -> bytes:
        """As they stand in a hash."""
        return f"m={self.memory},t={self.passes},p={self.lanes}".encode()


# The least that OWASP's cheat sheet on storing passwords asks for; some 40 ms.
STRONG = Cost(memory=19_456, passes=2, lanes=1)


class Argon2idScheme:
    """The scheme; a `cost` other than STRONG is for tests."""

    def __init__(self, cost: Cost = STRONG) -> None:
        self.cost = cost
        self._known: Kept[bool] = Kept(MOST_KNOWN)
        self._secret = secrets.token_bytes(32)

    def encrypt(self, pw: str | bytes) -> bytes:
        hashing = Argon2id(
            salt=os.urandom(SALT_BYTES),
            length=HASH_BYTES,
            iterations=self.cost.passes,
            lanes=self.cost.lanes,
            memory_cost=self.cost.memory,
        )
        return hashing.derive_phc_encoded(_prepared(pw)).encode()

    def validate(self, reference: bytes, attempt: str | bytes) -> bool:
        """Whether `attempt` is the password; a wrong one is computed each time.

        What is known of a password ends with its hash.
        """
        prepared = _prepared(attempt)
        told = blake2b(reference + b"\0" + prepared, key=self._secret).digest()
        key = (told, monotonic() // KNOWN_SECONDS)
        return self._known.of(key, lambda: _is_of(prepared, reference), bool)

    def is_outdated(self, reference: bytes) -> bool:
        """Whether a hash, with its prefix, is another scheme's or of another cost."""
        wanted = PREFIX + b"$argon2id$v=19$" + self.cost.parameters + b"$"
        return not reference.startswith(wanted)


def _prepared(password: str | bytes) -> bytes:
    """One form, whether a keyboard composes its letters or not (RFC 8265)."""
    if isinstance(password, bytes):
        password = password.decode("utf-8", "surrogateescape")
    return normalize("NFC", password[:LONGEST]).encode("utf-8", "surrogateescape")


def _is_of(password: bytes, reference: bytes) -> bool:
    try:
        Argon2id.verify_phc_encoded(password, reference.decode("ascii", "replace"))
    except (InvalidKey, ValueError):
        return False
    return True


scheme = Argon2idScheme()
registerScheme(NAME, scheme)
