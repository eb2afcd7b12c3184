"""Closed lists of investment projects."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


class Sector(TitledEnum):
    """What is invested in."""

    INDUSTRY = "industry", _("project_sector_industry", default="Industry")
    INFRASTRUCTURE = (
        "infrastructure",
        _(
            "project_sector_infrastructure",
            default="Industrial parks and infrastructure",
        ),
    )
    AGRICULTURE = (
        "agriculture",
        _("project_sector_agriculture", default="Agriculture, forestry, fisheries"),
    )
    TRADE = "trade", _("project_sector_trade", default="Trade and services")
    TOURISM = "tourism", _("project_sector_tourism", default="Tourism and leisure")
    HOUSING = "housing", _("project_sector_housing", default="Housing and urban areas")
    ENVIRONMENT = (
        "environment",
        _("project_sector_environment", default="Water, waste, energy"),
    )
    HEALTH = "health", _("project_sector_health", default="Health")
    EDUCATION = (
        "education",
        _("project_sector_education", default="Education and training"),
    )
    OTHER = "other", _("project_sector_other", default="Other")


class Form(TitledEnum):
    """How one may invest."""

    FREE = "free", _("project_form_free", default="At the investor's choice")
    DOMESTIC = "domestic", _("project_form_domestic", default="Domestic capital")
    FOREIGN = ("foreign", _("project_form_foreign", default="Wholly foreign capital"))
    JOINT = "joint", _("project_form_joint", default="Joint venture")
    PARTNERSHIP = (
        "ppp",
        _("project_form_ppp", default="Public-private partnership (PPP)"),
    )


class Status(TitledEnum):
    """How far the project is."""

    CALLING = "calling", _("project_calling", default="Calling for investors")
    CHOOSING = "choosing", _("project_choosing", default="Investor being chosen")
    AWARDED = "awarded", _("project_awarded", default="Investor found")
    STOPPED = "stopped", _("project_stopped", default="No longer offered")


VOCABULARIES = {
    "bacgiang.ProjectSectors": Sector.titles(),
    "bacgiang.ProjectForms": Form.titles(),
    "bacgiang.ProjectStatuses": Status.titles(),
}
