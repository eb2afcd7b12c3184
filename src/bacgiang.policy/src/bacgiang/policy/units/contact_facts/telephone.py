"""Telephone numbers as offices write them, and the addresses that call them.

A field may hold several, parted by semicolons: "(0204) 3.854.000; 0204 3854 001 máy lẻ
12". Numbers are those of Việt Nam unless they begin with "+".
"""

from .wrong import WrongFact
from bacgiang.policy import _
from dataclasses import dataclass
import re


WRONG_TELEPHONE = _(
    "error_telephone",
    default="Write telephone numbers in digits, like 0204 3854 000, several of them "
    "parted by semicolons; an extension as “máy lẻ 12”.",
)
_NUMBER = re.compile(
    r"(?P<number>\+?[0-9(][0-9 .()-]*+)"
    r"(?:,? *(?:máy lẻ|ext\.?) *(?P<inner>[0-9]{1,6}))?",
    re.IGNORECASE,
)
FEWEST, MOST = 3, 15
"""Digits: of a short number, and of the longest one (ITU-T E.164)."""


@dataclass(frozen=True)
class Telephone:
    """A number as it was typed; `url` calls it (RFC 3966)."""

    text: str
    url: str


def telephones(text: str | None) -> tuple[Telephone, ...]:
    """The numbers of a field; what is none stays a text that nothing calls."""
    said = (part.strip() for part in (text or "").split(";"))
    return tuple(Telephone(part, _address(part)) for part in said if part)


def are_telephones(value: str) -> bool:
    """Constraint of a field."""
    found = telephones(value)
    if not found or not all(one.url for one in found):
        raise WrongFact(WRONG_TELEPHONE)
    return True


def _address(text: str) -> str:
    match = _NUMBER.fullmatch(text)
    digits = re.sub(r"[^0-9]", "", match["number"]) if match else ""
    if match is None or not FEWEST <= len(digits) <= MOST:
        return ""
    if match["number"].startswith("+"):
        digits = f"+{digits}"
    elif digits.startswith("0"):
        digits = f"+84{digits[1:]}"
    return f"tel:{digits};ext={match['inner']}" if match["inner"] else f"tel:{digits}"
