"""The collection of products and brands."""

from ..collections.collection import Collection
from .choices import VOCABULARIES
from .product import IProduct
from bacgiang.policy import _


PRODUCTS = Collection(
    name="products",
    portal_type="Product",
    schema=IProduct,
    title=_("collection_products", default="Products and brands of the province"),
    about=_(
        "collection_products_about",
        default="OCOP products, brands and products of craft villages: who makes them, "
        "their certificate and season.",
    ),
    stands_at=("vi", "chuyen-de", "san-pham"),
    shown_at=("en", "topics", "products"),
    facets={
        "record_kind": "kind",
        "record_sector": "group",
        "record_place": "district",
    },
    in_row=("kind", "maker", "season"),
    unshown=("alternative",),
    proposed=("title", "season", "sold_at", "website", "season_en", "sold_at_en"),
    vocabularies=VOCABULARIES,
)
