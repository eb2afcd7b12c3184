"""The collection of socio-economic statistics."""

from ..collections.collection import Collection
from .choices import VOCABULARIES
from .indicator import IIndicator
from bacgiang.policy import _


STATISTICS = Collection(
    name="statistics",
    portal_type="Indicator",
    schema=IIndicator,
    title=_("collection_statistics", default="Socio-economic statistics"),
    about=_(
        "collection_statistics_about",
        default="Indicators of the province with their values by period, district and "
        "sector, their source and what was revised.",
    ),
    stands_at=("vi", "chuyen-de", "thong-ke"),
    shown_at=("en", "topics", "statistics"),
    facets={"record_sector": "topic", "record_kind": "breakdown"},
    in_row=("topic", "measure", "data_source"),
    unshown=("chart", "breakdown"),
    apart=("figures",),
    ways=(
        (
            "all-figures.csv",
            _("link_all_figures", default="All values of all indicators (CSV)"),
        ),
    ),
    vocabularies=VOCABULARIES,
)
