"""Where something is: degrees of WGS 84, as programs say and keep it."""

from ..base.refusal import Refusal
from bacgiang.policy import _
import re


POSITION_WRONG = Refusal(
    "position_wrong",
    _(
        "open311_refusal_position",
        default="“lat” and “long” are degrees, as 21.2731 and 106.1946.",
    ),
    "lat",
)
PLACE_MISSING = Refusal(
    "place_missing",
    _(
        "open311_refusal_place",
        default="Say where: “address_string”, or “lat” and “long”.",
    ),
    "address_string",
)
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,12})?")


def position_in(lat: str, long: str) -> str:
    """Both with six decimals (a hand's breadth), "" for none. Raises ValueError."""
    if not lat and not long:
        return ""
    if not (_DEGREES.fullmatch(lat) and _DEGREES.fullmatch(long)):
        raise ValueError(lat)
    if abs(float(lat)) > 90 or abs(float(long)) > 180:
        raise ValueError(lat)
    return f"{float(lat):.6f} {float(long):.6f}"


def degrees_of(position: str) -> tuple[float | None, float | None]:
    """Latitude and longitude, None for none."""
    if not position:
        return None, None
    lat, long = map(float, position.split(" "))
    return lat, long
