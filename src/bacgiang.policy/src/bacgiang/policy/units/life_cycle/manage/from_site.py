"""From a unit's site to the page that manages the unit."""

from ...register.lookup import require_unit
from Products.Five import BrowserView


class ManageUnitOfSite(BrowserView):
    """A site is opened and closed with its unit: leads to the unit's page."""

    def __call__(self) -> str:
        unit = require_unit(self.context.unit_code)
        self.request.response.redirect(f"{unit.absolute_url()}/@@manage-unit")
        return ""


class RenamedByItsAct(BrowserView):
    """Plone's form knows no day and no reason, and its new name is public at once."""

    def __call__(self) -> None:
        self.request.response.redirect(f"{self.context.absolute_url()}/@@manage-unit")
