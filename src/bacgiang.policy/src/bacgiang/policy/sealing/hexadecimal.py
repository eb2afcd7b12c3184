"""SHA-256 digests as text: 64 lower-case hexadecimal digits."""

from bacgiang.policy.sealing.errors import SealingError
import re


_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def is_digest(value: object) -> bool:
    """Tell whether ``value`` is a digest in its one accepted spelling."""
    return type(value) is str and _DIGEST.fullmatch(value) is not None


def from_hex(value: object, error: type[SealingError]) -> bytes:
    """Return the 32 bytes ``value`` spells; raise ``error`` when it spells none."""
    if not is_digest(value):
        raise error("A digest is 64 lower-case hexadecimal digits.")
    return bytes.fromhex(str(value))
