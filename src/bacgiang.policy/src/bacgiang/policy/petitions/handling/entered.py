"""Which petitions a board entered, so that one of it has had their code and key; how
one is erased whole.
"""

from ...citizen.contacts import consenting
from ...citizen.mailbox.originals import original_store
from ...citizen.submissions.submission import Submission
from ..content.content import Channel
from ..content.content import content_of
from ..content.course import course_of
from .proposals import proposal_store
from datetime import datetime
from zope.i18nmessageid import Message


def is_entered(submission: Submission) -> bool:
    """Not of a letter of the mail box: its sender alone was given the key. What was
    erased does not tell.
    """
    content = content_of(submission)
    is_paper = content is not None and content.channel is not Channel.PORTAL
    return is_paper and not original_store().had(submission.code)


def erase_whole(
    submission: Submission, now: datetime, why: Message = consenting.BY_AUTHOR
) -> Submission:
    """What is open is withdrawn with it, and so is what was proposed to answer."""
    is_open = course_of(submission).is_open
    if is_open and not submission.is_erased:
        proposal_store().drop(submission.code)
    return consenting.erase_whole(submission, now, why, is_open=is_open)
