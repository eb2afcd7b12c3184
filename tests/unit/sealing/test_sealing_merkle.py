"""Trees against known vectors and against the definitions in RFC 6962.

The leaves and hashes are the ones implementations of Certificate Transparency have
in common.
"""

from bacgiang.policy.sealing.errors import ProofError
from bacgiang.policy.sealing.merkle import ConsistencyProof
from bacgiang.policy.sealing.merkle import EMPTY_ROOT
from bacgiang.policy.sealing.merkle import Frontier
from bacgiang.policy.sealing.merkle import InclusionProof
from bacgiang.policy.sealing.merkle import leaf_hash
from bacgiang.policy.sealing.merkle import MerkleTree
from bacgiang.policy.sealing.merkle import root_of
from bacgiang.policy.sealing.merkle import verify_consistency
from bacgiang.policy.sealing.merkle import verify_inclusion
from dataclasses import replace
from hashlib import sha256
from hypothesis import given
from hypothesis import strategies as st
import json
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
CONSISTENCY = {
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
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


def subproof(m: int, leaves: list[bytes], whole: bool) -> list[bytes]:
    """SUBPROOF of RFC 6962, 2.1.2."""
    if m == len(leaves):
        return [] if whole else [mth(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*subproof(m, leaves[:k], whole), mth(leaves[k:])]
    return [*subproof(m - k, leaves[k:], False), mth(leaves[:k])]


def tree_of(leaves: list[bytes]) -> MerkleTree:
    return MerkleTree(leaf_hash(leaf) for leaf in leaves)


def flipped(data: bytes, bit: int) -> bytes:
    bit %= len(data) * 8
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)


@pytest.mark.parametrize("size", range(9))
def test_known_roots(size: int) -> None:
    hashes = [leaf_hash(leaf) for leaf in LEAVES[:size]]
    assert root_of(hashes).hex() == ROOTS[size]
    assert MerkleTree(hashes).root().hex() == ROOTS[size]
    assert tree_of(LEAVES).root(size).hex() == ROOTS[size]


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_known_inclusion_proofs(index: int, size: int) -> None:
    proof = tree_of(LEAVES).prove_inclusion(index, size)
    assert [node.hex() for node in proof.path] == INCLUSION[index, size]
    root = bytes.fromhex(ROOTS[size])
    assert verify_inclusion(leaf_hash(LEAVES[index]), proof, root)


@pytest.mark.parametrize(("first", "second"), CONSISTENCY)
def test_known_consistency_proofs(first: int, second: int) -> None:
    proof = tree_of(LEAVES).prove_consistency(first, second)
    assert [node.hex() for node in proof.path] == CONSISTENCY[first, second]
    roots = bytes.fromhex(ROOTS[first]), bytes.fromhex(ROOTS[second])
    assert verify_consistency(proof, *roots)


@given(MANY)
def test_roots_are_those_of_the_definition(leaves: list[bytes]) -> None:
    frontier = Frontier()
    tree = MerkleTree()
    for size, leaf in enumerate(leaves, start=1):
        frontier.append(leaf_hash(leaf))
        assert tree.append(leaf_hash(leaf)) == size - 1
        assert frontier.root() == tree.root() == mth(leaves[:size])
        assert frontier.size == tree.size == size
    assert [tree.root(n) for n in range(len(leaves) + 1)] == [
        mth(leaves[:n]) for n in range(len(leaves) + 1)
    ]


@given(MANY)
def test_every_leaf_proves(leaves: list[bytes]) -> None:
    tree = tree_of(leaves)
    for index, leaf in enumerate(leaves):
        proof = tree.prove_inclusion(index)
        assert list(proof.path) == audit_path(index, leaves)
        assert verify_inclusion(leaf_hash(leaf), proof, tree.root())


@given(MANY, st.data())
def test_every_earlier_tree_proves_to_begin_the_later(
    leaves: list[bytes], data: st.DataObject
) -> None:
    tree = tree_of(leaves)
    second = data.draw(st.integers(1, len(leaves)))
    first = data.draw(st.integers(0, second))
    proof = tree.prove_consistency(first, second)
    if first:
        assert list(proof.path) == subproof(first, leaves[:second], True)
    assert verify_consistency(proof, mth(leaves[:first]), mth(leaves[:second]))


@given(MANY, st.data())
def test_no_changed_inclusion_proof_holds(
    leaves: list[bytes], data: st.DataObject
) -> None:
    tree = tree_of(leaves)
    index = data.draw(st.integers(0, len(leaves) - 1))
    bit = data.draw(st.integers(0, 32 * 8 - 1))
    hashed, root = leaf_hash(leaves[index]), tree.root()
    proof = tree.prove_inclusion(index)
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


@given(MANY, st.data())
def test_no_changed_consistency_proof_holds(
    leaves: list[bytes], data: st.DataObject
) -> None:
    tree = tree_of([*leaves, b"one more"])
    first = data.draw(st.integers(1, len(leaves)))
    bit = data.draw(st.integers(0, 32 * 8 - 1))
    old, new = tree.root(first), tree.root()
    proof = tree.prove_consistency(first)
    assert not verify_consistency(proof, flipped(old, bit), new)
    assert not verify_consistency(proof, old, flipped(new, bit))
    assert not verify_consistency(replace(proof, second=first), old, new)
    for place in range(len(proof.path)):
        path = list(proof.path)
        path[place] = flipped(path[place], bit)
        assert not verify_consistency(replace(proof, path=tuple(path)), old, new)
        path.pop(place)
        assert not verify_consistency(replace(proof, path=tuple(path)), old, new)
    longer = (*proof.path, new)
    assert not verify_consistency(replace(proof, path=longer), old, new)


@given(MANY, st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_rewritten_leaf_is_not_consistent(
    leaves: list[bytes], place: int, bit: int
) -> None:
    changed = list(leaves)
    place %= len(leaves)
    changed[place] = flipped(changed[place] or b"\x00", bit)
    later = tree_of([*changed, b"one more"])
    proof = later.prove_consistency(len(leaves))
    assert not verify_consistency(proof, tree_of(leaves).root(), later.root())


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


@pytest.mark.parametrize(
    "proof",
    [
        ConsistencyProof(2, 1, ()),
        ConsistencyProof(-1, 1, ()),
        ConsistencyProof(3, 5, ()),
        ConsistencyProof(0, 1, (EMPTY_ROOT,)),
        ConsistencyProof(1, 1, (EMPTY_ROOT,)),
        ConsistencyProof(1, 2**70, (EMPTY_ROOT,)),
        ConsistencyProof(1, 2, (b"short",)),
    ],
)
def test_malformed_consistency_proofs_do_not_hold(proof: ConsistencyProof) -> None:
    assert not verify_consistency(proof, EMPTY_ROOT, EMPTY_ROOT)


def test_only_the_empty_root_begins_every_tree() -> None:
    proof = ConsistencyProof(0, 1, ())
    assert verify_consistency(proof, EMPTY_ROOT, leaf_hash(b"a"))
    assert not verify_consistency(proof, leaf_hash(b"b"), leaf_hash(b"a"))


def test_a_path_too_short_for_the_sizes_does_not_hold() -> None:
    tree = tree_of(LEAVES[:2])
    proof = tree.prove_consistency(1)
    assert verify_consistency(proof, tree.root(1), tree.root())
    claim = replace(proof, second=4)
    assert not verify_consistency(claim, tree.root(1), tree.root())


def test_what_the_tree_does_not_hold_cannot_be_asked_for() -> None:
    tree = tree_of(LEAVES)
    for index, size in ((8, 8), (-1, 8), (3, 3), (0, 9), (0, 0)):
        with pytest.raises(ProofError):
            tree.prove_inclusion(index, size)
    for first, second in ((5, 4), (-1, 4), (1, 9)):
        with pytest.raises(ProofError):
            tree.prove_consistency(first, second)
    for size in (-1, 9):
        with pytest.raises(ProofError):
            tree.root(size)


def test_a_leaf_is_added_by_its_hash_only() -> None:
    for target in (MerkleTree(), Frontier()):
        with pytest.raises(ProofError):
            target.append(b"not a hash")
        assert target.size == 0


@given(MANY)
def test_proofs_travel_as_json(leaves: list[bytes]) -> None:
    tree = tree_of(leaves)
    inclusion = tree.prove_inclusion(0)
    consistency = tree.prove_consistency(1)
    for proof in (inclusion, consistency):
        travelled = json.loads(json.dumps(proof.to_record()))
        assert type(proof).from_record(travelled) == proof


@pytest.mark.parametrize(
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
