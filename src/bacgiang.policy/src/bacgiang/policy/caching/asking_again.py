"""Whether the catalog still answers what a kept page asked of it, as it did."""

from ..base.read_state import start_of
from .answer import Answer
from .answer import Grounds
from .answer import State
from .reads import as_reads
from .reads import holds_any
from .reads import Marks
from AccessControl.SecurityManagement import noSecurityManager
import logging
from transaction import TransactionManager
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
        marks = Marks(connection)
        marks.put()
        root = connection.root()[ROOT]
        # Nobody is signed in for whom it was made.
        noSecurityManager()
        setSite(root.unrestrictedTraverse(grounds.site))
        for path, use in grounds.catalogs.items():
            if not use.is_answered_alike(root.unrestrictedTraverse(path)._catalog):
                return False
        # What the questions use now is what they rest on from now on.
        passages = marks.passages()
        if passages is None:
            return False
        used = {oid for passage in passages for oid, _used in passage}
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
