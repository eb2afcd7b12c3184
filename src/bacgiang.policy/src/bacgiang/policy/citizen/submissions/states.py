"""What happens to a submission, and the state it is in afterwards."""

from enum import StrEnum


class State(StrEnum):
    """Where a submission stands. The public balance counts by these."""

    WAITING = "waiting"
    PUBLISHED = "published"
    WITHHELD = "withheld"
    WITHDRAWN = "withdrawn"


class Event(StrEnum):
    """Kinds of entries. `noted` leaves the state as it is (answered, adopted, ...)."""

    RECEIVED = "received"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    PUBLISHED = "published"
    WITHHELD = "withheld"
    RETURNED = "returned"
    NOTED = "noted"


STATE_AFTER: dict[Event, State] = {
    Event.RECEIVED: State.WAITING,
    Event.CORRECTED: State.WAITING,
    Event.WITHDRAWN: State.WITHDRAWN,
    Event.PUBLISHED: State.PUBLISHED,
    Event.WITHHELD: State.WITHHELD,
    Event.RETURNED: State.WAITING,
}

# A new version of the text by its author.
VERSIONS = frozenset({Event.RECEIVED, Event.CORRECTED})
# What the room that uses the log appends; the rest is the author's.
FATES = frozenset({Event.PUBLISHED, Event.WITHHELD, Event.RETURNED, Event.NOTED})
# Fates that say why, by a word of the using room's closed list.
WITH_REASON = frozenset({Event.WITHHELD, Event.NOTED})
