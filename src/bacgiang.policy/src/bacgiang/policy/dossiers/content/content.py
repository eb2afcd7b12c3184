"""What was sent, and its form in the log of receipts. Answers and persons are apart."""

from ...base.titled_enum import TitledEnum
from ...citizen.attachments.files import AttachedFile
from ...citizen.submissions.submission import Submission
from ...procedures.limit import Limit
from bacgiang.policy import _
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import asdict
from dataclasses import dataclass
from typing import Any


KIND = "dossier"
"""The kind of these submissions in `citizen/submissions`."""

ABOUT = "dossier."
"""Before the code of the unit it was sent to."""


class Channel(TitledEnum):
    """How it came in."""

    PORTAL = "portal", _("channel_portal", default="By the portal")
    COUNTER = "counter", _("channel_counter", default="At the counter")
    POST = "post", _("channel_post", default="By post")


@dataclass(frozen=True)
class Paper:
    """A file, and the name of the question to which it came; "" for none."""

    question: str
    file: AttachedFile


@dataclass(frozen=True)
class Content:
    """`procedure`: its UID; `form`: number of the form it was filed under; `answers`:
    digest of what was answered (`answers.store`); `limit`: how long it may take, by the
    procedure as it was. `marks`: why protection wants it looked at.
    """

    procedure: str
    procedure_code: str
    form: int
    unit: str
    answers: str
    limit: Limit | None = None
    papers: tuple[Paper, ...] = ()
    channel: Channel = Channel.PORTAL
    marks: tuple[str, ...] = ()


def papers_as_data(papers: Sequence[Paper]) -> list[dict[str, Any]]:
    return [{"question": one.question, **asdict(one.file)} for one in papers]


def papers_of(data: Sequence[Mapping[str, Any]]) -> tuple[Paper, ...]:
    return tuple(
        Paper(
            one["question"],
            AttachedFile(**{key: one[key] for key in one if key != "question"}),
        )
        for one in data
    )


def to_payload(content: Content) -> dict[str, Any]:
    """Plain JSON values, as the log seals them."""
    limit = content.limit
    return {
        "procedure": content.procedure,
        "procedure_code": content.procedure_code,
        "form": content.form,
        "unit": content.unit,
        "answers": content.answers,
        "limit": [limit.amount, limit.unit.value] if limit is not None else [],
        "files": papers_as_data(content.papers),
        "channel": content.channel.value,
        "marks": list(content.marks),
    }


def from_payload(payload: Mapping[str, Any]) -> Content:
    """What `to_payload` made. Raises KeyError or ValueError for anything else."""
    limit = payload["limit"]
    return Content(
        procedure=payload["procedure"],
        procedure_code=payload["procedure_code"],
        form=payload["form"],
        unit=payload["unit"],
        answers=payload["answers"],
        limit=Limit.of(*limit) if limit else None,
        papers=papers_of(payload["files"]),
        channel=Channel(payload["channel"]),
        marks=tuple(payload["marks"]),
    )


def content_of(submission: Submission) -> Content | None:
    """What was sent; None once it was erased."""
    payload = submission.payload
    return None if payload is None else from_payload(payload)


def first_unit(submission: Submission) -> str:
    """Code of the unit it was sent to, which the log has in the open."""
    return submission.subject.removeprefix(ABOUT)


def is_entered(submission: Submission) -> bool:
    """Whether a board did, so that one of it has had code and key. What was erased does
    not tell.
    """
    content = content_of(submission)
    return content is not None and content.channel is not Channel.PORTAL
