"""The two hashes a Merkle tree is made of: RFC 6962 and RFC 9162, section 2.1.

Leaves and inner nodes are hashed with different prefixes, so that no inner node
can be passed off as a leaf.
"""

from hashlib import sha256


HASH_SIZE = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf: SHA-256 over 0x00 and the leaf's bytes."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node: SHA-256 over 0x01, left and right."""
    return sha256(b"\x01" + left + right).digest()
