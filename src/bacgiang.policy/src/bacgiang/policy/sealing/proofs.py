"""Proofs about Merkle trees and their verification, by RFC 9162, section 2.1.

Whoever verifies needs the proof and the root, never the tree. The verifying
functions answer False to any proof that does not hold; they do not raise.
"""

from bacgiang.policy.sealing.canonical import Json
from bacgiang.policy.sealing.errors import ProofError
from bacgiang.policy.sealing.hashing import EMPTY_ROOT
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
        index, size, path = _fields(record, "index", "size")
        return cls(index, size, path)


@dataclass(frozen=True, slots=True)
class ConsistencyProof:
    """Nodes that show a tree of ``first`` leaves to begin one of ``second``."""

    first: int
    second: int
    path: tuple[bytes, ...]

    def to_record(self) -> dict[str, Json]:
        """Return the proof as JSON values, hashes in hexadecimal."""
        return {
            "first": self.first,
            "path": [node.hex() for node in self.path],
            "second": self.second,
        }

    @classmethod
    def from_record(cls, record: Json) -> "ConsistencyProof":
        """Read what ``to_record`` wrote; ProofError when it is malformed."""
        first, second, path = _fields(record, "first", "second")
        return cls(first, second, path)


def verify_inclusion(hashed: bytes, proof: InclusionProof, root: bytes) -> bool:
    """Tell whether the leaf with hash ``hashed`` is in the tree with ``root``.

    RFC 9162, section 2.1.3.2.
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


def verify_consistency(
    proof: ConsistencyProof, first_root: bytes, second_root: bytes
) -> bool:
    """Tell whether the tree with ``second_root`` only adds to ``first_root``'s.

    RFC 9162, section 2.1.4.2; a tree without leaves begins every tree.
    """
    if not 0 <= proof.first <= proof.second:
        return False
    if not _all_hashes(first_root, second_root, *proof.path):
        return False
    if proof.first == proof.second:
        return not proof.path and first_root == second_root
    if proof.first == 0:
        return not proof.path and first_root == EMPTY_ROOT
    roots = _roots_from_consistency(proof, first_root)
    return roots == (first_root, second_root)


def _roots_from_consistency(
    proof: ConsistencyProof, first_root: bytes
) -> tuple[bytes, bytes] | None:
    path = list(proof.path)
    if proof.first & (proof.first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return None
    index, last = proof.first - 1, proof.second - 1
    while index & 1:
        index >>= 1
        last >>= 1
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if index & 1 or index == last:
            old = node_hash(sibling, old)
            new = node_hash(sibling, new)
            index, last = _up_to_left_edge(index, last)
        else:
            new = node_hash(new, sibling)
        index >>= 1
        last >>= 1
    return (old, new) if last == 0 else None


def _up_to_left_edge(index: int, last: int) -> tuple[int, int]:
    while index and not index & 1:
        index >>= 1
        last >>= 1
    return index, last


def _all_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_SIZE for value in values)


def _fields(
    record: Json, first: str, second: str
) -> tuple[int, int, tuple[bytes, ...]]:
    if not isinstance(record, dict) or set(record) != {first, second, "path"}:
        raise ProofError(f"A proof is an object with {first}, {second} and path.")
    path = record["path"]
    if not isinstance(path, list) or len(path) > _MAX_PATH:
        raise ProofError(f"The path is a list of at most {_MAX_PATH} hashes.")
    nodes = tuple(from_hex(node, ProofError) for node in path)
    return _count(record[first]), _count(record[second]), nodes


def _count(value: Json) -> int:
    if type(value) is not int or value < 0:
        raise ProofError("An index or size is an integer of at least 0.")
    return value
