"""What happens to a submission, and the state it is in afterwards."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


class State(TitledEnum):
    """Where a submission stands. The public balance counts by these."""

    WAITING = "waiting", _("citizen_state_waiting", default="Waiting to be looked at")
    PUBLISHED = "published", _("citizen_state_published", default="Published")
    WITHHELD = "withheld", _("citizen_state_withheld", default="Not published")
    WITHDRAWN = (
        "withdrawn",
        _("citizen_state_withdrawn", default="Withdrawn by its author"),
    )


class Event(TitledEnum):
    """Kinds of entries. `noted` leaves the state as it is (answered, adopted, ...)."""

    RECEIVED = "received", _("citizen_event_received", default="Received")
    CORRECTED = (
        "corrected",
        _("citizen_event_corrected", default="Corrected"),
    )
    WITHDRAWN = (
        "withdrawn",
        _("citizen_state_withdrawn", default="Withdrawn by its author"),
    )
    PUBLISHED = "published", _("citizen_state_published", default="Published")
    WITHHELD = "withheld", _("citizen_state_withheld", default="Not published")
    RETURNED = "returned", _("citizen_event_returned", default="Looked at again")
    NOTED = "noted", _("citizen_event_noted", default="Dealt with further")


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
