"""One act on one item."""

from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Any


class ActKind(StrEnum):
    """What was done. Acts of the workflow bear the names of its transitions."""

    CREATE = "create"
    MODIFY = "modify"
    DELETE = "delete"
    MOVE = "move"
    SUBMIT = "submit"
    RETRACT = "retract"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    CHECK_OUT = "check_out"
    CHECK_IN = "check_in"
    CONFIRM = "confirm"
    CONFIRM_REFERENCE = "confirm_reference"
    CORRECT = "correct"
    OFFER = "offer"
    ACCEPT = "accept"
    DECLINE = "decline"
    END_ACCEPTANCE = "end_acceptance"
    WITHDRAW_OFFER = "withdraw_offer"
    BOARD_ADD = "board_add"
    BOARD_END = "board_end"
    INVITE = "invite"
    HAND_OVER = "hand_over"
    UNIT_OPEN = "unit_open"
    UNIT_CHANGE = "unit_change"
    UNIT_MERGE = "unit_merge"
    UNIT_CLOSE = "unit_close"
    SIGN_IN = "sign_in"


# Acts that change what an item says; whoever did one may not approve it (design 5).
CHANGES_OF_TEXT = frozenset({ActKind.CREATE, ActKind.MODIFY})


@dataclass(frozen=True)
class Act:
    """A line of the record.

    `time` is aware UTC; `unit` the code of the unit it was done for; `item` a UID, ""
    for acts on no item; `address` the client's network address, "" for jobs; `details`
    holds flat extra facts (strings, numbers, booleans).
    """

    identifier: str
    time: datetime
    actor: str
    unit: str
    kind: ActKind
    item: str = ""
    path: str = ""
    state_before: str = ""
    state_after: str = ""
    reason: str = ""
    address: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def as_record(self) -> dict[str, Any]:
        """JSON-ready form, the one that is sealed and exported."""
        record = asdict(self)
        record["time"] = self.time.isoformat(timespec="microseconds")
        record["kind"] = self.kind.value
        return record
