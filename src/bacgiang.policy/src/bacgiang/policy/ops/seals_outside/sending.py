"""The ways to places of others. Each may be gone twice: what is there stays."""

from ...base.one_request import NO_REPLY
from ...base.one_request import Reach
from ...base.one_request import request_to
from ...sealing.errors import ExportError
from ...sealing.export_lines import line_bytes
from ...sealing.export_lines import parse_line
from ...sealing.seals import DaySeal
from ...units.people import mail
from .store import OutsideStore
from bacgiang.policy import _
import json
from pathlib import Path


JSON = {"Content-Type": "application/json"}
SUBJECT = _("seals_letter_subject", default="Seals of ${log}, until ${day}")
TEXT = _(
    "seals_letter_text",
    default="""Please keep this letter. Each line is the seal of a day; with it anybody
can verify that nothing of that day, or of any day before, was changed since.

${lines}""",
)


class NotSent(Exception):
    """Tried again later; the message is for the log."""


def into_folder(
    folder: str, log: str, seals: list[DaySeal], kept: OutsideStore
) -> None:
    """Add lines to the log's file, as `verify-acts --seals` reads them."""
    file = Path(folder) / f"{log}.jsonl"
    try:
        last = _last_day(file)
        with file.open("ab") as lines:
            lines.writelines(line_bytes(one) for one in seals if one.day > last)
        for one in seals:
            token = kept.stamp(log, one.day)
            if token is not None:
                (Path(folder) / f"{log}-{one.day}.tst").write_bytes(token)
    except (OSError, ExportError) as error:
        raise NotSent(type(error).__name__) from None


def to_address(url: str, log: str, seals: list[DaySeal], kept: OutsideStore) -> None:
    """POST the seals as JSON."""
    said = {"log": log, "seals": [one.to_record() for one in seals]}
    try:
        reply = request_to(
            url,
            reach=Reach.ANYWHERE,
            method="POST",
            body=json.dumps(said).encode(),
            headers=JSON,
        )
    except NO_REPLY as error:
        raise NotSent(type(error).__name__) from None
    if not 200 <= reply.status < 300:
        raise NotSent(f"status {reply.status}")


def by_mail(box: str, log: str, seals: list[DaySeal], kept: OutsideStore) -> None:
    """A letter with the lines, to be kept."""
    lines = b"".join(map(line_bytes, seals)).decode()
    subject = mail.filled(SUBJECT, {"log": log, "day": seals[-1].day})
    if not mail.send(box, subject, mail.filled(TEXT, {"lines": lines})):
        raise NotSent("no letter")


def to_authority(url: str, log: str, seals: list[DaySeal], kept: OutsideStore) -> None:
    """A time stamp over the newest seal, and so over all before it. The digest is the
    SHA-256 of the seal's canonical bytes.
    """
    # Loaded where there is an authority to ask: it takes a tenth of a start.
    from ...base.time_stamps import NoStamp
    from ...base.time_stamps import stamp

    newest = seals[-1]
    try:
        token = stamp(bytes.fromhex(newest.digest), url)
    except NoStamp as error:
        raise NotSent(str(error)) from None
    kept.keep_stamp(log, newest.day, token)


WAYS = {
    # First, so that the folder gets the stamps, too.
    "time_stamps": to_authority,
    "folder": into_folder,
    "address": to_address,
    "mail": by_mail,
}


def _last_day(file: Path) -> str:
    """Of the seals in a file, "" before the first. Raises ExportError."""
    lines = file.read_bytes().splitlines() if file.exists() else []
    last = parse_line(lines[-1], len(lines)) if lines else None
    return last.day if isinstance(last, DaySeal) else ""
