"""The rows of all drafts, kept with the site, by the UID of the draft."""

from ...citizen.submissions.archive import time_key
from ...citizen.submissions.states import State
from .row import CaseRow
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from persistent import Persistent
from persistent.mapping import PersistentMapping
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "bacgiang.policy.opinion_cases"
AFTER_ALL = "\uffff"


class CaseIndex(Persistent):
    """Rows of one draft, by code, by state and, of published ones, by provision.

    `counts`: published points by provision. Written by the job that catches up and by
    the board's acts, never by who sends an opinion.
    """

    def __init__(self) -> None:
        self._rows: OOBTree = OOBTree()
        self._by_state: OOTreeSet = OOTreeSet()
        self._published: OOTreeSet = OOTreeSet()
        self.counts: PersistentMapping = PersistentMapping()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, code: str) -> CaseRow | None:
        return self._rows.get(code)

    def rows(self) -> Iterator[CaseRow]:
        """All of them, by code."""
        return iter(self._rows.values())

    def codes(self, state: State) -> Iterator[str]:
        """Codes in a state, the oldest first."""
        low = (state.value,)
        for _state, _at, code in self._by_state.keys(low, (state.value, AFTER_ALL)):
            yield code

    def published(self, provision: str) -> Iterator[tuple[str, int]]:
        """Code and number of each published point on a provision, the oldest first."""
        found = self._published.keys((provision,), (provision, AFTER_ALL))
        for _provision, _at, code, number in found:
            yield code, number

    def put(self, row: CaseRow) -> None:
        """Keep a row in the place of the one before."""
        before = self._rows.get(row.code)
        if before == row:
            return
        if before is not None:
            self._take_out(before)
        self._rows[row.code] = row
        at = time_key(row.received)
        self._by_state.insert((row.state.value, at, row.code))
        if row.state is State.PUBLISHED:
            for number, provision in enumerate(row.provisions):
                self._published.insert((provision, at, row.code, number))
                self.counts[provision] = self.counts.get(provision, 0) + 1

    def _take_out(self, row: CaseRow) -> None:
        at = time_key(row.received)
        self._by_state.remove((row.state.value, at, row.code))
        if row.state is State.PUBLISHED:
            for number, provision in enumerate(row.provisions):
                self._published.remove((provision, at, row.code, number))
                self.counts[provision] -= 1


class CaseStore(Persistent):
    """The rows of every draft."""

    def __init__(self) -> None:
        self._by_draft: OOBTree = OOBTree()

    def of(self, draft: str) -> CaseIndex:
        """The rows of a draft; empty ones, kept nowhere, where there are none."""
        return self._by_draft.get(draft) or CaseIndex()

    def make(self, draft: str) -> CaseIndex:
        """The same to write to."""
        found = self._by_draft.get(draft)
        if found is None:
            found = self._by_draft[draft] = CaseIndex()
        return found


def install_case_store(site: Any) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = CaseStore()


def case_store(site: Any = None) -> CaseStore:
    """The site's store; an empty one, kept nowhere, where there is none."""
    portal = api.portal.get() if site is None else site
    found = IAnnotations(portal).get(KEY)
    return CaseStore() if found is None else found
