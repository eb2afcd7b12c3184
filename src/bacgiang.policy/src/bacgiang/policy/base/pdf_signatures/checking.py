"""Verify the signatures of a PDF in a process of its own, as PDF files are read.

A file costs at most `SECONDS` and `MEMORY`, whatever stands in it.
"""

from ...text.files.child_process import read_in_child
from ...text.files.child_records import END
from ...text.files.child_records import Record
from ...text.files.containers import Container
from ...text.files.containers import container_of
from ..kept import Kept
from .verdict import Integrity
from .verdict import Later
from .verdict import PdfSignature
from .verdict import Signatures
from .verdict import Trust
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
import logging
import os
from pathlib import Path


logger = logging.getLogger(__name__)

ROOTS = "SIGNATURE_ROOTS"
"""Variable of the environment: a folder of certificates (PEM) of trusted authorities;
without it `signature-roots` in DATA."""
SECONDS = 30.0
AT_ONCE = 3.0
"""Seconds while somebody waits for the answer."""
MOST_KEPT = 100
MEMORY = 1_000 * 1024 * 1024
_WORKER = "bacgiang.policy.base.pdf_signatures.worker"
_LOOKED = Kept[Signatures](MOST_KEPT)
_SIGNED = b"/ByteRange"
"""Stands in every signed PDF as it is: it tells which bytes are signed."""


def signatures_at_once(data: bytes, seconds: float = AT_ONCE) -> Signatures:
    """What can be found while somebody waits: not final where that is not all.

    A file is looked at once, also when a request is done again after a conflict.
    """

    def look() -> Signatures:
        found = signatures_in(data, seconds)
        return found if found.is_whole else replace(found, is_final=False)

    return _LOOKED.of((sha256(data).digest(), roots_folder(), seconds), look)


def signatures_in(data: bytes, seconds: float | None = None) -> Signatures:
    """Nothing for what is no PDF, or not signed; in `SECONDS`, or those given."""
    seconds = SECONDS if seconds is None else seconds
    if container_of(data) is not Container.PDF or _SIGNED not in data:
        return Signatures()
    arguments = [str(seconds), str(MEMORY), roots_folder()]
    records, in_time = read_in_child(_WORKER, arguments, data, seconds)
    for record in records:
        if "unread" in record:
            logger.error("No certificate: %s in %s", record["unread"], ROOTS)
    found = tuple(_signature(one) for one in records if "integrity" in one)
    return Signatures(found, in_time and records[-1:] == [END])


def roots_folder() -> str:
    """The folder of trusted certificates; "" where there is none."""
    given, data = os.environ.get(ROOTS), os.environ.get("DATA")
    folder = Path(given) if given else Path(data or "/nowhere") / "signature-roots"
    return str(folder.resolve()) if folder.is_dir() else ""


def _signature(record: Record) -> PdfSignature:
    at = record.get("at")
    return PdfSignature(
        signer=str(record.get("signer", "")),
        organisation=str(record.get("organisation", "")),
        at=datetime.fromisoformat(at) if isinstance(at, str) else None,
        is_time_proven=bool(record.get("is_time_proven")),
        integrity=Integrity(str(record["integrity"])),
        later=Later(str(record.get("later", Later.NOTHING))),
        trust=Trust(str(record.get("trust", Trust.UNCHECKED))),
        authority=str(record.get("authority", "")),
        is_weak=bool(record.get("is_weak")),
    )
