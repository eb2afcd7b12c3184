"""Answers and refusals that wait for a second person; each room that answers has a
store. Only boards ever read them.
"""

from ..base.stores.meeting import Meets
from ..base.stores.value import stored_value
from .attachments.files import AttachedFile
from BTrees.OOBTree import OOBTree
from datetime import datetime
from hashlib import sha256
from persistent import Persistent


@stored_value
class Proposal:
    """`files`: of the answer, as `AttachedFile` has each; kept apart. `ground`: token
    of a refusal, "" for an answer. `by`: all who worded it since it last had a second
    person; the last of them last. `at`: aware.
    """

    words: str
    ground: str
    by: tuple[str, ...]
    at: datetime
    files: tuple[tuple[str, str, int, str], ...] = ()

    @property
    def attached(self) -> tuple[AttachedFile, ...]:
        return tuple(AttachedFile(*one) for one in self.files)

    def stamp(self) -> str:
        """Of the words and files as somebody read them."""
        digests = "".join(f"\n{one.sha256}" for one in self.attached)
        read = f"{self.ground}\n{self.words}{digests}"
        return sha256(read.encode()).hexdigest()[:16]


class ProposalStore(Meets, Persistent):
    """By tracking code. Whoever proposes meets who erases: what quotes its sender would
    stay where both are done at once.
    """

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()

    def get(self, code: str) -> Proposal | None:
        return self._by_code.get(code)

    def put(self, code: str, proposal: Proposal) -> None:
        self._by_code[code] = proposal
        self.meet(code)

    def drop(self, code: str) -> None:
        self._by_code.pop(code, None)
        self.meet(code)
