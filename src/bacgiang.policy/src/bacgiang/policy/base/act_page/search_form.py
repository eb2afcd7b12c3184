"""A field to look for words in what a page lists, with its button."""

from .field import Words
from dataclasses import dataclass
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Looking:
    """`name`: of the field; `most`: characters."""

    name: str
    title: Words
    value: str
    most: int = 200
    shows_title: bool = False
    autocomplete: str | None = None


class SearchForm:
    """A view says what is `looking` for."""

    search_template = ViewPageTemplateFile("search_form.pt")
    looking: Any

    @property
    def search_macro(self) -> Any:
        return self.search_template.macros["search_form"]
