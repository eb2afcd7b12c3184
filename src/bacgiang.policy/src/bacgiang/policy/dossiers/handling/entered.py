"""A dossier that a board entered is erased whole by it, as others by who applied."""

from ...citizen.contacts.consenting import erase_all
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import at_clock
from ...citizen.submissions.submissions import submissions
from ..content.course import course_of
from datetime import datetime
from zope.i18nmessageid import Message


def erase_whole(found: Submission, now: datetime, why: Message) -> None:
    """What is open is withdrawn with it."""
    if course_of(found).is_open:
        at_clock(submissions(), lambda: now).withdraw(found.code)
    erase_all(found, now, why)
