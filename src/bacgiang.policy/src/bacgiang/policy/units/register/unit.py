"""A unit: one body of the register (regulation 2.2a, 4.1a, 5.2, 10.1, 10.2, 15.3)."""

from bacgiang.policy import _
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.namedfile.field import NamedBlobFile
from plone.schema.email import Email
from plone.supermodel import model
import re
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


CODE = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
HOST = re.compile(r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$")


def is_code(value: str) -> bool:
    """Constraint: lower-case ASCII words joined by hyphens, at most 40 characters."""
    if len(value) > 40 or not CODE.match(value):
        raise Invalid(
            _(
                "error_unit_code",
                default="Use lower-case letters, digits and single hyphens only, "
                "for example “so-y-te”, at most 40 characters.",
            )
        )
    return True


def is_host(value: str) -> bool:
    """Constraint: a host name in lower case, such as soyte.bacgiang.gov.vn."""
    if len(value) > 253 or not HOST.match(value):
        raise Invalid(
            _(
                "error_unit_host",
                default="Write the host name alone, in lower case, for example "
                "“soyte.bacgiang.gov.vn”.",
            )
        )
    return True


class IUnit(model.Schema):
    """What the register knows of a body."""

    title = schema.TextLine(title=_("Name"), max_length=300)
    title_en = schema.TextLine(title=_("Name in English"), required=False)
    short_name = schema.TextLine(title=_("Short name"), required=False)

    directives.write_permission(
        code="bacgiang.ManageUnits",
        kind="bacgiang.ManageUnits",
        parent_unit="bacgiang.ManageUnits",
        host="bacgiang.ManageUnits",
        order="bacgiang.ManageUnits",
        valid_from="bacgiang.ManageUnits",
        valid_to="bacgiang.ManageUnits",
        successor="bacgiang.ManageUnits",
        board_decision_number="bacgiang.ManageUnits",
        board_decision_date="bacgiang.ManageUnits",
        board_decision_file="bacgiang.ManageUnits",
    )
    code = schema.ASCIILine(
        title=_("Code"),
        description=_(
            "help_unit_code",
            default="Names the unit in addresses and groups. Never changes.",
        ),
        constraint=is_code,
    )
    kind = schema.Choice(title=_("Kind"), vocabulary="bacgiang.UnitKinds")
    parent_unit = schema.Choice(
        title=_("Belongs to"), vocabulary="bacgiang.Units", required=False
    )
    host = schema.ASCIILine(
        title=_("Host name"),
        description=_("help_unit_host", default="For example soyte.bacgiang.gov.vn"),
        constraint=is_host,
        required=False,
    )
    order = schema.Int(title=_("Order in lists"), default=100, min=0)
    update_frequency = schema.Choice(
        title=_("Promised update frequency"),
        vocabulary="bacgiang.UpdateFrequencies",
        default="weekly",
    )

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

    model.fieldset(
        "decision",
        label=_("Decision on the board"),
        fields=[
            "board_decision_number",
            "board_decision_date",
            "board_decision_file",
        ],
    )
    board_decision_number = schema.TextLine(
        title=_("Number of the decision"), required=False
    )
    board_decision_date = schema.Date(title=_("Date of the decision"), required=False)
    board_decision_file = NamedBlobFile(title=_("The decision"), required=False)

    model.fieldset(
        "existence",
        label=_("Existence"),
        fields=["valid_from", "valid_to", "successor"],
    )
    valid_from = schema.Date(title=_("Exists since"), required=False)
    valid_to = schema.Date(title=_("Existed until"), required=False)
    successor = schema.Choice(
        title=_("Successor"), vocabulary="bacgiang.Units", required=False
    )

    @invariant
    def exists_in_order(data) -> None:
        if data.valid_from and data.valid_to and data.valid_to < data.valid_from:
            raise Invalid(
                _(
                    "error_unit_period",
                    default="“Existed until” lies before “Exists since”. "
                    "Correct one of the two dates.",
                )
            )


@implementer(IUnit)
class Unit(Container):
    """A body of the register. Its id is its code."""

    def name_in(self, language: str) -> str:
        """Name in English when asked for and known, else in Vietnamese."""
        return (self.title_en if language == "en" else None) or self.title

    def functions_in(self, language: str) -> str:
        return (self.functions_en if language == "en" else None) or self.functions or ""
