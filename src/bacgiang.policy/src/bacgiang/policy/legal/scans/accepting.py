"""A person compares what was recognised with the scan, and makes it the text."""

from ...base.acts.actor import current_actor
from ...base.acts.recording import record_act
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...editorial.working_copy.rules import baseline_of
from ..act_kinds import SCAN_ACCEPT
from ..documents.official_document import OfficialDocument
from ..documents.original import Original
from ..intake.accepting import bring_up_to_date
from ..intake.record_input import record_input
from ..text_correction.saving import NOT_MODIFIABLE
from .scan import Scan
from .scan import ScanState
from .store import scan_store
from .tasks import comparison_done
from bacgiang.policy import _
from datetime import datetime
from datetime import UTC
from plone import api


MODIFY = "Modify portal content"
IDENTITY = ("title", "number", "document_type", "issuer", "issue_date")
"""What a person has said of the document; the text fills what is still empty."""


def accept(
    document: OfficialDocument, original: Original, scan: Scan, text: str, *, seen: bool
) -> None:
    """Make `text` that of the document. Raises Refused.

    `seen`: whoever acts says that it was compared with the scan.
    """
    _check(document, scan)
    Refused.raise_for(None if seen else NOT_COMPARED)
    Refused.raise_for(None if text.strip() else NO_TEXT)
    known = {name: getattr(document, name) for name in IDENTITY}
    given = record_input({**known, "text": text})
    result = bring_up_to_date(document, given)
    Refused.raise_for(*result.refusals)
    scan.state = ScanState.ACCEPTED
    scan.by, scan.at = current_actor(), datetime.now(UTC)
    record_act(SCAN_ACCEPT, document, details={"part": original.getId()})
    for one in filter(None, (document, baseline_of(document))):
        comparison_done(one.UID())


def read_again(document: OfficialDocument, original: Original) -> None:
    """Let the job recognise a scan anew. Raises Refused."""
    _check(document, None)
    store, uid = scan_store(), original.UID()
    store.drop(uid)
    store.ask(uid)


def _check(document: OfficialDocument, scan: Scan | None) -> None:
    if not api.user.has_permission(MODIFY, obj=document):
        raise Refused(NOT_MODIFIABLE, status=403)
    if document.structure is not None:
        raise Refused(HAS_TEXT, status=409)
    if scan is not None and scan.state is ScanState.READING:
        raise Refused(NOT_READ_YET, status=409)


NOT_COMPARED = Refusal(
    "not_compared",
    _(
        "refusal_scan_not_compared",
        default="Compare the text with the scan, and confirm that you have.",
    ),
    "compared",
)
NO_TEXT = Refusal(
    "no_text",
    _("refusal_scan_no_text", default="There is no text to take over."),
    "text",
)
HAS_TEXT = Refusal(
    "has_text",
    _(
        "refusal_scan_has_text",
        default="The document has its text by now. Correct it with “Correct the text”.",
    ),
)
NOT_READ_YET = Refusal(
    "not_read_yet",
    _(
        "refusal_scan_not_read",
        default="The scan is still being read. Come back in a few minutes.",
    ),
)
