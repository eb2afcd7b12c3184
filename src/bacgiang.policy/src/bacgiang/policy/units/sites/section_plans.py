"""What sections a unit's site is made of: told by whoever holds the site map."""

from .layout import SectionPlan
from zope.component import getUtility
from zope.interface import Interface


class ISectionPlans(Interface):
    """Utility: called with `unit_site` and a language, it gives the site's sections."""


def plans_of_unit_site(language: str) -> list[SectionPlan]:
    """Plans of a unit's site or desk, in the order of the site map."""
    plans: list[SectionPlan] = getUtility(ISectionPlans)("unit_site", language)
    return plans
