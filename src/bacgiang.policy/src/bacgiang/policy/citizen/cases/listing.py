"""What of a unit's cases a list is asked for, and how many each facet has."""

from ...base.dates import today
from ...base.form_values import form_value
from ...base.stores.site_store import SiteStore
from ...text.collation import sort_key
from ...units.register.taken_over import units_worked_for
from ..assigned import AssignedStore
from ..tallies import TallyStore
from .row_store import list_of
from .row_store import Row
from .row_store import RowStore
from .rows_now import Rows
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property
from itertools import chain
from itertools import islice
from itertools import product
from typing import Any


EVERY_OPEN = "open"
"""Stands for all phases that are, where a room has no phase of that name."""
OVERDUE = "overdue"
MOST = 200
"""Subjects of a unit that are offered: those with most."""


@dataclass(frozen=True)
class Listable:
    """A kind whose rows stand on lists by subject, too. `phases`: all, the first shown
    without any choice. `subject`: what addresses call it; `title_of` one.
    """

    rows: Rows
    phases: tuple[Any, ...]
    tallies: SiteStore[TallyStore]
    assigned: SiteStore[AssignedStore]
    subject: str
    title_of: Callable[[str], str]


@dataclass(frozen=True)
class Listing:
    """`unit`: code of the one that works on them, also where they were sent to one that
    ended in it; of one `phase`, None for all that are open; of a subject, of an officer
    (user id); overdue ones alone.
    """

    of: Listable
    unit: str
    phase: Any = None
    subject: str = ""
    officer: str = ""
    is_overdue: bool = False

    @classmethod
    def asked(
        cls, of: Listable, unit: str, form: Mapping[str, Any], officer: str
    ) -> "Listing":
        """What a page or service is asked for: without a phase all that are open, where
        it asks for anything else.
        """
        chosen, is_overdue = form_value(form, "phase"), form_value(form, OVERDUE) == "1"
        subject = form_value(form, of.subject)
        found = cls(of, unit, None, subject, officer, is_overdue)
        is_plain = chosen != EVERY_OPEN and not found.facets
        usual = of.phases[0] if is_plain else None
        phase = next((one for one in of.phases if one == chosen), usual)
        return replace(found, phase=phase)

    @property
    def facets(self) -> dict[str, str]:
        """What is chosen beside the phase, as addresses say it."""
        late = "1" if self.is_overdue else ""
        told = {self.of.subject: self.subject, "officer": self.officer, OVERDUE: late}
        return {name: value for name, value in told.items() if value}

    @property
    def phases(self) -> tuple[Any, ...]:
        return self.open_ones if self.phase is None else (self.phase,)

    @property
    def open_ones(self) -> tuple[Any, ...]:
        return tuple(filter(self.of.rows.is_open, self.of.phases))

    @property
    def is_unknown(self) -> bool:
        """Who worked on closed ones is not kept."""
        return bool(self.officer) and not self._running(self.phases)

    def found(self, newer: Mapping[str, Row], start: int = 0) -> Iterator[Any]:
        """Rows from the `start`-th on, the nearest deadline first; of closed ones the
        latest closed.
        """
        if self.officer:
            of_officer = (
                one for one in self._theirs(newer) if one.phase in self.phases
            )
            return islice(of_officer, start, None)
        if not self.is_overdue:
            return self.of.rows.of(self._lists(), self.phases, newer, start)
        running = self._running(self.phases)
        return self.of.rows.of(self._lists(), running, newer, start, today())

    def totals(self, newer: Mapping[str, Row]) -> Mapping[Any, int]:
        """By phase, whichever is chosen."""
        if self.officer:
            return Counter(one.phase for one in self._theirs(newer))
        if self.is_overdue:
            lists = self._lists()
            return {one: self._late(lists, (one,)) for one in self.of.phases}
        return self.of.rows.totals(self._lists(), self.of.phases, newer)

    def subjects(self) -> list[tuple[str, str, int]]:
        """Each with its title, and how many of the phase that is chosen; what no job
        has counted yet is left out.
        """
        known = (self.of.tallies().subjects(one, MOST) for one in self._units)
        found = [
            (one, self.of.title_of(one) or one, count)
            for one in dict.fromkeys(chain(*known))
            if (count := self._of(one)) or one == self.subject
        ]
        return sorted(found, key=lambda one: sort_key(one[1]))

    def officers(self) -> Counter[str]:
        """How many that are open each has."""
        assigned = self.of.assigned()
        return sum(map(assigned.counts, self._units), Counter())

    @cached_property
    def _store(self) -> RowStore:
        found: RowStore = self.of.rows.store()
        return found

    @cached_property
    def _units(self) -> tuple[str, ...]:
        return units_worked_for(self.unit)

    def _lists(self, subject: str = "") -> list[str]:
        return [list_of(one, subject or self.subject) for one in self._units]

    def _running(self, phases: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(one for one in phases if one in self.open_ones)

    def _theirs(self, newer: Mapping[str, Row]) -> Iterator[Any]:
        """Of the officer, in all phases that are open."""
        day, assigned = today(), self.of.assigned()
        codes = chain(*(assigned.codes(one, self.officer) for one in self._units))
        for row in self.of.rows.open_of(codes, newer):
            is_late = row.due is not None and row.due < day
            is_asked = not self.subject or list_of(row.unit, self.subject) in (
                self._store.lists_of(row)
            )
            if is_asked and (is_late or not self.is_overdue):
                yield row

    def _of(self, subject: str) -> int:
        lists = self._lists(subject)
        if self.is_overdue:
            return self._late(lists, self.phases)
        pairs = product(lists, self.phases)
        return sum(self._store.total(*pair) for pair in pairs)

    def _late(self, lists: list[str], phases: tuple[Any, ...]) -> int:
        day, pairs = today(), product(lists, self._running(phases))
        return sum(self._store.due_before(*pair, day) for pair in pairs)
