"""Answers and refusals that wait for a second person; each room that answers has a
store. Only boards ever read them.
"""

from ..base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from hashlib import sha256
from persistent import Persistent


@stored_value
class Proposal:
    """`ground`: token of a refusal, "" for an answer. `by`: all who worded it since it
    last had a second person; the last of them last. `at`: aware.
    """

    words: str
    ground: str
    by: tuple[str, ...]
    at: datetime

    def stamp(self) -> str:
        """Of the words as somebody read them."""
        return sha256(f"{self.ground}\n{self.words}".encode()).hexdigest()[:16]


class ProposalStore(Persistent):
    """By tracking code."""

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()

    def get(self, code: str) -> Proposal | None:
        return self._by_code.get(code)

    def put(self, code: str, proposal: Proposal) -> None:
        self._by_code[code] = proposal

    def drop(self, code: str) -> None:
        self._by_code.pop(code, None)
