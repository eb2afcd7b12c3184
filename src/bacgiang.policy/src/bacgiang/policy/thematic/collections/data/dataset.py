"""The record of a collection in the portal's catalogue of data (DCAT-AP)."""

from ....base.datasets.dataset import Dataset
from ....base.datasets.dataset import Distribution
from ....base.datasets.dataset import SEARCH
from ....base.datasets.dataset import TABLE
from ....base.media_types import XLSX
from ..collection import Collection
from bacgiang.policy import _


BOOK = _("dataset_as_workbook", default="All of it as a workbook (XLSX)")
WHOLE = _("dataset_as_json", default="All of it as JSON")


def dataset_of(collection: Collection) -> Dataset:
    base = collection.page
    return Dataset(
        collection.name,
        collection.title,
        collection.about,
        base,
        (
            Distribution(SEARCH, f"++api++/{base}/@records"),
            Distribution(TABLE, f"{base}/@@open-data.csv", "text/csv"),
            Distribution(BOOK, f"{base}/@@open-data.xlsx", XLSX),
            Distribution(WHOLE, f"{base}/@@open-data.json"),
        ),
    )
