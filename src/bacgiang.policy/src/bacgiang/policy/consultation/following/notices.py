"""What the author of a submission is told by e-mail, with their consent."""

from enum import StrEnum


class NoticeKind(StrEnum):
    """What became of a submission."""

    PUBLISHED = "published"
    WITHHELD = "withheld"
    ANSWERED = "answered"
    ADOPTED = "adopted"
    DROPPED = "dropped"
