"""The pluggable index: a ZCTextIndex that understands what readers type, and ranks."""

from .query.asking import ENGLISH
from .query.asking import LANGUAGE
from .query.asking import OPTION
from .query.asking import Taken
from .query.asking import taken_of
from .query.parsing import parse_query
from .query.spelling import better_words
from .query.spelling import corrected
from .query.wordings import with_held_words
from .query.wordings import Wordings
from .ranking.facts import CatalogFacts
from .ranking.leading import Ranked
from .word_index.known_words import KnownWords
from .word_index.matching import Matcher
from .word_index.word_index import TitleIndex
from .word_index.word_index import WordIndex
from .wordings.known import known_wordings
from AccessControl.class_init import InitializeClass
from Acquisition import aq_base
from Acquisition import aq_inner
from Acquisition import aq_parent
from BTrees.IIBTree import IIBucket
from Products.CMFPlone.CatalogTool import CatalogTool
from Products.PluginIndexes.interfaces import ILimitedResultIndex
from Products.ZCTextIndex.ZCTextIndex import ZCTextIndex
from typing import Any
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


RANKED = "SearchableText"
TITLES = "Title"
NO_WORDINGS = Wordings(has_plurals=False)
INNER_INDEXES = {"Texts": WordIndex, "Titles": TitleIndex}


@implementer(ILimitedResultIndex)
class RankedTextIndex(ZCTextIndex):
    """A text index.

    It is asked after all others, with what they found: the hits it puts in order are
    ones that whoever asks may see. The one named `SearchableText` ranks, with the help
    of the one named `Title`.
    """

    meta_type = "RankedTextIndex"
    query_options = ("query", OPTION, LANGUAGE)

    def __init__(self, id: str, extra: Any = None, caller: Any = None) -> None:  # noqa: A002
        options = vars(extra) if hasattr(extra, "__dict__") else dict(extra or {})
        kind = options.get("index_type", "Texts")
        super().__init__(
            id,
            caller=caller,
            index_factory=INNER_INDEXES[kind],
            field_name=options.get("doc_attr"),
            lexicon_id=options["lexicon_id"],
        )
        self._index_type = kind

    def matcher(self) -> Matcher:
        """What asks it once."""
        facts = CatalogFacts(aq_parent(aq_inner(self)))
        return Matcher(self.index, facts.with_number)

    def query_index(self, record: Any, resultset: Any = None) -> IIBucket:
        """Return document → score; empty for a text without words, never an error."""
        texts = [text for text in record.keys if isinstance(text, str)]
        query = parse_query(" ".join(texts))
        catalog = aq_parent(aq_inner(self))
        matcher = self.matcher()
        if self.id != RANKED or not query:
            return matcher.match(query, resultset)
        taken = taken_of(getattr(record, OPTION, None))
        wordings = NO_WORDINGS if taken is Taken.AS_TYPED else known_wordings()
        is_fewer = taken is Taken.MOST and query.is_plain
        if is_fewer:
            words = KnownWords(matcher, lambda: resultset, wordings)
            is_english = getattr(record, LANGUAGE, None) == ENGLISH
            query = corrected(query, better_words(query, words, is_english))
        concepts = with_held_words(wordings.concepts(query), matcher.held)
        scores = matcher.match(query, resultset, concepts)
        titles = _titles(catalog)
        facts = CatalogFacts(catalog)
        ranking = Ranked(query, concepts, matcher, titles, facts, resultset)
        return ranking.of(scores, is_fewer)

    def _apply_index(self, request: HTTPRequest, resultset: Any = None) -> Any:
        raise NotImplementedError("Asked through query_index")


InitializeClass(RankedTextIndex)


def _titles(catalog: CatalogTool) -> Matcher | None:
    index = aq_base(catalog).indexes.get(TITLES)
    return Matcher(index.index) if isinstance(index, RankedTextIndex) else None
