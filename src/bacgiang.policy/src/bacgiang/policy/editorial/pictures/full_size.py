"""A picture at its full size: the picture itself.

Plone's own page for that is one of no site, without theme, language or way back.
"""

from Products.Five import BrowserView


class FullSize(BrowserView):
    def __call__(self) -> str:
        """Lead to the picture."""
        self.request.response.redirect(f"{self.context.absolute_url()}/@@images/image")
        return ""
