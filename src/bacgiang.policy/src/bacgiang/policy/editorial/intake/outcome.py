"""What became of one record that was handed in."""

from ...base.refusal import Refusal
from dataclasses import dataclass
from enum import StrEnum
from zope.i18nmessageid import Message


class Outcome(StrEnum):
    """`same`: the register holds it already, to the last field, letter and file."""

    MADE = "made"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class Result:
    """Outcome, the record it concerns, and why where it was refused.

    `remarks`: what is to be looked at in a record that was taken in.
    """

    outcome: Outcome
    uid: str = ""
    url: str = ""
    refusals: tuple[Refusal, ...] = ()
    changes: tuple[str, ...] = ()
    remarks: tuple[Message, ...] = ()
