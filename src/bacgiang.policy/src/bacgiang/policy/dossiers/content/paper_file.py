"""A paper of a dossier with its bytes."""

from ...citizen.attachments.files import AttachedFile
from ...citizen.board_pages.file_answer import kept_file
from ...citizen.submissions.submission import Submission
from .rounds import round_name
from .whole import rounds_of
from typing import Any


def kept_paper(
    submission: Submission, entry: int | None, number: int | None
) -> tuple[AttachedFile, Any] | None:
    """The `number`-th of an entry of its log; None for none, and once it was erased.

    Raises Refused where it may be harmful.
    """
    for one in rounds_of(submission):
        if one.entry == entry:
            files = [paper.file for paper in one.papers]
            return kept_file(round_name(submission.code, one.entry), files, number)
    return None
