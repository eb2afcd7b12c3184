"""Take an uploaded file: judge it, read it, keep it until it is confirmed."""

from ...base.pdf_signatures.checking import signatures_at_once
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.uploads.file_names import upload_name
from ...editorial.incoming.uploads.fields import judge
from ...text.files.containers import Container
from ...text.files.containers import container_of
from ...text.recognition.tools import tools
from ..documents.original import IOriginal
from ..documents.original_kinds import OriginalKind
from ..intake.text_reading import refuse_too_long
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
    text, remarks = _read(data, name, request)
    signed = file_remark(signatures_at_once(data))
    if signed is not None:
        remarks += (str(translate(signed, context=request)),)
    waiting = WaitingFile(
        NamedBlobFile(data, verdict.media_type, name),
        text,
        remarks,
        portal_type,
        kind,
    )
    return waiting_files().keep(waiting)


def _read(data: bytes, name: str, request: HTTPRequest) -> tuple[str, tuple[str, ...]]:
    """The text and remarks; of a scan none, where its text is recognised later."""
    try:
        found = text_read(data, name)
    except Refused as refused:
        is_scan = refused.refusals[0].code in OF_SCANS
        if not is_scan or container_of(data) is not Container.PDF or tools() is None:
            raise
        return "", (str(translate(RECOGNISED_LATER, context=request)),)
    refuse_too_long(found.text)
    return found.text, tuple(remark_in_words(one, request) for one in found.warnings)


OF_SCANS = ("file_no_text_layer", "file_garbled_text")
RECOGNISED_LATER = _(
    "remark_recognised_later",
    default="The file is a scan without text. Fill in the fields by hand; once the "
    "record is saved, a program recognises its text, and you compare it with the scan.",
)
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
