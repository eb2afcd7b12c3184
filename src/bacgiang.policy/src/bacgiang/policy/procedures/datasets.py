"""What the room of procedures gives to programs as a whole."""

from ..base.datasets.dataset import Dataset
from ..base.datasets.dataset import Distribution
from ..base.datasets.dataset import SEARCH
from ..base.datasets.dataset import TABLE
from bacgiang.policy import _


PROCEDURES = Dataset(
    "procedures",
    _("dataset_procedures", default="Administrative procedures"),
    _(
        "dataset_procedures_about",
        default="What each procedure asks for, costs and takes, and who carries it "
        "out.",
    ),
    "vi/thu-tuc",
    (
        Distribution(SEARCH, "++api++/@procedures"),
        Distribution(TABLE, "vi/thu-tuc/@@open-data.csv", "application/zip"),
    ),
)
FORMS = Dataset(
    "procedure-forms",
    _("dataset_procedure_forms", default="Forms of administrative procedures"),
    _("dataset_procedure_forms_about", default="Blank forms with their files."),
    "vi/thu-tuc/bieu-mau",
    (Distribution(SEARCH, "++api++/@procedure-forms"),),
)
