"""Letters that wait until an act on many items is done."""

from ...units.people.recipients import Recipient
from .letter import Letter
from collections.abc import Callable
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
import threading
from typing import Any


_open = threading.local()


@dataclass(frozen=True)
class Gathered:
    """A letter about one item to one person."""

    person: Recipient
    item: Any
    letter: Letter


class Gathering:
    """What has been gathered, in the order it came."""

    def __init__(self) -> None:
        self._letters: list[Gathered] = []
        self._known: dict[tuple[Any, ...], Any] = {}

    def add(self, person: Recipient, item: DexterityContent, letter: Letter) -> None:
        self._letters.append(Gathered(person, item, letter))

    def mark(self) -> int:
        """Where the letters of what comes next begin."""
        return len(self._letters)

    def drop_since(self, mark: int) -> None:
        """Forget the letters of what was undone."""
        del self._letters[mark:]

    def once(self, key: tuple[Any, ...], find: Callable[[], Any]) -> Any:
        """What `find` says, asked for once: boards and sites stay as they are within
        an act."""
        if key not in self._known:
            self._known[key] = find()
        return self._known[key]

    def by_person_and_matter(self) -> list[list[Gathered]]:
        """What can be told in one letter each."""
        found: dict[tuple[Any, ...], list[Gathered]] = {}
        for one in self._letters:
            found.setdefault((one.person, one.letter.matter), []).append(one)
        return list(found.values())


def asked_once(key: tuple[Any, ...], find: Callable[[], Any]) -> Any:
    """What `find` says; where many items are acted on together it is asked once."""
    together = gathering()
    return find() if together is None else together.once(key, find)


def gathering() -> Gathering | None:
    """What is open in this thread, None where each letter goes by itself."""
    return getattr(_open, "gathering", None)


def open_gathering(opened: Gathering | None) -> None:
    _open.gathering = opened
