"""The legend of a layer: what its classes mean, and in what colour they are drawn."""

from ...base.languages import reads_english
from bacgiang.policy import _
from collections.abc import Sequence
from dataclasses import dataclass
import re
from zope.schema import ValidationError


MOST_CLASSES = 60
COLOURS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#777777")
"""Of classes that name none; told apart by who sees few colours, too (Paul Tol)."""
ALIKE = 30
"""Of the three parts of two colours together: nearer ones are not told apart."""
_HATCHES = ("M0 0L8 8M0 8L8 0", "M0 8L8 0", "M0 0L8 8", "M0 4H8", "M4 0V8")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)


class NotALegend(ValidationError):
    __doc__ = _(
        "error_map_legend",
        default="A line of the legend reads: value | meaning | colour | meaning in "
        "English. A colour is # and six figures or letters a to f; the last two may be "
        "left out. At most 60 lines.",
    )


@dataclass(frozen=True)
class Entry:
    """A class of features: `value` as the file has it."""

    value: str
    title: str
    colour: str
    title_en: str = ""

    def title_in(self, language: str) -> str:
        return (self.title_en if reads_english(language) else "") or self.title


def read_legend(text: str | None) -> tuple[Entry, ...]:
    """Raises NotALegend."""
    lines = [one for one in (text or "").splitlines() if one.strip()]
    if len(lines) > MOST_CLASSES:
        raise NotALegend(text)
    return tuple(_entry(line, place) for place, line in enumerate(lines))


def _entry(line: str, place: int) -> Entry:
    cells = [one.strip() for one in line.split("|")]
    value, title, colour, title_en = (*cells, "", "", "")[:4]
    wrong = bool(colour) and not _COLOUR.fullmatch(colour)
    if not value or not title or wrong or len(cells) > 4:
        raise NotALegend(line)
    return Entry(value, title, colour.lower() or colour_of(place), title_en)


def hatched(entries: Sequence[Entry]) -> dict[str, int]:
    """Classes by their values whose colour is much like that of others before them, and
    how many those are.
    """
    found: dict[str, int] = {}
    for place, one in enumerate(entries):
        before = sum(_is_alike(one.colour, other.colour) for other in entries[:place])
        if before:
            found[one.value] = before
    return found


def _is_alike(one: str, other: str) -> bool:
    pairs = ((one[at : at + 2], other[at : at + 2]) for at in (1, 3, 5))
    return sum(abs(int(a, 16) - int(b, 16)) for a, b in pairs) < ALIKE


def swatch(one: Entry, place: int, before: int) -> tuple[str, str]:
    """SVG of 16 by 16, and what an area of the map is filled with."""
    square = f'<rect width="16" height="16" fill="{one.colour}"/>'
    if not before:
        return square, one.colour
    # Of each further one other lines: one way, the other way, both.
    way = before % len(_HATCHES)
    pattern = (
        f'<pattern id="map-class-{place}" width="8" height="8"'
        f' patternUnits="userSpaceOnUse"><rect width="8" height="8"'
        f' fill="{one.colour}"/><path d="{_HATCHES[way]}" stroke="#333333"/></pattern>'
    )
    filled = f"url(#map-class-{place})"
    return f'{pattern}<rect width="16" height="16" fill="{filled}"/>', filled


def colour_of(place: int) -> str:
    return COLOURS[place % len(COLOURS)]


def is_legend(value: str) -> bool:
    """Constraint of the field. Raises NotALegend."""
    read_legend(value)
    return True


def completed(said: tuple[Entry, ...], classes: Sequence[str]) -> tuple[Entry, ...]:
    """The legend with what the file has besides; one entry for a layer of one kind."""
    known = {one.value for one in said}
    others = [one for one in classes if one and one not in known]
    added = (
        Entry(one, one, colour_of(len(said) + place))
        for place, one in enumerate(others[: MOST_CLASSES - len(said)])
    )
    return (*said, *added)
