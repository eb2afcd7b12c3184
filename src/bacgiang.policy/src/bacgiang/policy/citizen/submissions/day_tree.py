"""The Merkle tree of a sealed day, kept so that a proof reads a few small pieces.

Complete nodes are kept level by level (height 0: leaf hashes) in tiles of 256. Proofs
are those of RFC 9162, section 2.1.3; `sealing.proofs` verifies them.
"""

from ...sealing.errors import ProofError
from ...sealing.hashing import HASH_SIZE
from ...sealing.hashing import node_hash
from ...sealing.proofs import InclusionProof
from BTrees.OOBTree import OOBTree
from collections.abc import Sequence
from persistent import Persistent


TILE = 256


class Tile(Persistent):
    """Up to 256 nodes one after the other."""

    def __init__(self, nodes: bytes) -> None:
        self.nodes = nodes


class DayTree(Persistent):
    """Made once from all leaf hashes of a day in their order; never changed."""

    def __init__(self, hashes: Sequence[bytes]) -> None:
        self.size = len(hashes)
        self._tiles: OOBTree = OOBTree()
        level, height = list(hashes), 0
        while level:
            for start in range(0, len(level), TILE):
                tile = Tile(b"".join(level[start : start + TILE]))
                self._tiles[(height, start // TILE)] = tile
            level = [
                node_hash(level[at], level[at + 1])
                for at in range(0, len(level) - 1, 2)
            ]
            height += 1

    def prove(self, index: int) -> InclusionProof:
        """That leaf `index` (from 0) is in the tree. Raises ProofError."""
        if not 0 <= index < self.size:
            raise ProofError(f"There is no leaf {index} in a tree of {self.size}.")
        start, end = 0, self.size
        path: list[bytes] = []
        while end - start > 1:
            middle = start + _left_size(end - start)
            if index < middle:
                path.append(self._root(middle, end))
                end = middle
            else:
                path.append(self._root(start, middle))
                start = middle
        return InclusionProof(index, self.size, tuple(reversed(path)))

    def _root(self, start: int, end: int) -> bytes:
        """Root of a range; one whose width is a power of two is a kept node."""
        width = end - start
        if width & (width - 1) == 0:
            height = width.bit_length() - 1
            return self._node(height, start >> height)
        middle = start + _left_size(width)
        return node_hash(self._root(start, middle), self._root(middle, end))

    def _node(self, height: int, index: int) -> bytes:
        nodes: bytes = self._tiles[(height, index // TILE)].nodes
        at = index % TILE * HASH_SIZE
        return nodes[at : at + HASH_SIZE]


def _left_size(width: int) -> int:
    """The largest power of two smaller than `width` (at least 2)."""
    return 1 << ((width - 1).bit_length() - 1)
