"""Files of a dossier: those that were sent under its code, those of steps beside."""

from ...base.dates import now_utc
from ...citizen.attachments.files import attached
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import bare
from ...citizen.attachments.files import blobs_of
from ...citizen.attachments.files import SentFile
from ...citizen.attachments.files import uploads_of
from ...citizen.attachments.store import attachment_store
from ...citizen.board_pages.file_answer import kept_file
from ...citizen.erasure import DataErased
from ...citizen.protection.attachments import judge_files
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ...citizen.taking_in import require
from .content import KIND
from .content import Paper
from .content import papers_as_data
from .whole import FIRST
from .whole import rounds_of
from collections.abc import Sequence
from typing import Any
from zope.component.hooks import getSite


def round_name(code: str, entry: int) -> str:
    """Under which `attachments.store` has the files of an entry of the log."""
    return code if entry == FIRST else f"{code}.{entry}"


def kept_paper(
    submission: Submission, entry: int | None, number: int | None
) -> tuple[AttachedFile, Any] | None:
    """The `number`-th of an entry of its log, with its bytes; None for none, and once
    it was erased. Raises Refused where it may be harmful.
    """
    for one in rounds_of(submission):
        if one.entry == entry:
            files = [paper.file for paper in one.papers]
            return kept_file(round_name(submission.code, one.entry), files, number)
    return None


def keep_papers(
    found: Submission, files: Sequence[SentFile], *, of_board: bool
) -> list[dict[str, Any]]:
    """Of the step that comes next; as its entry seals them. Raises Refused."""
    kept = keep_files(found, files, of_board=of_board)
    return papers_as_data([Paper("", one) for one in kept])


def keep_files(
    found: Submission, files: Sequence[SentFile], *, of_board: bool
) -> tuple[AttachedFile, ...]:
    """The same, of which the entry says nothing."""
    uploads = uploads_of(files)
    judged = judge_files(uploads)
    require(judged.refusals)
    uploads = bare(uploads) if of_board else uploads
    came = attached(uploads, judged.media_types)
    name = round_name(found.code, len(found.entries))
    attachment_store().keep(name, blobs_of(uploads, came), now_utc())
    return came


def erase_rounds(event: DataErased) -> None:
    """Files of all steps go with the data; those under the code go by themselves."""
    site = getSite()
    found = submissions(site).get(event.code) if site is not None else None
    if found is not None and found.kind == KIND:
        for entry in found.entries[1:]:
            attachment_store(site).erase(round_name(event.code, entry.number))
