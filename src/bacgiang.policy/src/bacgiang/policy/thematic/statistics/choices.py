"""Closed lists of indicators."""

from ...base.titled_enum import TitledEnum
from bacgiang.policy import _


class Topic(TitledEnum):
    """What an indicator is about."""

    GENERAL = "general", _("statistics_general", default="Economy as a whole")
    POPULATION = "population", _("statistics_population", default="Population, labour")
    AGRICULTURE = (
        "agriculture",
        _("statistics_agriculture", default="Agriculture, forestry, fisheries"),
    )
    INDUSTRY = "industry", _("statistics_industry", default="Industry, construction")
    TRADE = "trade", _("statistics_trade", default="Trade, services, prices")
    BUDGET = "budget", _("statistics_budget", default="Budget, banking")
    INVESTMENT = (
        "investment",
        _("statistics_investment", default="Investment, enterprises"),
    )
    EDUCATION = "education", _("statistics_education", default="Education")
    HEALTH = "health", _("statistics_health", default="Health, living standards")
    SECURITY = (
        "security",
        _("statistics_security", default="Order, safety, environment"),
    )


class Breakdown(TitledEnum):
    """By what the values of a period are parted."""

    NONE = "none", _("breakdown_none", default="Not parted")
    DISTRICT = "district", _("breakdown_district", default="By district")
    SECTOR = "sector", _("breakdown_sector", default="By sector or group")


class Chart(TitledEnum):
    """How the values are drawn."""

    LINE = "line", _("chart_line", default="Line: over time")
    BAR = "bar", _("chart_bar", default="Bars: one period, side by side")
    STACKED = "stacked", _("chart_stacked", default="Stacked bars: shares over time")
    MAP = "map", _("chart_map", default="Districts on a map: one period")


OF_ONE_PERIOD = (Chart.BAR, Chart.MAP)


class Mark(TitledEnum):
    """How sure a value is; none is said of a final one."""

    PRELIMINARY = "p", _("mark_preliminary", default="preliminary")
    ESTIMATE = "e", _("mark_estimate", default="estimate")


VOCABULARIES = {
    "bacgiang.StatisticsTopics": Topic.titles(),
    "bacgiang.StatisticsBreakdowns": Breakdown.titles(),
    "bacgiang.StatisticsCharts": Chart.titles(),
}
