"""Letters that wait to be written and sent.

Nothing personal stands here: who gets a letter is a tracking code or a token, and the
words are made when it is sent, of what is true then. Whoever adds a letter meets no
conflict; one job takes them out (`sending.send_waiting`).
"""

from ...base.stores.site_store import SiteStore
from ..pages.pages import Pages
from ..submissions.archive import time_key
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from datetime import timedelta
from itertools import islice
from itertools import zip_longest
from persistent import Persistent
from typing import NamedTuple


# Tried again after 2, 4, 8, ... minutes, a day at most: for about two weeks.
MOST_ATTEMPTS = 24
LONGEST_REST = timedelta(days=1)
# Letters to addresses that somebody named without a proof of work go out one by one.
FORMS_KEPT = timedelta(hours=1)
SLOW_PACE = timedelta(seconds=30)
LONGEST_SLOW = timedelta(hours=12)
MOST_LOOKED_AT = 20_000
"""Letters whose time has come, among which those are found that go out next."""


class Waiting(NamedTuple):
    """A letter to be written. `channel` says who writes it (`writer`); `who` gets it:
    a tracking code, token or digest of an address. `about` and `what` are the writer's.
    """

    who: str
    channel: str
    about: str = ""
    what: str = ""


def _channel(letter: Waiting) -> str:
    return letter.channel


class SlowLane(Persistent):
    """The last turn that was given; a record of its own."""

    def __init__(self) -> None:
        self._last: datetime | None = None

    def turn(self, now: datetime) -> datetime | None:
        last = self._last
        found = now if last is None else max(now, last + SLOW_PACE)
        if found - now > LONGEST_SLOW:
            return None
        self._last = found
        return found


class Outbox(Persistent):
    """New letters on pages, and the queue that one job works off.

    Moments are aware. The same letter is there once however often it is added.
    """

    def __init__(self) -> None:
        self._new = Pages()
        self._queue: OOBTree = OOBTree()
        self._due: OOBTree = OOBTree()
        self._sent: OOTreeSet = OOTreeSet()
        self._slow = SlowLane()
        self._forms = Pages()

    def add(self, letter: Waiting, at: datetime) -> None:
        if not self.is_waiting(letter):
            self._new.add(tuple(letter), at)

    def slow_turn(self, now: datetime) -> datetime | None:
        """When a letter can go out that was asked for without a proof; None while too
        many wait. Those who ask so may meet a conflict; the others never do.
        """
        return self._slow.turn(now)

    def came_before(self, key: str, digest: str) -> bool:
        """Whether the form with that key was taken with the same words lately."""
        return (self._forms.get(key) or ("",))[0] == digest

    def keep_form(self, key: str, digest: str, at: datetime) -> None:
        if key and key not in self._forms:
            self._forms.add(key, (digest, at))

    def forget_forms(self, now: datetime) -> None:
        """Those of which no second click is to be expected; for the job."""
        forms = list(self._forms.items())
        self._forms.drop(key for key, one in forms if now - one[1] >= FORMS_KEPT)

    def is_waiting(self, letter: Waiting) -> bool:
        return tuple(letter) in self._new or tuple(letter) in self._due

    def was_sent(self, letter: Waiting) -> bool:
        """Of letters of which it is remembered (`settle`)."""
        return tuple(letter) in self._sent

    def is_due(self, now: datetime) -> bool:
        """Whether the job has something to do."""
        is_queued = bool(self._queue) and self._queue.minKey()[0] <= time_key(now)
        return is_queued or any(True for _page in self._new.filled())

    def take_in(self) -> int:
        """Queue what was added, by its time; how many. For the job."""
        found = list(self._new.items())
        for letter, at in found:
            if letter not in self._due:
                self._enter(letter, at, 0)
        self._new.drop([letter for letter, _at in found])
        return len(found)

    def due(
        self, now: datetime, most: int, cause: Callable[[Waiting], str] = _channel
    ) -> list[Waiting]:
        """Letters whose time has come: one of each cause after the other, and of each
        the oldest first. Thousands about one thing keep nobody waiting for another.
        """
        found: dict[str, list[Waiting]] = {}
        keys = self._queue.keys(max=(time_key(now), "\uffff"))
        of_channel: Counter[str] = Counter()
        for key in islice(keys, MOST_LOOKED_AT):
            letter = Waiting(*key[1:])
            of_channel[letter.channel] += 1
            if of_channel[letter.channel] <= most:
                found.setdefault(cause(letter), []).append(letter)
        rounds = zip_longest(*found.values())
        in_turn = (one for each in rounds for one in each if one is not None)
        return list(islice(in_turn, most))

    def settle(self, letter: Waiting, *, remember: bool = False) -> None:
        """Have done with a letter; remember it where it must not go out again."""
        del self._queue[(self._due.pop(tuple(letter)), *letter)]
        if remember:
            self._sent.insert(tuple(letter))

    def postpone(self, letter: Waiting, now: datetime) -> bool:
        """Try again later; False once it was tried too often, and is given up."""
        attempts = self._queue.pop((self._due.pop(tuple(letter)), *letter)) + 1
        if attempts >= MOST_ATTEMPTS:
            return False
        rest = min(timedelta(minutes=2**attempts), LONGEST_REST)
        self._enter(tuple(letter), now + rest, attempts)
        return True

    def _enter(self, letter: tuple[str, ...], at: datetime, attempts: int) -> None:
        due = time_key(at)
        self._due[letter] = due
        self._queue[(due, *letter)] = attempts


outbox = SiteStore("bacgiang.policy.consultation.outbox", Outbox)
