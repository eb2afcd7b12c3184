"""What was sent, and its form in the log of receipts. Personal data are apart."""

from ...base.titled_enum import TitledEnum
from ...citizen.attachments.files import AttachedFile
from ...citizen.attachments.files import files_as_data
from ...citizen.submissions.submission import Submission
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


KIND = "petition"
"""The kind of these submissions in `citizen/submissions`."""

ABOUT = "petition."
"""Before the unit's code: opinions on a draft are counted by its bare UID."""


class Matter(TitledEnum):
    """What is sent."""

    PETITION = "petition", _("petition_matter_petition", default="A petition")
    QUESTION = "question", _("petition_matter_question", default="A question")
    INFORMATION = (
        "information",
        _("petition_matter_information", default="A request for information"),
    )


class Delivery(TitledEnum):
    """How information is to be given (law 104/2016/QH13, article 25)."""

    NETWORK = "network", _("information_by_network", default="By e-mail or this portal")
    POST = "post", _("information_by_post", default="By post or fax")
    VISIT = "visit", _("information_on_visit", default="At the unit's office")


class Channel(TitledEnum):
    """How it came in; all but the portal are entered by a board."""

    PORTAL = "portal", _("channel_portal", default="By the portal")
    LETTER = "letter", _("channel_letter", default="By letter")
    PHONE = "phone", _("channel_phone", default="By telephone")
    VISIT = "visit", _("channel_visit", default="On a visit")
    EMAIL = "e-mail", _("channel_email", default="By e-mail")


@dataclass(frozen=True)
class Content:
    """`subject`: token of the table; `unit`: code of the one first asked; `place`: in
    words; `position`: in degrees, "21.273100 106.194600". `publish`: whether its sender
    agrees that question and answer are published. `arrived`: day on which a paper came
    in, None for the portal. `marks`: why protection wants it looked at
    (`citizen.protection.Mark`). `delivery`, `purpose`: of a request for information,
    how it is to be given ("" for anything else), and what for.
    """

    matter: Matter
    subject: str
    unit: str
    text: str
    place: str = ""
    publish: bool = False
    channel: Channel = Channel.PORTAL
    arrived: date | None = None
    files: tuple[AttachedFile, ...] = ()
    marks: tuple[str, ...] = ()
    position: str = ""
    delivery: str = ""
    purpose: str = ""

    @property
    def terms(self) -> str:
        """By what its deadlines are found: see `rules.regimes`."""
        return terms_of(self.matter, self.delivery)


def terms_of(matter: str, delivery: str) -> str:
    """The kind of a regime: a request for information has one for each way."""
    return f"{matter}-{delivery}" if matter == Matter.INFORMATION else matter


LATER = ("position", "delivery", "purpose")
"""What was sealed only since it is asked."""


def to_payload(content: Content) -> dict[str, Any]:
    """Plain JSON values, as the log seals them."""
    return {
        "matter": content.matter.value,
        "subject": content.subject,
        "unit": content.unit,
        "text": content.text,
        "place": content.place,
        "publish": content.publish,
        "channel": content.channel.value,
        "arrived": content.arrived.isoformat() if content.arrived else "",
        "files": files_as_data(content.files),
        "marks": list(content.marks),
        **{name: said for name in LATER if (said := getattr(content, name))},
    }


def from_payload(payload: Mapping[str, Any]) -> Content:
    """What `to_payload` made. Raises KeyError or ValueError for anything else."""
    arrived = payload["arrived"]
    return Content(
        matter=Matter(payload["matter"]),
        subject=payload["subject"],
        unit=payload["unit"],
        text=payload["text"],
        place=payload["place"],
        publish=payload["publish"],
        channel=Channel(payload["channel"]),
        arrived=date.fromisoformat(arrived) if arrived else None,
        files=tuple(AttachedFile(**one) for one in payload["files"]),
        marks=tuple(payload["marks"]),
        **{name: payload.get(name, "") for name in LATER},
    )


def content_of(submission: Submission) -> Content | None:
    """What was sent; None once it was erased."""
    payload = submission.payload
    return None if payload is None else from_payload(payload)


def first_unit(submission: Submission) -> str:
    """Code of the unit that was asked first, which the log has in the open."""
    return submission.subject.removeprefix(ABOUT)
