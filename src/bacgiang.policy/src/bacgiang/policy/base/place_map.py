"""Numbers of districts drawn on the server as SVG, a circle each where its seat is.

Places stand where `places.yaml` of the seed says. The list or table beside a map says
the same in words, and is what is reached by keyboard.
"""

from .seed_files import load_seed
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import cos
from math import radians
from math import sqrt
import re


WIDTH = 960
SIDE, TOP = 80, 40
"""Room for names and circles around the outermost places."""
SMALLEST, LARGEST = 11, 22
LINE = 16
_KINDS = re.compile(r"^(?:Huyện|Thành phố|Thị xã) | (?:District|City|Town)$")
"""What places are is left out: names stand close together."""


@dataclass(frozen=True)
class PlaceMark:
    """`size`: the number that the surface of its circle stands for. `address`: where it
    leads, "" for nowhere. `inside`: a few figures in it; `below`: what stands under
    its name.
    """

    code: str
    name: str
    size: float
    address: str = ""
    inside: str = ""
    below: str = ""


def place_map(marks: Iterable[PlaceMark], title: str = "", told: str = "") -> str:
    """Empty where the seed knows none of their places.

    With a title it is read aloud, and then what is `told`; without one it is left out.
    """
    seats: dict[str, list[float]] = load_seed("places.yaml")
    shown = [one for one in marks if one.code in seats]
    if not shown:
        return ""
    south, north = (end(lat for lat, _long in seats.values()) for end in (min, max))
    west, east = (end(long for _lat, long in seats.values()) for end in (min, max))
    narrower = cos(radians((south + north) / 2))
    a_degree = (WIDTH - 2 * SIDE) / ((east - west) * narrower)
    height = (north - south) * a_degree + 2 * TOP + LINE * any(x.below for x in shown)

    def at(code: str) -> tuple[float, float]:
        lat, long = seats[code]
        x = SIDE + (long - west) * narrower * a_degree
        return x, TOP + (north - lat) * a_degree

    most = max(abs(one.size) for one in shown) or 1.0
    dots = "".join(_dot(*at(code)) for code in seats)
    circles = "".join(_circle(one, *at(one.code), most) for one in shown)
    frame = 'aria-hidden="true">'
    if title:
        frame = (
            'role="img" aria-labelledby="chart-title chart-told">'
            f'<title id="chart-title">{escape(title)}</title>'
            f'<desc id="chart-told">{escape(told)}</desc>'
        )
    box = f'viewBox="0 0 {WIDTH} {height:.0f}"'
    return f'<svg class="place-map" {box} {frame}{dots}{circles}</svg>'


def _dot(x: float, y: float) -> str:
    return f'<circle class="place-seat" cx="{x:.0f}" cy="{y:.0f}" r="4"/>'


def _circle(one: PlaceMark, x: float, y: float, most: float) -> str:
    radius = max(SMALLEST, LARGEST * sqrt(abs(one.size) / most))
    below = ' class="place-below"' if one.size < 0 else ""
    drawn = f'<circle{below} cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}"/>'
    if one.inside:
        drawn += (
            f'<text class="place-count" x="{x:.0f}" y="{y:.0f}">{one.inside}</text>'
        )
    words = (_KINDS.sub("", one.name), one.below)
    for line, text in enumerate(filter(None, words)):
        under = y + radius + 14 + line * LINE
        drawn += f'<text x="{x:.0f}" y="{under:.0f}">{escape(text)}</text>'
    if not one.address:
        return f'<g class="place">{drawn}</g>'
    return f'<a class="place" href="{escape(one.address)}" tabindex="-1">{drawn}</a>'
