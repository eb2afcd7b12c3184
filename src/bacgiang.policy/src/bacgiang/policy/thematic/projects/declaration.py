"""The collection of projects that call for investment."""

from ..collections.collection import Collection
from .choices import VOCABULARIES
from .project import IInvestmentProject
from bacgiang.policy import _


HEADING = _("heading_investors", default="For investors")
PROJECTS = Collection(
    name="investment-projects",
    portal_type="InvestmentProject",
    schema=IInvestmentProject,
    title=_("collection_projects", default="Projects calling for investment"),
    about=_(
        "collection_projects_about",
        default="What each project is to be, where, how large, what it costs, on what "
        "terms, and whom to ask.",
    ),
    stands_at=("vi", "chuyen-de", "du-an-dau-tu"),
    shown_at=("en", "topics", "investment-projects"),
    facets={
        "record_sector": "sector",
        "record_place": "district",
        "record_status": "status",
        "record_kind": "form",
    },
    number="capital",
    number_first=_("sort_capital", default="Largest capital first"),
    ways=(("investors", HEADING),),
    in_row=("sector", "district", "area", "capital", "status"),
    vocabularies=VOCABULARIES,
)
