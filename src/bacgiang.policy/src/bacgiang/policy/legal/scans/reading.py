"""Recognise the text of a scan, some pages at a time."""

from ...search.attachments.extracted import extracted_text
from ...text.files import DEFAULT_LIMITS
from ...text.files import Fault
from ...text.files.pdf_process import read_pdf
from ...text.recognition.recognising import recognise
from ...text.recognition.tools import tools
from ..documents.original import Original
from ..signatures.examining import pdf_in
from .scan import Scan
from .scan import ScanState


PAGES_AT_ONCE = 3
MOST_PAGES = 100
_WITHOUT_TEXT = {Fault.NO_TEXT_LAYER, Fault.GARBLED_TEXT}


def scan_of(original: Original) -> Scan | None:
    """A scan of which nothing is recognised yet; None for any other file."""
    if extracted_text(original.file):
        return None
    data = pdf_in(original.file)
    if not data:
        return None
    content = read_pdf(data, DEFAULT_LIMITS)
    unread = [one for one in content.remarks if one.fault in _WITHOUT_TEXT]
    pages = {page for remark in unread for page in remark.pages}
    if not pages or len(pages) < (content.page_count or 0):
        return None
    return Scan(original.sha256, len(pages))


def read_on(scan: Scan, data: bytes) -> None:
    """Recognise the next pages. Says so where the programs for it are missing."""
    found = tools()
    if found is None:
        scan.state = ScanState.NO_TOOLS
        return
    last = min(scan.count, MOST_PAGES)
    first = len(scan.pages) + 1
    texts = recognise(data, first, min(last, first + PAGES_AT_ONCE - 1), found)
    scan.pages += tuple(texts)
    is_stuck = not any(text is not None for text in texts)
    if is_stuck or len(scan.pages) >= last:
        scan.pages += (None,) * (scan.count - len(scan.pages))
        scan.state = ScanState.PROPOSED
