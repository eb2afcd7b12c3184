"""Keep the papers that come with a step."""

from ...base.dates import now_utc
from ...citizen.attachments.files import attached
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import blobs_of
from ...citizen.attachments.files import SentFile
from ...citizen.attachments.files import uploads_of
from ...citizen.attachments.store import attachment_store
from ...citizen.protection.attachments import judge_files
from ...citizen.submissions.submission import Submission
from ...citizen.taking_in import require
from .content import Paper
from .content import papers_as_data
from .rounds import round_name
from collections.abc import Sequence
from typing import Any


def keep_papers(found: Submission, files: Sequence[SentFile]) -> list[dict[str, Any]]:
    """Of the step that comes next; as its entry seals them. Raises Refused."""
    return papers_as_data([Paper("", one) for one in keep_files(found, files)])


def keep_files(
    found: Submission, files: Sequence[SentFile]
) -> tuple[AttachedFile, ...]:
    """The same, of which the entry says nothing."""
    uploads = uploads_of(files)
    judged = judge_files(uploads)
    require(judged.refusals)
    came = attached(uploads, judged.media_types)
    name = round_name(found.code, len(found.entries))
    attachment_store().keep(name, blobs_of(uploads, came), now_utc())
    return came
