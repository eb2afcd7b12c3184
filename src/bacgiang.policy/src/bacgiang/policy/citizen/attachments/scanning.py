"""Files that citizens sent are looked at by ClamAV, where an installation has it.

`CLAMD` of its environment names the socket's path, or host and port. What was not
looked at yet is given to nobody. Of what is harmful the bytes are erased: its name,
size and digest stay sealed.
"""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.scheduler.interfaces import IScheduledJob
from .store import attachment_store
from .store import KeptFiles
from bacgiang.policy import _
from clamav_client.clamd import ClamdError
from clamav_client.clamd import ClamdNetworkSocket
from clamav_client.clamd import ClamdUnixSocket
from clamav_client.clamd import ResponseError
from datetime import datetime
from itertools import islice
import logging
import os
from plone.namedfile.file import NamedBlobFile
from Products.CMFPlone.Portal import PloneSite
from zope.interface import implementer


logger = logging.getLogger(__name__)

CLAMD = "CLAMD"
PATIENCE = 60
"""Seconds for one file."""
MOST = 50
"""Submissions of one run."""
CLEAN = ""
WAITS = Refusal(
    "file_not_scanned",
    _(
        "file_refusal_waits",
        default="This file is still being checked for harmful software. Try again in "
        "a few minutes.",
    ),
    status=503,
)
HARMFUL = Refusal(
    "file_harmful",
    _(
        "file_refusal_harmful",
        default="Harmful software (${name}) was found in this file, so it was erased. "
        "Ask whoever sent it for a clean one.",
    ),
    status=410,
)


def clamd() -> ClamdNetworkSocket | None:
    """None where no scanner is set."""
    place = os.environ.get(CLAMD, "")
    if not place:
        return None
    if place.startswith("/"):
        return ClamdUnixSocket(place, timeout=PATIENCE)
    host, _colon, port = place.rpartition(":")
    return ClamdNetworkSocket(host, int(port), timeout=PATIENCE)


def require_scanned(kept: KeptFiles, number: int) -> None:
    """Raises Refused for a file that waits for the scanner, or was harmful."""
    if kept.verdicts is None:
        if clamd() is not None:
            raise Refused(WAITS)
    elif kept.verdicts[number] != CLEAN:
        raise Refused(HARMFUL.at(name=kept.verdicts[number]))


@implementer(IScheduledJob)
class ScanAttachments:
    """What the scanner cannot be asked about waits for the next run."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        store = attachment_store(site)
        return clamd() is not None and next(store.unscanned(), None) is not None

    def run(self, site: PloneSite, now: datetime) -> None:
        scanner, store = clamd(), attachment_store(site)
        if scanner is None:
            return
        for kept in list(islice(store.unscanned(), MOST)):
            try:
                verdicts = tuple(_verdict(scanner, one) for one in kept.files)
            except ResponseError as error:
                logger.warning("ClamAV does not judge a file, it waits: %s", error)
                continue
            except (ClamdError, OSError) as error:
                logger.warning("ClamAV does not answer, files wait for it: %s", error)
                return
            store.note_verdicts(kept, verdicts)
        store.skip_scanned(now)


def _verdict(scanner: ClamdNetworkSocket, file: NamedBlobFile) -> str:
    """Name of what was found, CLEAN for nothing. Raises ClamdError, OSError."""
    with file.open() as stream:
        answer = scanner.instream(stream)
    for status, reason in answer.values():
        if status == "OK":
            return CLEAN
        if status == "FOUND":
            return reason or "?"
    raise ResponseError(str(answer))
