"""What was done is not undone, whoever asks and wherever in Zope (15.5).

An undo would take acts and published texts away without a trace; what is wrong is
corrected or withdrawn, and that is an act.
"""

from ZODB.DB import DB
from zope.processlifetime import IDatabaseOpenedWithRoot


def _never() -> bool:
    return False


def refuse_undo(event: IDatabaseOpenedWithRoot) -> None:
    """The database answers that it cannot: it lists nothing and undoes nothing."""
    keep_from_undoing(event.database)


def keep_from_undoing(database: DB) -> None:
    for one in (database, *getattr(database, "databases", {}).values()):
        one.supportsUndo = _never
