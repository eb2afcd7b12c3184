"""A product or brand with its certificate, picture and season."""

from ..collections.record import CollectionRecord
from ..collections.record import HELP_CHOICE
from ..collections.record import HELP_DISTRICT
from ..collections.record import HELP_EN
from ..collections.record import ICollectionRecord
from ..collections.record import is_code
from ..collections.record import LONGEST_CODE
from ..collections.record import LONGEST_LINE
from ..collections.record import LONGEST_TEXT
from ..promotions.promotion import leads_to_the_web
from bacgiang.policy import _
from plone.namedfile.field import NamedBlobImage
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IProduct(ICollectionRecord):
    """What a buyer asks of a product."""

    code = schema.TextLine(
        title=_("label_product_code", default="Code of the product"),
        description=_(
            "help_product_code",
            default="As in the list of the programme; names its page and does not "
            "change.",
        ),
        constraint=is_code,
        max_length=LONGEST_CODE,
    )
    kind = schema.Choice(
        title=_("label_product_kind", default="Recognised as"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.ProductKinds",
    )
    group = schema.Choice(
        title=_("label_product_group", default="Group"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.ProductGroups",
    )
    district = schema.Choice(
        title=_("label_project_district", default="District or city"),
        description=HELP_DISTRICT,
        vocabulary="bacgiang.Districts",
        required=False,
    )
    maker = schema.TextLine(
        title=_("label_product_maker", default="Enterprise, cooperative or household"),
        description=_("help_product_maker", default="Who makes it."),
        max_length=LONGEST_LINE,
    )
    maker_code = schema.TextLine(
        title=_("label_product_maker_code", default="Tax code of the maker"),
        description=_("help_product_maker_code", default="Where the maker has one."),
        required=False,
        max_length=14,
    )
    certificate = schema.TextLine(
        title=_("label_product_certificate", default="Certificate or decision"),
        description=_("help_product_certificate", default="Number and who gave it."),
        required=False,
        max_length=LONGEST_LINE,
    )
    certified = schema.Date(
        title=_("label_product_certified", default="Certified on"),
        description=_(
            "help_product_certified", default="Day of the decision or certificate."
        ),
        required=False,
    )
    certified_until = schema.Date(
        title=_("label_product_certified_until", default="Certificate holds until"),
        description=_(
            "help_product_certified_until", default="Empty where it has no end."
        ),
        required=False,
    )
    season = schema.TextLine(
        title=_("label_product_season", default="Season"),
        description=_("help_product_season", default="For example May to July."),
        required=False,
        max_length=100,
    )
    sold_at = schema.Text(
        title=_("label_product_sold_at", default="Where it is sold"),
        description=_(
            "help_product_sold_at", default="Shops, fairs, markets; a line each."
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )
    website = schema.URI(
        title=_("label_enterprise_website", default="Website"),
        description=_("help_enterprise_website", default="Beginning with https://"),
        constraint=leads_to_the_web,
        required=False,
        max_length=300,
    )
    image = NamedBlobImage(title=_("Picture"), required=False)
    alternative = schema.TextLine(
        title=_("What the picture shows"),
        description=_(
            "help_promotion_alternative",
            default="For those who do not see it; words in the picture belong here.",
        ),
        required=False,
        max_length=200,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["season_en", "sold_at_en"],
    )
    season_en = schema.TextLine(
        title=_("label_product_season_en", default="Season in English"),
        description=HELP_EN,
        required=False,
        max_length=100,
    )
    sold_at_en = schema.Text(
        title=_("label_product_sold_at_en", default="Where it is sold, in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_TEXT,
    )


@implementer(IProduct)
class Product(CollectionRecord):
    """A product."""

    # Without a type hint: Zope keeps annotations of an object where Python keeps those
    # of its class.
    image = None
