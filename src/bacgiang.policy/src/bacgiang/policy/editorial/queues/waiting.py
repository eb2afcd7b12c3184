"""What can wait for a person, and who says so: other matters plug in here."""

from ...units.levels import Level
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import Interface


@dataclass(frozen=True)
class Seat:
    """A person's place on one board, with the levels that hold now."""

    code: str
    levels: frozenset[Level]

    def holds(self, level: Level) -> bool:
        """The head's level carries the other three."""
        return level in self.levels or Level.HEAD in self.levels


@dataclass(frozen=True)
class WaitingItem:
    """One thing that waits for a person.

    `since` is when it came to wait (aware); `url` leads to the act; `state` is the id
    of the item's state and `state_title` its name. `note` says what is particular, None
    for nothing. What is shown but cannot be done by this person has `may_act` False.
    `drop_page` of a navigation root is where one gets rid of it; most have none.
    """

    matter: str
    uid: str
    title: str
    url: str
    unit: str
    state: str
    state_title: Message | str
    since: datetime
    level: Level
    note: Message | None = None
    may_act: bool = True
    is_working_copy: bool = False
    drop_page: str = ""


class IWaitingWork(Interface):
    """A kind of work that can wait: a utility, its name the id of the matter.

    Called with the user id of whoever acts and their seats, it gives WaitingItems,
    oldest first, or the nearest deadline first where there are any, one at a time:
    whoever asks takes as many as are needed, so nothing is to be loaded before it is
    taken.
    """

    title = Attribute("Heading of the matter (Message)")
    order = Attribute("Place among the matters, small numbers first")
    waits = Attribute("False where nothing is to be done; may be missing")
    count = Attribute(
        "How many there are, called in the same way, of what can all be acted on; may "
        "be missing where few can be"
    )
    for_everybody = Attribute("True where no seat is needed; may be missing")

    def __call__(user_id: str, seats: tuple[Seat, ...]) -> Any:  # noqa: N805
        """Iterable of WaitingItem, in that order, of the boards in `seats` only."""
