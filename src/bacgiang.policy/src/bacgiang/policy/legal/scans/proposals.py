"""Scans of a document, and what came of them."""

from ...editorial.working_copy.rules import baseline_of
from ...text.files.broken_words import join_broken_words
from ...text.recognition.joining import joined
from ..documents.official_document import OfficialDocument
from ..documents.original import Original
from .scan import Scan
from .scan import ScanState
from .store import scan_store
from collections.abc import Iterator


def scans_of(document: OfficialDocument) -> Iterator[tuple[Original, Scan]]:
    """With their originals; of a working copy also those that the public has."""
    store, baseline = scan_store(), baseline_of(document)
    for holder in filter(None, (document, baseline)):
        for one in holder.objectValues():
            scan = store.get(one.UID()) if isinstance(one, Original) else None
            if scan is not None:
                yield one, scan


def origin_of(document: OfficialDocument) -> str:
    """Where the text comes from: a key of `ORIGINS`."""
    if document.structure is None:
        return "none"
    states = {scan.state for _original, scan in scans_of(document)}
    return "recognised" if ScanState.ACCEPTED in states else "entered"


def text_of(scan: Scan) -> str:
    """What was recognised, without heads and numbers of pages."""
    return join_broken_words(joined(one or "" for one in scan.pages))
