"""Trees against known vectors and against the definitions in RFC 6962.

The leaves and hashes are the ones implementations of Certificate Transparency have
in common.
"""

from bacgiang.policy.citizen.submissions.day_tree import DayTree
from bacgiang.policy.sealing.errors import ProofError
from bacgiang.policy.sealing.hashing import leaf_hash
from bacgiang.policy.sealing.merkle import Frontier
from bacgiang.policy.sealing.merkle import root_of
from bacgiang.policy.sealing.proofs import InclusionProof
from bacgiang.policy.sealing.proofs import verify_inclusion
from dataclasses import replace
from hashlib import sha256
from hypothesis import given
from hypothesis import strategies as st
import json
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("15.3")

LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION = {
    (0, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
}
MANY = st.lists(st.binary(max_size=4), min_size=1, max_size=70)


def split(size: int) -> int:
    power = 1
    while power * 2 < size:
        power *= 2
    return power


def mth(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0]).digest()
    k = split(len(leaves))
    return sha256(b"\x01" + mth(leaves[:k]) + mth(leaves[k:])).digest()


def audit_path(m: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962, 2.1.1."""
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*audit_path(m, leaves[:k]), mth(leaves[k:])]
    return [*audit_path(m - k, leaves[k:]), mth(leaves[:k])]


def tree_of(leaves: list[bytes]) -> DayTree:
    return DayTree([leaf_hash(leaf) for leaf in leaves])


def flipped(data: bytes, bit: int) -> bytes:
    bit %= len(data) * 8
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)


@pytest.mark.parametrize("size", range(9))
def test_known_roots(size: int) -> None:
    hashes = [leaf_hash(leaf) for leaf in LEAVES[:size]]
    assert root_of(hashes).hex() == ROOTS[size]


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_known_inclusion_proofs(index: int, size: int) -> None:
    proof = tree_of(LEAVES[:size]).prove(index)
    assert [node.hex() for node in proof.path] == INCLUSION[index, size]
    root = bytes.fromhex(ROOTS[size])
    assert verify_inclusion(leaf_hash(LEAVES[index]), proof, root)


@given(MANY)
def test_roots_are_those_of_the_definition(leaves: list[bytes]) -> None:
    frontier = Frontier()
    for size, leaf in enumerate(leaves, start=1):
        frontier.append(leaf_hash(leaf))
        assert frontier.root() == mth(leaves[:size])
        assert frontier.size == size


@given(MANY)
def test_every_leaf_proves(leaves: list[bytes]) -> None:
    tree = tree_of(leaves)
    for index, leaf in enumerate(leaves):
        proof = tree.prove(index)
        assert list(proof.path) == audit_path(index, leaves)
        assert verify_inclusion(leaf_hash(leaf), proof, mth(leaves))


@given(MANY, st.data())
def test_no_changed_inclusion_proof_holds(
    leaves: list[bytes], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    bit = data.draw(st.integers(0, 32 * 8 - 1))
    hashed, root = leaf_hash(leaves[index]), mth(leaves)
    proof = tree_of(leaves).prove(index)
    assert not verify_inclusion(flipped(hashed, bit), proof, root)
    assert not verify_inclusion(hashed, proof, flipped(root, bit))
    for place in range(len(proof.path)):
        path = list(proof.path)
        path[place] = flipped(path[place], bit)
        assert not verify_inclusion(hashed, replace(proof, path=tuple(path)), root)
        path.pop(place)
        assert not verify_inclusion(hashed, replace(proof, path=tuple(path)), root)
    longer = (*proof.path, root)
    assert not verify_inclusion(hashed, replace(proof, path=longer), root)
    for other in range(-1, len(leaves) + 2):
        if not 0 <= other < len(leaves) or leaves[other] != leaves[index]:
            assert not verify_inclusion(hashed, replace(proof, index=other), root)


def test_an_inner_node_is_no_leaf() -> None:
    left, right = leaf_hash(b"left"), leaf_hash(b"right")
    assert leaf_hash(left + right) != root_of([left, right])


@pytest.mark.parametrize(
    "proof",
    [
        InclusionProof(0, 0, ()),
        InclusionProof(-1, 1, ()),
        InclusionProof(1, 1, ()),
        InclusionProof(0, 2**70, ()),
        InclusionProof(0, 2, (b"short",)),
    ],
)
def test_malformed_inclusion_proofs_do_not_hold(proof: InclusionProof) -> None:
    assert not verify_inclusion(leaf_hash(b""), proof, leaf_hash(b""))


def test_a_leaf_is_added_by_its_hash_only() -> None:
    frontier = Frontier()
    with pytest.raises(ProofError):
        frontier.append(b"not a hash")
    assert frontier.size == 0


@given(MANY)
def test_proofs_travel_as_json(leaves: list[bytes]) -> None:
    proof = tree_of(leaves).prove(0)
    travelled = json.loads(json.dumps(proof.to_record()))
    assert InclusionProof.from_record(travelled) == proof


@of_all(
    "record",
    [
        None,
        [],
        {},
        {"index": 0, "size": 1},
        {"index": 0, "size": 1, "path": [], "more": 1},
        {"index": True, "size": 1, "path": []},
        {"index": -1, "size": 1, "path": []},
        {"index": "0", "size": 1, "path": []},
        {"index": 0, "size": 1, "path": "ab"},
        {"index": 0, "size": 1, "path": [1]},
        {"index": 0, "size": 1, "path": ["AB" * 32]},
        {"index": 0, "size": 1, "path": ["ab" * 31]},
        {"index": 0, "size": 1, "path": ["ab" * 32] * 65},
    ],
)
def test_malformed_proofs_are_not_read(record: object) -> None:
    with pytest.raises(ProofError):
        InclusionProof.from_record(record)
