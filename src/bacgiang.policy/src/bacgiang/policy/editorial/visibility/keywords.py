"""Keywords to choose from: those of what the person may see, no others.

The stock vocabulary reads them off the index, drafts of every unit included.
"""

from ...text.collation import sort_key
from BTrees.IIBTree import intersection
from collections.abc import Iterator
from DateTime import DateTime
from plone import api
from plone.app.vocabularies.catalog import KeywordsVocabulary
from plone.app.vocabularies.terms import safe_simplevocabulary_from_values
from typing import Any
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleVocabulary


@implementer(IVocabularyFactory)
class SeenKeywords(KeywordsVocabulary):
    """The stock vocabulary, narrowed."""

    def all_keywords(self, kwfilter: str | None) -> SimpleVocabulary:
        return safe_simplevocabulary_from_values(
            sorted(_seen(), key=sort_key), query=kwfilter
        )


def _seen() -> Iterator[str]:
    """Keywords that stand on something visible now."""
    tool = api.portal.get_tool("portal_catalog")
    indexes = tool._catalog.indexes
    user = api.user.get_current()
    allowed = _found(
        indexes["allowedRolesAndUsers"], tool._listAllowedRolesAndUsers(user)
    )
    visible = intersection(allowed, _found(indexes["effectiveRange"], DateTime()))
    keywords = indexes["Subject"]
    for keyword in keywords.uniqueValues():
        if intersection(visible, _found(keywords, keyword)):
            yield keyword


def _found(index: Any, value: Any) -> Any:
    """Record ids by one index, without the catalog's own query around it."""
    result, _ = index._apply_index({index.id: value})
    return result
