"""What stands in the form of a reply, as text: sent, or taken from what was entered."""

from ...base.dates import read_day
from ...base.form_values import form_value
from ...base.form_values import listed_texts
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
    lines = {name: form_value(form, name) for name in LINES}
    rows: dict[int, dict[str, str]] = {}
    for name in form:
        match = _ROW.fullmatch(name)
        if match is not None:
            rows.setdefault(int(match[2]), {})[match[1]] = form_value(form, name)
    listed = [Row(**rows[number]) for number in sorted(rows)]
    filled = [one for one in listed if one.is_filled]
    if not filled:
        filled = [one for one in listed if one.stance][:1]
    rows_kept = tuple(filled[: MOST_POINTS + 1])
    return ReplyForm(lines, rows_kept, listed_texts(form, "kept_files"))


def entered_form(
    content: Content,
    names: ProvisionNames,
    letter: PublicLetter | None,
    contact: Contact | None,
    asked_body: str,
) -> ReplyForm:
    """What was entered, to be corrected. `contact`: None where nothing is kept."""
    more = contact.more if contact is not None else {}
    public = letter or PublicLetter(
        "", more.get("number", ""), read_day(more.get("dated"))
    )
    is_public = contact is not None and contact.consent.publish_name
    lines = {
        "organisation": public.organisation,
        "person": contact.name if contact is not None and letter is None else "",
        "publish_name": "1" if is_public else "",
        "number": public.number,
        "dated": _iso(public.dated),
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
    chosen = {"version": str(version), "channel": Channel.LETTER.value, "key": key}
    return ReplyForm(dict.fromkeys(LINES, "") | chosen)


def sent_uploads(form: Mapping[str, Any]) -> tuple[Upload, ...]:
    """Files of a form; fields in which no file was chosen are passed over."""
    sent = form.get("files") or ()
    listed = sent if isinstance(sent, list | tuple) else [sent]
    return tuple(
        Upload(one, str(one.filename))
        for one in listed
        if hasattr(one, "read") and getattr(one, "filename", None)
    )


def _iso(day: Any) -> str:
    return day.isoformat() if day is not None else ""
