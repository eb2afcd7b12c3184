"""Ed25519 signatures (RFC 8032) and how keys and signatures are written.

A public key is 32 bytes, a signature 64, both in lower-case hexadecimal. A key is named
by the first 16 digits of the SHA-256 of its bytes.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from functools import lru_cache
from hashlib import sha256


def new_private_key() -> bytes:
    """32 bytes that nobody but the portal may read."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key_of(private: bytes) -> str:
    key = Ed25519PrivateKey.from_private_bytes(private)
    return key.public_key().public_bytes_raw().hex()


def key_name(public: str) -> str:
    return sha256(bytes.fromhex(public)).hexdigest()[:16]


def sign(private: bytes, message: bytes) -> str:
    return _private_key(private).sign(message).hex()


@lru_cache(maxsize=4)
def _private_key(private: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(private)


def is_signed(public: str, signature: str, message: bytes) -> bool:
    """Whether the signature is that of the key; False for malformed ones."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), message)
    except (ValueError, InvalidSignature):
        return False
    return True
