"""What is looked up inside a stopped portal, whatever code it runs.

    zconsole run zope.conf inside.py SITE census|pack

`census` counts what is kept, by nothing but the shape of the database: no module of the
project is named, so that it counts the same before and after an upgrade.
"""

from __future__ import annotations

from BTrees.Length import Length
import json
from persistent import Persistent
import sys
import transaction
from typing import Any


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
PREFIX = "bacgiang."


def entries(value: Any, seen: set[int]) -> int:
    """How many values stand in the BTrees below a store, and on pages (`Page`)."""
    if id(value) in seen or isinstance(value, Length):
        return 0
    seen.add(id(value))
    if hasattr(value, "minKey"):
        values = value.values() if hasattr(value, "values") else ()
        return len(value) + sum(entries(one, seen) for one in values)
    if isinstance(value, (list, tuple)):
        return sum(entries(one, seen) for one in value)
    if not isinstance(value, Persistent) or hasattr(value, "portal_type"):
        return 0
    value._p_activate()
    if type(value).__name__ == "Page":
        return len(value)
    return sum(entries(one, seen) for one in list(vars(value).values()))


def census(site: Any) -> dict[str, int]:
    """Entries of every store, by the key of its annotation."""
    kept = site.__annotations__
    return {key: entries(kept[key], set()) for key in kept if key.startswith(PREFIX)}


def pack(site: Any) -> dict[str, int]:
    """Throw away what is not reached any more; the bytes that are left."""
    database = site._p_jar.db()
    database.pack()
    return {"bytes": database.getSize()}


if __name__ == "__main__":
    name, act = sys.argv[sys.argv.index("run") + 3 :][:2]
    found = {"census": census, "pack": pack}[act](app[name])
    transaction.abort()
    print(json.dumps(found), flush=True)
