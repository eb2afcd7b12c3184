"""Reference news bears its mark wherever the catalog's results are listed (9.1)."""

from bacgiang.policy import _
from collections.abc import Iterable
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain
from typing import Any
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


MARK_REFERENCE = _("mark_reference", default="Reference news, not confirmed")


class MarkedResult:
    """A catalog result whose title begins with a mark."""

    def __init__(self, brain: AbstractCatalogBrain, mark: str) -> None:
        self._brain = brain
        self.Title = f"[{mark}] {brain.Title}"

    def pretty_title_or_id(self) -> str:
        return self.Title

    def __getattr__(self, name: str) -> Any:
        return getattr(self._brain, name)


def marked(brains: Iterable[Any], request: HTTPRequest) -> list[Any]:
    """The results, those of reference news with the mark in their titles."""
    mark = translate(MARK_REFERENCE, context=request)
    return [
        MarkedResult(brain, mark) if brain.is_reference is True else brain
        for brain in brains
    ]
