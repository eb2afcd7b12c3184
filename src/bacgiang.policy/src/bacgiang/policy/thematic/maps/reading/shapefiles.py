"""ESRI Shapefiles in a ZIP, by pyshp: nothing else of the archive is unpacked."""

from ....base.refusal import RefusedInput
from ..formats import MOST_UNPACKED
from ..reasons import POINTS
from ..reasons import RINGS
from ..reasons import TOO_MUCH
from .features import MOST_POINTS
from .features import MOST_RINGS
from .features import NotAMap
from .features import Raw
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath
from struct import unpack
from typing import Any
from zipfile import ZipFile


NEEDED = (".shp", ".dbf", ".shx")
KNOWN = frozenset(("", *NEEDED, ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".qix"))
_WITH_RINGS, _MANY = frozenset((3, 5, 13, 15, 23, 25, 31)), frozenset((8, 18, 28))
"""Types of shapes whose records tell how many rings and points, or points."""


def read_shapefile(data: bytes) -> Iterator[Raw]:
    """Raises NotAMap."""
    from shapefile import Reader

    try:
        parts, encoding = _unpacked(data)
        _require_few(parts["shp"].getvalue(), parts["shx"].getvalue())
        with Reader(**parts, encoding=encoding, encodingErrors="replace") as reader:
            for one in reader.iterShapeRecords():
                facts = {name: _plain(v) for name, v in one.record.as_dict().items()}
                if one.shape.shapeType == 0:
                    yield Raw(facts, None, None)
                    continue
                said = one.shape.__geo_interface__
                yield Raw(facts, said["type"], said["coordinates"])
    except (NotAMap, RefusedInput):
        raise
    except Exception as error:
        # Its reader fails in many ways on a damaged file.
        raise NotAMap from error


def _require_few(shp: bytes, shx: bytes) -> None:
    """What records say they hold, before any is made. Raises RefusedInput."""
    place, points = 108, 0
    for at in range(104, len(shx) - 3, 8):
        head = shp[place : place + 44].ljust(44, b"\0")
        kind, first, second = unpack("<i32xii", head)
        rings, count = (first, second) if kind in _WITH_RINGS else (0, first)
        points += abs(count) if kind in _WITH_RINGS | _MANY else 1
        if points > MOST_POINTS:
            raise RefusedInput(TOO_MUCH.at(most=MOST_POINTS, what=POINTS))
        if rings > MOST_RINGS:
            raise RefusedInput(TOO_MUCH.at(most=MOST_RINGS, what=RINGS))
        place += 8 + 2 * int.from_bytes(shx[at : at + 4], "big")


def _unpacked(data: bytes) -> tuple[dict[str, Any], str]:
    with ZipFile(BytesIO(data)) as archive:
        names = {PurePosixPath(one.lower()).suffix: one for one in archive.namelist()}
        found = [PurePosixPath(one).suffix.lower() for one in archive.namelist()]
        # What else stands in it is not looked at, and would be downloaded.
        if any(found.count(one) != 1 for one in NEEDED) or not KNOWN.issuperset(found):
            raise NotAMap("not one of each")
        parts = {
            one[1:]: BytesIO(archive.open(names[one]).read(MOST_UNPACKED))
            for one in NEEDED
        }
        said = archive.open(names[".cpg"]).read(40) if ".cpg" in names else b""
    encoding = said.decode("ascii", "replace").strip() or "utf-8"
    return parts, f"cp{encoding}" if encoding.isdecimal() else encoding


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
