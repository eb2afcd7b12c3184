"""Roots of Merkle trees as in RFC 6962, section 2.1 and RFC 9162, section 2.1.

A tree is over leaf hashes in an order; ``proofs`` verifies what is in one.
"""

from bacgiang.policy.sealing.errors import ProofError
from bacgiang.policy.sealing.hashing import EMPTY_ROOT
from bacgiang.policy.sealing.hashing import HASH_SIZE
from bacgiang.policy.sealing.hashing import node_hash
from collections.abc import Iterable


class Frontier:
    """The right edge of a growing tree: its root from O(log n) memory."""

    __slots__ = ("_peaks", "size")

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def append(self, hashed: bytes) -> None:
        """Add a leaf by its hash of 32 bytes; ProofError for any other."""
        if len(hashed) != HASH_SIZE:
            raise ProofError(f"A leaf hash has {HASH_SIZE} bytes, not {len(hashed)}.")
        node = hashed
        size = self.size
        while size & 1:
            node = node_hash(self._peaks.pop(), node)
            size >>= 1
        self._peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        """Return the root over the leaves so far; ``EMPTY_ROOT`` for none."""
        if not self._peaks:
            return EMPTY_ROOT
        node = self._peaks[-1]
        for peak in self._peaks[-2::-1]:
            node = node_hash(peak, node)
        return node


def root_of(hashes: Iterable[bytes]) -> bytes:
    """Return the root over leaf hashes in their order."""
    frontier = Frontier()
    for hashed in hashes:
        frontier.append(hashed)
    return frontier.root()
