"""What other units are asked about something that was sent, and told: for boards alone.
Each room whose units ask others has a store.
"""

from ..base.stores.value import stored_value
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from persistent import Persistent


AFTER_ALL = "\uffff"


@stored_value
class Part:
    """What a unit told; `words` are "" until then. `at`: aware. Where units are asked
    one after the other: `turn`, and whether it has not come (`is_planned`). `days`:
    working days it has, 0 for no deadline. `files`: name, media type, size and digest.
    `before`: what it told when it was asked before.
    """

    unit: str
    question: str
    words: str
    by: str
    at: datetime
    turn: int = 0
    days: int = 0
    is_planned: bool = False
    files: tuple[tuple[str, str, int, str], ...] = ()
    before: tuple["Part", ...] = ()


class AskedStore(Persistent):
    """By tracking code and unit; which wait, by unit."""

    def __init__(self) -> None:
        self._parts: OOBTree = OOBTree()
        self._waiting: OOTreeSet = OOTreeSet()

    def put(self, code: str, part: Part) -> None:
        self._parts[(code, part.unit)] = part
        if part.words or part.is_planned:
            self._waiting.discard((part.unit, code))
        else:
            self._waiting.add((part.unit, code))

    def get(self, code: str, unit: str) -> Part | None:
        return self._parts.get((code, unit))

    def parts(self, code: str) -> list[Part]:
        return list(self._parts.values((code,), (code, AFTER_ALL)))

    def waiting(self, *units: str) -> Iterator[str]:
        """Codes of what units were asked and have not told yet, each once."""
        keys = (self._waiting.keys((unit,), (unit, AFTER_ALL)) for unit in units)
        return iter(dict.fromkeys(code for _unit, code in chain(*keys)))

    def end(self, code: str) -> None:
        """Nobody is asked any more."""
        for part in self.parts(code):
            self._waiting.discard((part.unit, code))

    def call_off(self, code: str, unit: str = "") -> None:
        """A unit is not asked any more, "" for none of them; what was told stays."""
        for part in self.parts(code):
            if unit not in ("", part.unit):
                continue
            self._waiting.discard((part.unit, code))
            if not part.words:
                del self._parts[(code, part.unit)]
            if not part.words and part.before:
                *before, last = part.before
                self.put(code, replace(last, before=tuple(before)))

    def drop(self, code: str) -> None:
        """What was told, too."""
        self.end(code)
        for part in self.parts(code):
            del self._parts[(code, part.unit)]
