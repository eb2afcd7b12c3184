"""The search box in the head of every page."""

from .search_form import SearchFormView
from plone.app.layout.viewlets import ViewletBase


class SearchBoxViewlet(ViewletBase):
    def render(self) -> str:
        # A page that shows the box itself has one.
        if getattr(self.view, "has_search", False):
            return ""
        return SearchFormView(self.context, self.request)()
