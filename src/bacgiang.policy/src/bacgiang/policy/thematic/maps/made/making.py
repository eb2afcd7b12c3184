"""The file of a layer is read when it comes; what is wrong is told to who saves it."""

from ....base.refusal import RefusedInput
from ....base.uploads.digest import digest_of
from ....editorial.working_copy.rules import baseline_of
from ..choices import System
from ..formats import Format
from ..formats import format_of
from ..layer import IMapLayer
from ..reasons import NO_COLUMN
from .apart import read_apart
from .store import MadeMap
from .store import map_store
from pathlib import Path
from plone.uuid.interfaces import IUUID
from tempfile import TemporaryDirectory
from typing import Any


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
    """Raises RefusedInput, NotYetInTurn."""
    with layer.file.open() as stream:
        format_ = format_of(stream) or Format.GEOJSON
    said, columns = _of(layer), list(map(_of(layer), COLUMNS))
    with TemporaryDirectory(prefix="map-") as there:
        path = Path(there) / "made"
        told = read_apart(layer.file.data, format_, System(layer.system), columns, path)
        if told["count"]:
            known = ", ".join(told["columns"][1:20])
            RefusedInput.raise_for(
                *(
                    NO_COLUMN.at(one, column=said(one), columns=known)
                    for one in COLUMNS
                    if said(one) not in told["columns"]
                )
            )
        west, south, east, north = told["box"]
        classes = tuple((value, count) for value, count in told["classes"])
        made = MadeMap(key, (west, south, east, north), told["count"], classes)
        made.data.consumeFile(str(path))
    return made


def _of(layer: Any) -> Any:
    return lambda name: (getattr(layer, name, None) or "").strip()
