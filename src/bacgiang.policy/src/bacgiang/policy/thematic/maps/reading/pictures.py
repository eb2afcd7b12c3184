"""GeoTIFF: an overview of a scanned plan, turned and stretched to where it lies."""

from ....base.refusal import RefusedInput
from ....base.uploads.pictures import MAX_PIXELS
from ....base.uploads.reasons import PICTURE_BOMB
from ..choices import EPSG
from ..choices import System
from ..reasons import ELSEWHERE
from ..reasons import NO_PLACE
from .features import NotAMap
from .placing import around_the_province
from .placing import Box
from .placing import METRES
from .placing import turned
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from math import isfinite
from PIL import Image
from typing import Any


SCALE_TAG, TIE_TAG = 33550, 33922
"""ModelPixelScaleTag and ModelTiepointTag of GeoTIFF (OGC 19-008)."""
MOST_PIXELS = MAX_PIXELS // 2
LONGEST_SIDE = 1600
PIECES = 6
"""By and by, each stretched by itself: the edges of a zone are no straight lines."""
_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "CMYK"})


def read_picture(data: bytes, system: System) -> tuple[bytes, Box]:
    """A WebP whose sides are those of the box. Raises NotAMap, RefusedInput."""
    try:
        image = Image.open(BytesIO(data), formats=("TIFF",))
        if image.width * image.height > MOST_PIXELS:
            raise RefusedInput(PICTURE_BOMB)
        if image.mode not in _MODES:
            raise NotAMap(image.mode)
        place = _place(getattr(image, "tag_v2", {}))
        smaller = max(1, max(image.size) // (2 * LONGEST_SIDE))
        small = image.convert("RGBA").reduce(smaller)
    except (RefusedInput, NotAMap):
        raise
    except Exception as error:
        # Pillow's readers fail in many ways on a damaged file.
        raise NotAMap from error
    return _turned(small, _Grid(place, smaller, EPSG[system]))


def _place(tags: Any) -> tuple[float, float, float, float]:
    """Easting and northing of the upper left corner, width and height of a pixel."""
    scale, tie = tuple(tags.get(SCALE_TAG, ())), tuple(tags.get(TIE_TAG, ()))
    if len(scale) < 2 or len(tie) < 6 or not scale[0] > 0 or not scale[1] > 0:
        raise RefusedInput(NO_PLACE)
    return tie[3] - tie[0] * scale[0], tie[4] + tie[1] * scale[1], scale[0], scale[1]


class _Grid:
    """From pixels of the picture to metres of the web's maps, and back."""

    def __init__(self, place: Any, smaller: int, source: int) -> None:
        self._x, self._y, self._wide, self._high = place
        self._wide, self._high = self._wide * smaller, self._high * smaller
        self._source = source

    def metres(self, column: float, row: float) -> tuple[float, float]:
        at = self._x + column * self._wide, self._y - row * self._high
        x, y = turned(self._source, METRES).transform(*at)
        west, south, east, north = around_the_province()
        long, lat = turned(METRES).transform(x, y)
        is_there = isfinite(x) and isfinite(y)
        if not is_there or not (west <= long <= east and south <= lat <= north):
            raise RefusedInput(ELSEWHERE.at(point="({:.6g}; {:.6g})".format(*at)))
        return x, y

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        x, y = turned(METRES, self._source).transform(x, y)
        return (x - self._x) / self._wide, (self._y - y) / self._high


def _turned(image: Any, grid: _Grid) -> tuple[bytes, Box]:
    wide, high = image.size
    edge = [
        grid.metres(wide * a / PIECES, high * b / PIECES)
        for a, b in product(range(PIECES + 1), repeat=2)
        if {a, b} & {0, PIECES}
    ]
    west, east = (end(x for x, _y in edge) for end in (min, max))
    south, north = (end(y for _x, y in edge) for end in (min, max))
    metres = max(east - west, north - south) / min(LONGEST_SIDE, max(image.size))
    size = (
        max(1, round((east - west) / metres)),
        max(1, round((north - south) / metres)),
    )
    mesh = list(_mesh(grid, size, (west, north), metres))
    made = image.transform(
        size, Image.Transform.MESH, mesh, Image.Resampling.BILINEAR, fillcolor=(0,) * 4
    )
    target = BytesIO()
    made.save(target, "WEBP", quality=80)
    (w, s), (e, n) = (
        turned(METRES).transform(*one) for one in ((west, south), (east, north))
    )
    return target.getvalue(), (w, s, e, n)


def _mesh(grid: _Grid, size: Any, corner: Any, metres: float) -> Iterator[Any]:
    """Pieces of the made picture, each with its corners in the given one."""
    columns, rows = (
        [round(side * one / PIECES) for one in range(PIECES + 1)] for side in size
    )
    west, north = corner

    def given(column: int, row: int) -> tuple[float, float]:
        return grid.pixel(west + column * metres, north - row * metres)

    for a, b in product(range(PIECES), repeat=2):
        left, right, top, bottom = columns[a], columns[a + 1], rows[b], rows[b + 1]
        corners = ((left, top), (left, bottom), (right, bottom), (right, top))
        quad = tuple(value for one in corners for value in given(*one))
        yield (left, top, right, bottom), quad
