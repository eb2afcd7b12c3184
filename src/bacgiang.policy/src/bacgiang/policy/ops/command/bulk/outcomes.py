"""What can become of an input; the portal decides all but the last."""

from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """As the portal says it; `unreadable` never got there."""

    MADE = "made"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"
    UNREADABLE = "unreadable"


WORDS = {
    Outcome.MADE: _("command_outcome_made", default="made"),
    Outcome.CHANGED: _("command_outcome_changed", default="changed"),
    Outcome.SAME: _("command_outcome_same", default="same"),
    Outcome.REFUSED: _("command_outcome_refused", default="refused"),
    Outcome.UNREADABLE: _("command_outcome_unreadable", default="unreadable"),
}

DONE = frozenset((Outcome.MADE, Outcome.CHANGED, Outcome.SAME))
"""The register holds the document now."""


@dataclass(frozen=True)
class Reason:
    """Why: a stable `type`, a sentence, and the field it is about, if one."""

    type: str
    message: str
    field: str = ""

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Reason":
        """As the portal says it."""
        return cls(
            *(str(said.get(name) or "") for name in ("type", "message", "field"))
        )
