"""What a board owes once a scan was recognised: to compare the text with it."""

from ...base.tasks.acting import ask
from ...base.tasks.acting import settle
from ...base.tasks.store import task_store
from ...base.tasks.stored import StoredTasks
from ...base.tasks.task import TaskState
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
    if not list(_open(document.UID())):
        ask(KIND, document.UID(), document.owning_unit)


def comparison_done(uid: str) -> None:
    for identifier in list(_open(uid)):
        settle(identifier, TaskState.DONE)


def _open(uid: str) -> list[str]:
    tasks = task_store().open(KIND, None)
    return [one.identifier for one in tasks if one.subject == uid]
