"""Sealed days: their seals, their trees, and where each leaf stands."""

from ...sealing.hashing import leaf_hash
from ...sealing.proofs import InclusionProof
from ...sealing.seals import DaySeal
from .day_tree import DayTree
from .seal_log import SealLog
from BTrees.OOBTree import OOBTree
from collections.abc import Sequence
from dataclasses import dataclass
from persistent import Persistent


@dataclass(frozen=True)
class Proof:
    """That a leaf is in its day, and the day's seal."""

    inclusion: InclusionProof
    seal: DaySeal


class SealedDays(Persistent):
    """Only the job that seals writes here."""

    def __init__(self) -> None:
        self.seals = SealLog()
        self._trees: OOBTree = OOBTree()
        self._places: OOBTree = OOBTree()

    def keep(self, seal: DaySeal, hashes: Sequence[bytes]) -> None:
        """Take the next day, with its leaf hashes in sealing order."""
        self.seals.append(seal)
        if hashes:
            self._trees[seal.day] = DayTree(hashes)
        for index, hashed in enumerate(hashes):
            self._places[hashed] = (seal.day, index)

    def proof_of(self, leaf: bytes) -> Proof | None:
        """None while the leaf's day is not sealed yet."""
        place = self._places.get(leaf_hash(leaf))
        if place is None:
            return None
        day, index = place
        seal = self.seals.get(day)
        assert seal is not None  # kept together with the place
        return Proof(self._trees[day].prove(index), seal)
