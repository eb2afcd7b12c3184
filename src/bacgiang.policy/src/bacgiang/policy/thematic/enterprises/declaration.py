"""The collection of enterprises."""

from ..collections.collection import Collection
from .choices import VOCABULARIES
from .enterprise import IEnterprise
from bacgiang.policy import _


ENTERPRISES = Collection(
    name="enterprises",
    portal_type="Enterprise",
    schema=IEnterprise,
    title=_("collection_enterprises", default="Enterprises of the province"),
    about=_(
        "collection_enterprises_about",
        default="Tax code, name, address, sector, size and products of each "
        "enterprise.",
    ),
    stands_at=("vi", "chuyen-de", "doanh-nghiep"),
    shown_at=("en", "topics", "enterprises"),
    facets={
        "record_sector": "section",
        "record_place": "district",
        "record_status": "status",
        "record_kind": "size",
    },
    in_row=("section", "address", "status"),
    proposed=(
        *("title", "short_name", "section", "district", "address", "size", "status"),
        *("products", "telephone", "email", "website"),
    ),
    vocabularies=VOCABULARIES,
)
