"""Part of a draft's page: gather opinions in the browser without leaving the text.

It does nothing without JavaScript: the links at the provisions lead to the form then.
"""

from .titles import STANCE_TITLES
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class OpinionTools(BrowserView):
    """Rendered by the draft's page while opinions are taken; none to be asked for."""

    template = ViewPageTemplateFile("tools.pt")
    stances = STANCE_TITLES
    version = 0

    def shown(self, version: int) -> str:
        """`version`: number of the one that the page shows."""
        self.version = version
        return self.template()
