"""Fill the catalog of a stopped portal with published news.

    zconsole run zope.conf growth_fill.py SITE SECTION COUNT

Each has in every index and column what the section's first piece has there, but words,
name and dates of its own; so lists, counts and searches take what they would with COUNT
pieces more. All are older than what is there: what is shown first stays what it was.
Those that the search finds stand in the section, too, as a search asks hits for their
place; the others nowhere but in the catalog.
"""

from Acquisition import aq_base
from collections.abc import Mapping
from DateTime import DateTime
import json
from plone import api
from plone.indexer.interfaces import IIndexableObject
from random import Random
from same_content import same_content
import sys
import time
import transaction
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zope.component import getMultiAdapter
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
AT_ONCE = 5_000
FIRST = DateTime(2007, 9, 1)
DAYS = 4_000
FILLED = "tin-mau-"
LOOKED_FOR = "hội nghị"
OF_A_HUNDRED = 5
"""Pieces that hold what is looked for."""


class Filling:
    """Values of a piece by the names that indexes and columns ask for."""

    def __init__(self, site: Any, section: str) -> None:
        self.tool = api.portal.get_tool("portal_catalog")
        self.catalog = self.tool._catalog
        # Filled again, there are others than before.
        self.random = Random(len(self.tool))  # noqa: S311
        self.folder = site.unrestrictedTraverse(section)
        self.place = self.folder.getPhysicalPath()
        found = self.tool.unrestrictedSearchResults(
            portal_type="News Item",
            path={"query": "/".join(self.place), "depth": 1},
            review_state="published",
        )
        model = next(one for one in found if not one.getId.startswith(FILLED))
        self.record = self.catalog.data[model.getRID()]
        self.model = model.getObject()
        wrapped = getMultiAdapter((self.model, self.tool), IIndexableObject)
        self.values = _values(wrapped, self.catalog.indexes)
        words = " ".join(one.body for one in same_content().news).split()
        self.words = [one for one in words if one.lower() not in LOOKED_FOR]

    def add(self, number: int) -> None:
        name = f"{FILLED}{number}"
        title = self._text(8, number)
        at = FIRST + self.random.randrange(DAYS)
        own = {
            "getId": name,
            "id": name,
            "UID": self._identity(),
            "TranslationGroup": self._identity(),
            "Title": title,
            "sortable_title": title.lower(),
            "SearchableText": f"{title} {self._text(120, number)}",
            "effective": at,
            "modified": at,
            "created": at,
            "Date": at.ISO8601(),
            "EffectiveDate": at.ISO8601(),
            "ModificationDate": at.ISO8601(),
            "CreationDate": at.ISO8601(),
        }
        path = (*self.place, name)
        piece = SimpleNamespace(**{**self.values, **own}, getPhysicalPath=lambda: path)
        rid, where = 1_000_000_000 + number, "/".join(path)
        self.catalog.paths[rid], self.catalog.uids[where] = where, rid
        self.catalog.data[rid] = tuple(
            own.get(column, self.record[at])
            for column, at in sorted(
                self.catalog.schema.items(), key=lambda one: one[1]
            )
        )
        for index in self.catalog.indexes.values():
            index.index_object(rid, piece)
        self.catalog._length.change(1)
        if number % 100 < OF_A_HUNDRED:
            self.folder._setOb(name, self._object(name, title))

    def _object(self, name: str, title: str) -> Any:
        """As the model is, with an identity of its own; nobody is told of it."""
        base = aq_base(self.model)
        made = type(base)()
        made.__dict__.update(base.__dict__)
        made.__dict__.update(id=name, title=title, __parent__=None)
        return made

    def _identity(self) -> str:
        return UUID(int=self.random.getrandbits(128)).hex

    def _text(self, length: int, number: int) -> str:
        words = self.random.choices(self.words, k=length)
        if number % 100 < OF_A_HUNDRED:
            words.insert(self.random.randrange(length), LOOKED_FOR)
        return " ".join(words)


def _values(wrapped: Any, indexes: Mapping[str, Any]) -> dict[str, Any]:
    """What the indexes ask of an item, worked out once."""
    found = {}
    names = {one for each in indexes.values() for one in each.getIndexSourceNames()}
    for name in names - {"getPhysicalPath"}:
        value = getattr(wrapped, name, None)
        found[name] = value() if callable(value) else value
    return {name: value for name, value in found.items() if value is not None}


def main(site: str, section: str, count: str) -> None:
    setSite(app[site])
    began, filling = time.perf_counter(), Filling(app[site], section)
    there = len(filling.tool)
    for number in range(there, int(count)):
        filling.add(number)
        if number % AT_ONCE == 0:
            transaction.commit()
            app._p_jar.cacheGC()
    transaction.commit()
    told = {"count": len(filling.tool), "seconds": time.perf_counter() - began}
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
