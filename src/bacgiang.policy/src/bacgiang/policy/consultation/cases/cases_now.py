"""The opinions on a draft as the log is now, whether a job has seen it all or not.

Rows that a job made are read by their index; those it has yet to make are few and put
beside them here, for every reader. Nothing is written.
"""

from ...citizen.submissions.states import State
from .catching_up import unseen
from .row import CaseRow
from .store import case_store
from collections import Counter
from collections.abc import Iterator
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter


class CasesNow:
    """Of one draft (UID); made anew for each request."""

    def __init__(self, uid: str) -> None:
        self._uid = uid
        self.index = case_store().of(uid)

    @cached_property
    def newer(self) -> dict[str, CaseRow]:
        """Rows that take the place of those of the index, or have none there yet."""
        return {row.code: row for row in unseen(self._uid)}

    def rows(self) -> Iterator[CaseRow]:
        """Every submission, once."""
        for row in self.index.rows():
            yield self.newer.get(row.code, row)
        yield from self.unknown()

    def unknown(self) -> list[CaseRow]:
        """Rows of what the index knows nothing of."""
        return [row for row in self.newer.values() if self.index.get(row.code) is None]

    def counts(self) -> Counter[str]:
        """Published points by provision (identity)."""
        counted = Counter(dict(self.index.counts))
        for code, row in self.newer.items():
            known = self.index.get(code)
            if known is not None:
                counted.subtract(_public(known))
            counted.update(_public(row))
        return +counted

    def published(self, provision: str) -> Iterator[tuple[str, int]]:
        """Code and number of the published points on a provision; the newest last."""
        for code, number in self.index.published(provision):
            if code not in self.newer:
                yield code, number
        for row in sorted(self.newer.values(), key=attrgetter("received", "code")):
            for number, on in enumerate(_public(row)):
                if on == provision:
                    yield row.code, number


def _public(row: CaseRow) -> Sequence[str]:
    """Provisions of its points where everybody may read them."""
    return row.provisions if row.state is State.PUBLISHED else ()
