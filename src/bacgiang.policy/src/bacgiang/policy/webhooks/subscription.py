"""A subscription: where calls go, what about, how far it was told."""

from ..base.erasable.erasable import decrypted
from ..base.erasable.erasable import encrypted
from ..base.erasable.erasable import Erasable
from ..base.erasable.erasable import erase
from ..base.titled_enum import TitledEnum
from .tried import Place
from .tried import Tried
from .tried import TriedLog
from .wanted import Wanted
from bacgiang.policy import _
from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
from persistent import Persistent


MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
PAUSES = (
    *(MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE),
    *(HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 8 * HOUR),
)
"""After each call in vain; about a day in all."""
LEASE = timedelta(minutes=5)
"""For how long one instance is at it; what it did not report then is sent again."""
BOTH_HOLD = timedelta(days=1)
MOST_AGAIN = 100
GONE = 410


class Why(TitledEnum):
    """Why a subscription is suspended; "" while it is not."""

    IN_VAIN = "in_vain", _("webhook_why_in_vain", default="Calls failed for a day")
    GONE = "gone", _("webhook_why_gone", default="The address answered that it is gone")
    NOT_YOURS = (
        "not_yours",
        _(
            "webhook_why_not_yours",
            default="Whoever subscribed may do so no longer",
        ),
    )
    BY_HAND = "by_hand", _("webhook_why_by_hand", default="Suspended by hand")


class Subscription(Persistent):
    """Of the unit with the code `unit`, answered for by the account `user_id`.

    Moments are aware. Jobs and the acts of those who manage it write here, nobody else.
    """

    def __init__(
        self, identifier: str, unit: str, user_id: str, url: str, wanted: Wanted
    ) -> None:
        self.identifier, self.unit = identifier, unit
        self.user_id, self.url, self.wanted = user_id, url, wanted
        self.suspended = ""
        self.attempts = 0
        self.due: datetime | None = None
        self.busy_until: datetime | None = None
        self.again: tuple[Place, ...] = ()
        self.turn = 0
        self.log = TriedLog()
        self._reached: OOBTree = OOBTree()
        self._secrets: tuple[tuple[Erasable, datetime | None], ...] = ()

    def reached(self, journal: str) -> str:
        """The key after which a journal is read on; "" for its beginning."""
        return str(self._reached.get(journal, ""))

    def reach(self, places: Iterable[Place]) -> None:
        for place in places:
            self._reached[place.journal] = place.key

    def secrets(self, now: datetime) -> list[str]:
        """Those by which calls are signed, the newest first."""
        held = (one for one, until in self._secrets if until is None or now < until)
        read = (decrypted(one, self.identifier) for one in held)
        return [one for one in read if one is not None]

    def new_secret(self, secret: str, now: datetime) -> None:
        """From now on; the one before holds for another day."""
        before = [one for one, until in self._secrets if until is None]
        for kept, until in self._secrets:
            if until is not None:
                erase(kept)
        self._secrets = (
            (encrypted(secret, self.identifier), None),
            *((one, now + BOTH_HOLD) for one in before),
        )

    def forget_secrets(self) -> None:
        for kept, _until in self._secrets:
            erase(kept)
        self._secrets = ()

    def is_ready(self, now: datetime) -> bool:
        waits = [one for one in (self.due, self.busy_until) if one is not None]
        return not self.suspended and all(one <= now for one in waits)

    def take(self, now: datetime, places: Iterable[Place]) -> None:
        """Nobody else calls meanwhile; what is to be told again and is not among the
        places is so no longer.
        """
        told = set(places)
        self.busy_until = now + LEASE
        self.again = tuple(one for one in self.again if one in told)

    def start_from(self, places: Iterable[Place]) -> None:
        """Tell from there on, whatever is under way."""
        self.turn += 1
        self.reach(places)
        self.resume()

    def note(
        self, tried: Iterable[Tried], end: Mapping[str, str], turn: int, now: datetime
    ) -> str:
        """What came of the calls of a `turn`, in their order; `end` is how far all was
        taken that was to be told. Returns why it is suspended now, "" where it is not.
        """
        self.busy_until = None
        for one in tried:
            self.log.add(one)
            if turn != self.turn:
                continue
            if not one.is_taken:
                return self._failed(one, now)
            self._taken(one.place)
        if turn == self.turn:
            self.reach(Place(*one) for one in end.items())
        return ""

    def resume(self) -> None:
        self.suspended, self.attempts = "", 0
        self.due = self.busy_until = None

    def suspend(self, why: Why) -> None:
        """Keeps its place; what happens meanwhile is told once it goes on."""
        self.suspended = why.value

    def once_more(self, place: Place) -> None:
        """Tell one again, before what is new."""
        if place not in self.again:
            self.again = (*self.again, place)[-MOST_AGAIN:]

    def _taken(self, place: Place) -> None:
        self.attempts, self.due = 0, None
        if place in self.again:
            self.again = tuple(one for one in self.again if one != place)
        else:
            self.reach([place])

    def _failed(self, tried: Tried, now: datetime) -> str:
        if tried.status == GONE or self.attempts == len(PAUSES):
            self.suspend(Why.GONE if tried.status == GONE else Why.IN_VAIN)
            return self.suspended
        self.due = now + PAUSES[self.attempts]
        self.attempts += 1
        return ""
