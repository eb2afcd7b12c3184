"""Find opinions of a draft by their rows; texts are read for words alone."""

from ....citizen.codes.board_names import code_named
from ....citizen.submissions.states import State
from ....citizen.submissions.submissions import submissions
from ...opinions.content import content_of
from ...opinions.content import WHOLE
from ...timing.store import consultation_store
from ..cases_now import CasesNow
from ..proposals import proposal_on
from ..proposals import proposal_store
from ..row import CaseRow
from ..row import looked_through
from ..word_marks import marks_of
from ..word_marks import may_hold
from ..word_marks import words_of
from ..word_marks import words_said
from .query import CaseQuery
from .query import PERSONAL
from .query import Shelf
from .query import WHOLE_TOKEN
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from itertools import islice


# Of what no job has seen yet; the job runs every half minute.
MOST_UNSEEN = 200
# Texts that one question reads: about a second.
MOST_READ = 3000
PLAIN = {Shelf.WAITING, Shelf.PUBLISHED, Shelf.WITHHELD, Shelf.WITHDRAWN}
Judge = Callable[[CaseRow], bool]


class Selection:
    """The rows that a question is answered with, the oldest first; made for one
    request. `uid`: of the draft. `is_cut`: not all texts were read.
    """

    def __init__(self, uid: str, query: CaseQuery) -> None:
        self.uid = uid
        self.query = query
        self._cases = CasesNow(uid)
        self.index = self._cases.index
        self.is_cut = False
        self._log = submissions()

    def __iter__(self) -> Iterator[CaseRow]:
        if self._is_plain:
            return self._by_state()
        return self._with_words() if self.query.text else iter(self._narrowed)

    def page(self, size: int) -> tuple[list[CaseRow], bool]:
        """The rows of the page, and whether more follow."""
        start = self.query.start
        found = list(islice(self, start, start + size + 1))
        return found[:size], len(found) > size

    @cached_property
    def total(self) -> int | None:
        """How many there are; None where all texts would have to be read for it."""
        if self.query.text:
            return None
        if not self._is_plain:
            return len(self._narrowed)
        shelf = self.query.shelf
        return self.index.total(State(shelf)) - self._apart[shelf] + len(self._fresh)

    @cached_property
    def late(self) -> frozenset[str]:
        """Codes of what came in after the last day in force."""
        consultation = consultation_store().get(self.uid)
        if consultation is None:
            return frozenset()
        return frozenset(self.index.arrived_after(consultation.last_day))

    @cached_property
    def proposed(self) -> frozenset[str]:
        """Codes of what somebody proposes to withhold."""
        found = (self._log.get(code) for code, _one in proposal_store().items(self.uid))
        return frozenset(one.code for one in found if one and proposal_on(one))

    @cached_property
    def _apart_codes(self) -> dict[str, frozenset[str]]:
        """Codes of what lies on a shelf of its own, whatever its state."""
        return {Shelf.LATE: self.late, Shelf.PROPOSED: self.proposed}

    def counts(self) -> Counter[str]:
        """How many lie on each shelf."""
        counted = Counter({one.value: self.index.total(one) for one in State})
        counted.update(row.state.value for row in self._unseen)
        counted[Shelf.ALL] = sum(counted.values())
        counted.subtract(self._apart)
        counted[Shelf.LATE] = len(self.late)
        counted[Shelf.PROPOSED] = len(self.proposed)
        return counted

    @property
    def _is_plain(self) -> bool:
        """Whether a state says it all, so that nothing is scanned."""
        return Shelf(self.query.shelf) in PLAIN and not self.query.is_narrowed

    @cached_property
    def _apart(self) -> Counter[str]:
        """How many of each state lie on another shelf than that of their state."""
        rows = self._known(self.late | self.proposed)
        states = ((row, row.state.value) for row in rows)
        return Counter(state for row, state in states if not self._is_on(row, state))

    def _known(self, codes: Iterable[str]) -> Iterator[CaseRow]:
        """Those of the codes that have a row."""
        rows = map(self.index.get, codes)
        return (row for row in rows if row is not None)

    @cached_property
    def _unseen(self) -> list[CaseRow]:
        """Rows of what has none yet."""
        return self._cases.unknown()[:MOST_UNSEEN]

    @cached_property
    def _fresh(self) -> list[CaseRow]:
        """Those of them on this shelf, the oldest first."""
        found = [row for row in self._unseen if self._is_on(row, self.query.shelf)]
        return sorted(found, key=_place)

    def _by_state(self) -> Iterator[CaseRow]:
        shelf = self.query.shelf
        rows = self._known(self.index.codes(State(shelf)))
        yield from (row for row in rows if self._is_on(row, shelf))
        yield from self._fresh

    @cached_property
    def _narrowed(self) -> list[CaseRow]:
        """All that the facts of their rows let through, in one pass."""
        judges = list(self._judges())
        found = (row for row in self._rows() if all(judge(row) for judge in judges))
        return sorted(found, key=_place)

    def _rows(self) -> Iterator[CaseRow]:
        if self.query.group:
            group = code_named(self.query.group)
            yield from self._known(self.index.in_group(group))
        elif self.query.shelf in self._apart_codes:
            yield from self._known(self._apart_codes[self.query.shelf])
        else:
            yield from self.index.rows()
        for row in self._fresh:
            found = self._log.get(row.code)
            yield row if found is None else looked_through(row, found)

    def _is_on(self, row: CaseRow, shelf: str) -> bool:
        if shelf == Shelf.ALL:
            return True
        if shelf in self._apart_codes:
            return row.code in self._apart_codes[shelf]
        if row.state.value != shelf or row.code in self.late:
            return False
        return shelf != Shelf.WAITING or row.code not in self.proposed

    def _judges(self) -> Iterator[Judge]:
        query, shelf = self.query, self.query.shelf
        yield lambda row: self._is_on(row, shelf)
        if query.provision:
            wid = WHOLE if query.provision == WHOLE_TOKEN else query.provision
            yield lambda row: wid in row.provisions
        if query.author:
            yield lambda row: row.author.value == query.author
        if query.channel:
            yield lambda row: row.channel.value == query.channel
        if query.group:
            group = code_named(query.group)
            yield lambda row: bool(group) and row.group == group
        if query.mark:
            yield lambda row: _has_mark(row, query.mark)
        if query.text:
            wanted = marks_of(words_of(query.text))
            yield lambda row: may_hold(row.words, wanted)

    def _with_words(self) -> Iterator[CaseRow]:
        words = words_of(self.query.text)
        for count, row in enumerate(self._narrowed):
            self.is_cut = count >= MOST_READ
            if self.is_cut:
                return
            found = self._log.get(row.code)
            if found is not None and words <= words_said(content_of(found)):
                yield row


def _has_mark(row: CaseRow, mark: str) -> bool:
    return bool(row.found) if mark == PERSONAL else mark in row.marks


def _place(row: CaseRow) -> tuple[object, str]:
    return row.received, row.code
