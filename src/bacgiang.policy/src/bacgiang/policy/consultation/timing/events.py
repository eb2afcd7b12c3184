"""What is told when something is decided of a consultation. Others listen.

Notified after the act is in the store, in the transaction of the act.
"""

from .consultation import Extension
from .consultation import Outcome
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class ConsultationExtended:
    """The last day was put off; where it was over already, it is open again."""

    draft: Any
    extension: Extension


@dataclass(frozen=True)
class ReportIssued:
    """The final report was issued `at` an aware moment."""

    draft: Any
    at: datetime


@dataclass(frozen=True)
class ConsultationEnded:
    """The draft was adopted or dropped."""

    draft: Any
    outcome: Outcome
