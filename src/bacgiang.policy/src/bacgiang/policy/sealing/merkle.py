"""Merkle trees as in RFC 6962, section 2.1 and RFC 9162, section 2.1.

A tree is over leaf hashes in an order; the proofs it gives are verified by the
functions of ``proofs``, which are offered here, too.
"""

from bacgiang.policy.sealing.errors import ProofError
from bacgiang.policy.sealing.hashing import EMPTY_ROOT
from bacgiang.policy.sealing.hashing import HASH_SIZE
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.hashing import node_hash
from bacgiang.policy.sealing.proofs import ConsistencyProof
from bacgiang.policy.sealing.proofs import InclusionProof
from bacgiang.policy.sealing.proofs import verify_consistency
from bacgiang.policy.sealing.proofs import verify_inclusion
from collections.abc import Iterable


__all__ = [
    "EMPTY_ROOT",
    "HASH_SIZE",
    "ConsistencyProof",
    "Frontier",
    "InclusionProof",
    "MerkleTree",
    "leaf_hash",
    "node_hash",
    "root_of",
    "verify_consistency",
    "verify_inclusion",
]


class Frontier:
    """The right edge of a growing tree: its root from O(log n) memory."""

    __slots__ = ("_peaks", "size")

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []

    def append(self, hashed: bytes) -> None:
        """Add a leaf by its hash of 32 bytes."""
        _check_hash(hashed)
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


class MerkleTree:
    """A tree that grows by appending and proves what it holds.

    Every complete subtree is kept: an append costs one or two hashes on average,
    a proof O(log n) look-ups and at most O(log² n) hashes. Memory is about two
    hashes a leaf.
    """

    __slots__ = ("_levels",)

    def __init__(self, hashes: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        for hashed in hashes:
            self.append(hashed)

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._levels[0])

    def append(self, hashed: bytes) -> int:
        """Add a leaf by its hash of 32 bytes; return its index, from 0."""
        _check_hash(hashed)
        node = hashed
        for height, level in enumerate(self._levels):
            level.append(node)
            if len(level) % 2:
                break
            node = node_hash(level[-2], level[-1])
            if height + 1 == len(self._levels):
                self._levels.append([node])
                break
        return self.size - 1

    def root(self, size: int | None = None) -> bytes:
        """Return the root over the first ``size`` leaves, all by default.

        Raises ProofError when the tree has fewer leaves.
        """
        wanted = self._checked_size(size)
        return self._range_root(0, wanted) if wanted else EMPTY_ROOT

    def prove_inclusion(self, index: int, size: int | None = None) -> InclusionProof:
        """Return the proof that leaf ``index`` is among the first ``size`` leaves.

        Raises ProofError when there is no such leaf or the tree is smaller.
        """
        wanted = self._checked_size(size)
        if not 0 <= index < wanted:
            raise ProofError(f"There is no leaf {index} in a tree of {wanted}.")
        start, end = 0, wanted
        path: list[bytes] = []
        while end - start > 1:
            middle = start + _left_size(end - start)
            if index < middle:
                path.append(self._range_root(middle, end))
                end = middle
            else:
                path.append(self._range_root(start, middle))
                start = middle
        return InclusionProof(index, wanted, tuple(reversed(path)))

    def prove_consistency(
        self, first: int, second: int | None = None
    ) -> ConsistencyProof:
        """Return the proof that the first ``first`` leaves begin the later tree.

        Raises ProofError unless ``first`` ≤ ``second`` ≤ the tree's size.
        """
        wanted = self._checked_size(second)
        if not 0 <= first <= wanted:
            raise ProofError(f"A tree of {first} does not come before {wanted}.")
        if not first:
            return ConsistencyProof(first, wanted, ())
        start, end = 0, wanted
        path: list[bytes] = []
        while end != first:
            middle = start + _left_size(end - start)
            if first <= middle:
                path.append(self._range_root(middle, end))
                end = middle
            else:
                path.append(self._range_root(start, middle))
                start = middle
        if start:
            path.append(self._range_root(start, end))
        return ConsistencyProof(first, wanted, tuple(reversed(path)))

    def _checked_size(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise ProofError(f"The tree has {self.size} leaves, not {size}.")
        return size

    def _range_root(self, start: int, end: int) -> bytes:
        # The ranges RFC 6962 splits into start at a multiple of their size
        # rounded up to a power of two, so a complete one is a kept node.
        width = end - start
        if width & (width - 1) == 0:
            height = width.bit_length() - 1
            return self._levels[height][start >> height]
        middle = start + _left_size(width)
        return node_hash(self._range_root(start, middle), self._range_root(middle, end))


def _left_size(width: int) -> int:
    """Return the largest power of two smaller than ``width`` (at least 2)."""
    return 1 << ((width - 1).bit_length() - 1)


def _check_hash(hashed: bytes) -> None:
    if len(hashed) != HASH_SIZE:
        raise ProofError(f"A leaf hash has {HASH_SIZE} bytes, not {len(hashed)}.")
