"""The tabs of the toolbar, with the moment of the last change in the province's time.

Plone leaves the moment to a script, which tells it in the zone of the browser.
"""

from .....base.date_labels import stamp_label
from .....base.frame_language import frame_language
from plone.app.layout.viewlets.common import ContentViewsViewlet
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class ToolbarTabs(ContentViewsViewlet):
    """As Plone's, but for what stands on the way to the history."""

    menu_template = ViewPageTemplateFile("toolbar_tabs.pt")

    def changed(self) -> str:
        moment = self.context.modified().asdatetime()
        return stamp_label(moment, frame_language())
