"""What authors wrote who asked that a withheld opinion be looked at again."""

from ...citizen.submissions.entry import Entry
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission


APPEAL = "appeal"
"""Key of their words in the payload of the entry in the log."""


def appeal_of(submission: Submission) -> str:
    """What its author wrote when they asked, "" where they did not: for the board."""
    found = (
        (one.payload or {})[APPEAL] for one in submission.entries if is_appeal(one)
    )
    return next(found, "")


def is_appeal(entry: Entry) -> bool:
    return entry.event is Event.RETURNED and APPEAL in (entry.payload or {})
