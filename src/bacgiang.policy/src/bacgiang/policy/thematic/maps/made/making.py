"""The file of a layer is read when it comes; what is wrong is told to who saves it."""

from ....base.refusal import RefusedInput
from ....base.uploads.digest import digest_of
from ....editorial.working_copy.rules import baseline_of
from ..choices import System
from ..layer import IMapLayer
from ..map_file import Format
from ..map_file import format_of
from ..reading.features import Feature
from ..reading.features import judged
from ..reading.features import NotAMap
from ..reading.geojson import read_geojson
from ..reading.kml import read_kml
from ..reading.pictures import read_picture
from ..reading.shapefiles import read_shapefile
from ..reasons import NO_COLUMN
from ..reasons import UNREADABLE
from .feature_file import FeatureFile
from .feature_file import write_features
from .store import MadeMap
from .store import map_store
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from plone.uuid.interfaces import IUUID
from tempfile import TemporaryDirectory
from typing import Any


READERS = {
    Format.GEOJSON: read_geojson,
    Format.KML: read_kml,
    Format.SHAPEFILE: read_shapefile,
}
COLUMNS = ("name_column", "class_column")


def made_of(layer: Any) -> MadeMap | None:
    """None without a file. A working copy nobody saved yet shows what is published."""
    found = map_store().of(IUUID(layer))
    baseline = baseline_of(layer) if found is None else None
    return map_store().of(IUUID(baseline)) if baseline is not None else found


def follow_file(layer: IMapLayer, event: object = None) -> None:
    """What is shown is that of the file there is. Raises RefusedInput."""
    store, uid = map_store(), IUUID(layer)
    if layer.file is None:
        store.drop(uid)
        return
    said = [digest_of(layer.file), layer.system, *map(_of(layer), COLUMNS)]
    key = "\n".join(said)
    store.use(uid, store.made(key) or make(key, layer))


def forget_layer(layer: IMapLayer, event: object) -> None:
    map_store().drop(IUUID(layer))


def make(key: str, layer: Any) -> MadeMap:
    """Raises RefusedInput."""
    with layer.file.open() as stream:
        found, data = format_of(stream), layer.file.data
    format_ = found or Format.GEOJSON
    try:
        if format_ is Format.GEOTIFF:
            return _picture(key, data, System(layer.system))
        raws = READERS[format_](data)
        return _features(key, judged(raws, System(layer.system)), layer)
    except NotAMap as error:
        raise RefusedInput(UNREADABLE.at(format=format_.name)) from error


def _picture(key: str, data: bytes, system: System) -> MadeMap:
    picture, box = read_picture(data, system)
    made = MadeMap(key, box, 0, ())
    with made.data.open("w") as target:
        target.write(picture)
    return made


def _features(key: str, features: Iterable[Feature], layer: Any) -> MadeMap:
    boxes, columns = [], dict.fromkeys(("",), True)

    def noted() -> Iterator[Feature]:
        for one in features:
            boxes.append(one.box)
            columns.update(dict.fromkeys(one.facts, True))
            yield one

    with TemporaryDirectory(prefix="map-") as there:
        path = Path(there) / "features"
        write_features(path, noted(), *map(_of(layer), COLUMNS))
        known = ", ".join(list(columns)[1:20])
        RefusedInput.raise_for(
            *(
                NO_COLUMN.at(one, column=_of(layer)(one), columns=known)
                for one in COLUMNS
                if _of(layer)(one) not in columns
            )
        )
        with FeatureFile.at(str(path)) as found:
            classes = tuple(found.classes()[:200])
        west, south = (min(one[at] for one in boxes) for at in (0, 1))
        east, north = (max(one[at] for one in boxes) for at in (2, 3))
        made = MadeMap(key, (west, south, east, north), len(boxes), classes)
        made.data.consumeFile(str(path))
    return made


def _of(layer: Any) -> Any:
    return lambda name: (getattr(layer, name, None) or "").strip()
