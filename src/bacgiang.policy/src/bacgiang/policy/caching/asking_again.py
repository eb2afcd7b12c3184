"""Whether the catalog still answers what a kept page asked of it, as it did."""

from ..base.dates import now_utc
from ..base.read_state import start_of
from .answer import Answer
from .answer import Grounds
from .answer import State
from .catalog_use import Question
from .moments import next_moment
from .packages import EVERY_CATALOG
from .packages import packages_of
from .packages import used_by_question
from .reads import as_reads
from .reads import holds_any
from .reads import Marks
from .reads import numbers_of
from .remembered import Remembered
from .remembered import remembered_of
from AccessControl.SecurityManagement import noSecurityManager
from collections.abc import Hashable
from functools import cached_property
import logging
from transaction import TransactionManager
from typing import Any
from zope.component.hooks import getSite
from zope.component.hooks import setSite


logger = logging.getLogger(__name__)

ROOT = "Application"


def is_right(answer: Answer, now: float) -> bool:
    """Whether it would be made like this again; asks the catalog where in doubt.

    Of several who doubt an answer at once one asks.
    """
    grounds = answer.grounds
    state = grounds.state(now)
    if state is not State.DOUBTFUL:
        return state is State.RIGHT
    with answer.lock:
        state = grounds.state(now)
        if state is State.DOUBTFUL:
            return _is_still_true(grounds)
    return state is State.RIGHT


def _is_still_true(grounds: Grounds) -> bool:
    try:
        return _is_answered_alike(grounds)
    except Exception:
        # An index that is gone, a conflict: Zope tells, when it is asked for the page.
        logger.info("Questions of a kept answer cannot be asked again.", exc_info=True)
        return False


def _is_answered_alike(grounds: Grounds) -> bool:
    known = grounds.position
    manager = TransactionManager()
    connection = grounds.database.open(manager)
    before = getSite()
    try:
        start = start_of(connection)
        again = _Again(grounds, connection, start)
        root = connection.root()[ROOT]
        # Nobody is signed in for whom it was made.
        noSecurityManager()
        setSite(root.unrestrictedTraverse(grounds.site))
        for path, use in grounds.catalogs.items():
            catalog = root.unrestrictedTraverse(path)._catalog
            if not use.is_answered_alike(catalog, again.ask):
                return False
        # What the questions use now is what they rest on from now on.
        used = again.used()
        if used is None:
            return False
        # Committed between the doubt and the snapshot that the questions were asked of.
        position, changed = grounds.commits.changed_since(known)
        if changed is None or holds_any(grounds.reads, changed):
            return False
        seen = grounds.commits.position_at(start)
        if seen is None:
            return False
        grounds.catalog_reads = as_reads(used)
        # What is told between the two questions was not compared.
        grounds.position = min(position, seen)
        # What was committed since this connection began to read.
        return grounds.state(0) is State.RIGHT
    finally:
        setSite(before)
        manager.abort()
        connection.close()


class _Again:
    """Asks the questions of one kept answer in a connection of its own.

    A commit puts nearly all that is kept in doubt, and most pages asked the same (which
    sections hold anything): a question with a name is asked once, for all of them.
    """

    def __init__(self, grounds: Grounds, connection: Any, start: bytes) -> None:
        self._commits, self._start = grounds.commits, start
        self._remembered = remembered_of(grounds.database)
        self._recalled: set[int] = set()
        self._began = now_utc()
        self._marks = Marks(connection)
        self._marks.put()

    def ask(self, catalog: Any, question: Question) -> Any:
        name = question.name
        if name is None:
            return question.ask(catalog)
        if self._commits.has_heard_of(self._start):
            known = self._remembered.recall(name, self._began.timestamp())
            if known is not None:
                self._recalled.update(known.grounds.reads)
                return known.answer
        until = self._until
        self._marks.put()
        answer = question.ask(catalog)
        self._remember(name, catalog, answer, until)
        return answer

    @cached_property
    def _until(self) -> float:
        return next_moment(self._began).timestamp()

    def _remember(
        self, name: Hashable, catalog: Any, answer: Any, until: float
    ) -> None:
        used, position = (
            self._marks.since_last(),
            self._commits.position_at(self._start),
        )
        if used is None or position is None:
            return
        packages = EVERY_CATALOG | packages_of(catalog)
        reads = used_by_question(catalog, used, packages)
        if reads is not None:
            grounds = Grounds(self._commits, position, until, reads)
            self._remembered.keep(name, Remembered(answer, grounds))

    def used(self) -> set[int] | None:
        """All that the questions rest on; None where that is not known any more."""
        passages = self._marks.passages()
        if passages is None:
            return None
        return self._recalled.union(*map(numbers_of, passages))
