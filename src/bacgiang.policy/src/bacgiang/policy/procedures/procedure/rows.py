"""Rows of a procedure's form: ways of applying, papers, results, legal documents."""

from ...base.day_field import Day
from ...base.shared_options import SharedOptionsFieldWidget
from bacgiang.policy import _
from decimal import Decimal
from plone.autoform import directives
from zope import schema
from zope.interface import Interface


VND = "VND"


class IWayRow(Interface):
    """One way of applying with one time limit and one fee."""

    way = schema.Choice(
        title=_("Way of applying"), vocabulary="bacgiang.WaysOfApplying", required=False
    )
    time_amount = schema.Decimal(
        title=_("Time limit"), min=Decimal(0), max=Decimal(10_000), required=False
    )
    time_unit = schema.Choice(
        title=_("Unit of the time limit"),
        vocabulary="bacgiang.TimeUnits",
        required=False,
    )
    time_note = schema.Text(
        title=_("Time limit in words"), required=False, max_length=20_000
    )
    fee_kind = schema.Choice(
        title=_("Kind of fee"), vocabulary="bacgiang.FeeKinds", required=False
    )
    fee_amount = schema.Decimal(
        title=_("Sum to pay"),
        description=_(
            "help_fee_amount",
            default="A number. 0: free of charge. Empty: in words only.",
        ),
        min=Decimal(0),
        max=Decimal(10**13),
        required=False,
    )
    currency = schema.TextLine(
        title=_("Currency"), default=VND, required=False, max_length=3
    )
    fee_note = schema.Text(title=_("Fee in words"), required=False, max_length=20_000)
    description = schema.Text(
        title=_("More on this way"), required=False, max_length=20_000
    )


class IPaperRow(Interface):
    """A paper to hand in."""

    group = schema.TextLine(
        title=_("Case in which it is needed"),
        description=_("help_paper_group", default="Empty: in every case."),
        required=False,
        max_length=20_000,
    )
    name = schema.Text(title=_("Paper"), required=False, max_length=20_000)
    originals = schema.Int(title=_("Originals"), min=0, max=1000, required=False)
    copies = schema.Int(title=_("Copies"), min=0, max=1000, required=False)
    form = schema.Choice(
        title=_("Form"), vocabulary="bacgiang.ProcedureForms", required=False
    )
    directives.widget("form", SharedOptionsFieldWidget)
    form_files = schema.Text(
        title=_("Names of the form's files"),
        description=_(
            "help_form_files",
            default="Only where the form is not in the register yet; one a line.",
        ),
        required=False,
        max_length=20_000,
    )
    note = schema.Text(title=_("Note"), required=False, max_length=20_000)


class IResultRow(Interface):
    """What the applicant gets."""

    name = schema.Text(title=_("Result"), required=False, max_length=20_000)
    code = schema.TextLine(title=_("Code of the result"), required=False, max_length=60)


class IBasisRow(Interface):
    """A legal document the procedure rests on."""

    title = schema.Text(title=_("Document"), required=False, max_length=20_000)
    number = schema.TextLine(title=_("Number"), required=False, max_length=2_000)
    issuer = schema.TextLine(title=_("Issuing body"), required=False, max_length=2_000)
    issue_date = Day(title=_("Date of issue"), required=False)
