"""What the viewer asks of a layer, and the files it has besides its own."""

from ....base.file_parts import given_in_parts
from ....base.keeping import EverybodysAnswer
from ....base.made_in_turn import in_turn
from ....base.pages_in_turn import MadeInTurn
from ....editorial.public.data_licence import licence_as_json
from ..made.feature_file import fitted
from ..made.feature_file import Found
from ..made.store import MadeMap
from .asked import read_box
from .layer_view import LayerView
from hashlib import sha256
import json
from typing import Any
from zExceptions import NotFound


class _OfLayer(LayerView):
    """Of a layer with a file."""

    def the(self, is_picture: bool = False) -> MadeMap:
        if self.made_map is None or self.made_map.is_picture is not is_picture:
            raise NotFound(self.context, self.__name__)
        return self.made_map

    def answered(self, said: Any) -> str:
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


class MapFeatures(_OfLayer):
    """`@@map-features`: what is in a box, at a point, or one feature, as JSON.

    `box`: a collection of GeoJSON without facts, `all` says whether nothing is left
    out. `long`, `lat`: `items` for people. `feature`: one with its shape.
    """

    address = "map-features"

    def __call__(self) -> str:
        made, box = self.the(), read_box(self.request.form)
        if box is not None:
            with in_turn(), made.features() as features:
                found, is_all = features.within(box)
            drawn = [_drawn(one) for one in found]
            return self.answered(
                {"type": "FeatureCollection", "features": drawn, "all": is_all}
            )
        if self.asked.feature is not None and not self._listed[1]:
            raise NotFound(self.context, self.__name__)
        if self.asked.feature is not None:
            one, _points = fitted(self._listed[1][0])
            return self.answered({**_drawn(one), "bbox": one.box})
        items = self.features() if self.asked.point is not None else []
        return self.answered({"items": items})


def _drawn(one: Found) -> dict[str, Any]:
    return {**one.as_geojson(), "properties": {"id": one.id, "class": one.value}}


class MapData(MadeInTurn, _OfLayer):
    """`@@map-data.geojson`: every feature with its facts."""

    address = "map-data.geojson"

    def made(self) -> str:
        with self.the().features() as features:
            found = ",\n".join(features.lines())
        name = f'attachment; filename="{self.context.getId()}.geojson"'
        self.request.response.setHeader("Content-Disposition", name)
        self.request.response.setHeader("Content-Type", "application/geo+json")
        licence = json.dumps(licence_as_json(), ensure_ascii=False)
        head = f'{{"type":"FeatureCollection","license":{licence}'
        return f'{head},"features":[{found}]}}'


class MapOverview(_OfLayer, EverybodysAnswer):
    """`@@map-overview.webp`: a scanned plan, north above."""

    address = "map-overview.webp"

    def __call__(self) -> bytes:
        with self.the(is_picture=True).data.open("r") as picture:
            data: bytes = picture.read()
        self.request.response.setHeader("Content-Type", "image/webp")
        return data


class MapTiles(_OfLayer):
    """`@@map.pmtiles`: vector tiles, of which viewers ask for parts."""

    address = "map.pmtiles"

    def __call__(self) -> Any:
        made = self.the()
        if made.tiles is None:
            raise NotFound(self.context, self.__name__)
        self.request.response.setHeader("Content-Type", "application/vnd.pmtiles")
        tag = sha256(f"{made.key}{made.tiles_size}".encode()).hexdigest()[:32]
        path = made.tiles.committed()
        return given_in_parts(self.request, path, made.tiles_size, tag)
