"""The links from a page of a list to those before and after it."""

from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class RegisterPages:
    """Of a register; a view says `previous_url` and `next_url`, "" for none."""

    register_pages_template = ViewPageTemplateFile("register_pages.pt")

    @property
    def register_pages_macro(self) -> Any:
        return self.register_pages_template.macros["register_pages"]


class PageLinks:
    """A view says `start`, `page_size`, `has_more` and `address_from` a start."""

    page_links_template = ViewPageTemplateFile("page_links.pt")
    page_size = 30
    start: Any
    has_more: Any

    @property
    def page_links_macro(self) -> Any:
        return self.page_links_template.macros["page_links"]

    def address_from(self, start: int) -> str:
        raise NotImplementedError

    def previous_url(self) -> str:
        """ "" on the first page."""
        before = max(0, self.start - self.page_size)
        return self.address_from(before) if self.start else ""

    def next_url(self) -> str:
        """ "" on the last page."""
        after = self.start + self.page_size
        return self.address_from(after) if self.has_more else ""
