"""What the signatures of an original are worth is found out once for each file.

It stands on the original beside its digest; pages and services only tell it.
"""

from ...base.pdf_signatures.checking import signatures_at_once
from ...base.pdf_signatures.checking import signatures_in
from ...base.pdf_signatures.verdict import Signatures
from ...text.files import DEFAULT_LIMITS
from ...text.files.containers import Container
from ...text.files.containers import container_of
from ..documents.original import Original
from .words import file_remark
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.rest.interfaces import IAPIRequest
from zope.globalrequest import getRequest


HEAD = 1024


def signatures_of(original: Original) -> Signatures | None:
    """None while the file has not been looked at."""
    known = original.signatures
    return known[1] if known and known[0] == original.sha256 else None


def examine(original: Original) -> Signatures:
    """Verify the signatures of a file, once: what was given up is kept. For jobs."""
    known = signatures_of(original)
    if known is None or not known.is_final:
        known = signatures_in(pdf_in(original.file))
        original.signatures = (original.sha256, known)
    return known


def is_examined(original: Original) -> bool:
    """Whether nothing is left to a job."""
    known = signatures_of(original)
    return known is not None and known.is_final


def pdf_in(file: NamedBlobFile) -> bytes:
    """The bytes of a PDF; of a larger one the first 100 MB, of other files none."""
    with file.open() as stored:
        head: bytes = stored.read(HEAD)
        is_pdf = container_of(head) is Container.PDF
        return head + stored.read(DEFAULT_LIMITS.size) if is_pdf else b""


def examine_when_changed(original: Original, event: object) -> None:
    """After the digest was taken; whoever brought the file is told what is wrong."""
    if original.file is None or signatures_of(original) is not None:
        return
    found = signatures_at_once(pdf_in(original.file))
    original.signatures = (original.sha256, found)
    remark = file_remark(found)
    request = getRequest()
    if remark is None or request is None or IAPIRequest.providedBy(request):
        return
    api.portal.show_message(remark, request=request, type="warning")
