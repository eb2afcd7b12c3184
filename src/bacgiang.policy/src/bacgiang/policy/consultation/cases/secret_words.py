"""Marks of secrecy in what somebody sent: it is withheld, and not published (4.2a)."""

from ...citizen.submissions.submission import Submission
from ...editorial.secrecy.check import check_texts
from ...text.files.full.blocks import text_blocks
from ..opinions.content import content_of


def holds_mark(submission: Submission) -> bool:
    points = content_of(submission).points
    said = "\n".join(part for one in points for part in (one.text, one.proposal))
    return bool(check_texts(text_blocks(said, "")).marks)
