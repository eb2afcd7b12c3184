"""An enterprise, known by its tax code."""

from ...units.contact_facts.mail_address import mail_field
from ..collections.record import CollectionRecord
from ..collections.record import ICollectionRecord
from ..collections.schema_fields import a_choice
from ..collections.schema_fields import a_line
from ..collections.schema_fields import a_text
from ..collections.schema_fields import the_code
from ..collections.schema_fields import the_district
from ..collections.schema_fields import the_website
from ..collections.schema_fields import Year
from bacgiang.policy import _
import re
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

    code = the_code(
        _("label_tax_code", default="Tax code"),
        _(
            "help_tax_code",
            default="The enterprise's number; it names its page and does not change.",
        ),
        is_tax_code,
        14,
    )
    short_name = a_line(
        _("label_enterprise_short", default="Short name"),
        _("help_enterprise_short", default="As in its registration."),
    )
    section = a_choice(
        _("label_vsic", default="Sector (VSIC)"),
        "bacgiang.VsicSections",
        description=_(
            "help_vsic", default="Section of the main line of business, A to U."
        ),
    )
    district = the_district()
    address = a_line(
        _("label_enterprise_address", default="Address of the head office"),
        _("help_enterprise_address", default="As in its registration."),
        required=True,
    )
    size = a_choice(
        _("label_enterprise_size", default="Size"),
        "bacgiang.EnterpriseSizes",
        required=False,
    )
    status = a_choice(
        _("label_enterprise_status", default="State of business"),
        "bacgiang.EnterpriseStatuses",
        default="active",
    )
    founded = Year(
        title=_("label_enterprise_founded", default="Year of registration"),
        description=_(
            "help_enterprise_founded", default="Year of its first registration."
        ),
        required=False,
        min=1900,
    )
    products = a_text(
        _("label_enterprise_products", default="Products and services"),
        _("help_enterprise_products", default="What it makes or offers, a line each."),
    )
    telephone = a_line(
        _("label_enterprise_telephone", default="Telephone of the office"),
        _("help_enterprise_telephone", default="No private person's number."),
        60,
    )
    email = mail_field(
        _("label_enterprise_email", default="E-mail of the office"),
        description=_("help_enterprise_email", default="No private person's address."),
        max_length=120,
    )
    website = the_website()


@implementer(IEnterprise)
class Enterprise(CollectionRecord):
    """An enterprise."""
