"""A place on the map: latitude and longitude, in degrees (WGS 84)."""

from .wrong import WrongFact
from bacgiang.policy import _
from dataclasses import dataclass
import re


WRONG_POSITION = _(
    "error_position",
    default="Write latitude and longitude of a place in Việt Nam, like "
    "21.27310, 106.19460.",
)
_POSITION = re.compile(r" *([0-9]{1,2}\.[0-9]{1,8})[,;]? +([0-9]{2,3}\.[0-9]{1,8}) *")
SOUTH, NORTH = 6.5, 23.5
WEST, EAST = 102.1, 117.5
"""Around the mainland and all islands: what lies outside was typed wrongly."""


@dataclass(frozen=True)
class Position:
    """In degrees, as they were typed."""

    latitude: str
    longitude: str

    @property
    def map_url(self) -> str:
        """A page of OpenStreetMap that marks the place."""
        at = f"mlat={self.latitude}&mlon={self.longitude}"
        here = f"17/{self.latitude}/{self.longitude}"
        return f"https://www.openstreetmap.org/?{at}#map={here}"


def position_of(text: str | None) -> Position | None:
    """None for what is no place in Việt Nam."""
    match = _POSITION.fullmatch(text or "")
    if match is None:
        return None
    latitude, longitude = map(float, match.groups())
    is_inside = SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST
    return Position(*match.groups()) if is_inside else None


def is_position(value: str) -> bool:
    """Constraint of a field."""
    if position_of(value) is None:
        raise WrongFact(WRONG_POSITION)
    return True
