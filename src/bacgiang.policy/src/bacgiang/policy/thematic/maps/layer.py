"""A layer of a map: one file, and what has to be known of it."""

from ..collections.record import CollectionRecord
from ..collections.record import HELP_CHOICE
from ..collections.record import HELP_DISTRICT
from ..collections.record import HELP_EN
from ..collections.record import ICollectionRecord
from ..collections.record import is_code
from ..collections.record import LONGEST_CODE
from ..collections.record import LONGEST_LINE
from ..collections.record import LONGEST_TEXT
from .legend import is_legend
from .map_file import MapFile
from bacgiang.policy import _
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IMapLayer(ICollectionRecord):
    """What a reader asks of a map before believing it."""

    code = schema.TextLine(
        title=_("label_map_code", default="Code of the map"),
        description=_(
            "help_map_code",
            default="For example QHSDD-2025-HH; names its page and does not change.",
        ),
        constraint=is_code,
        max_length=LONGEST_CODE,
    )
    kind = schema.Choice(
        title=_("label_map_kind", default="Kind of map"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.MapKinds",
    )
    district = schema.Choice(
        title=_("label_project_district", default="District or city"),
        description=HELP_DISTRICT,
        vocabulary="bacgiang.Districts",
        required=False,
    )
    made_on = schema.Date(
        title=_("label_map_date", default="As of"),
        description=_("help_map_date", default="The day whose state the map shows."),
    )
    scale = schema.Int(
        title=_("label_map_scale", default="Scale denominator"),
        description=_("help_map_scale", default="For example 10000; empty for none."),
        required=False,
        min=100,
        max=10_000_000,
    )
    legal_basis = schema.Text(
        title=_("label_map_basis", default="Legal basis"),
        description=_(
            "help_map_basis",
            default="Decisions that approve the map, a line each, with their number; "
            "those that the register of documents holds are linked.",
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )
    data_source = schema.TextLine(
        title=_("label_map_source", default="Source of the data"),
        description=_("help_map_source", default="Who surveyed or drew it."),
        max_length=LONGEST_LINE,
    )
    file = MapFile(
        title=_("label_map_file", default="File"),
        description=_(
            "help_map_file",
            default="GeoJSON, KML, Shapefile (a ZIP of .shp, .dbf and .shx) or "
            "GeoTIFF, at most 25 MB. It is given to the public as it is: no names of "
            "owners, no numbers of persons.",
        ),
        required=False,
    )
    system = schema.Choice(
        title=_("label_map_system", default="Coordinates of the file"),
        description=_(
            "help_map_system",
            default="As the surveyor states. Maps of a province mostly have VN-2000 "
            "with the province's own axis.",
        ),
        vocabulary="bacgiang.MapSystems",
        default="wgs84",
    )
    name_column = schema.TextLine(
        title=_("label_map_name_column", default="Column with the name"),
        description=_(
            "help_map_name_column",
            default="Of the file, for example TEN or SO_THUA; empty for the first "
            "column with words.",
        ),
        required=False,
        max_length=60,
    )
    class_column = schema.TextLine(
        title=_("label_map_class_column", default="Column with the class"),
        description=_(
            "help_map_class_column",
            default="By which colours differ, for example LOAI_DAT; empty where all is "
            "of one kind.",
        ),
        required=False,
        max_length=60,
    )
    legend = schema.Text(
        title=_("label_map_legend", default="Legend"),
        description=_(
            "help_map_legend",
            default="A line for each class: value | meaning | colour | meaning in "
            "English. Example: ONT | Đất ở nông thôn | #990000",
        ),
        required=False,
        constraint=is_legend,
        max_length=LONGEST_TEXT,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["data_source_en"],
    )
    data_source_en = schema.TextLine(
        title=_("label_map_source_en", default="Source in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_LINE,
    )


@implementer(IMapLayer)
class MapLayer(CollectionRecord):
    """A layer."""

    # Without type hints: Zope keeps annotations of an object where Python keeps those
    # of its class.
    file = None
    system = "wgs84"
    name_column = None
    class_column = None
    legend = None

    @property
    def source(self) -> str:
        return self.data_source or self.byline
