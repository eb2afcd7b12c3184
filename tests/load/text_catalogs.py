"""Two catalogs to compare: this portal's text indexes, and those of a stock Plone.

Both stand in a database file of their own and hold the same documents under the same
values; neither has more of a site than the indexes a search asks.
"""

from bacgiang.policy.law.document_number import NumberError
from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.search.lexicon.splitter import VietnameseSplitter
from bacgiang.policy.search.lexicon.syllables import place_syllables
from bacgiang.policy.search.lexicon.tokens import number_keys
from bacgiang.policy.search.query.asking import OPTION
from bacgiang.policy.search.query.asking import Taken
from bacgiang.policy.search.ranked_text_index import RankedTextIndex
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from plone.base.utils import munge_search_term
from Products.CMFPlone.UnicodeSplitter import I18NNormalizer
from Products.CMFPlone.UnicodeSplitter import Splitter
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.PluginIndexes.KeywordIndex.KeywordIndex import KeywordIndex
from Products.ZCatalog.ZCatalog import ZCatalog
from Products.ZCTextIndex.ParseTree import ParseError
from Products.ZCTextIndex.ZCTextIndex import PLexicon
from Products.ZCTextIndex.ZCTextIndex import ZCTextIndex
import re
from time import perf_counter
import transaction
from types import SimpleNamespace
from typing import Any
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage


LEXICON = "lexicon"
_SIGNS = re.compile(r"[()\[\]*?]")
AT_ONCE = 100
CACHED_OBJECTS = 400_000


@dataclass(frozen=True)
class Document:
    """What both catalogs are told of a document; `day` as yyyymmdd, 0 for none."""

    identifier: str
    title: str
    number: str
    kind: str
    issuer: str
    day: int
    text: str
    portal_type: str = "LegalDocument"

    @property
    def number_keys(self) -> list[str]:
        try:
            parsed = parse_number(self.number)
        except NumberError:
            return []
        return number_keys(parsed, self.day // 10000 or None)

    def catalogued(self) -> Any:
        """What the indexes read; the text is the indexer's of a legal document."""
        text = f"{self.number} {self.kind} {self.issuer} {self.title} {self.text}"
        return SimpleNamespace(
            id=self.identifier,
            Title=self.title,
            SearchableText=text,
            number_keys=self.number_keys,
            issue_date=self.day or None,
            portal_type=self.portal_type,
        )


@dataclass
class TextCatalog:
    """A catalog in a database; subclasses say which indexes it has."""

    file: Path
    seconds: float = 0.0
    count: int = 0
    _catalog: Any = field(init=False)
    _database: Any = field(init=False)

    def __post_init__(self) -> None:
        self._database = DB(FileStorage(str(self.file)), cache_size=CACHED_OBJECTS)
        root = self._database.open().root()
        root["catalog"] = self._catalog = ZCatalog("catalog")
        self._catalog.addColumn("Title")
        self._catalog.addColumn("id")
        self._fill()
        transaction.commit()

    def _fill(self) -> None:
        raise NotImplementedError

    def add(self, documents: Iterable[Document]) -> None:
        """Index documents; the time it takes, commits too, counts into `seconds`."""
        for document in documents:
            item = document.catalogued()
            start = perf_counter()
            self._catalog.catalog_object(item, f"/{item.id}")
            self.count += 1
            if self.count % AT_ONCE == 0:
                transaction.commit()
                self._catalog._p_jar.cacheGC()
            self.seconds += perf_counter() - start
        start = perf_counter()
        transaction.commit()
        self.seconds += perf_counter() - start

    def first(self, typed: str, number: int) -> list[str]:
        """Ids of the first hits for what a person types."""
        found = self._catalog(SearchableText=self._question(typed))
        return [brain.id for brain in found[:number]]

    def _question(self, typed: str) -> Any:
        """As the search page asks."""
        return {"query": typed, OPTION: Taken.MOST}

    def packed_size(self) -> int:
        """Bytes of the database file without old states of its records."""
        self._database.pack()
        return self.file.stat().st_size

    def close(self) -> None:
        transaction.abort()
        self._database.close()


class PortalCatalog(TextCatalog):
    """The text indexes of this portal."""

    def _fill(self) -> None:
        lexicon = PLexicon(LEXICON, "", VietnameseSplitter())
        self._catalog._setObject(LEXICON, lexicon)
        place_syllables(lexicon)
        for name, kind in (("SearchableText", "Texts"), ("Title", "Titles")):
            extra = {"lexicon_id": LEXICON, "index_type": kind}
            self._catalog.addIndex(name, RankedTextIndex(name, extra, self._catalog))
        self._catalog.addIndex("number_keys", KeywordIndex("number_keys"))
        self._catalog.addIndex("portal_type", FieldIndex("portal_type"))
        self._catalog.addIndex("issue_date", FieldIndex("issue_date"))


@dataclass
class StockCatalog(TextCatalog):
    """Plone's own: its lexicon, Okapi.

    Asked as its search page asks: every word is a beginning; `is_plain`: with the words
    as they are, which its page has no way of asking but which it ranks better.
    """

    is_plain: bool = False

    def _fill(self) -> None:
        elements = (Splitter(), I18NNormalizer())
        self._catalog._setObject(LEXICON, PLexicon(LEXICON, "", *elements))
        extra = SimpleNamespace(lexicon_id=LEXICON, index_type="Okapi BM25 Rank")
        for name in ("SearchableText", "Title"):
            self._catalog.addIndex(name, ZCTextIndex(name, extra, self._catalog))
        self._catalog.addIndex("issue_date", FieldIndex("issue_date"))

    def _question(self, typed: str) -> Any:
        return _SIGNS.sub(" ", typed) if self.is_plain else munge_search_term(typed)

    def first(self, typed: str, number: int) -> list[str]:
        try:
            return super().first(typed, number)
        except ParseError:
            return []
