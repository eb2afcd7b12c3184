"""What stands in the form of a reply, as text: sent, or taken from what was entered."""

from ...base.dates import read_day
from ...base.uploads.inspection import Upload
from ...citizen.contacts.contact import Contact
from ..opinions.content import Channel
from ..opinions.content import Content
from .letters import PublicLetter
from .parsing import MOST_POINTS
from .provisions import ProvisionNames
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
import re
from typing import Any


LINES = (
    "organisation",
    "person",
    "publish_name",
    "number",
    "dated",
    "signer",
    "arrived",
    "channel",
    "version",
    "asked_body",
    "key",
)
PARTS = ("provision", "stance", "text", "proposal")
_ROW = re.compile(rf"({'|'.join(PARTS)})-(\d{{1,4}})", re.ASCII)


@dataclass(frozen=True)
class Row:
    """One point, as it stands in the form."""

    provision: str = ""
    stance: str = ""
    text: str = ""
    proposal: str = ""

    @property
    def is_filled(self) -> bool:
        return any(one.strip() for one in (self.provision, self.text, self.proposal))


@dataclass(frozen=True)
class ReplyForm:
    """`lines` by name of the field; `kept_files`: digests of files that stay."""

    lines: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    kept_files: tuple[str, ...] = ()

    def values(self) -> dict[str, Any]:
        """For `parsing.ReplyReader`."""
        points = [vars(one) for one in self.rows]
        return {**self.lines, "points": points, "kept_files": self.kept_files}


def sent_form(form: Mapping[str, Any]) -> ReplyForm:
    """What was sent, without the rows in which nothing stands.

    A stance alone is a point only where it is the whole draft's: the first row's.
    """
    lines = {name: _text(form.get(name)) for name in LINES}
    rows: dict[int, dict[str, str]] = {}
    for name, value in form.items():
        match = _ROW.fullmatch(name)
        if match is not None:
            rows.setdefault(int(match[2]), {})[match[1]] = _text(value)
    listed = [Row(**rows[number]) for number in sorted(rows)]
    filled = [one for one in listed if one.is_filled]
    if not filled:
        filled = [one for one in listed if one.stance][:1]
    kept = form.get("kept_files") or ()
    digests = kept if isinstance(kept, list | tuple) else [kept]
    return ReplyForm(
        lines,
        tuple(filled[: MOST_POINTS + 1]),
        tuple(one for one in digests if isinstance(one, str)),
    )


def entered_form(
    content: Content,
    names: ProvisionNames,
    letter: PublicLetter | None,
    contact: Contact | None,
    asked_body: str,
) -> ReplyForm:
    """What was entered, to be corrected. `contact`: None where nothing is kept."""
    more = contact.more if contact is not None else {}
    is_person = contact is not None and letter is None
    lines = {
        "organisation": letter.organisation if letter is not None else "",
        "person": contact.name if contact is not None and is_person else "",
        "publish_name": _yes(contact is not None and contact.consent.publish_name),
        "number": letter.number if letter is not None else more.get("number", ""),
        "dated": _iso(
            letter.dated if letter is not None else read_day(more.get("dated"))
        ),
        "signer": more.get("signer", ""),
        "arrived": _iso(content.arrived),
        "channel": content.channel.value,
        "version": str(content.points[0].version) if content.points else "",
        "asked_body": asked_body,
    }
    rows = [
        Row(names.written(one.provision), one.stance.value, one.text, one.proposal)
        for one in content.points
    ]
    return ReplyForm(lines, tuple(rows), tuple(one.sha256 for one in content.files))


def empty_form(version: int, key: str) -> ReplyForm:
    lines = dict.fromkeys(LINES, "")
    return ReplyForm(
        {
            **lines,
            "version": str(version),
            "channel": Channel.LETTER.value,
            "key": key,
        }
    )


def sent_uploads(form: Mapping[str, Any]) -> tuple[Upload, ...]:
    """Files of a form; fields in which no file was chosen are passed over."""
    sent = form.get("files") or ()
    listed = sent if isinstance(sent, list | tuple) else [sent]
    return tuple(
        Upload(one, str(one.filename))
        for one in listed
        if hasattr(one, "read") and getattr(one, "filename", None)
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _yes(value: bool) -> str:
    return "1" if value else ""


def _iso(day: Any) -> str:
    return day.isoformat() if day is not None else ""
