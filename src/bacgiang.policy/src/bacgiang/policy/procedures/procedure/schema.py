"""The fields of a procedure (4.1c; decree 63/2010, article 8(2); national record)."""

from ...base.day_field import Day
from ...base.row_widget import RowsFieldWidget
from ...base.searched_choice import SearchedChoiceFieldWidget
from ...editorial.forms.wrong_at import WrongAt
from ..national.national_copy import NationalCopyField
from ..record import fields
from . import rows
from .constraints import is_address
from .constraints import is_code
from .decision_rule import decision_without_kind
from .rows_rule import too_many_rows
from bacgiang.policy import _
from collective.z3cform.datagridfield.row import DictRow
from plone.autoform import directives
from plone.supermodel import model
from typing import Any
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import invariant
from zope.interface.interface import InterfaceClass


def _line(
    title: str, help_text: Any = "", limit: int = fields.LINE_LIMIT
) -> schema.TextLine:
    return schema.TextLine(
        title=title, description=help_text, required=False, max_length=limit
    )


def _text(
    title: str, help_text: Any = "", limit: int = fields.NOTE_LIMIT
) -> schema.Text:
    return schema.Text(
        title=title, description=help_text, required=False, max_length=limit
    )


def _choice(title: str, vocabulary: str, help_text: Any = "") -> schema.Choice:
    return schema.Choice(
        title=title, description=help_text, vocabulary=vocabulary, required=False
    )


def _several(title: str, vocabulary: str) -> schema.Tuple:
    return schema.Tuple(
        title=title,
        value_type=schema.Choice(vocabulary=vocabulary),
        required=False,
        missing_value=(),
        default=(),
    )


def _rows(title: str, row: InterfaceClass, help_text: Any) -> schema.List:
    return schema.List(
        title=title,
        description=help_text,
        value_type=DictRow(title=title, schema=row),
        required=False,
        missing_value=[],
        defaultFactory=list,
        max_length=500,
    )


class IProcedure(model.Schema):
    """An administrative procedure."""

    code = schema.TextLine(
        title=_("Code of the procedure"),
        description=_(
            "help_procedure_code",
            default="As in the national database, for example 1.000253; or the code "
            "of the decision that publishes it.",
        ),
        constraint=is_code,
        max_length=fields.CODE_LIMIT,
    )
    title = schema.TextLine(
        title=_("Name of the procedure"), max_length=fields.LINE_LIMIT
    )
    field = _choice(_("Field"), "bacgiang.ProcedureFields")
    levels = _several(_("Levels that carry it out"), "bacgiang.ProcedureLevels")
    directives.widget("levels", CheckBoxFieldWidget)
    kind = _choice(_("Kind of procedure"), "bacgiang.ProcedureKinds")
    audiences = _several(_("Who may apply"), "bacgiang.Audiences")
    directives.widget("audiences", CheckBoxFieldWidget)
    audiences_note = _text(
        _("Who may apply, in words"),
        _("help_audiences_note", default="Only what the choices above cannot say."),
    )
    service_level = _choice(_("Level of online service"), "bacgiang.ServiceLevels")
    apply_at = schema.TextLine(
        title=_("Address where one applies online"),
        description=_(
            "help_apply_at",
            default="For example the page of the procedure on the national portal. "
            "Empty: one does not apply online.",
        ),
        constraint=is_address,
        required=False,
        max_length=fields.URL_LIMIT,
    )

    model.fieldset(
        "bodies",
        label=_("Bodies"),
        fields=[
            "carried_out_by",
            "competent_body",
            "authorised_body",
            "coordinating_body",
            "receiving_address",
            "doers",
        ],
    )
    carried_out_by = _text(_("Carried out by"))
    competent_body = _text(_("Body that decides"))
    authorised_body = _text(_("Body that decides by delegation"))
    coordinating_body = _text(_("Bodies that take part"))
    receiving_address = _text(_("Where applications are received"))
    directives.widget("doers", SearchedChoiceFieldWidget)
    doers = schema.Tuple(
        title=_("Units that carry it out"),
        description=_(
            "help_doers",
            default="The procedure is shown on the site of each. It stands in the "
            "register once, however many districts or communes carry it out.",
        ),
        value_type=schema.Choice(vocabulary="bacgiang.Units"),
        required=False,
        missing_value=(),
        default=(),
    )

    model.fieldset(
        "carrying-out",
        label=_("Steps, time limits and fees"),
        fields=["steps", "ways"],
    )
    steps = _text(
        _("Steps"),
        _("help_steps", default="In their order, each on a line of its own."),
        fields.TEXT_LIMIT,
    )
    directives.widget("steps", rows=12)
    ways = _rows(
        _("Ways of applying, time limits and fees"),
        rows.IWayRow,
        _(
            "help_ways",
            default="A row for each way of applying. Where a way has several time "
            "limits or fees, a row for each of them.",
        ),
    )
    directives.widget("ways", RowsFieldWidget)

    model.fieldset(
        "papers",
        label=_("Papers and forms"),
        fields=["papers", "sets", "papers_note", "forms_text"],
    )
    papers = _rows(
        _("Papers to hand in"),
        rows.IPaperRow,
        _("help_papers", default="A row for each paper, in the order of the decision."),
    )
    directives.widget("papers", RowsFieldWidget)
    sets = schema.Int(title=_("Number of sets"), required=False, min=0, max=1000)
    papers_note = _text(_("More on the papers"), limit=fields.TEXT_LIMIT)
    directives.widget("papers_note", rows=5)
    forms_text = _text(_("Forms, in words"))

    model.fieldset(
        "results",
        label=_("Result, conditions and legal basis"),
        fields=["results", "results_note", "conditions", "legal_basis", "related"],
    )
    results = _rows(
        _("Results"),
        rows.IResultRow,
        _("help_results", default="What the applicant gets, a row each."),
    )
    directives.widget("results", RowsFieldWidget)
    results_note = _text(_("More on the results"))
    conditions = _text(
        _("Requirements and conditions"),
        _("help_conditions", default="Empty: the law asks for none."),
        fields.TEXT_LIMIT,
    )
    directives.widget("conditions", rows=6)
    legal_basis = _rows(
        _("Legal basis"),
        rows.IBasisRow,
        _(
            "help_legal_basis",
            default="Documents that the register of legal documents holds are linked "
            "by their numbers.",
        ),
    )
    directives.widget("legal_basis", RowsFieldWidget)
    related = schema.Tuple(
        title=_("Codes of related procedures"),
        value_type=schema.TextLine(max_length=fields.CODE_LIMIT),
        required=False,
        missing_value=(),
        default=(),
    )

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
    decision_kind = _choice(
        _("What the decision does"),
        "bacgiang.DecisionKinds",
        _(
            "help_decision_kind",
            default="The decision this text of the procedure comes from. For a new "
            "decision make a working copy and enter it here.",
        ),
    )
    decision_number = _line(_("Number of the decision"))
    decision_issuer = _line(_("Who made the decision"))
    decision_date = Day(title=_("Date of the decision"), required=False)
    effective_from = Day(
        title=_("Holds from"),
        description=_(
            "help_effective_from",
            default="Until that day the portal shows the text that held before.",
        ),
        required=False,
    )

    model.fieldset(
        "more",
        label=_("More"),
        fields=["national_url", "keywords", "note", "record_source"],
    )
    national_url = schema.TextLine(
        title=_("Page on the national portal"),
        constraint=is_address,
        required=False,
        max_length=fields.URL_LIMIT,
    )
    keywords = _text(_("Words under which it is looked for"))
    note = _text(_("Note"), limit=fields.TEXT_LIMIT)
    record_source = _line(_("Where the record was taken from"))

    directives.omitted("owner_unit", "national")
    directives.write_permission(
        owner_unit="bacgiang.ManageUnits", national="cmf.ManagePortal"
    )
    owner_unit = schema.Choice(
        title=_("Unit in charge of the record"),
        vocabulary="bacgiang.Units",
        required=False,
    )
    national = NationalCopyField(
        title=_("Taken over from the national database"), required=False
    )

    @invariant
    def has_units(data: Any) -> None:  # noqa: N805
        """Raise Invalid where a figure stands without its unit."""
        for row in getattr(data, "ways", None) or ():
            if row.get("time_amount") is not None and not row.get("time_unit"):
                raise WrongAt(
                    _(
                        "error_time_without_unit",
                        default="A time limit has no unit. Choose working days, days, "
                        "hours, months or years.",
                    ),
                    "ways",
                )

    @invariant
    def has_not_too_many_rows(data: Any) -> None:  # noqa: N805
        """Raise Invalid where its form would be drawn for long."""
        refusal = too_many_rows(data)
        if refusal is not None:
            raise WrongAt(refusal.message, refusal.field)

    @invariant
    def has_kind(data: Any) -> None:  # noqa: N805
        """Raise Invalid where a decision is stated and not what it does."""
        refusal = decision_without_kind(data)
        if refusal is not None:
            raise WrongAt(refusal.message, refusal.field)
