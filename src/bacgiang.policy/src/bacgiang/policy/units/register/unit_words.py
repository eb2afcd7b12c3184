"""What a unit says of itself: how it is reached, what it does (4.1a)."""

from bacgiang.policy import _
from plone.schema.email import Email
from plone.supermodel import model
from zope import schema


class IUnitWords(model.Schema):
    """Words of the unit that its board writes, and a second person approves (9.1)."""

    model.fieldset(
        "contact",
        label=_("Contact"),
        fields=["address", "phone", "email", "focal_point", "focal_point_email"],
    )
    address = schema.TextLine(title=_("Address"), required=False)
    phone = schema.TextLine(title=_("Telephone"), required=False, max_length=60)
    email = Email(title=_("E-mail"), required=False)
    focal_point = schema.TextLine(
        title=_("Focal point"),
        description=_(
            "help_focal_point",
            default="The office or person who answers for what the unit supplies.",
        ),
        required=False,
    )
    focal_point_email = Email(title=_("E-mail of the focal point"), required=False)

    model.fieldset(
        "duties",
        label=_("Functions and duties"),
        fields=["functions", "functions_en"],
    )
    functions = schema.Text(
        title=_("Functions, duties and powers"), required=False, max_length=20000
    )
    functions_en = schema.Text(
        title=_("Functions, duties and powers in English"),
        required=False,
        max_length=20000,
    )
