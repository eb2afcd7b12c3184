"""Why a map is not taken in, or not published yet."""

from ...base.refusal import Refusal
from bacgiang.policy import _


UNREADABLE = Refusal(
    "map_unreadable",
    _(
        "refusal_map_unreadable",
        default="The file cannot be read as ${format}. Export it again and upload it "
        "once more; of a Shapefile the ZIP holds one .shp, .dbf and .shx, and nothing "
        "but what belongs to them.",
    ),
    "file",
)
TOO_MUCH = Refusal(
    "map_too_much",
    _(
        "refusal_map_too_much",
        default="The file has more than ${most} ${what}. Split it, or simplify its "
        "lines.",
    ),
    "file",
)
FEATURES = _("map_word_features", default="features")
POINTS = _("map_word_points", default="points")
RINGS = _("map_word_rings", default="rings in one area")
PARTS = _("map_word_parts", default="values")
TOO_SLOW = Refusal(
    "map_too_slow",
    _(
        "refusal_map_too_slow",
        default="The file takes too long to read. Split it, or simplify its lines.",
    ),
    "file",
)
NOTHING = Refusal(
    "map_empty",
    _("refusal_map_empty", default="The file holds no points, lines or areas."),
    "file",
)
ELSEWHERE = Refusal(
    "map_elsewhere",
    _(
        "refusal_map_elsewhere",
        default="The coordinates ${point} lie outside the province and what is around "
        "it. Choose the system that the file is in.",
    ),
    "system",
)
PERSONAL = Refusal(
    "map_personal_columns",
    _(
        "refusal_map_personal",
        default="The columns ${columns} seem to name owners or other persons. Take "
        "them out of the file: everybody will read it.",
    ),
    "file",
)
NO_COLUMN = Refusal(
    "map_no_column",
    _(
        "refusal_map_no_column",
        default="The file has no column “${column}”. It has: ${columns}.",
    ),
)
NO_PLACE = Refusal(
    "map_no_place",
    _(
        "refusal_map_no_place",
        default="The picture does not say where it lies. Export it as GeoTIFF with its "
        "coordinates, turned to north.",
    ),
    "file",
)
FILE_MISSING = Refusal(
    "map_without_file",
    _("refusal_map_without_file", default="The map has no file yet. Add it."),
    "file",
)
