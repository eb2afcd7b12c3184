"""Plone's own fields for measurement take markup as it is: not shown, not rendered."""

from .settings import MEASURING
from plone.app.layout.analytics.view import AnalyticsViewlet
from Products.CMFPlone.controlpanel.browser.site import SiteControlPanel
from Products.CMFPlone.controlpanel.browser.site import SiteControlPanelForm
from z3c.form.field import Fields


class NoMeasuring(AnalyticsViewlet):
    """In place of the viewlets that print them."""

    def render(self) -> str:
        return ""


class SiteForm(SiteControlPanelForm):
    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        self.fields: Fields = self.fields.omit(*MEASURING)


class SitePanel(SiteControlPanel):
    form = SiteForm
