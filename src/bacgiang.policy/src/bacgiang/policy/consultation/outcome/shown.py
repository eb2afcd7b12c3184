"""How a consultation ended, as everybody reads it."""

from ...base.english.days import shown_day
from ...editorial.visibility.seen import may_see
from ...legal.documents.by_uid import record_with
from ..timing.consultation import Outcome
from ..timing.store import consultation_of
from dataclasses import dataclass
from datetime import date
from Products.Five import BrowserView


@dataclass(frozen=True)
class ShownOutcome:
    """`url` is empty for a document that the reader may not see, or that is in no
    register. `day` is the official one: of what was adopted, the day of issue
    (`issued`), "" where that is not known; of what was dropped, the day of that.
    """

    adopted: bool
    issued: date | None
    day: str
    name: str
    url: str
    reason: str


def shown_outcome(outcome: Outcome) -> ShownOutcome:
    document = record_with(outcome.document) if outcome.document else None
    seen = document if document is not None and may_see(document) else None
    name = (seen.number or seen.title) if seen is not None else outcome.told_name
    # As the document says that the reader sees, else as it said when it ended.
    issued = seen.issue_date if seen is not None else outcome.issued
    return ShownOutcome(
        adopted=outcome.adopted,
        issued=issued,
        day=shown_day(issued if outcome.adopted else outcome.at),
        name=name,
        url=seen.absolute_url() if seen is not None else "",
        reason=outcome.reason,
    )


class OutcomeOfDraft(BrowserView):
    """What stands on the draft's page; empty before the consultation ended."""

    def __call__(self) -> str:
        consultation = consultation_of(self.context)
        outcome = consultation.outcome if consultation is not None else None
        if outcome is None:
            return ""
        self.shown = shown_outcome(outcome)
        return str(self.index())
