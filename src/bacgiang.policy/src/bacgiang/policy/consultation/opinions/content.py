"""The content of a submission of opinions, and its form in the log of receipts.

One submission holds one or more points, each on one provision or question of one
version of the draft, or on the whole. Personal data are in `citizen/contacts` alone.
"""

from ...base.titled_enum import TitledEnum
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import files_as_data
from ...citizen.submissions.submission import Submission
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


KIND = "opinion"
"""The kind of these submissions in `citizen/submissions`."""

WHOLE = ""
"""The provision of a point that is on the whole draft."""


class Stance(TitledEnum):
    """What the author says of the provision."""

    AGREE = "agree", _("stance_agree", default="I agree")
    AGREE_WITH_CHANGES = (
        "agree-with-changes",
        _("stance_changes", default="I agree, with changes"),
    )
    DISAGREE = "disagree", _("stance_disagree", default="I do not agree")
    OTHER = "other", _("stance_other", default="Something else")


class Author(TitledEnum):
    """As whom it is given."""

    PERSON = "person", _("author_person", default="As a person")
    ORGANISATION = (
        "organisation",
        _("author_organisation", default="For an organisation"),
    )


class Channel(TitledEnum):
    """How it came in; all but the portal are entered by the board."""

    PORTAL = "portal", _("channel_portal", default="By the portal")
    LETTER = "letter", _("channel_letter", default="By letter")
    EMAIL = "e-mail", _("channel_email", default="By e-mail")
    MEETING = "meeting", _("channel_meeting", default="At a meeting")


@dataclass(frozen=True)
class Point:
    """One opinion. `provision`: identity (wid) in `version`, or WHOLE."""

    provision: str
    version: int
    stance: Stance
    text: str
    proposal: str = ""


@dataclass(frozen=True)
class Content:
    """`arrived`: day in the province on which a paper came in, None for the portal.

    `marks`: why it is looked at before it is shown (`citizen.protection.Mark`).
    """

    points: tuple[Point, ...]
    author: Author = Author.PERSON
    channel: Channel = Channel.PORTAL
    arrived: date | None = None
    files: tuple[AttachedFile, ...] = ()
    marks: tuple[str, ...] = ()


def to_payload(content: Content) -> dict[str, Any]:
    """Plain JSON values, as the log seals them."""
    return {
        "points": [
            {
                "provision": one.provision,
                "version": one.version,
                "stance": one.stance.value,
                "text": one.text,
                "proposal": one.proposal,
            }
            for one in content.points
        ],
        "author": content.author.value,
        "channel": content.channel.value,
        "arrived": content.arrived.isoformat() if content.arrived else "",
        "files": files_as_data(content.files),
        "marks": list(content.marks),
    }


def from_payload(payload: Mapping[str, Any]) -> Content:
    """What `to_payload` made. Raises KeyError or ValueError for anything else."""
    arrived = payload["arrived"]
    return Content(
        points=tuple(
            Point(
                one["provision"],
                one["version"],
                Stance(one["stance"]),
                one["text"],
                one["proposal"],
            )
            for one in payload["points"]
        ),
        author=Author(payload["author"]),
        channel=Channel(payload["channel"]),
        arrived=date.fromisoformat(arrived) if arrived else None,
        files=tuple(AttachedFile(**one) for one in payload["files"]),
        marks=tuple(payload["marks"]),
    )


def content_of(submission: Submission) -> Content:
    """What was sent, by the newest version; no points once it was erased."""
    if submission.payload is None:
        return Content(())
    return from_payload(submission.payload)
