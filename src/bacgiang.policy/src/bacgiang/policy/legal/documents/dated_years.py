"""Years that stand on a site already are dated, too, as new ones are by themselves."""

from ...base.stores.site_installer import SiteInstaller
from ...editorial.visibility.record_folders import date_from
from .register import YEAR
from Products.CMFPlone.Portal import PloneSite


def date_years(site: PloneSite) -> bool:
    years = site.portal_catalog.unrestrictedSearchResults(portal_type=YEAR)
    # Every one of them, not up to the first.
    changed = [date_from(brain._unrestrictedGetObject()) for brain in years]
    return any(changed)


def leave(site: PloneSite) -> None:
    """The dates are those of what is public."""


dated_years = SiteInstaller("dated_register_years", date_years, leave)
