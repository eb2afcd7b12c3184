"""Which questions of a dialogue are still to be looked at, or to be answered."""

from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..content import ABOUT
from ..content import course_of
from ..content import Standing
from ..store import dialogue_store
from collections.abc import Collection
from itertools import islice


MOST_WAITING = 50
TO_SCREEN = (Standing.WAITING, Standing.OFF)


def to_screen(key: str) -> list[tuple[Submission, bool]]:
    """The oldest first, and whether it is new: what was taken off is not."""
    log, store = submissions(), dialogue_store()
    codes = log.store.codes_about(f"{ABOUT}{key}")
    taken, done = store.codes(key), store.settled
    others = (log.require(x) for x in codes if x not in taken and x not in done)
    told = ((one, course_of(one).phase) for one in others)
    wait = ((one, at is Standing.WAITING) for one, at in told if at in TO_SCREEN)
    return list(islice(wait, MOST_WAITING))


def to_answer(key: str, units: Collection[str] | None = None) -> int:
    """How many questions that were taken these units, or any, have not answered."""
    found = dialogue_store().questions(key).values()
    asked = (one for one in found if units is None or one.unit in units)
    return sum(not one.answer for one in asked)
