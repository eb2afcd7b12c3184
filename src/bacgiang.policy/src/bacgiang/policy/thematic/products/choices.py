"""Closed lists of products."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


class Kind(TitledEnum):
    """As what a product is known."""

    OCOP_5 = "ocop-5", _("product_ocop_5", default="OCOP, 5 stars")
    OCOP_4 = "ocop-4", _("product_ocop_4", default="OCOP, 4 stars")
    OCOP_3 = "ocop-3", _("product_ocop_3", default="OCOP, 3 stars")
    ORIGIN = "origin", _("product_origin", default="Geographical indication")
    BRAND = "brand", _("product_brand", default="Registered brand")
    VILLAGE = "village", _("product_village", default="Product of a craft village")


class Group(TitledEnum):
    """The groups of the programme “One commune, one product”."""

    FOOD = "food", _("product_food", default="Food")
    DRINK = "drink", _("product_drink", default="Drinks")
    HERBS = "herbs", _("product_herbs", default="Medicinal herbs")
    CRAFTS = "crafts", _("product_crafts", default="Crafts, decoration")
    PLANTS = "plants", _("product_plants", default="Ornamental plants and animals")
    TOURISM = "tourism", _("product_tourism", default="Tourism services")


VOCABULARIES = {
    "bacgiang.ProductKinds": Kind.titles(),
    "bacgiang.ProductGroups": Group.titles(),
}
