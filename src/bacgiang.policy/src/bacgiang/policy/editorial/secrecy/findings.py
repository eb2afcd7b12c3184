"""What the secrecy check finds (4.2a), in a form that may be shown and logged."""

from bacgiang.policy.text.files.faults import Fault
from bacgiang.policy.text.files.full.blocks import Place
from dataclasses import dataclass
from enum import Enum
from enum import IntEnum
import re


class SecrecyLevel(IntEnum):
    """The three levels of state secrets, article 8 of law 29/2018/QH14."""

    CONFIDENTIAL = 1
    SECRET = 2
    TOP_SECRET = 3


class FindingKind(Enum):
    """What was found; the first two stop an item, the others warn."""

    STAMP = "stamp"
    LABELLED = "labelled"
    HANDLING_STAMP = "handling-stamp"
    INTERNAL_CIRCULATION = "internal-circulation"
    IDENTITY_NUMBER = "identity-number"
    BANK_ACCOUNT = "bank-account"


MAX_EXCERPT = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    ``level`` is set for marks of secrecy only. ``excerpt`` has at most ``MAX_EXCERPT``
    characters, and no long number unmasked. ``line`` counts from 1 within the block of
    text at ``place``.
    """

    kind: FindingKind
    level: SecrecyLevel | None
    excerpt: str
    line: int
    place: Place


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file, or a part of it, could not be checked.

    ``pages`` are the pages concerned (from 1), empty where it is the whole file.
    """

    kind: Fault
    source: str = ""
    pages: tuple[int, ...] = ()


_LONG_NUMBER = re.compile(r"\d(?:[ .\-]?\d){7,}")


def mask_number(number: str) -> str:
    """Hide the middle of a number: 012******789; separators are dropped.

    Three digits stay at each end of 12 or more, two of 8 to 11, none of fewer.
    """
    digits = re.sub(r"\D", "", number)
    shown = 3 if len(digits) >= 12 else 2 if len(digits) >= 8 else 0
    hidden = "*" * (len(digits) - 2 * shown)
    return digits[:shown] + hidden + digits[len(digits) - shown :]


def excerpt_of(text: str) -> str:
    """Shorten text for showing: one line, long numbers masked."""
    line = " ".join(text.split())
    masked = _LONG_NUMBER.sub(lambda match: mask_number(match[0]), line)
    if len(masked) <= MAX_EXCERPT:
        return masked
    return masked[: MAX_EXCERPT - 1].rstrip() + "…"
