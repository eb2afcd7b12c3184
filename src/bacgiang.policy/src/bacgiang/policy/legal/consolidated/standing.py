"""Marks at provisions that do not hold on the day, in a text as it reads on it."""

from ...law.consolidation import Consolidation
from ...law.consolidation import OperationKind
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import Status
from ...law.tree import all_provisions
from ..document_page.notes import ENDED
from ..document_page.notes import ProvisionNotes
from ..documents.official_document import OfficialDocument
from ..effect.describing import DescribedEvent
from datetime import date
from ZPublisher.HTTPRequest import HTTPRequest


MARKED = frozenset(
    {Status.NO_LONGER_IN_FORCE, Status.SUSPENDED, Status.NOT_YET_EFFECTIVE}
)
_CODES = frozenset(one.value for one in MARKED)


class StandingNotes(ProvisionNotes):
    """As beside the text as issued; changed words stand in the text itself.

    Where the text says that a provision was repealed, nothing is said again.
    """

    def __init__(
        self,
        document: OfficialDocument,
        read: Consolidation,
        day: date,
        request: HTTPRequest,
    ) -> None:
        super().__init__(document, day, request)
        self._printed = tuple(one.eid for one in all_provisions(read.text))
        said = {
            one.eid
            for one in read.changes
            if one.dated.operation.kind is OperationKind.REPEAL
        }
        self._touched = {
            eid: answer
            for eid, answer in self._touched.items()
            if answer.code in _CODES and eid not in said
        }
        self._statuses: dict[str, ProvisionAnswer] = {
            eid: answer
            for eid, answer in self._statuses.items()
            if answer.status in MARKED and eid not in said
        }

    def state(self, eid: str) -> str:
        answer = self._touched.get(eid)
        if answer is None:
            return ""
        gone = " legal-words-gone" if answer.code == ENDED else ""
        return f"legal-is-{answer.code}{gone}"

    def _words(self, eid: str, event: DescribedEvent) -> str:
        return ""
