"""A small graph of a document and its neighbours, drawn on the server as SVG."""

from ..relations.describing import Described
from ..relations.describing import Other
from ..relations.kind_titles import KIND_TITLES
from html import escape
import math
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


MOST = 12
WIDTH, HEIGHT = 720, 420
CENTRE = (WIDTH / 2, HEIGHT / 2)
RADII = (255, 165)
BOX = (176, 34)
# Room for a box and the kind of relation above it, from the middle of the box.
ABOVE, BELOW = 40, 22


def graph(name: str, relations: list[Described], request: HTTPRequest) -> str:
    """SVG with the document in the middle and at most twelve others around it.

    Empty without relations. The list beside it says the same in words.
    """
    shown = _distinct(relations)[:MOST]
    if not shown:
        return ""
    lines, boxes = [], [_box(CENTRE, name, "", "legal-graph-own")]
    heights = [CENTRE[1]]
    for place, one in enumerate(shown):
        angle = 2 * math.pi * place / len(shown) - math.pi / 2
        at = (
            CENTRE[0] + RADII[0] * math.cos(angle),
            CENTRE[1] + RADII[1] * math.sin(angle),
        )
        heights.append(at[1])
        lines.append(
            f'<line x1="{CENTRE[0]:.0f}" y1="{CENTRE[1]:.0f}" '
            f'x2="{at[0]:.0f}" y2="{at[1]:.0f}"/>'
        )
        title = translate(KIND_TITLES[one.kind], context=request)
        boxes.append(_box(at, _name(one.other), one.other.url, "", title))
    # With few neighbours most of the picture would be empty.
    top = min(heights) - ABOVE
    height = max(heights) + BELOW - top
    return (
        f'<svg class="legal-graph" viewBox="0 {top:.0f} {WIDTH} {height:.0f}" '
        f'role="group" aria-label="{escape(name)}">'
        f"{''.join(lines)}{''.join(boxes)}</svg>"
    )


def _distinct(relations: list[Described]) -> list[Described]:
    found: dict[str, Described] = {}
    for one in relations:
        found.setdefault(_name(one.other), one)
    return list(found.values())


def _name(other: Other) -> str:
    return other.number or " ".join(other.title.split()[:5])


def _box(
    at: tuple[float, float], name: str, url: str, css: str, title: str = ""
) -> str:
    x, y = at
    lines = [f'<text x="{x:.0f}" y="{y + 5:.0f}">{escape(_cut(name))}</text>']
    if title:
        lines.append(
            f'<text class="legal-graph-kind" x="{x:.0f}" y="{y - 22:.0f}">'
            f"{escape(title)}</text>"
        )
    box = (
        f'<rect x="{x - BOX[0] / 2:.0f}" y="{y - BOX[1] / 2:.0f}" '
        f'width="{BOX[0]}" height="{BOX[1]}" rx="4"/>'
    )
    drawn = f'<g class="{css}">{box}{"".join(lines)}</g>'
    return f'<a href="{escape(url)}">{drawn}</a>' if url else drawn


def _cut(name: str, most: int = 20) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
