"""One act on one item."""

from ...sealing.canonical import Json
from ...sealing.records import timestamp
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
from enum import StrEnum
from typing import Any


class ActKind(StrEnum):
    """What was done. Acts of the workflow bear the names of its transitions."""

    CREATE = "create"
    MODIFY = "modify"
    DELETE = "delete"
    PUT_BACK = "put_back"
    MOVE = "move"
    SHARE = "share"
    SUBMIT = "submit"
    RETRACT = "retract"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    CHECK_OUT = "check_out"
    CHECK_IN = "check_in"
    CANCEL_CHECK_OUT = "cancel_check_out"
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
    HOME_ARRANGE = "home_arrange"
    PROMOTION_CONFIRM = "promotion_confirm"
    SITE_LOOK = "site_look"
    SIGN_IN = "sign_in"
    RELATION = "relation"
    CONTACT_SEEN = "contact_seen"
    CONTACT_ERASED = "contact_erased"
    CONTACT_EXPIRED = "contact_expired"
    CONSULTATION_EXTEND = "consultation_extend"
    CONSULTATION_END = "consultation_end"
    OPINION_DECIDE = "opinion_decide"
    OPINION_MASK = "opinion_mask"
    OPINION_ENTER = "opinion_enter"
    ANSWER_DRAFT = "answer_draft"
    ANSWER_APPROVE = "answer_approve"
    ANSWER_PUBLISH = "answer_publish"
    REPORT_ISSUE = "report_issue"


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

    def as_record(self) -> dict[str, Json]:
        """The form that is kept, sealed and exported: the time is in `at`."""
        return {
            "at": timestamp(self.time),
            "identifier": self.identifier,
            "actor": self.actor,
            "unit": self.unit,
            "kind": self.kind.value,
            "item": self.item,
            "path": self.path,
            "state_before": self.state_before,
            "state_after": self.state_after,
            "reason": self.reason,
            "address": self.address,
            "details": self.details,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Act":
        """Read what `as_record` wrote; a field unknown at the time is empty."""
        texts = ("identifier", "actor", "unit", "item", "path")
        texts += ("state_before", "state_after", "reason", "address")
        return cls(
            time=datetime.fromisoformat(record["at"]).astimezone(UTC),
            kind=ActKind(record["kind"]),
            details=dict(record.get("details", {})),
            **{name: record.get(name, "") for name in texts},
        )
