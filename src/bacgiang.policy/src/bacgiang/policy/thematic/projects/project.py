"""A project that calls for investment."""

from ..collections.record import CollectionRecord
from ..collections.record import HELP_CHOICE
from ..collections.record import HELP_DISTRICT
from ..collections.record import HELP_EN
from ..collections.record import ICollectionRecord
from ..collections.record import is_code
from ..collections.record import LONGEST_CODE
from ..collections.record import LONGEST_LINE
from ..collections.record import LONGEST_TEXT
from bacgiang.policy import _
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


MOST = 1_000_000_000.0


class IInvestmentProject(ICollectionRecord):
    """What an investor asks of a project. English words stand in `…_en`."""

    code = schema.TextLine(
        title=_("label_project_code", default="Code of the project"),
        description=_(
            "help_project_code",
            default="As in the list of projects; names the project in its address and "
            "does not change.",
        ),
        constraint=is_code,
        max_length=LONGEST_CODE,
    )
    sector = schema.Choice(
        title=_("label_project_sector", default="Sector"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.ProjectSectors",
    )
    district = schema.Choice(
        title=_("label_project_district", default="District or city"),
        description=HELP_DISTRICT,
        vocabulary="bacgiang.Districts",
        required=False,
    )
    location = schema.TextLine(
        title=_("label_project_location", default="Location"),
        description=_(
            "help_project_location",
            default="Commune, road or industrial park; how far from where.",
        ),
        required=False,
        max_length=LONGEST_LINE,
    )
    area = schema.Float(
        title=_("label_project_area", default="Area (ha)"),
        description=_("help_project_area", default="Hectares, for example 12,5."),
        required=False,
        min=0.0,
        max=MOST,
    )
    capital = schema.Float(
        title=_("label_project_capital", default="Estimated capital (billion VND)"),
        description=_(
            "help_project_capital", default="Billions of đồng, for example 350."
        ),
        required=False,
        min=0.0,
        max=MOST,
    )
    form = schema.Choice(
        title=_("label_project_form", default="Form of investment"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.ProjectForms",
        default="free",
    )
    status = schema.Choice(
        title=_("label_project_status", default="Status"),
        description=HELP_CHOICE,
        vocabulary="bacgiang.ProjectStatuses",
        default="calling",
    )
    deadline = schema.Date(
        title=_("label_project_deadline", default="Offers are taken until"),
        description=_(
            "help_project_deadline", default="Empty where no day has been set."
        ),
        required=False,
    )
    objectives = schema.Text(
        title=_("label_project_objectives", default="Objectives and scale"),
        description=_(
            "help_project_objectives", default="What is to be built, and how much."
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )
    incentives = schema.Text(
        title=_("label_project_incentives", default="Incentives"),
        description=_(
            "help_project_incentives",
            default="What the law grants to such a project, and by which provision.",
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )
    contact = schema.Text(
        title=_("label_project_contact", default="Contact for investors"),
        description=_(
            "help_project_contact",
            default="The office, its telephone and e-mail; no private person's.",
        ),
        required=False,
        max_length=LONGEST_TEXT,
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["location_en", "objectives_en", "incentives_en", "contact_en"],
    )
    location_en = schema.TextLine(
        title=_("label_project_location_en", default="Location in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_LINE,
    )
    objectives_en = schema.Text(
        title=_("label_project_objectives_en", default="Objectives in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_TEXT,
    )
    incentives_en = schema.Text(
        title=_("label_project_incentives_en", default="Incentives in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_TEXT,
    )
    contact_en = schema.Text(
        title=_("label_project_contact_en", default="Contact in English"),
        description=HELP_EN,
        required=False,
        max_length=LONGEST_TEXT,
    )


@implementer(IInvestmentProject)
class InvestmentProject(CollectionRecord):
    """A project."""
