"""A dossier that a board entered is erased whole by it, as others by who applied."""

from ...citizen.contacts import consenting
from ...citizen.submissions.submission import Submission
from ..content.course import course_of
from datetime import datetime
from zope.i18nmessageid import Message


def erase_whole(found: Submission, now: datetime, why: Message) -> None:
    """What is open is withdrawn with it."""
    consenting.erase_whole(found, now, why, is_open=course_of(found).is_open)
