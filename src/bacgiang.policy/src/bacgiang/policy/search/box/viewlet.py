"""The search box in the head of every page."""

from .search_form import SearchFormView
from plone.app.layout.viewlets import ViewletBase


class SearchBoxViewlet(ViewletBase):
    def render(self) -> str:
        return SearchFormView(self.context, self.request)()
