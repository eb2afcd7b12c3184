"""Where entries are kept. What may be written is decided in `submissions`."""

from ...base.stores.site_store import SiteStore
from ..pages.gathered import GatheredMapping
from ..pages.pages import Pages
from .archive import Archive
from .archive import order_key
from .archive import time_key
from .balance import Balance
from .balance import balance_of
from .balance import count_move
from .balance import received_in
from .entry import KeptEntry
from .sealed_days import SealedDays
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from heapq import merge
from operator import itemgetter
from persistent import Persistent
from typing import NamedTuple


# Longer than any request lasts (see `pages.gathered`).
YOUNG = timedelta(minutes=2)


class New(NamedTuple):
    """An entry on its page, with what is counted without loading it."""

    at: datetime
    subject: str
    before: str
    after: str
    kept: KeptEntry


class SubmissionStore(Persistent):
    """New entries on pages, older ones in the archive; readers see one log."""

    def __init__(self) -> None:
        self._new = Pages()
        self._archive = Archive()
        self._codes = GatheredMapping()
        self.sealed = SealedDays()

    def entries_of(self, code: str) -> tuple[KeptEntry, ...]:
        found = list(self._archive.of_code(code))
        page = self._new.page_of(code)
        while (new := page.get((code, len(found)))) is not None:
            found.append(new[-1])
        return tuple(found)

    def add(self, code: str, number: int, new: New) -> None:
        """Two that add the same number under a code conflict, and one tries again."""
        self._new.add((code, number), tuple(new))

    def hold(self, code: str, *, is_erased: bool = False) -> None:
        """Let the transaction fail, and be tried again, where what is under a code is
        erased before it commits; `is_erased`: where something comes under it.
        """
        kept = self._new.page_of(code) if is_erased else self.entries_of(code)[0]
        jar = kept._p_jar
        if jar is not None:
            kept._p_activate()
            jar.readCurrent(kept)

    def code_of(self, key: str) -> str | None:
        """The code given out for an idempotency key (its digest)."""
        return self._codes.get(key)

    def keep_key(self, key: str, code: str, at: datetime) -> None:
        self._codes.add(key, code, at)

    def balance(self, subject: str) -> Balance:
        """True at this moment: what was gathered, and every move since."""
        return self.balances([subject])[subject]

    def balances(self, subjects: Iterable[str]) -> dict[str, Balance]:
        """The same of several subjects; what was not gathered yet is read once."""
        counts = {subject: self._archive.counts(subject) for subject in subjects}
        for _key, value in self._new.items():
            new = New(*value)
            if new.subject in counts:
                count_move(counts[new.subject], new.before, new.after)
        return {
            subject: balance_of(counted, received_in(counted))
            for subject, counted in counts.items()
        }

    def codes_about(self, subject: str) -> Iterator[str]:
        """Codes of all submissions on a subject, the oldest first."""
        waiting = sorted(
            (time_key(value[0]), key[0])
            for key, value in self._new.items()
            if key[1] == 0 and value[1] == subject
        )
        for _at, code in merge(self._archive.codes_of(subject), waiting):
            yield code

    def codes(self) -> Iterator[str]:
        """Of all submissions."""
        yield from self._archive.codes()
        yield from (code for (code, number), _v in self._new.items() if number == 0)

    def recent(self) -> Iterator[tuple[str, str, int]]:
        """Subject, code and number of every entry that was not gathered yet."""
        for (code, number), value in self._new.items():
            yield value[1], code, number

    def after(self, key: str, now: datetime) -> Iterator[tuple[str, str]]:
        """Key (`order_key`) and subject of the entries after a key that are no longer
        young, in their order: none can come before one that was told.
        """
        until = time_key(now - YOUNG)
        old = ((one, kept.subject) for one, kept in self._archive.after(key, until))
        waiting = sorted(
            (order_key(value[0], code, number), value[1])
            for (code, number), value in self._new.items()
        )
        yield from merge(old, (one for one in waiting if key < one[0] < until))

    def first_moment(self) -> datetime | None:
        """Of the oldest entry on the pages."""
        return min((value[0] for _key, value in self._new.items()), default=None)

    def waiting(self, now: datetime) -> int:
        """How many entries can be gathered."""
        return sum(value[0] < now - YOUNG for _key, value in self._new.items())

    def gather(self, now: datetime) -> int:
        """Move entries that are no longer young into the archive; for one job."""
        before = now - YOUNG
        found = (pair for pair in self._new.items() if pair[1][0] < before)
        old = sorted(found, key=itemgetter(0))
        moves: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for (code, number), value in old:
            new = New(*value)
            self._archive.keep(code, number, new.kept, new.at, new.subject)
            moves[new.subject].append((new.before, new.after))
        for subject, made in moves.items():
            self._archive.count(subject, made)
        self._new.drop([key for key, _value in old])
        self._codes.gather(before)
        return len(old)

    @property
    def archive(self) -> Archive:
        return self._archive


submission_store = SiteStore("bacgiang.policy.citizen.submissions", SubmissionStore)
