"""Part of a draft's page: gather opinions in the browser without leaving the text.

It does nothing without JavaScript: the links at the provisions lead to the form then.
"""

from .titles import STANCE_TITLES
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class OpinionTools(BrowserView):
    """Rendered by the draft's page while opinions are taken; none to be asked for."""

    template = ViewPageTemplateFile("tools.pt")
    version = 0

    def shown(self, version: int) -> str:
        """`version`: number of the one that the page shows."""
        self.version = version
        return self.template()

    @property
    def uid(self) -> str:
        return IUUID(self.context)

    def stances(self) -> list[tuple[str, Any]]:
        return [(token.value, title) for token, title in STANCE_TITLES.items()]
