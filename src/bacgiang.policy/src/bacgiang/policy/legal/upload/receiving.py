"""Take an uploaded file: judge it, read it, keep it until it is confirmed."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.incoming.uploads.fields import judge
from ...text.files import FileError
from ...text.files import read_text
from ..documents.original import IOriginal
from ..documents.original_kinds import OriginalKind
from .file_words import FAULTS
from .file_words import remark_in_words
from .waiting_files import waiting_files
from .waiting_files import WaitingFile
from bacgiang.policy import _
from io import BytesIO
from plone.namedfile.file import NamedBlobFile
import re
from typing import Any


_NOT_PLAIN = re.compile(r"[\x00-\x1f/\\]")
LONGEST_NAME = 200


def receive(upload: Any, portal_type: str, kind: str, request: Any) -> str:
    """Keep an uploaded file and return the name it waits under.

    Raises Refused for no file, one that is not taken, or not read.
    """
    given = str(getattr(upload, "filename", "") or "")
    name = _NOT_PLAIN.sub("", given)[-LONGEST_NAME:]
    if not name.strip() or not hasattr(upload, "read"):
        raise Refused(NO_FILE)
    if kind not in tuple(OriginalKind):
        raise Refused(NO_KIND)
    data = upload.read()
    verdict = judge(BytesIO(data), name, IOriginal["file"])
    if verdict.refusal is not None:
        raise Refused(verdict.refusal)
    try:
        found = read_text(data, name)
    except FileError as error:
        code = f"file_{error.fault.value.replace('-', '_')}"
        raise Refused(Refusal(code, FAULTS[error.fault], "file")) from error
    waiting = WaitingFile(
        NamedBlobFile(data, verdict.media_type, name),
        found.text,
        tuple(remark_in_words(one, request) for one in found.warnings),
        portal_type,
        kind,
    )
    return waiting_files().keep(waiting)


NO_FILE = Refusal(
    "no_file",
    _("refusal_upload_no_file", default="Choose a file."),
    "file",
)
NO_KIND = Refusal(
    "no_kind",
    _(
        "refusal_upload_no_kind",
        default="Say what the file is: a scan, a text file, a page of the gazette.",
    ),
    "kind",
)
