"""A submission on a draft at a glance."""

from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ..opinions.content import Author
from ..opinions.content import Channel
from ..opinions.content import Content
from ..opinions.content import from_payload
from dataclasses import dataclass
from datetime import date
from datetime import datetime


@dataclass(frozen=True)
class CaseRow:
    """`received`: aware. `entries`: how many of the log it was made from; `provisions`:
    of each point, in their order. `group`: code of the first of its like, "" for none.

    Whether it is late is not kept: an extension changes that.
    """

    code: str
    received: datetime
    entries: int
    state: State
    reason: str
    provisions: tuple[str, ...]
    author: Author
    channel: Channel
    arrived: date | None
    marks: tuple[str, ...]
    group: str = ""


def row_of(submission: Submission, group: str = "") -> CaseRow:
    """The row of what stands under a code now; of erased texts the facts are left."""
    content = content_of(submission)
    return CaseRow(
        code=submission.code,
        received=submission.received,
        entries=len(submission.entries),
        state=submission.state,
        reason=submission.reason,
        provisions=tuple(one.provision for one in content.points),
        author=content.author,
        channel=content.channel,
        arrived=content.arrived,
        marks=content.marks,
        group=group,
    )


def content_of(submission: Submission) -> Content:
    """What was sent, by the newest version; no points once it was erased."""
    if submission.payload is None:
        return Content(())
    return from_payload(submission.payload)
