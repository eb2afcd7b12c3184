"""Error pages are drawn around what the person may see.

Plone draws them in the context of the object nearest to the address, title and all, so
that any wrong address below a scheduled item would tell its title.
"""

from ..items import IEditorialItem
from ..items import IPartOfItem
from ..public.marked_results import marked
from .old_addresses import leads_to_hidden
from .old_addresses import SeenErrors
from .seen import may_see
from pathlib import Path
from plone.app.redirector.browser import FourOhFourView
from plone.rest.interfaces import IAPIRequest
from Products.CMFPlone.browser import exceptions as stock
from Products.CMFPlone.browser.exceptions import ExceptionView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


STOCK_PAGE = Path(stock.__file__).parent / "templates" / "error_message.pt"


class SeenExceptionView(ExceptionView):
    """The stock page, moved out of items that are hidden."""

    index = ViewPageTemplateFile(str(STOCK_PAGE))

    def __call__(self) -> Any:
        if IAPIRequest.providedBy(self.request):
            # The policy's layer outranks the API's marker when views are looked up.
            return SeenErrors(self.context, self.request)()
        self.__parent__ = _seen_place(self.request, self.__parent__)
        return super().__call__()


class SeenSuggestions(FourOhFourView):
    """What the page that was not found offers instead."""

    def attempt_redirect(self) -> bool:
        return not leads_to_hidden(self.request) and bool(super().attempt_redirect())

    def search_for_similar(self) -> list[Any]:
        return marked(super().search_for_similar() or (), self.request)

    def find_first_parent(self) -> Any:
        """The nearest object on the address, unless it is hidden."""
        found = super().find_first_parent()
        judged = IEditorialItem.providedBy(found) or IPartOfItem.providedBy(found)
        return None if judged and not may_see(found) else found


def _seen_place(request: Any, place: Any) -> Any:
    """The object nearest to the address with no hidden item around it."""
    for parent in request.get("PARENTS", ()):
        if IEditorialItem.providedBy(parent) and not may_see(parent):
            place = parent.__parent__
    return place
