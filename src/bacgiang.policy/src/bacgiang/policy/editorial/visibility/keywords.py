"""Keywords to choose from: those of what the person may see, no others.

The stock vocabulary reads them off the index, drafts of every unit included.
"""

from ...text.collation import sort_key
from .seen_now import seen_now
from .seen_now import with_value
from BTrees.IIBTree import intersection
from collections.abc import Iterator
from plone import api
from plone.app.vocabularies.catalog import KeywordsVocabulary
from plone.app.vocabularies.terms import safe_simplevocabulary_from_values
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
    visible = seen_now()
    tool = api.portal.get_tool("portal_catalog")
    for keyword in tool._catalog.getIndex("Subject").uniqueValues():
        if intersection(visible, with_value("Subject", keyword)):
            yield keyword
