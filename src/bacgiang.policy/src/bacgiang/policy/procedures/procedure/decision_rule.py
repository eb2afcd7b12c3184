"""What is written of a decision is kept with what the decision does, or refused.

A version holds by its decision: one without a kind would be none, and the text would
hold from the day it is published.
"""

from ...base.refusal import Refusal
from .conversion import DECISION_FIELDS
from bacgiang.policy import _
from typing import Any


KIND_MISSING = Refusal(
    "decision_without_kind",
    _(
        "refusal_decision_without_kind",
        default="Choose what the decision does. Without it, number, issuer and days of "
        "the decision cannot be kept; or empty them.",
    ),
    "decision_kind",
)


def decision_without_kind(record: Any) -> Refusal | None:
    """Why the decision of a procedure, or form, cannot be kept."""
    said = [name for name in DECISION_FIELDS if getattr(record, name, None)]
    return KIND_MISSING if said and "decision_kind" not in said else None
