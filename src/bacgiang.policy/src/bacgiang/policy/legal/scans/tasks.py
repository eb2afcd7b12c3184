"""What a board owes once a scan was recognised: to compare the text with it."""

from ...base.tasks.about import ask_once
from ...base.tasks.about import settle_about
from ...base.tasks.stored import StoredTasks
from ..documents.official_document import OfficialDocument
from bacgiang.policy import _


KIND = "scan-text"
SCAN_TASKS = StoredTasks(
    KIND,
    _("matter_scan_text", default="Texts recognised from scans, to be compared"),
    "@@recognised-text",
    order=55,
    remind_days=None,
)


def owe_comparison(document: OfficialDocument) -> None:
    """Once for a document, however many scans it has."""
    ask_once(KIND, document.UID(), document.owning_unit)


def comparison_done(uid: str) -> None:
    settle_about(KIND, uid)
