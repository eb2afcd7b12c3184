"""Fill the catalog of a stopped portal with pages that are nowhere but in it.

    zconsole run zope.conf sitemap_fill.py SITE COUNT FOREIGN

Only the indexes that a sitemap reads are told of them, and the paths: that is what its
time and memory hang on. FOREIGN of a hundred pages are in English, each the translation
of a Vietnamese one. The size of the database is that of pages with an average record.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import json
from plone import api
from random import Random
import sys
import time
import transaction
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
AT_ONCE = 20_000
CACHED_OBJECTS = 600_000
INDEXES = ("allowedRolesAndUsers", "portal_type", "effective", "expires", "modified")
INDEXES += ("Language", "TranslationGroup")
WORDS = ("ke-hoach", "thong-bao", "hoi-nghi", "xay-dung", "nong-thon", "giao-duc")
FIRST = datetime(2007, 9, 1, tzinfo=UTC)


def made(number: int, foreign: int, root: tuple[str, ...], random: Random) -> Any:
    """A published page as the indexes see it."""
    english = number % 100 < foreign
    group = number + 99 if english else number
    at = FIRST + timedelta(minutes=random.randrange(9_000_000))
    name = "-".join((*random.choices(WORDS, k=5), str(number)))
    place = ("en", "news") if english else ("vi", "tin-tuc")
    path = (*root, *place, name)
    return SimpleNamespace(
        allowedRolesAndUsers=["Anonymous"],
        portal_type="News Item",
        effective=at,
        expires=datetime(2499, 12, 31, tzinfo=UTC),
        modified=at + timedelta(days=random.randrange(100)),
        Language="en" if english else "vi",
        TranslationGroup=UUID(int=group * 2654435761 % 2**64).hex,
        getPhysicalPath=lambda: path,
    )


def fill(site: Any, count: int, foreign: int) -> dict[str, Any]:
    """Catalogue them; number and seconds."""
    catalog, random = api.portal.get_tool("portal_catalog")._catalog, Random(1)  # noqa: S311
    root, start = site.getPhysicalPath(), time.perf_counter()
    record = next(iter(catalog.data.values()))
    for number in range(count):
        page = made(number, foreign, root, random)
        rid, path = 10_000_000 + number, "/".join(page.getPhysicalPath())
        catalog.paths[rid], catalog.uids[path], catalog.data[rid] = path, rid, record
        for name in INDEXES:
            catalog.indexes[name].index_object(rid, page)
        if number % AT_ONCE == 0:
            transaction.commit()
            app._p_jar.cacheGC()
    transaction.commit()
    return {"count": count, "seconds": time.perf_counter() - start}


def main(site: str, count: str, foreign: str) -> None:
    app._p_jar.db().setCacheSize(CACHED_OBJECTS)
    setSite(app[site])
    print(json.dumps(fill(app[site], int(count), int(foreign))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
