"""What officers note for each other about something that was sent: for the board that
has it alone. Each room whose boards take notes has a store.
"""

from ..base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from datetime import datetime
from persistent import Persistent


MOST = 200
"""Notes on one thing; the oldest go."""


@stored_value
class Note:
    """`by`: user id; `unit`: code of the one that had it then; `at`: aware."""

    at: datetime
    by: str
    unit: str
    words: str


class NoteStore(Persistent):
    """By tracking code, the oldest first."""

    def __init__(self) -> None:
        self._by_code: OOBTree = OOBTree()

    def of(self, code: str) -> tuple[Note, ...]:
        found: tuple[Note, ...] = self._by_code.get(code, ())
        return found

    def add(self, code: str, note: Note) -> None:
        self._by_code[code] = (*self.of(code), note)[-MOST:]

    def drop(self, code: str) -> None:
        self._by_code.pop(code, None)
