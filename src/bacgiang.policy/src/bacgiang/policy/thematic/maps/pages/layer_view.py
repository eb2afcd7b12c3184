"""`@@layer_view`: a layer with its legend, features and viewer (2.2b)."""

from ....base.languages import reads_english
from ....base.made_in_turn import in_turn
from ....base.number_labels import number_label
from ....base.seed_files import load_seed
from ....base.uploads.file_formats import format_name
from ....base.uploads.sizes import size_in_words
from ....search.page_query import page_starts
from ....units.register.districts import DistrictVocabulary
from ....units.sites.frame.outside.map_background import map_background
from ...collections.pages.record_view import RecordView
from ..columns import besides
from ..columns import Column
from ..columns import filled
from ..columns import read_columns
from ..legend import completed
from ..legend import Entry
from ..legend import hatched
from ..legend import read_legend
from ..legend import swatch
from ..made.feature_file import Found
from ..made.making import made_of
from ..made.store import MadeMap
from ..reading.placing import holds
from .asked import Asked
from .asked import read_asked
from .basis import Basis
from .basis import documents_named
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
import json
from plone import api
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate
from zope.i18nmessageid import Message


PAGE = 25
UNNAMED = _("map_unnamed", default="Feature ${number}")
MORE = {
    "prev": _("label_previous_page", default="Previous page"),
    "next": _("label_next_page", default="Next page"),
}
LONG = _("label_map_long", default="Longitude, or Y in metres (VN-2000)")
LAT = _("label_map_lat", default="Latitude, or X in metres (VN-2000)")
UNREADABLE = _(
    "map_point_unreadable",
    default="“${long}” and “${lat}” cannot be read as coordinates. Write degrees, for "
    "example 106,2 and 21,3, or metres of VN-2000.",
)
OUTSIDE = _(
    "map_point_outside", default="The coordinates ${long}; ${lat} lie outside this map."
)
SWAPPED = _(
    "map_point_swapped",
    default="The coordinates ${long}; ${lat} lie outside this map; the other way "
    "around they lie on it. Were longitude (Y) and latitude (X) exchanged?",
)
EMPTY = _(
    "map_point_empty", default="The map has nothing at the coordinates ${long}; ${lat}."
)
WORDS = {
    "open": _("map_open", default="Open the map"),
    "failed": _("map_failed", default="The map could not be loaded. Try again later."),
    "more": _("map_more", default="Zoom in to see everything."),
    "found": _("map_found", default="At this place: ${count}"),
    "label": _(
        "map_label",
        default="Map. Arrow keys move it, + and - zoom, Enter asks the middle.",
    ),
    "in": _("map_zoom_in", default="Zoom in"),
    "out": _("map_zoom_out", default="Zoom out"),
}


class LayerView(RecordView):
    """What is asked for stands in the address; it can be kept and shared."""

    @cached_property
    def made_map(self) -> MadeMap | None:
        return made_of(self.context)

    @cached_property
    def asked(self) -> Asked:
        return read_asked(self.request.form)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The legend by value."""
        counted = self.made_map.classes if self.made_map is not None else ()
        said = read_legend(self.context.legend)
        values = [value for value, _count in counted]
        return {one.value: one for one in completed(said, values)}

    def legend(self) -> list[dict[str, Any]]:
        """Classes with how many features have them, each with the way to its own."""
        counted = dict(self.made_map.classes) if self.made_map is not None else {}
        return [
            {
                "title": one.title_in(self.language),
                "lang": None if one.title_en or self.language == "vi" else "vi",
                "swatch": self._swatches[one.value][0],
                "count": number_label(counted.get(one.value, 0), self.language),
                "has_count": bool(counted),
                "url": self._url({"class": one.value}) if one.value in counted else "",
                "is_chosen": one.value == self.asked.value,
            }
            for one in self.entries.values()
        ]

    @cached_property
    def _swatches(self) -> dict[str, tuple[str, str]]:
        """By value: what is drawn in the legend, and with what areas are filled."""
        entries = list(self.entries.values())
        before = hatched(entries)
        return {
            one.value: swatch(one, place, before.get(one.value, 0))
            for place, one in enumerate(entries)
        }

    def _url(self, asked: dict[str, Any]) -> str:
        return f"{self.context.absolute_url()}?{urlencode(asked)}#map-features"

    @cached_property
    def _listed(self) -> tuple[int, list[Found]]:
        """How many answer, and those of the page."""
        made, asked = self.made_map, self.asked
        if made is None or made.is_picture:
            return 0, []
        with in_turn(), made.features() as features:
            if asked.feature is not None:
                found = [
                    one for one in [features.one(asked.feature)] if one is not None
                ]
            elif asked.typed is not None:
                at = asked.point
                found = features.at_point(*at) if at is not None else []
            else:
                part = asked.value, asked.start, PAGE
                said = features.listed(asked.text, *part)
                pattern = self.context.name_pattern_en
                if said[0] or not (pattern and reads_english(self.language)):
                    return said
                return features.listed(besides(pattern, asked.text), *part)
        return len(found), found

    @property
    def total(self) -> int:
        return self._listed[0]

    @property
    def total_label(self) -> str:
        return number_label(self.total, self.language)

    def features(self) -> list[dict[str, Any]]:
        is_whole = self.asked.feature is not None or self.asked.typed is not None
        return [{**self.shown(one), "is_open": is_whole} for one in self._listed[1]]

    def coordinates(self) -> list[tuple[str, Message, str]]:
        """Fields of a place: names, what they are called, what was typed."""
        long, lat = self.asked.typed or ("", "")
        return [("long", LONG, long), ("lat", LAT, lat)]

    @property
    def nothing_found(self) -> Message | str:
        """Why nothing is found at the coordinates that are asked; "" for no reason."""
        asked, made = self.asked, self.made_map
        if asked.typed is None or made is None or self.total:
            return ""
        facts = dict(zip(("long", "lat"), asked.typed, strict=True))
        if asked.point is None:
            return Message(UNREADABLE, mapping=facts)
        if holds(made.box, asked.point):
            return Message(EMPTY, mapping=facts)
        is_swapped = asked.swapped is not None and holds(made.box, asked.swapped)
        return Message(SWAPPED if is_swapped else OUTSIDE, mapping=facts)

    def shown(self, one: Found) -> dict[str, Any]:
        """A feature for people; facts that the file leaves empty are not told."""
        unnamed = self._words(Message(UNNAMED, mapping={"number": one.id}))
        pattern = self.context.name_pattern_en
        name = filled(pattern, one.facts) if reads_english(self.language) else ""
        entry = self.entries.get(one.value)
        return {
            "id": one.id,
            "name": name or one.name or unnamed,
            "class": entry.title_in(self.language) if entry else "",
            "url": self._url({"feature": one.id}),
            "facts": [
                (column.title_in(self.language), self._said(column, one))
                for column in self._columns or map(_plain, one.facts)
                if one.facts.get(column.name) not in (None, "")
            ],
        }

    @cached_property
    def _columns(self) -> tuple[Column, ...]:
        return read_columns(self.context.column_titles)

    def _said(self, column: Column, one: Found) -> str:
        """A value with its unit; the class in the words of the legend."""
        value = one.facts[column.name]
        entry = self.entries.get(one.value)
        if entry is not None and column.name == (self.context.class_column or ""):
            return entry.title_in(self.language)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        said = number_label(value, self.language) if is_number else str(value)
        return f"{said} {column.unit}".strip()

    def _words(self, message: Message) -> str:
        return str(translate(message, context=self.request))

    def more(self) -> Iterator[tuple[str, Any]]:
        """Ways to the pages before and after, with what they are called."""
        asked = {"find": self.asked.text, "class": self.asked.value}
        if self.asked.typed is not None or self.asked.feature is not None:
            return
        starts = page_starts(self.asked.start, PAGE, self.total)
        for name, title in MORE.items():
            if name in starts:
                yield self._url({**asked, "b_start": starts[name]}), title

    def basis(self) -> list[Basis]:
        return documents_named(self.context.legal_basis)

    def files(self) -> Iterator[tuple[str, str]]:
        """What can be downloaded: titles and addresses."""
        base, file = self.context.absolute_url(), self.context.file
        if file is None or self.made_map is None:
            return
        kind = format_name(file.filename or "", file.contentType)
        size = size_in_words(file.getSize(), self.language)
        yield f"{kind}, {size}", f"{base}/@@download/file"
        if not self.made_map.is_picture:
            yield "GeoJSON, WGS 84", f"{base}/@@map-data.geojson"

    def viewer(self) -> dict[str, str]:
        """What its script has to know, by the name of its attribute `data-…`."""
        made, base = self.made_map, self.context.absolute_url()
        assert made is not None
        colours = {one.value: one.colour for one in self.entries.values()}
        fills = {value: fill for value, (_svg, fill) in self._swatches.items()}
        words = {name: self._words(one) for name, one in WORDS.items()}
        picture = f"{base}/@@map-overview.webp" if made.is_picture else ""
        tiles = f"{base}/@@map.pmtiles" if made.tiles is not None else ""
        return {
            "box": json.dumps(made.box),
            "ask": "" if made.is_picture else f"{base}/@@map-features",
            "tiles": tiles,
            "picture": picture,
            "ground": map_background(),
            "colours": json.dumps(colours),
            "fills": json.dumps(fills),
            "places": json.dumps(self._places()),
            "words": json.dumps(words),
            "parts": self._parts,
        }

    @property
    def _parts(self) -> str:
        return f"{api.portal.get().absolute_url()}/++plone++bacgiang.theme/maps"

    @property
    def script_url(self) -> str:
        return f"{self._parts}/viewer.js"

    def _places(self) -> list[tuple[float, float, str]]:
        """Seats of districts, to know where one is."""
        districts = DistrictVocabulary()
        return [
            (lat, long, districts.name_in(code, self.language))
            for code, (lat, long) in load_seed("places.yaml").items()
            if code in districts
        ]


def _plain(name: str) -> Column:
    """A column of which nobody said what it is called."""
    return Column(name, name)
