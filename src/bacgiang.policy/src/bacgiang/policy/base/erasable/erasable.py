"""A text under a key of its own (AES-256-GCM, NIST SP 800-38D)."""

from ..stores.value import stored_value
from .place import record_keys
from .shredding import shredder
from collections.abc import Iterable
from collections.abc import Iterator
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hashlib import sha256


# Each key encrypts one text and no second one, so one number used once will do.
NONCE = bytes(12)


@stored_value
class Erasable:
    """`slot`: place of the key; `data`: the text, encrypted and authenticated."""

    slot: int
    data: bytes


def encrypted(text: str, about: str) -> Erasable:
    """A text to be kept. `about` says of what it is and must be said to read it."""
    slot, key = record_keys().take()
    data = text.encode("utf-8", "surrogatepass")
    return Erasable(slot, AESGCM(key).encrypt(NONCE, data, about.encode()))


def decrypted(kept: Erasable, about: str) -> str | None:
    """The text, None once it was erased: its key is gone, or is another one's."""
    key = record_keys().read(kept.slot)
    if key is None:
        return None
    try:
        data = AESGCM(key).decrypt(NONCE, kept.data, about.encode())
    except InvalidTag:
        return None
    return data.decode("utf-8", "surrogatepass")


def note_erased(what: str) -> None:
    """What has no key is erased with the transaction: an older copy of the database
    that is put back has it again, and `were_erased` says so.
    """
    shredder().names.add(_name(what))


def were_erased(names: Iterable[str]) -> Iterator[str]:
    """Those of `names` of which `note_erased` was ever said."""
    noted = record_keys().noted()
    return (one for one in names if _name(one) in noted)


def _name(what: str) -> bytes:
    return sha256(what.encode()).digest()[:16]


def erase(kept: Erasable) -> None:
    """Erase the text with the transaction: just before what else it does is kept."""
    shredder().slots.add(kept.slot)
