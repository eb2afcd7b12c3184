"""The dates and acts of a consultation, and the state they make on a moment."""

from ...base.dates import end_of_day
from ...editorial.withdrawal.closed_titles import was_closed
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from enum import StrEnum


class ConsultationState(StrEnum):
    """Where a public draft stands."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    CLOSED = "closed"
    ANSWERED = "answered"
    ADOPTED = "adopted"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Extension:
    """A later last day, decided `at` an aware moment; `was`: the one before."""

    at: datetime
    closes: date
    was: date
    ground: str


@dataclass(frozen=True)
class Outcome:
    """How it ended: adopted as `document` (UID; "" where it is not in the register),
    called `name` (its number, say), or dropped with a reason.

    `at` is the moment of the board's act. The official date is another one: `issued`,
    the day on which the document was issued; None where nobody has said it.
    """

    at: datetime
    adopted: bool
    document: str = ""
    name: str = ""
    reason: str = ""
    issued: date | None = None

    @property
    def told_name(self) -> str:
        """The name for whoever does not see the document; a closed one has none."""
        is_closed = self.document != "" and was_closed(self.document)
        return "–" if is_closed else self.name


@dataclass(frozen=True)
class Consultation:
    """What is decided of one draft. `opens`, `report_issued`: aware moments.

    `closes` is the last day first announced, in Vietnamese time, as every day here.
    """

    opens: datetime
    closes: date
    extensions: tuple[Extension, ...] = ()
    report_issued: datetime | None = None
    outcome: Outcome | None = None

    @property
    def last_day(self) -> date:
        """The last day in force now."""
        return self.extensions[-1].closes if self.extensions else self.closes

    @property
    def end(self) -> datetime:
        """The first moment at which nothing is taken in any more."""
        return end_of_day(self.last_day)

    @property
    def is_settled(self) -> bool:
        """Whether the report was issued, or it ended: nothing is added any more."""
        return self.report_issued is not None or self.outcome is not None

    def state(self, now: datetime) -> ConsultationState:
        """The state on an aware moment."""
        if self.outcome is not None and self.outcome.at <= now:
            adopted = self.outcome.adopted
            return ConsultationState.ADOPTED if adopted else ConsultationState.DROPPED
        if self.report_issued is not None and self.report_issued <= now:
            return ConsultationState.ANSWERED
        if now < self.opens:
            return ConsultationState.SCHEDULED
        return ConsultationState.OPEN if now < self.end else ConsultationState.CLOSED

    def is_open(self, now: datetime) -> bool:
        return self.state(now) is ConsultationState.OPEN

    def is_late(self, arrived: date) -> bool:
        """Whether what came in on a day was late, by the last day in force."""
        return arrived > self.last_day
