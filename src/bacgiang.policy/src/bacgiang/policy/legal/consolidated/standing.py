"""Marks at provisions that do not hold on the day, in a text as it reads on it."""

from ...law.consolidation import Consolidation
from ...law.consolidation import ENDING
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import Status
from ...law.effect.differing import differing
from ...law.effect.events import lineage
from ...law.provision_ranges import in_order
from ...law.tree import all_provisions
from ..document_page.notes import ENDED
from ..document_page.notes import ProvisionNotes
from ..documents.official_document import OfficialDocument
from ..documents.provision_names import title_in
from ..effect.answering import status_on
from ..effect.describing import DescribedEvent
from ..effect.labels import STATUS_TITLES
from .collecting import text_on
from dataclasses import dataclass
from datetime import date
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


MARKED = frozenset(
    {Status.NO_LONGER_IN_FORCE, Status.SUSPENDED, Status.NOT_YET_EFFECTIVE}
)
_CODES = frozenset(one.value for one in MARKED)


@dataclass(frozen=True)
class StandingDifference:
    """How a provision (`eid`; "" for the whole) stood before, and stands after."""

    eid: str
    title: str
    before: Status
    after: Status

    @property
    def before_title(self) -> Message:
        return STATUS_TITLES[self.before]

    @property
    def after_title(self) -> Message:
        return STATUS_TITLES[self.after]


def standing_differences(
    document: OfficialDocument, first: date, second: date
) -> list[StandingDifference]:
    """What was in force, suspended or to begin on one day, and not so on another.

    What has ended stands among the differences of the text where it was taken out, and
    where it was not, among these.
    """
    old, new = (status_on(document, day) for day in (first, second))
    named = differing([old, new], ())
    found = [
        (eid, old.at(eid).status, new.at(eid).status) for eid in ("", *in_order(named))
    ]
    repealed = {
        one.eid
        for one in text_on(document, second).changes
        if one.dated.operation.kind in ENDING
    }
    return [
        StandingDifference(
            eid,
            title_in(document.structure, eid) if eid else "",
            before,
            after,
        )
        for eid, before, after in found
        if before is not after
        and MARKED & {before, after}
        and not repealed.intersection(lineage(eid))
    ]


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
        said = {one.eid for one in read.changes if one.dated.operation.kind in ENDING}
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
