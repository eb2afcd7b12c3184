"""Which media type an `Accept` header prefers (RFC 9110, section 12.5.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
import re


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_RANGES = 50
_WEIGHT = re.compile(r"[01](?:\.\d{0,3})?", re.ASCII)


@dataclass(frozen=True)
class Range:
    """One media range of a header with its weight, 0 to 1."""

    type: str
    subtype: str
    weight: float

    @property
    def precision(self) -> int:
        """A range that names more counts before one that names less."""
        return (self.type != "*") + (self.subtype != "*")

    def covers(self, media_type: str) -> bool:
        type_, _, subtype = media_type.partition("/")
        return self.type in ("*", type_) and self.subtype in ("*", subtype)


def preferred(accept: str, offered: Sequence[str]) -> str:
    """The offered type that the header likes best; of equals, the first offered.

    The first offered one, too, where the header is missing, unreadable or likes none:
    it is what a reader without wishes is given.
    """
    ranges = ranges_of(accept)
    weights = [_weight(media_type, ranges) for media_type in offered]
    # Of equals the first, also where none is wanted.
    return offered[weights.index(max(weights))]


def ranges_of(accept: str) -> list[Range]:
    """The ranges of a header; what cannot be read is left out."""
    found = (_range(part) for part in accept.split(",", MOST_RANGES)[:MOST_RANGES])
    return [one for one in found if one is not None]


def _range(part: str) -> Range | None:
    name, *parameters = (each.strip() for each in part.split(";"))
    type_, slash, subtype = name.lower().partition("/")
    if not slash or not type_ or not subtype:
        return None
    weight = 1.0
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "q":
            stated = value.strip()
            weight = float(stated) if _WEIGHT.fullmatch(stated) else 0.0
    return Range(type_, subtype, min(weight, 1.0))


def _weight(media_type: str, ranges: list[Range]) -> float:
    fitting = [one for one in ranges if one.covers(media_type)]
    return max(fitting, key=lambda one: one.precision).weight if fitting else 0.0
