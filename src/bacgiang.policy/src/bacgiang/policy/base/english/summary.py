"""What an English page says above a text that is Vietnamese, once."""

from .words import english_words
from functools import cached_property
from plone.app.layout.globals.interfaces import IViewView
from plone.app.layout.viewlets import ViewletBase
from typing import Any


class EnglishSummary(ViewletBase):
    """On the page of a record all that is known in English; on other pages of it only
    in what language its text is."""

    @cached_property
    def words(self) -> Any:
        words = english_words(self.context, self.request)
        if words is None or words.has_own_page:
            return None
        return None if getattr(self.view, "is_in_page_language", False) else words

    @property
    def is_whole(self) -> bool:
        return bool(IViewView.providedBy(self.view))
