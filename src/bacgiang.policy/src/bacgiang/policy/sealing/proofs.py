"""Proofs that a leaf is in a Merkle tree, by RFC 9162, section 2.1.3.

Whoever verifies needs the proof and the root, never the tree.
"""

from bacgiang.policy.sealing.canonical import Json
from bacgiang.policy.sealing.errors import ProofError
from bacgiang.policy.sealing.hashing import HASH_SIZE
from bacgiang.policy.sealing.hashing import node_hash
from bacgiang.policy.sealing.hexadecimal import from_hex
from dataclasses import dataclass


_MAX_PATH = 64


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """Audit path of leaf ``index`` (from 0) in the tree of ``size`` leaves."""

    index: int
    size: int
    path: tuple[bytes, ...]

    def to_record(self) -> dict[str, Json]:
        """Return the proof as JSON values, hashes in hexadecimal."""
        return {
            "index": self.index,
            "path": [node.hex() for node in self.path],
            "size": self.size,
        }

    @classmethod
    def from_record(cls, record: Json) -> "InclusionProof":
        """Read what ``to_record`` wrote; ProofError when it is malformed."""
        if not isinstance(record, dict) or set(record) != {"index", "size", "path"}:
            raise ProofError("A proof is an object with index, size and path.")
        path = record["path"]
        if not isinstance(path, list) or len(path) > _MAX_PATH:
            raise ProofError(f"The path is a list of at most {_MAX_PATH} hashes.")
        nodes = tuple(from_hex(node, ProofError) for node in path)
        return cls(_count(record["index"]), _count(record["size"]), nodes)


def verify_inclusion(hashed: bytes, proof: InclusionProof, root: bytes) -> bool:
    """Tell whether the leaf with hash ``hashed`` is in the tree with ``root``.

    RFC 9162, section 2.1.3.2. False for any proof that does not hold, a malformed one
    too.
    """
    if not 0 <= proof.index < proof.size or not _all_hashes(hashed, *proof.path):
        return False
    index, last = proof.index, proof.size - 1
    node = hashed
    for sibling in proof.path:
        if last == 0:
            return False
        if index & 1 or index == last:
            node = node_hash(sibling, node)
            index, last = _up_to_left_edge(index, last)
        else:
            node = node_hash(node, sibling)
        index >>= 1
        last >>= 1
    return last == 0 and node == root


def _up_to_left_edge(index: int, last: int) -> tuple[int, int]:
    while index and not index & 1:
        index >>= 1
        last >>= 1
    return index, last


def _all_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_SIZE for value in values)


def _count(value: Json) -> int:
    if type(value) is not int or value < 0:
        raise ProofError("An index or size is an integer of at least 0.")
    return value
