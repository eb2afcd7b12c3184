"""Answers about effect: a status, the reason for it, the events that decided it."""

from bacgiang.policy.law.effect.events import Event
from bacgiang.policy.law.effect.events import in_order
from bacgiang.policy.law.effect.events import lineage
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from enum import Enum


class Status(Enum):
    """Effect on a day, of a document or a provision.

    ``PARTLY_IN_FORCE``: some of it has ended, for good; ``PARTLY_SUSPENDED``, or is not
    yet in force (``PARTLY_EFFECTIVE``), and nothing has ended. ``AS_CONSOLIDATED``: a
    consolidated text is no act by itself; what it puts together has effect.
    """

    NOT_YET_EFFECTIVE = "not-yet-effective"
    IN_FORCE = "in-force"
    PARTLY_IN_FORCE = "partly-in-force"
    PARTLY_SUSPENDED = "partly-suspended"
    PARTLY_EFFECTIVE = "partly-effective"
    SUSPENDED = "suspended"
    NO_LONGER_IN_FORCE = "no-longer-in-force"
    UNKNOWN = "unknown"
    CONFLICT = "conflict"
    AS_CONSOLIDATED = "as-consolidated"


PARTLY = frozenset(
    {Status.PARTLY_IN_FORCE, Status.PARTLY_SUSPENDED, Status.PARTLY_EFFECTIVE}
)
IN_FORCE = PARTLY | {Status.IN_FORCE}
"""In force, be it in part."""


DOUBTFUL = frozenset({Status.CONFLICT, Status.UNKNOWN})
"""What facts contradict, or do not tell."""


class ReasonCode(Enum):
    """Why the status is what it is. Words are put to it where it is shown."""

    BEFORE_EFFECTIVE_DAY = "before-effective-day"
    IN_FORCE = "in-force"
    AMENDED = "amended"
    SUPPLEMENTED = "supplemented"
    CORRECTED = "corrected"
    PARTLY_EFFECTIVE = "partly-effective"
    PARTLY_ENDED = "partly-ended"
    PARTLY_SUSPENDED = "partly-suspended"
    PARTLY_ENDED_AND_SUSPENDED = "partly-ended-and-suspended"
    PARTLY_CONTRADICTORY = "partly-contradictory"
    PARTLY_UNKNOWN = "partly-unknown"
    SUSPENDED = "suspended"
    REPEALED = "repealed"
    REPLACED = "replaced"
    EXPIRED = "expired"
    ANNULLED = "annulled"
    ENDED_WITH = "ended-with"
    ALL_PROVISIONS = "all-provisions"

    NO_EFFECTIVE_DAY = "no-effective-day"
    UNDATED_EVENT = "undated-event"
    SOURCE_EFFECT_UNKNOWN = "source-effect-unknown"
    SOURCE_SUSPENDED = "source-suspended"
    DETAILED_ENDED = "detailed-ended"

    CONTRADICTORY_ISSUE_DAYS = "contradictory-issue-days"
    CONTRADICTORY_EFFECTIVE_DAYS = "contradictory-effective-days"
    CONTRADICTORY_END_DAYS = "contradictory-end-days"
    CONTRADICTORY_SUSPENSION = "contradictory-suspension"
    ENDED_BEFORE_ISSUE = "ended-before-issue"
    EXTENDED_AFTER_END = "extended-after-end"
    AMENDED_AFTER_END = "amended-after-end"
    BEFORE_SOURCE_EFFECT = "before-source-effect"
    SOURCE_OLDER = "source-older"
    SOURCE_IN_CONFLICT = "source-in-conflict"
    SELF_REFERENCE = "self-reference"
    CYCLE = "cycle"

    SOURCE_NOT_IN_FORCE = "source-not-in-force"
    CONSOLIDATED_TEXT = "consolidated-text"


UNKNOWN_CODES = frozenset(
    {
        ReasonCode.NO_EFFECTIVE_DAY,
        ReasonCode.UNDATED_EVENT,
        ReasonCode.SOURCE_EFFECT_UNKNOWN,
        ReasonCode.SOURCE_SUSPENDED,
        ReasonCode.DETAILED_ENDED,
    }
)
"""Codes of a doubt that more facts would settle; other doubts are contradictions."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A code, and the events that decided, in a fixed order."""

    code: ReasonCode
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvisionAnswer:
    """Status of one provision. ``changes``: what has changed its text up to the day."""

    status: Status
    reason: Reason
    changes: tuple[Event, ...] = ()


class RemarkCode(Enum):
    """What is to be said beside a status."""

    BASIS_ENDED = "basis-ended"
    CHANGER_SUSPENDED = "changer-suspended"
    NO_SUCH_PROVISION = "no-such-provision"
    ENDER_SUSPENDED = "ender-suspended"
    RETROACTIVE = "retroactive"
    RETROACTIVE_BY = "retroactive-by"


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody who reads a status has to know besides.

    ``BASIS_ENDED``: what the document sets out in detail ended on ``day``, and the
    rules of that day leave the document in force. ``RETROACTIVE``: it takes effect
    before ``day``, on which it was issued; ``RETROACTIVE_BY``: another document acts on
    it from before the ``day`` of that one's own issue. ``CHANGER_SUSPENDED``: what has
    changed it is suspended since ``day``, and meanwhile the document reads as before;
    ``ENDER_SUSPENDED``: so is what has ended it, which revives nothing.
    ``NO_SUCH_PROVISION``: something is done to a provision that the text does not have.
    ``event`` says which and by what.
    """

    code: RemarkCode
    day: date
    event: Event


@dataclass(frozen=True, slots=True)
class Answer(ProvisionAnswer):
    """Status of a document, and of its provisions by eId."""

    provisions: Mapping[str, ProvisionAnswer] = field(default_factory=dict, hash=False)
    remarks: tuple[Remark, ...] = ()

    def at(self, eid: str) -> ProvisionAnswer:
        """Return what holds of a provision: of the nearest that is told apart."""
        around = (one for one in lineage(eid) if one in self.provisions)
        return self.provisions.get(next(around, ""), self)


def answered(
    status: Status,
    code: ReasonCode,
    events: Iterable[Event],
) -> ProvisionAnswer:
    """Put an answer together, its events in their fixed order."""
    return ProvisionAnswer(status, Reason(code, in_order(events)))


def doubt_status(code: ReasonCode) -> Status:
    """Return whether a doubt is a lack of facts or a contradiction of them."""
    return Status.UNKNOWN if code in UNKNOWN_CODES else Status.CONFLICT
