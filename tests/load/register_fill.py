"""Fill the catalog of a stopped portal with documents that are nowhere but in it.

    zconsole run zope.conf register_fill.py SITE CORPUS SEED SKIP COUNT

To take in a hundred thousand long documents whole takes hours, and a list of results, a
facet or a page in depth reads the catalog alone. So what is asked of it is what
documents of flesh would give: own words, title, number, dates, issuer and type; all
other values are those of published documents that are there, in the same shares. The
first SKIP of the made documents are those that were imported.
"""

from bacgiang.policy.law.document_number import parse_number
from bacgiang.policy.legal.vocabularies.issuers import issuer_named
from bacgiang.policy.legal.vocabularies.tables import table
from bacgiang.policy.search.indexing import SORTED_BY
from bacgiang.policy.search.lexicon.tokens import number_keys
from bacgiang.policy.text.collation import sort_key
from datetime import date
from itertools import islice
import json
from made_documents import Maker
from made_documents import originals
from pathlib import Path
from plone import api
from plone.indexer.interfaces import IIndexableObject
from random import Random
import sys
import time
import transaction
from types import SimpleNamespace
from typing import Any
from uuid import uuid4
from zope.component import getMultiAdapter
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
AT_ONCE = 500
MODELS = 300
CACHED_OBJECTS = 600_000
Values = dict[str, Any]


def models(tool: Any, random: Random) -> list[Values]:
    """What the catalog was told of some of the published documents."""
    found = tool.unrestrictedSearchResults(
        portal_type="LegalDocument", review_state="published"
    )
    sample = random.sample(list(found), min(MODELS, len(found)))
    return [_told(tool, brain._unrestrictedGetObject()) for brain in sample]


def _told(tool: Any, document: Any) -> Values:
    names = set(tool._catalog.schema)
    for index in tool._catalog.indexes.values():
        names.update(index.getIndexSourceNames())
    wrapped, values = getMultiAdapter((document, tool), IIndexableObject), {}
    for name in names - {"SearchableText"}:
        value = getattr(wrapped, name, None)
        value = value() if callable(value) else value
        if value is not None:
            values[name] = value
    return values


def stand_in(record: dict[str, str], model: Values, root: tuple[str, ...]) -> Any:
    """A document as the catalog sees it."""
    number, day = (
        parse_number(record["number"]),
        date.fromisoformat(record["issue_date"]),
    )
    known = issuer_named(record["issuer"], day)
    kind = table("bacgiang.document_types")[record["document_type"]].vi
    name = record["number"].replace("/", "-").lower()
    path = ("vi", "van-ban", str(day.year), name)
    said = (record["number"], kind, record["issuer"], record["title"], record["text"])
    own = {
        "SearchableText": " \n".join(said),
        "Title": record["title"],
        "sortable_title": sort_key(record["title"][:SORTED_BY]),
        "document_number": record["number"],
        "document_type": record["document_type"],
        "getId": name,
        "getPhysicalPath": lambda: (*root, *path),
        "id": name,
        "issue_date": day.year * 10000 + day.month * 100 + day.day,
        "issue_year": day.year,
        "issuer": known.token if known is not None else record["issuer"],
        "number_keys": number_keys(number, day.year),
        "UID": uuid4().hex,
        "year": day.year,
    }
    return SimpleNamespace(**{**model, **own})


def fill(site: Any, records: Any) -> dict[str, Any]:
    """Catalogue stand-ins; number and seconds."""
    tool, random = api.portal.get_tool("portal_catalog"), Random(1)  # noqa: S311
    told, start, count = models(tool, random), time.perf_counter(), 0
    root = site.getPhysicalPath()
    for record in records:
        item = stand_in(record, random.choice(told), root)
        tool._catalog.catalogObject(item, "/".join(item.getPhysicalPath()))
        count += 1
        if count % AT_ONCE == 0:
            transaction.commit()
            app._p_jar.cacheGC()
            if count % 2000 == 0:
                rate = count / (time.perf_counter() - start)
                print(f"{count}, {rate:.0f}/s", file=sys.stderr, flush=True)
    transaction.commit()
    return {"count": count, "seconds": time.perf_counter() - start}


def main(site: str, corpus: str, seed: str, skip: str, count: str) -> None:
    app._p_jar.db().setCacheSize(CACHED_OBJECTS)
    setSite(app[site])
    maker, end = Maker(originals(Path(corpus)), int(seed)), int(skip) + int(count)
    records = islice(maker.records(end), int(skip), end)
    print(json.dumps(fill(app[site], records)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
