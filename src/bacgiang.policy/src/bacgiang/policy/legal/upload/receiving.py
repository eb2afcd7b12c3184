"""Take an uploaded file: judge it, read it, keep it until it is confirmed."""

from ...base.pdf_signatures.checking import signatures_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.file_names import upload_name
from ...editorial.incoming.uploads.fields import judge
from ..documents.original import IOriginal
from ..documents.original_kinds import OriginalKind
from ..signatures.words import file_remark
from .file_words import remark_in_words
from .file_words import text_read
from .waiting_files import waiting_files
from .waiting_files import WaitingFile
from bacgiang.policy import _
from io import BytesIO
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.i18n import translate
from zope.schema import getFields
from ZPublisher.HTTPRequest import HTTPRequest


def receive(upload: Any, portal_type: str, kind: str, request: HTTPRequest) -> str:
    """Keep an uploaded file and return the name it waits under.

    Raises Refused for no file, one that is not taken, or not read.
    """
    name = upload_name(upload)
    if not name:
        raise Refused(NO_FILE)
    if kind not in tuple(OriginalKind):
        raise Refused(NO_KIND)
    data = upload.read()
    verdict = judge(BytesIO(data), name, getFields(IOriginal)["file"])
    if verdict.refusal is not None:
        raise Refused(verdict.refusal)
    found = text_read(data, name)
    remarks = tuple(remark_in_words(one, request) for one in found.warnings)
    signed = file_remark(signatures_in(data))
    if signed is not None:
        remarks += (str(translate(signed, context=request)),)
    waiting = WaitingFile(
        NamedBlobFile(data, verdict.media_type, name),
        found.text,
        remarks,
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
