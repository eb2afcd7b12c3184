"""A report and its answers in the log of what citizens send: code, receipt, proof."""

from ...citizen.submissions.entry import Entry
from ...citizen.submissions.states import Event
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from .report import Report


KIND = "inaccuracy"
ANSWERED = "answered"
_ABOUT = "inaccuracy."
"""Before the UID: opinions on a draft are counted by its bare UID."""


def take_in(item: str, text: str, key: str) -> tuple[Submission, bool]:
    """A report about the item with that UID, and whether it is new under this key."""
    log = submissions()
    is_new = log.find(key) is None
    return log.accept(KIND, f"{_ABOUT}{item}", {"text": text}, key), is_new


def item_of(submission: Submission) -> str:
    """The UID of the item that a report is about."""
    return submission.subject.removeprefix(_ABOUT)


def tell_answer(report: Report, words: str) -> None:
    """Put the board's answer under the code of a report that has one."""
    said = {"answer": words}
    submissions().decide(report.code, Event.NOTED, ANSWERED, said)


def answers(submission: Submission) -> list[tuple[Entry, str]]:
    """Entries of answers, the oldest first, and their words; none once erased."""
    return [
        (one, str(one.payload.get("answer", "")))
        for one in submission.entries
        if (one.event, one.reason) == (Event.NOTED, ANSWERED) and one.payload
    ]
