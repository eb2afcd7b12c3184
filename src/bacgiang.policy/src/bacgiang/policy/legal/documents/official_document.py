"""What legal documents and directives have in common (4.1b, 4.1d, 7.2b).

The fields are those of the national register of legal documents; how its effect stands
is no field but computed from dated events.
"""

from ...base.day_field import Day
from ...editorial.forms.wrong_at import WrongAt
from ...editorial.items import IContentHolder
from ...editorial.items import INamesItsOrigin
from ...editorial.secrecy.own_texts import IDigestedTexts
from ...law.document_identity import DocumentIdentity
from ...law.document_number import NumberError
from ...law.document_number import parse_number
from ...law.document_type_names import DocumentType
from ...law.effect.provision_days import read_line
from ...units.owning import IOwnedRecord
from ...units.owning import OwnedRecord
from ..vocabularies.issuers import issuer_token
from .structured_text import IHoldsText
from .structured_text import StructuredText
from .structured_text import StructuredTextField
from bacgiang.policy import _
from collections.abc import Iterator
from functools import lru_cache
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from typing import Any
from typing import cast
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import implementer
from zope.interface import invariant


LONGEST_TITLE = 2000
# Each has the whole told anew; real texts name a dozen.
MOST_PROVISION_DAYS = 100
CAPACITIES = ("TM.", "KT.", "TL.", "TUQ.", "Q.")


def is_number(value: str) -> bool:
    """Constraint of the number's field."""
    try:
        parse_number(value)
    except NumberError as error:
        raise NotANumber(value) from error
    return True


class NotANumber(schema.ValidationError):
    __doc__ = _(
        "error_not_a_number",
        default="This is not the number of a document. Write it as it is printed, for "
        "example 76/2007/QĐ-UBND.",
    )


def is_provision_days(line: str) -> bool:
    """Constraint of a line about the days of provisions."""
    try:
        read_line(line)
    except ValueError as error:
        raise NotProvisionDays(line) from error
    return True


class NotProvisionDays(schema.ValidationError):
    __doc__ = _(
        "error_not_provision_days",
        default="This line cannot be read. Write it as “Khoản 2 Điều 5: từ 01/01/2027 "
        "đến hết 31/12/2027”.",
    )


class IOfficialDocument(model.Schema):
    """A document that a public body issued."""

    title = schema.Text(
        title=_("Subject of the document"),
        description=_(
            "help_document_title", default="The trích yếu, as the document has it."
        ),
        max_length=LONGEST_TITLE,
    )
    directives.widget("title", rows=3)
    number = schema.TextLine(
        title=_("Number"),
        description=_(
            "help_document_number",
            default="As printed, for example 76/2007/QĐ-UBND. Empty only where the "
            "document has none.",
        ),
        constraint=is_number,
        required=False,
        max_length=100,
    )
    document_type = schema.Choice(
        title=_("Type of document"), vocabulary="bacgiang.DocumentTypes"
    )
    issuer = schema.TextLine(
        title=_("Issuing body"),
        description=_(
            "help_issuer", default="Its name on the day of issue, as printed."
        ),
        max_length=300,
    )
    issue_date = Day(title=_("Date of issue"))
    place = schema.TextLine(title=_("Place of issue"), required=False, max_length=100)

    model.fieldset(
        "signature",
        label=_("Signature"),
        fields=["signing_capacity", "signer_title", "signer"],
    )
    signing_capacity = schema.Choice(
        title=_("Signed in the capacity"), values=CAPACITIES, required=False
    )
    signer_title = schema.TextLine(
        title=_("Office of the signer"), required=False, max_length=200
    )
    signer = schema.TextLine(title=_("Signed by"), required=False, max_length=200)

    model.fieldset(
        "effect",
        label=_("Effect"),
        fields=[
            "entry_into_force",
            "last_day_in_force",
            "provision_days",
            "territorial_scope",
            "scope_note",
        ],
    )
    entry_into_force = Day(
        title=_("In force from"),
        description=_(
            "help_effective_date",
            default="By the document's own clause. Leave it empty when the document "
            "does not say; the portal then says that the day is not known.",
        ),
        required=False,
    )
    last_day_in_force = Day(
        title=_("Last day in force"),
        description=_(
            "help_expiry_date",
            default="Only if the document itself says so. Repeals and replacements are "
            "recorded as relations.",
        ),
        required=False,
    )
    provision_days = schema.Tuple(
        title=_("Provisions with days of their own"),
        description=_(
            "help_provision_days",
            default="One line for each, as the document says: “Khoản 2 Điều 5: từ "
            "01/01/2027 đến hết 31/12/2027”, “Điều 7: chưa xác định”. Of an attached "
            "regulation: “Điều 5 của văn bản kèm theo: từ …”; of what is not named: "
            "“Một phần: từ …”.",
        ),
        value_type=schema.TextLine(constraint=is_provision_days, max_length=1000),
        max_length=MOST_PROVISION_DAYS,
        required=False,
        missing_value=(),
        default=(),
    )
    territorial_scope = schema.Choice(
        title=_("Territorial scope"),
        vocabulary="bacgiang.TerritorialScopes",
        required=False,
    )
    scope_note = schema.TextLine(
        title=_("Note on the scope"), required=False, max_length=500
    )

    model.fieldset(
        "classification",
        label=_("Fields and owner"),
        fields=["legal_fields", "owner_unit"],
    )
    directives.widget("legal_fields", CheckBoxFieldWidget)
    legal_fields = schema.Tuple(
        title=_("Fields of administration"),
        value_type=schema.Choice(vocabulary="bacgiang.LegalFields"),
        required=False,
        missing_value=(),
        default=(),
    )
    directives.omitted("owner_unit")
    directives.write_permission(owner_unit="bacgiang.ManageUnits")
    owner_unit = schema.Choice(
        title=_("Unit in charge of the record"),
        vocabulary="bacgiang.Units",
        required=False,
    )

    model.fieldset(
        "gazette",
        label=_("Gazette"),
        fields=["gazette_issue", "gazette_date", "gazette_page"],
    )
    gazette_issue = schema.TextLine(
        title=_("Gazette issue"), required=False, max_length=60
    )
    gazette_date = Day(title=_("Date of the gazette"), required=False)
    gazette_page = schema.TextLine(
        title=_("Page in the gazette"), required=False, max_length=60
    )

    directives.omitted("structure")
    structure = StructuredTextField(title=_("Text of the document"), required=False)

    @invariant
    def in_order(data: Any) -> None:  # noqa: N805
        """Raise Invalid when it would end before it begins."""
        begin = getattr(data, "entry_into_force", None)
        end = getattr(data, "last_day_in_force", None)
        if begin and end and end < begin:
            raise WrongAt(
                _(
                    "error_expiry_before_effect",
                    default="The last day in force is before the first. Correct one "
                    "of the two days.",
                ),
                "last_day_in_force",
            )


@implementer(IContentHolder, INamesItsOrigin, IOwnedRecord, IDigestedTexts, IHoldsText)
class OfficialDocument(Container, OwnedRecord):
    """A record of the register, holding its originals.

    It names its own source and author: the body that issued it, and who signed.
    """

    # Without type hints: Zope keeps annotations of an object where Python keeps those
    # of its class, and all records would share them.
    number = None
    structure = cast(StructuredText | None, None)
    longest_title = LONGEST_TITLE

    @property
    def source(self) -> str:
        return self.issuer or ""

    @property
    def byline(self) -> str:
        return self.signer or self.issuer or ""

    @property
    def identity(self) -> DocumentIdentity:
        return DocumentIdentity(
            issuer=self.issuer or "",
            number=number_of(self.number),
            day=self.issue_date,
            type=type_of(self.document_type),
            title=self.title or "",
        )

    @property
    def issuer_token(self) -> str:
        """Token of the issuer in the table of issuers, else its name."""
        return issuer_token(self.issuer or "", self.issue_date)

    def own_texts(self) -> Iterator[str]:
        """Texts that no field shows to who looks for marks of secrecy."""
        if self.structure is not None:
            yield self.structure.plain_text()

    def own_texts_digest(self) -> str:
        return self.structure.digest if self.structure is not None else ""


# Ends of relations keep it as printed, and are asked again and again.
@lru_cache(maxsize=10_000)
def number_of(printed: str | None) -> Any:
    """The number as parts; None where there is none that can be read."""
    try:
        return parse_number(printed) if printed else None
    except NumberError:
        return None


def type_of(token: str | None) -> DocumentType | None:
    """The type of a token; None for one that an administrator added."""
    try:
        return DocumentType(token) if token else None
    except ValueError:
        return None
