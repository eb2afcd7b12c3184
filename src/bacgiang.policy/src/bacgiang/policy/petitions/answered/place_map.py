"""Where what was answered is about, drawn on the server as SVG.

Places stand where the seat of their district is (`places.yaml` of the seed); the list
beside it says the same in words, and is what is read aloud and reached by keyboard.
"""

from ...base.seed_files import load_seed
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import cos
from math import radians
from math import sqrt


WIDTH = 720
SIDE, TOP = 72, 40
"""Room for names and circles around the outermost places."""
SMALLEST, LARGEST = 11, 22


@dataclass(frozen=True)
class PlaceLink:
    """`count`: how many are about it, more than none."""

    code: str
    name: str
    address: str
    count: int


def place_map(links: Iterable[PlaceLink]) -> str:
    """Empty where the seed knows none of their places."""
    seats: dict[str, list[float]] = load_seed("places.yaml")
    shown = [one for one in links if one.code in seats]
    if not shown:
        return ""
    south, north = (end(lat for lat, _long in seats.values()) for end in (min, max))
    west, east = (end(long for _lat, long in seats.values()) for end in (min, max))
    narrower = cos(radians((south + north) / 2))
    a_degree = (WIDTH - 2 * SIDE) / ((east - west) * narrower)
    height = (north - south) * a_degree + 2 * TOP

    def at(code: str) -> tuple[float, float]:
        lat, long = seats[code]
        x = SIDE + (long - west) * narrower * a_degree
        return x, TOP + (north - lat) * a_degree

    most = max(one.count for one in shown)
    dots = "".join(_dot(*at(code)) for code in seats)
    circles = "".join(_circle(one, *at(one.code), most) for one in shown)
    return (
        f'<svg class="place-map" viewBox="0 0 {WIDTH} {height:.0f}" aria-hidden="true">'
        f"{dots}{circles}</svg>"
    )


def _dot(x: float, y: float) -> str:
    return f'<circle class="place-seat" cx="{x:.0f}" cy="{y:.0f}" r="4"/>'


def _circle(one: PlaceLink, x: float, y: float, most: int) -> str:
    """Its surface is as the number is."""
    radius = max(SMALLEST, LARGEST * sqrt(one.count / most))
    return (
        f'<a href="{escape(one.address)}" tabindex="-1">'
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}"/>'
        f'<text class="place-count" x="{x:.0f}" y="{y:.0f}">{one.count}</text>'
        f'<text x="{x:.0f}" y="{y + radius + 14:.0f}">{escape(one.name)}</text></a>'
    )
