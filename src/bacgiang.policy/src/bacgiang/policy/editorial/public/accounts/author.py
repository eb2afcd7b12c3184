"""Pages about an account: for people who are signed in."""

from pathlib import Path
from plone import api
from Products.CMFPlone.browser import author
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


STOCK_TEMPLATE = Path(author.__file__).parent / "templates" / "author.pt"


class MembersAuthorView(author.AuthorView):
    """Answers 404 to the public, whether there is such an account or not."""

    index = ViewPageTemplateFile(str(STOCK_TEMPLATE))

    def __call__(self) -> Any:
        if api.user.is_anonymous():
            raise NotFound(self.context, "author", self.request)
        return super().__call__()
