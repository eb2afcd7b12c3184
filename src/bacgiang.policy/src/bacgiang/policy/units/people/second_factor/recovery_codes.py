"""Codes for whoever lost app and passkeys: ten, each for one time.

A code has 80 bits of chance, so a plain digest is as good as a slow one: nobody tries
them all.
"""

from hashlib import sha256
import secrets


HOW_MANY = 10
GROUPS = 4
GROUP = 4
# Of Base32 (RFC 4648), which has no two signs that are mistaken for each other.
SIGNS = "abcdefghijklmnopqrstuvwxyz234567"


def new_codes() -> tuple[str, ...]:
    """Ten codes such as `k3vd-x2qa-p7mn-4tzb`, shown once."""
    return tuple(_code() for _ in range(HOW_MANY))


def _code() -> str:
    groups = (
        "".join(secrets.choice(SIGNS) for _ in range(GROUP)) for _ in range(GROUPS)
    )
    return "-".join(groups)


def digest_of(user_id: str, code: str) -> str:
    """What is kept of a code, however it was typed."""
    signs = "".join(one for one in code.lower() if one in SIGNS)
    return sha256(f"{user_id}\n{signs}".encode()).hexdigest()
