"""A project that calls for investment."""

from ..collections.record import CollectionRecord
from ..collections.record import ICollectionRecord
from ..collections.schema_fields import a_choice
from ..collections.schema_fields import a_day
from ..collections.schema_fields import a_line
from ..collections.schema_fields import a_text
from ..collections.schema_fields import english_line
from ..collections.schema_fields import english_text
from ..collections.schema_fields import the_code
from ..collections.schema_fields import the_district
from bacgiang.policy import _
from math import isfinite
from plone.supermodel import model
from zope import schema
from zope.i18nmessageid import Message
from zope.interface import implementer


MOST = 1_000_000_000.0


def _amount(title: Message, help_: Message) -> schema.Float:
    return schema.Float(
        title=title,
        description=help_,
        required=False,
        min=0.0,
        max=MOST,
        constraint=isfinite,
    )


class IInvestmentProject(ICollectionRecord):
    """What an investor asks of a project. English words stand in `…_en`."""

    code = the_code(
        _("label_project_code", default="Code of the project"),
        _(
            "help_project_code",
            default="As in the list of projects; names the project in its address and "
            "does not change.",
        ),
    )
    sector = a_choice(
        _("label_project_sector", default="Sector"), "bacgiang.ProjectSectors"
    )
    district = the_district()
    location = a_line(
        _("label_project_location", default="Location"),
        _(
            "help_project_location",
            default="Commune, road or industrial park; how far from where.",
        ),
    )
    area = _amount(
        _("label_project_area", default="Area (ha)"),
        _("help_project_area", default="Hectares, for example 12,5."),
    )
    capital = _amount(
        _("label_project_capital", default="Estimated capital (billion VND)"),
        _("help_project_capital", default="Billions of đồng, for example 350."),
    )
    form = a_choice(
        _("label_project_form", default="Form of investment"),
        "bacgiang.ProjectForms",
        default="free",
    )
    status = a_choice(
        _("label_project_status", default="Status"),
        "bacgiang.ProjectStatuses",
        default="calling",
    )
    deadline = a_day(
        _("label_project_deadline", default="Offers are taken until"),
        _("help_project_deadline", default="Empty where no day has been set."),
    )
    objectives = a_text(
        _("label_project_objectives", default="Objectives and scale"),
        _("help_project_objectives", default="What is to be built, and how much."),
    )
    incentives = a_text(
        _("label_project_incentives", default="Incentives"),
        _(
            "help_project_incentives",
            default="What the law grants to such a project, and by which provision.",
        ),
    )
    contact = a_text(
        _("label_project_contact", default="Contact for investors"),
        _(
            "help_project_contact",
            default="The office, its telephone and e-mail; no private person's.",
        ),
    )

    model.fieldset(
        "english",
        label=_("label_in_english", default="In English"),
        fields=["location_en", "objectives_en", "incentives_en", "contact_en"],
    )
    location_en = english_line(
        _("label_project_location_en", default="Location in English")
    )
    objectives_en = english_text(
        _("label_project_objectives_en", default="Objectives in English")
    )
    incentives_en = english_text(
        _("label_project_incentives_en", default="Incentives in English")
    )
    contact_en = english_text(
        _("label_project_contact_en", default="Contact in English")
    )


@implementer(IInvestmentProject)
class InvestmentProject(CollectionRecord):
    """A project."""
