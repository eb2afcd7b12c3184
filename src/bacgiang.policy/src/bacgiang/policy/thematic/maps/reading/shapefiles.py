"""ESRI Shapefiles in a ZIP, by pyshp: nothing else of the archive is unpacked."""

from ..map_file import MOST_UNPACKED
from .features import NotAMap
from .features import Raw
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZipFile


NEEDED = (".shp", ".dbf", ".shx")


def read_shapefile(data: bytes) -> Iterator[Raw]:
    """Raises NotAMap."""
    from shapefile import Reader

    try:
        parts, encoding = _unpacked(data)
        with Reader(**parts, encoding=encoding, encodingErrors="replace") as reader:
            for one in reader.iterShapeRecords():
                if one.shape.shapeType != 0:
                    said = one.shape.__geo_interface__
                    facts = {
                        name: _plain(v) for name, v in one.record.as_dict().items()
                    }
                    yield Raw(facts, said["type"], said["coordinates"])
    except NotAMap:
        raise
    except Exception as error:
        # Its reader fails in many ways on a damaged file.
        raise NotAMap from error


def _unpacked(data: bytes) -> tuple[dict[str, Any], str]:
    with ZipFile(BytesIO(data)) as archive:
        names = {PurePosixPath(one.lower()).suffix: one for one in archive.namelist()}
        found = [PurePosixPath(one).suffix.lower() for one in archive.namelist()]
        if any(found.count(one) != 1 for one in NEEDED):
            raise NotAMap("not one of each")
        parts = {
            one[1:]: BytesIO(archive.open(names[one]).read(MOST_UNPACKED))
            for one in NEEDED
        }
        said = archive.open(names[".cpg"]).read(40) if ".cpg" in names else b""
    encoding = said.decode("ascii", "replace").strip() or "utf-8"
    return parts, f"cp{encoding}" if encoding.isdigit() else encoding


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
