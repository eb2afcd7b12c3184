"""A feed for every question to a register: `rss.xml?issuer=ubnd-bac-giang`."""

from ...base.sites import sites
from ...editorial.public.feeds.feed import EditorialFeed
from ..searching import Found
from .query import RegisterQuery
from enum import StrEnum
from functools import cached_property
from typing import Any
from zope.globalrequest import getRequest


class RegisterFeed(EditorialFeed):
    """The newest records that answer the question in the address; on a unit's site
    those of its share.
    """

    query_class: type[RegisterQuery] = RegisterQuery
    unit_condition = "unit"
    newest: StrEnum | None = None

    @property
    def portal_type(self) -> str:
        raise NotImplementedError

    def find(self, query: RegisterQuery) -> Found:
        return query.found(self.portal_type)

    @cached_property
    def _question(self) -> Any:
        question = self.query_class.read(getRequest().form).replace(sort=self.newest)
        own = sites().unit_code_of(self.context)
        if own == sites().main_unit_code():
            return question
        return question.replace(**{self.unit_condition: own})

    @property
    def query(self) -> str:  # type: ignore[override]
        """The question, for the feed's own address; empty for the whole register."""
        return self.query_class.read(getRequest().form).replace(sort=None).address()

    def _brains(self) -> list[Any]:
        return list(self.find(self._question).brains(0, self.limit))
