"""How units are reached, given to programs as a whole."""

from ...base.datasets.dataset import Dataset
from ...base.datasets.dataset import Distribution
from ...base.datasets.dataset import SEARCH
from ...base.datasets.dataset import TABLE
from bacgiang.policy import _


DIRECTORY = Dataset(
    "directory",
    _("dataset_directory", default="Units of the province and how they are reached"),
    _("dataset_directory_about", default="Telephones, desks, hours and who answers."),
    "vi/lien-he",
    (
        Distribution(SEARCH, "++api++/vi/@directory"),
        Distribution(TABLE, "vi/lien-he/@@directory.csv", "text/csv"),
    ),
)
