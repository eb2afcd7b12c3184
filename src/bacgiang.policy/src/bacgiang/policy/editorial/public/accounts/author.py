"""Pages about an account: one's own, and any for who may list accounts."""

from .vocabularies import LIST_MEMBERS
from pathlib import Path
from plone import api
from Products.CMFPlone.browser import author
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.publisher.interfaces import NotFound


STOCK_TEMPLATE = Path(author.__file__).parent / "templates" / "author.pt"


class MembersAuthorView(author.AuthorView):
    """Answers 404 to others, whether there is such an account or not."""

    index = ViewPageTemplateFile(str(STOCK_TEMPLATE))

    def __call__(self) -> Any:
        is_own = not api.user.is_anonymous() and self.username == _own_id()
        if not is_own and not api.user.has_permission(LIST_MEMBERS):
            raise NotFound(self.context, "author", self.request)
        return super().__call__()


def _own_id() -> str:
    return str(api.user.get_current().getId())
