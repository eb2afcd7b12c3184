"""A product or brand with its certificate, picture and season."""

from ..collections.record import CollectionRecord
from ..collections.record import ICollectionRecord
from ..collections.schema_fields import a_choice
from ..collections.schema_fields import a_day
from ..collections.schema_fields import a_line
from ..collections.schema_fields import a_text
from ..collections.schema_fields import english_line
from ..collections.schema_fields import english_text
from ..collections.schema_fields import the_code
from ..collections.schema_fields import the_district
from ..collections.schema_fields import the_website
from bacgiang.policy import _
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope.interface import implementer


class IProduct(ICollectionRecord):
    """What a buyer asks of a product."""

    code = the_code(
        _("label_product_code", default="Code of the product"),
        _(
            "help_product_code",
            default="As in the list of the programme; names its page and does not "
            "change.",
        ),
    )
    kind = a_choice(
        _("label_product_kind", default="Recognised as"), "bacgiang.ProductKinds"
    )
    group = a_choice(
        _("label_product_group", default="Group"), "bacgiang.ProductGroups"
    )
    district = the_district()
    maker = a_line(
        _("label_product_maker", default="Enterprise, cooperative or household"),
        _("help_product_maker", default="Who makes it."),
        required=True,
    )
    maker_code = a_line(
        _("label_product_maker_code", default="Tax code of the maker"),
        _("help_product_maker_code", default="Where the maker has one."),
        14,
    )
    certificate = a_line(
        _("label_product_certificate", default="Certificate or decision"),
        _("help_product_certificate", default="Number and who gave it."),
    )
    certified = a_day(
        _("label_product_certified", default="Certified on"),
        _("help_product_certified", default="Day of the decision or certificate."),
    )
    certified_until = a_day(
        _("label_product_certified_until", default="Certificate holds until"),
        _("help_product_certified_until", default="Empty where it has no end."),
    )
    season = a_line(
        _("label_product_season", default="Season"),
        _("help_product_season", default="For example May to July."),
        100,
    )
    sold_at = a_text(
        _("label_product_sold_at", default="Where it is sold"),
        _("help_product_sold_at", default="Shops, fairs, markets; a line each."),
    )
    website = the_website()
    image = NamedBlobImage(title=_("Picture"), required=False)
    alternative = a_line(
        _("What the picture shows"),
        _(
            "help_promotion_alternative",
            default="For those who do not see it; words in the picture belong here.",
        ),
        200,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["season_en", "sold_at_en"],
    )
    season_en = english_line(
        _("label_product_season_en", default="Season in English"), 100
    )
    sold_at_en = english_text(
        _("label_product_sold_at_en", default="Where it is sold, in English")
    )


@implementer(IProduct)
class Product(CollectionRecord):
    """A product."""

    image = None
