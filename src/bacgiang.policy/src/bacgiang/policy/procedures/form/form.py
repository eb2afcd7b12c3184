"""A form of the register, `/vi/thu-tuc/bieu-mau` (4.1c)."""

from ...base.day_field import Day
from ...editorial.forms.wrong_at import WrongAt
from ...editorial.items import INamesItsOrigin
from ...editorial.items import ITextFollowsState
from ...units.owning import IOwnedRecord
from ...units.owning import UnitRecord
from ..record.fields import LINE_LIMIT
from ..versions.held import shown
from ..versions.version import Version
from ..versions.versioned import IVersioned
from .formats import FORMATS
from .formats import wrong_formats
from .versions import form_version
from bacgiang.policy import _
from datetime import date
from datetime import datetime
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from typing import Any
from zope import schema
from zope.interface import implementer
from zope.interface import invariant


class IProcedureForm(model.Schema):
    """A form. Each file is the same blank form in another format."""

    title = schema.TextLine(title=_("Name of the form"), max_length=LINE_LIMIT)
    number = schema.TextLine(
        title=_("Number of the form"),
        description=_(
            "help_form_number",
            default="As the decision or circular has it, for example Mẫu số 01 - TT "
            "04/2016. Procedures name the form by it; no two forms share one.",
        ),
        max_length=200,
    )
    field = schema.Choice(
        title=_("Field"), vocabulary="bacgiang.ProcedureFields", required=False
    )
    text_language = schema.Choice(
        title=_("Language of the form"),
        vocabulary="bacgiang.FormLanguages",
        default="vi",
    )
    docx = NamedBlobFile(title=_("Word file (DOCX)"), required=False)
    odt = NamedBlobFile(title=_("OpenDocument file (ODT)"), required=False)
    pdf = NamedBlobFile(title=_("PDF file"), required=False)

    model.fieldset(
        "decision",
        label=_("Decision and day"),
        fields=[
            "decision_kind",
            "decision_number",
            "decision_issuer",
            "decision_date",
            "effective_from",
        ],
    )
    decision_kind = schema.Choice(
        title=_("What the decision does"),
        vocabulary="bacgiang.DecisionKinds",
        required=False,
    )
    decision_number = schema.TextLine(
        title=_("Number of the decision"), required=False, max_length=LINE_LIMIT
    )
    decision_issuer = schema.TextLine(
        title=_("Who made the decision"), required=False, max_length=LINE_LIMIT
    )
    decision_date = Day(title=_("Date of the decision"), required=False)
    effective_from = Day(
        title=_("Holds from"),
        description=_(
            "help_effective_from",
            default="Until that day the portal shows the text that held before.",
        ),
        required=False,
    )

    directives.omitted("owner_unit")
    directives.write_permission(owner_unit="bacgiang.ManageUnits")
    owner_unit = schema.Choice(
        title=_("Unit in charge of the record"),
        vocabulary="bacgiang.Units",
        required=False,
    )

    @invariant
    def has_right_files(data: Any) -> None:  # noqa: N805
        """Raise Invalid without a file, or with one of another format."""
        refusal = wrong_formats(data)
        if refusal is not None:
            raise WrongAt(refusal.message, refusal.field or "files")


@implementer(
    IProcedureForm, INamesItsOrigin, IOwnedRecord, ITextFollowsState, IVersioned
)
class ProcedureForm(Item, UnitRecord):
    """A form."""

    # Without type hints: Zope keeps annotations of an object where Python keeps those
    # of its class.
    number = None
    longest_title = LINE_LIMIT

    def Title(self) -> str:  # noqa: N802
        """Its name of today, for the window, the way to it and lists."""
        return self.title_on()

    def title_on(self, day: date | None = None) -> str:
        """What it is called on a day, today without."""
        found = shown(self, day)
        return str(found.version.data["title"] if found else self.title or "")

    @property
    def source(self) -> str:
        return self.decision_number or self.byline

    def files(self) -> dict[str, Any]:
        """Stored files by format, those that are there."""
        found = {name: getattr(self, name, None) for name in FORMATS}
        return {name: file for name, file in found.items() if file is not None}

    def as_version(self, number: int, moment: datetime) -> Version:
        """Its facts as JSON, its files beside them."""
        return form_version(self, number, moment)
