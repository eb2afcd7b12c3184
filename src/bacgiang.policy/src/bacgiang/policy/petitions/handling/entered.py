"""Which petitions a board entered, so that one of it has had their code and key."""

from ...citizen.mailbox.originals import original_store
from ...citizen.submissions.submission import Submission
from ..content.content import Channel
from ..content.content import content_of


def is_entered(submission: Submission) -> bool:
    """Not of a letter of the mail box: its sender alone was given the key. What was
    erased does not tell.
    """
    content = content_of(submission)
    is_paper = content is not None and content.channel is not Channel.PORTAL
    return is_paper and not original_store().had(submission.code)
