"""The collection of maps and land-use plans."""

from ..collections.collection import Collection
from .choices import VOCABULARIES
from .layer import IMapLayer
from bacgiang.policy import _


MAPS = Collection(
    name="maps",
    portal_type="MapLayer",
    schema=IMapLayer,
    title=_("collection_maps", default="Maps and land-use plans"),
    about=_(
        "collection_maps_about",
        default="Layers of maps and plans with their date, scale, legend and legal "
        "basis, to be looked at, asked and downloaded.",
    ),
    stands_at=("vi", "chuyen-de", "ban-do"),
    shown_at=("en", "topics", "maps"),
    facets={"record_kind": "kind", "record_place": "district"},
    in_row=("kind", "made_on", "scale"),
    unshown=(
        *("legend", "name_column", "class_column", "column_titles"),
        *("legal_basis", "system"),
    ),
    vocabularies=VOCABULARIES,
)
