"""One offer of an item to the main site, and what can be done about it."""

from .snapshot import Snapshot
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class OfferAct(StrEnum):
    """What people do. The unit does the first two, the main board the others."""

    OFFER = "offer"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    DECLINE = "decline"
    END = "end"
    WORDS = "words"
    NOTE = "note"
    PICTURE = "picture"
    """Confirm the main site's own one, which somebody else has chosen."""


class OfferState(StrEnum):
    """Where an offer stands. Only the first two are open."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"
    ENDED = "ended"
    LAPSED = "lapsed"


OPEN_STATES = frozenset({OfferState.OFFERED, OfferState.ACCEPTED})
UNIT_ACTS = frozenset({OfferAct.OFFER, OfferAct.WITHDRAW})


@dataclass(frozen=True)
class Offer:
    """One round, from the offer to its end. Times are aware UTC.

    `unit` is the code of the offering unit, `title` the item's when it was offered,
    `note` what the unit wrote with it. `decided_*` and `reason` are of the latest act
    that changed the state. `heading` and `lead` are the main board's own, "" where it
    set none. `derived` is the UID of the main-site item made from the offered one;
    `seen` the text the main board accepted, or last took note of.
    """

    state: OfferState
    unit: str
    title: str
    offered_by: str
    offered_at: datetime
    note: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    reason: str = ""
    heading: str = ""
    lead: str = ""
    derived: str = ""
    seen: Snapshot | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def keeps_place(self) -> bool:
        """Accepted, and listed on the main site from where it stands."""
        return self.state is OfferState.ACCEPTED and not self.derived

    @property
    def since(self) -> datetime:
        """When it came into its present state."""
        return self.decided_at or self.offered_at
