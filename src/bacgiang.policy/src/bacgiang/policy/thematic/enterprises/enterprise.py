"""An enterprise, known by its tax code."""

from ..collections.record import CollectionRecord
from ..collections.record import HELP_CHOICE
from ..collections.record import HELP_DISTRICT
from ..collections.record import ICollectionRecord
from ..collections.record import LONGEST_LINE
from ..collections.record import LONGEST_TEXT
from ..promotions.promotion import leads_to_the_web
from bacgiang.policy import _
import re
from zope import schema
from zope.interface import implementer
from zope.schema import ValidationError


_TAX_CODE = re.compile(r"\d{10}(?:-\d{3})?", re.ASCII)


class NotATaxCode(ValidationError):
    __doc__ = _(
        "error_tax_code",
        default="A tax code has 10 digits; that of a branch a hyphen and 3 more.",
    )


def is_tax_code(value: str) -> bool:
    """Constraint of the field. Raises NotATaxCode."""
    if not _TAX_CODE.fullmatch(value):
        raise NotATaxCode(value)
    return True


class IEnterprise(ICollectionRecord):
    """What the public may know of an enterprise."""

    code = schema.TextLine(
        title=_("label_tax_code", default="Tax code"),
        description=_(
            "help_tax_code",
            default="The enterprise's number; it names its page and does not change.",
        ),
        constraint=is_tax_code,
        max_length=14,
    )
    short_name = schema.TextLine(
        title=_("label_enterprise_short", default="Short name"),
        description=_("help_enterprise_short", default="As in its registration."),
        required=False,
        max_length=LONGEST_LINE,
    )
    section = schema.Choice(
        title=_("label_vsic", default="Sector (VSIC)"),
        description=_(
            "help_vsic", default="Section of the main line of business, A to U."
        ),
        vocabulary="bacgiang.VsicSections",
    )
    district = schema.Choice(
        title=_("label_project_district", default="District or city"),
        description=HELP_DISTRICT,
        vocabulary="bacgiang.Districts",
        required=False,
    )
    address = schema.TextLine(
        title=_("label_enterprise_address", default="Address of the head office"),
        description=_("help_enterprise_address", default="As in its registration."),
        max_length=LONGEST_LINE,
    )
    size = schema.Choice(
        title=_("label_enterprise_size", default="Size"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.EnterpriseSizes",
        required=False,
    )
    status = schema.Choice(
        title=_("label_enterprise_status", default="State of business"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.EnterpriseStatuses",
        default="active",
    )
    founded = schema.Int(
        title=_("label_enterprise_founded", default="Year of registration"),
        description=_(
            "help_enterprise_founded", default="Year of its first registration."
        ),
        required=False,
        min=1900,
        max=2200,
    )
    products = schema.Text(
        title=_("label_enterprise_products", default="Products and services"),
        description=_(
            "help_enterprise_products", default="What it makes or offers, a line each."
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )
    telephone = schema.TextLine(
        title=_("label_enterprise_telephone", default="Telephone of the office"),
        description=_(
            "help_enterprise_telephone", default="No private person's number."
        ),
        required=False,
        max_length=60,
    )
    email = schema.TextLine(
        title=_("label_enterprise_email", default="E-mail of the office"),
        description=_("help_enterprise_email", default="No private person's address."),
        required=False,
        max_length=120,
    )
    website = schema.URI(
        title=_("label_enterprise_website", default="Website"),
        description=_("help_enterprise_website", default="Beginning with https://"),
        constraint=leads_to_the_web,
        required=False,
        max_length=300,
    )


@implementer(IEnterprise)
class Enterprise(CollectionRecord):
    """An enterprise."""
