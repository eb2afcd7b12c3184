"""`@@display.css`: the visitor's look for browsers that run no scripts.

Pages are the same for everybody; this address alone differs by cookie.
"""

from .choice import choice_in
from .choice import COOKIE
from .settings_page import STATIC
from plone import api
from Products.Five import BrowserView


class DisplaySheet(BrowserView):
    """Brings in the theme's sheets of the chosen look; empty when nothing is chosen."""

    def __call__(self) -> str:
        response = self.request.response
        response.setHeader("Content-Type", "text/css; charset=utf-8")
        response.setHeader("Vary", "Cookie")
        response.setHeader("X-Theme-Disabled", "1")
        static = f"{api.portal.get().absolute_url()}/{STATIC}"
        sheets = choice_in(self.request.cookies.get(COOKIE)).sheets
        return "".join(f'@import url("{static}/{name}.css");\n' for name in sheets)
