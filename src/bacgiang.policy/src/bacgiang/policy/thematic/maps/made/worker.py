"""The child process that reads the file of a layer (`apart.py`): from standard input to
a file beside, and lines of JSON.
"""

from ....base.refusal import Refused
from ....text.files.child_bounds import bound
from ....text.files.child_records import END
from ....text.files.child_records import START
from ..choices import System
from ..formats import Format
from ..reading.features import Feature
from ..reading.features import judged
from ..reading.features import NotAMap
from ..reading.geojson import read_geojson
from ..reading.kml import read_kml
from ..reading.pictures import read_picture
from ..reading.shapefiles import read_shapefile
from .feature_file import FeatureFile
from .feature_file import write_features
from .refusals_told import as_told
from collections.abc import Iterator
import json
import os
from pathlib import Path
import sys
from typing import Any
import warnings


READERS = {
    Format.GEOJSON: read_geojson,
    Format.KML: read_kml,
    Format.SHAPEFILE: read_shapefile,
}
MOST_CLASSES = 200


def read(data: bytes, target: Path, asked: dict[str, Any]) -> dict[str, Any]:
    """What is told of the file; what is made of it stands in `target` then.

    Raises Refused, NotAMap.
    """
    format_, system = Format[asked["format"]], System(asked["system"])
    if format_ is Format.GEOTIFF:
        picture, box = read_picture(data, system)
        target.write_bytes(picture)
        return {"box": box, "count": 0, "classes": [], "columns": []}
    boxes, columns = [], dict.fromkeys(("",), True)

    def noted(features: Iterator[Feature]) -> Iterator[Feature]:
        for one in features:
            boxes.append(one.box)
            columns.update(dict.fromkeys(one.facts, True))
            yield one

    features = noted(judged(READERS[format_](data), system))
    write_features(target, features, *asked["columns"])
    with FeatureFile.at(str(target)) as found:
        classes = found.classes()[:MOST_CLASSES]
    west, south = (min(one[at] for one in boxes) for at in (0, 1))
    east, north = (max(one[at] for one in boxes) for at in (2, 3))
    box = (west, south, east, north)
    told = {"box": box, "count": len(boxes), "classes": classes}
    return {**told, "columns": list(columns)}


def main(arguments: list[str]) -> None:
    print(json.dumps(START), flush=True)
    asked = json.loads(arguments[0])
    if asked["seed"]:
        os.environ["SEED"] = asked["seed"]
    data = sys.stdin.buffer.read()
    bound(asked["seconds"], asked["memory"], asked["written"])
    warnings.simplefilter("ignore")
    try:
        print(json.dumps({"made": read(data, Path(asked["target"]), asked)}))
    except Refused as error:
        print(json.dumps({"refused": as_told(error)}))
    except NotAMap:
        print(json.dumps({"refused": []}))
    print(json.dumps(END), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
