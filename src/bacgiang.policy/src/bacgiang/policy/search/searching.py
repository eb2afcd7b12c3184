"""Ask the catalog a question once; get the total, any page and facets from the answer.

    found = find(catalog, {"SearchableText": "đất đai", "document_type": "decision"})
    found.total
    found.brains(start=4000, size=20)
    found.facets(("issuer", "issue_year"))

Whoever asks finds what they may see: `find` narrows the question down to that, as the
catalog tool does for everybody.
"""

from ..base.asked import as_of_now
from ..base.asked import asked
from ..base.asked import MOMENT
from ..base.asked import used_in_question
from ..base.catalog_time import asking
from .catalog_version import catalog_version
from .facets import count_all
from .facets import count_values
from .facets import count_without
from .facets import ValueCount
from .kept_facets import kept_facets
from .ordering import by_index
from .ordering import by_score
from .query.asking import LANGUAGE
from .query.asking import OPTION
from .query.asking import Taken
from .ranked_text_index import RankedTextIndex
from AccessControl import getSecurityManager
from array import array
from BTrees.IIBTree import difference
from BTrees.IIBTree import IIBucket
from BTrees.IIBTree import multiunion
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterable
from collections.abc import Mapping
from DateTime import DateTime
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from persistent import Persistent
from plone import api
from Products.CMFCore.indexing import processQueue
from Products.CMFPlone.CatalogTool import CatalogTool
from Products.PluginIndexes.DateIndex.DateIndex import DateIndex
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.ZCatalog.query import IndexQuery
from typing import Any
from typing import TypeVar


Answered = TypeVar("Answered")

NOT_INDEXES = frozenset(
    ("sort_on", "sort_order", "sort_limit", "b_start", "b_size", "show_inactive")
)
TEXT = "SearchableText"
RELEVANCE = "relevance"
EVERYTHING_HAS = "portal_type"
"""An index that knows every record."""
SORTABLE = (FieldIndex, DateIndex)


class Found:
    """What a question found. The documents are looked for, and put in order, when they
    are asked for: facets that are kept need neither.

    ``documents``: an IISet of record ids, or an IIBucket with a score each; or what
    finds one in a catalog. ``key`` gives what makes two questions one, for facets, and
    ``name`` what does so whatever the catalog holds.
    """

    def __init__(
        self,
        catalog: CatalogTool,
        documents: Any,
        sort_on: str | None,
        is_reverse: bool,
        key: Callable[[], tuple[Hashable, ...] | None] = lambda: None,
        name: Hashable = None,
    ) -> None:
        self._catalog = catalog
        self._documents = documents
        self._sort_on = sort_on
        self._is_reverse = is_reverse
        self._make_key = key
        self._name = name
        self._used: list[Persistent] | None = []
        self._counted: dict[str, list[ValueCount]] = {}

    @cached_property
    def _key(self) -> tuple[Hashable, ...] | None:
        return self._make_key()

    @cached_property
    def documents(self) -> Any:
        found = self._documents
        if not callable(found):
            return found
        made = found(self._catalog)
        self._used = used_in_question()
        return made

    @cached_property
    def total(self) -> int:
        return self._asked(lambda found: len(found.documents), "total")

    def rids(self, start: int, size: int) -> list[int]:
        """Record ids of one page; the order is the same whatever page is asked for."""
        return list(
            self._asked(lambda found: found._rids(start, size), ("rids", start, size))
        )

    def _asked(
        self, ask: Callable[["Found"], Answered], what: Hashable = None
    ) -> Answered:
        """Told as a question that can be asked again, of the catalog as it is then."""
        with asking():
            return self._noted(ask, what)

    def _noted(self, ask: Callable[["Found"], Answered], what: Hashable) -> Answered:
        sorts = (self._sort_on, self._is_reverse)
        documents = self._documents
        if not callable(documents):
            return ask(self)
        # What an earlier question found is at hand, and this one rests on it as well.
        at_hand = self._used if "documents" in self.__dict__ else []
        is_named = self._name and what and at_hand is not None
        return asked(
            self._catalog,
            lambda catalog: ask(Found(catalog, documents, *sorts)),
            lambda: ask(self),
            key=(self._name, sorts, what) if is_named else None,
            at_hand=at_hand or (),
        )

    def _rids(self, start: int, size: int) -> list[int]:
        if self._sort_on is not None:
            index = self._catalog.getIndex(self._sort_on)
            return by_index(
                self.documents, index, self._is_reverse, start, size, len(self._catalog)
            )
        if hasattr(self.documents, "values"):
            return by_score(self.documents, start, size)
        # Newest records last: the order in which the catalog itself hands them out.
        return list(islice(self.documents, start, start + size))

    def every_rid(self) -> tuple[int, ...]:
        """Record ids of all, in no order: for questions that find few."""
        return self._asked(lambda found: tuple(found.documents), "every")

    def brains(self, start: int, size: int) -> list[Any]:
        return [self._catalog[rid] for rid in self.rids(start, size)]

    def facets(
        self, names: Iterable[str], limit: int | None = None
    ) -> dict[str, list[ValueCount]]:
        """Values of indexes among all that was found, most frequent first."""
        wanted = tuple(names)
        if limit is None and self._counted.keys() >= set(wanted):
            return {name: [*self._counted[name]] for name in wanted}
        # Their own, as pages put them in another order: the answer stays as it was.
        counted = dict(self._asked(lambda found: found._facets(wanted, limit)))
        if limit is None:
            self._counted |= counted
        return counted

    def _facets(
        self, wanted: tuple[str, ...], limit: int | None
    ) -> dict[str, list[ValueCount]]:
        if self._key is None:
            return self._count(wanted, limit)
        key = (self._key, wanted, limit)
        return kept_facets(key, lambda: self._facets_of_same(wanted, limit))

    def _facets_of_same(
        self, wanted: tuple[str, ...], limit: int | None
    ) -> dict[str, list[ValueCount]]:
        """With the minute a question is another one, and nearly always finds the same
        documents, of which facets are kept: to tell them takes a tenth of counting."""
        assert self._key is not None
        documents = blake2b(array("i", self.documents).tobytes()).digest()
        key = (self._key[0], documents, wanted, limit)
        return kept_facets(key, lambda: self._count(wanted, limit))

    def uids_of(self, portal_type: str) -> list[str]:
        """UIDs of what was found of one type: for types of which there are few."""
        return self._asked(lambda found: found._uids_of(portal_type))

    def _uids_of(self, portal_type: str) -> list[str]:
        of_type = self._catalog.getIndex(EVERYTHING_HAS)._index.get(portal_type)
        if of_type is None:
            return []
        rids = [of_type] if isinstance(of_type, int) else of_type
        uids = self._catalog.getIndex("UID")._unindex
        return [uids[rid] for rid in rids if rid in self.documents and rid in uids]

    def _count(
        self, names: Iterable[str], limit: int | None
    ) -> dict[str, list[ValueCount]]:
        if self.total <= len(self._catalog) / 2:
            return {
                name: count_values(self._catalog.getIndex(name), self.documents, limit)
                for name in names
            }
        return {
            name: count_without(
                self._catalog.getIndex(name), self._others, self._whole(name), limit
            )
            for name in names
        }

    @cached_property
    def _others(self) -> Any:
        return difference(_all(self._catalog), self.documents)

    def _whole(self, name: str) -> list[ValueCount]:
        """The facet of everything there is, whoever may see it."""
        index = self._catalog.getIndex(name)
        if self._key is None:
            return count_all(index)
        key = (self._key[0], "whole", name)
        return kept_facets(key, lambda: {name: count_all(index)})[name]


def _all(catalog: CatalogTool) -> Any:
    """Record ids of everything, from an index: small records, and no data with them."""
    groups = catalog.getIndex(EVERYTHING_HAS)._index.values()
    return multiunion([(one,) if isinstance(one, int) else one for one in groups])


def find(tool: Any, query: Mapping[str, Any] | str) -> Found:
    """Answer a question to ``portal_catalog`` for whoever is signed in.

    ``query`` is a catalog query or the text to look for. Without ``sort_on`` (or with
    "relevance") results of a text come ranked. A ``sort_on`` that is unknown, or not an
    index of one value for each document, counts as none.
    """
    processQueue()
    wanted: dict[str, Any]
    wanted = {TEXT: query} if isinstance(query, str) else dict(query)
    catalog = tool._catalog
    sort_on = wanted.get("sort_on")
    index = catalog.indexes.get(sort_on) if isinstance(sort_on, str) else None
    is_known = isinstance(index, SORTABLE)
    is_reverse = str(wanted.get("sort_order", "")).lower() in ("reverse", "descending")
    if not is_known and isinstance(wanted.get(TEXT), str):
        language = str(api.portal.get_current_language())
        wanted[TEXT] = {"query": wanted[TEXT], OPTION: Taken.MOST, LANGUAGE: language}
    query = _for_whoever_asks(tool, wanted)
    asked_again = as_of_now(query)
    return Found(
        catalog,
        lambda catalog: _matching(catalog, asked_again()),
        sort_on if is_known else None,
        is_reverse,
        lambda: _key_of(tool, query),
        _name_of(query),
    )


def _key_of(tool: Any, query: Mapping[str, Any]) -> tuple[Hashable, ...] | None:
    """What makes two questions one, for facets; None where nothing may be kept."""
    version = catalog_version(tool)
    if version is None:
        return None
    minute = int(DateTime().timeTime() // 60) if "effectiveRange" in query else 0
    said = {name: one for name, one in query.items() if name != "effectiveRange"}
    return (version, minute, repr(sorted(said.items())))


def _name_of(query: Mapping[str, Any]) -> Hashable:
    """What the question says; None where it asks for another moment than its own."""
    said = dict(query)
    if MOMENT in said and as_of_now(said)() is said:
        return None
    said.pop(MOMENT, None)
    return repr(sorted(said.items()))


def _for_whoever_asks(tool: Any, asked: dict[str, Any]) -> dict[str, Any]:
    show_inactive = asked.get("show_inactive")
    if show_inactive is None:
        show_inactive = tool.allow_inactive(asked)
    query = {name: value for name, value in asked.items() if name not in NOT_INDEXES}
    user = getSecurityManager().getUser()
    query["allowedRolesAndUsers"] = tool._listAllowedRolesAndUsers(user)
    if not show_inactive:
        query["effectiveRange"] = DateTime()
    return query


def _matching(catalog: CatalogTool, query: dict[str, Any]) -> Any:
    """The part of ``Catalog.search`` before it sorts, with the same plan, but that
    texts are always asked last: what may not be seen has no part in their order."""
    query = catalog.make_query(query)
    report = catalog.getCatalogPlan(query)
    report.start()
    documents = None
    names = report.plan() or catalog._sorted_search_indexes(query)
    for name in sorted(names, key=TEXT.__eq__):
        if name not in catalog.indexes:
            continue
        index = catalog.getIndex(name)
        if name == TEXT and isinstance(index, RankedTextIndex):
            # It looks at nothing else, so that its answer is not narrowed down again.
            asked = IndexQuery(query, name, index.query_options)
            documents = index.query_index(asked, documents)
        else:
            documents = catalog._search_index(report, name, query, documents)
        if not documents:
            break
    report.stop()
    return documents if documents else IIBucket()
