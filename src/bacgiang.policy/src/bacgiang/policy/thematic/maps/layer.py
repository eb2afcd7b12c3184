"""A layer of a map: one file, and what has to be known of it."""

from ..collections.record import CollectionRecord
from ..collections.record import ICollectionRecord
from ..collections.schema_fields import a_choice
from ..collections.schema_fields import a_day
from ..collections.schema_fields import a_line
from ..collections.schema_fields import a_text
from ..collections.schema_fields import english_line
from ..collections.schema_fields import Scale
from ..collections.schema_fields import the_code
from ..collections.schema_fields import the_district
from .columns import are_columns
from .columns import is_pattern
from .legend import is_legend
from .map_file import MapFile
from bacgiang.policy import _
from plone.supermodel import model
from zope.interface import implementer


class IMapLayer(ICollectionRecord):
    """What a reader asks of a map before believing it."""

    code = the_code(
        _("label_map_code", default="Code of the map"),
        _(
            "help_map_code",
            default="For example QHSDD-2025-HH; names its page and does not change.",
        ),
    )
    kind = a_choice(_("label_map_kind", default="Kind of map"), "bacgiang.MapKinds")
    district = the_district()
    made_on = a_day(
        _("label_map_date", default="As of"),
        _("help_map_date", default="The day whose state the map shows."),
        required=True,
    )
    scale = Scale(
        title=_("label_map_scale", default="Scale"),
        description=_(
            "help_map_scale",
            default="Its denominator, for example 5000 of 1:5.000; empty for none.",
        ),
        required=False,
        min=100,
        max=10_000_000,
    )
    legal_basis = a_text(
        _("label_map_basis", default="Legal basis"),
        _(
            "help_map_basis",
            default="Decisions that approve the map, a line each, with their number; "
            "those that the register of documents holds are linked.",
        ),
    )
    data_source = a_line(
        _("label_map_source", default="Source of the data"),
        _("help_map_source", default="Who surveyed or drew it."),
        required=True,
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
    system = a_choice(
        _("label_map_system", default="Coordinates of the file"),
        "bacgiang.MapSystems",
        description=_(
            "help_map_system",
            default="As the surveyor states. Maps of a province mostly have VN-2000 "
            "with the province's own axis.",
        ),
        default="wgs84",
    )
    name_column = a_line(
        _("label_map_name_column", default="Column with the name"),
        _(
            "help_map_name_column",
            default="Of the file, for example TEN or SO_THUA; empty for the first "
            "column with words.",
        ),
        60,
    )
    class_column = a_line(
        _("label_map_class_column", default="Column with the class"),
        _(
            "help_map_class_column",
            default="By which colours differ, for example LOAI_DAT; empty where all is "
            "of one kind.",
        ),
        60,
    )
    legend = a_text(
        _("label_map_legend", default="Legend"),
        _(
            "help_map_legend",
            default="A line for each class: value | meaning | colour | meaning in "
            "English. Example: ONT | Đất ở nông thôn | #990000",
        ),
        constraint=is_legend,
    )
    column_titles = a_text(
        _("label_map_columns", default="What columns are called"),
        _(
            "help_map_columns",
            default="A line for each column that readers are told, in their order: "
            "column | title | unit | title in English. Example: DIEN_TICH | Diện tích "
            "| m² | Area. Empty: all columns, as the file calls them.",
        ),
        constraint=are_columns,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["data_source_en", "name_pattern_en"],
    )
    data_source_en = english_line(_("label_map_source_en", default="Source in English"))
    name_pattern_en = a_line(
        _("label_map_name_en", default="Names in English"),
        _(
            "help_map_name_en",
            default="With columns in braces, for example Parcel {SO_THUA}. Empty: "
            "English pages show the names of the file.",
        ),
        100,
        constraint=is_pattern,
    )


@implementer(IMapLayer)
class MapLayer(CollectionRecord):
    """A layer."""

    file = None
    system = "wgs84"
    name_column = None
    class_column = None
    legend = None
    column_titles = None
    name_pattern_en = None

    @property
    def source(self) -> str:
        return self.data_source or self.byline
