"""The page of a promotion."""

from .confirmation_page import ADD
from .web_address import is_web_address
from plone import api
from Products.Five import BrowserView


REL = "sponsored nofollow noopener"


class PromotionView(BrowserView):
    """Says that it is one, whose, and where it leads."""

    rel = REL

    @property
    def link(self) -> str:
        """The address, "" where it is none a reader should follow."""
        link = self.context.link
        return link if is_web_address(link) else ""

    @property
    def picture(self) -> str:
        if self.context.image is None:
            return ""
        return f"{self.context.absolute_url()}/@@images/image/large"

    @property
    def may_file(self) -> bool:
        return bool(api.user.has_permission(ADD, obj=self.context))
