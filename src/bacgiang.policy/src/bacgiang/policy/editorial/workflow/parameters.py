"""What a person states with an act of the workflow."""

from ..acts.secret_reasons import CLOSING
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Transition(StrEnum):
    """Transitions of the editorial workflow."""

    SUBMIT = "submit"
    RETRACT = "retract"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    RESTORE = "restore"


class State(StrEnum):
    """States of the editorial workflow."""

    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


APPROVING = frozenset({Transition.APPROVE, Transition.PUBLISH})
"""Steps with which somebody answers for the text, or lets the public read it."""


def approves(transition: Transition, before: State) -> bool:
    """Whether a step is (or contains) the approval of the text."""
    publishes = transition is Transition.PUBLISH and before is not State.APPROVED
    return publishes or transition is Transition.APPROVE


class Confirmation(StrEnum):
    """Whether a competent authority confirmed an item's accuracy (9.1)."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"


class WithdrawalGround(StrEnum):
    """Why an item is taken off (7.2e names the first three)."""

    INACCURATE = "inaccurate"
    UNNECESSARY = "unnecessary"
    AGAINST_RULES = "against_rules"
    SECRECY = "secrecy"
    PERSONAL_DATA = "personal_data"
    OTHER = "other"


# A withdrawal on one of these closes title, versions, files and search at once.
CLOSING_GROUNDS = frozenset(map(WithdrawalGround, CLOSING))


class SecrecyGround(StrEnum):
    """Why a head lets an item with a mark of secrecy go on (4.2a)."""

    DECLASSIFIED = "declassified"
    SHOWS_MARK = "shows_mark"


@dataclass(frozen=True)
class Parameters:
    """Statements that go with a transition; which are asked for, the rules say.

    `comment` is the reason; `declaration` that the text discloses no secret (4.2a);
    `effective` and `expires` are aware datetimes; `secrecy_document` is the number and
    date of the document that declassifies; `on_behalf_document` number and date of the
    consent under which an item is issued on behalf of a leader, `on_behalf_capacity`
    one of TM., KT., TL., TUQ. `correction` says what a working copy corrects; published
    with it, a correction (đính chính) is shown, its reason being the comment.
    `relations_undecided`: a document is published although nobody has decided what its
    text says of others.
    """

    comment: str = ""
    declaration: bool = False
    confirmation: Confirmation | None = None
    confirmed_by: str = ""
    emergency: bool = False
    ground: WithdrawalGround | None = None
    secrecy_ground: SecrecyGround | None = None
    secrecy_document: str = ""
    on_behalf_of: str = ""
    on_behalf_capacity: str = ""
    on_behalf_document: str = ""
    correction: str = ""
    relations_undecided: bool = False
    effective: datetime | None = None
    expires: datetime | None = None

    def stated(self) -> dict[str, Any]:
        """What was stated beside the reason, flat, for history and the record."""
        facts = asdict(self)
        facts.pop("comment")
        return {name: _plain(value) for name, value in facts.items() if value}


def _plain(value: Any) -> str | bool:
    """A statement without our classes: history and exports outlive them."""
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
