"""What the database of a portal that stands still holds, by whom it is for.

    zconsole run zope.conf steady_inside.py SITE prepare|weigh

`prepare` makes the draft and the board of the load tests and has the database packed in
the first night. `weigh` packs it; objects and bytes of records by owner: "content" (the
site's tree), each store, each tool, the rest; and when each job ran last. An object
belongs to the first of the owners that leads to it.
"""

from Acquisition import aq_base
from collections.abc import Iterable
from collections.abc import Iterator
import json
from opinions_inside import make_draft
from plone import api
import sys
import time
import transaction
from typing import Any
from ZODB.serialize import referencesf
from zope.annotation.interfaces import IAnnotations
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
CONTENT, REST = "content", "rest"
DAYS = 60 * 86400.0


def prepare(site: Any) -> dict[str, Any]:
    found = make_draft(site)
    api.portal.set_registry_record("bacgiang.pack_days", 1)
    transaction.commit()
    return found


def weigh(site: Any) -> dict[str, Any]:
    from bacgiang.policy.base.scheduler.runs import run_store

    database = app._p_jar.db()
    # Its clock went faster: what it wrote is of tomorrow.
    database.pack(time.time() + DAYS)
    records = dict(_records(database.storage))
    roots = list(_owners(site))
    border = {oid for _name, oids in roots for oid in oids}
    # Content leads to what it stands in, and that to everything.
    border |= {site._p_oid, app._p_oid}
    found: dict[str, list[int]] = {}
    seen: set[bytes] = set()
    for name, oids in roots:
        row = found.setdefault(name, [0, 0])
        for size in _belonging(oids, records, border, seen):
            row[0] += 1
            row[1] += size
    left = [len(data) for oid, data in records.items() if oid not in seen]
    found[REST] = [len(left), sum(left)]
    jobs = {name: f"{at:%d/%m %H:%M}" for name, at in run_store(site).items()}
    return {"owners": found, "jobs": jobs}


def _owners(site: Any) -> Iterator[tuple[str, list[bytes]]]:
    """Names, and the objects at which what belongs to each begins."""
    children = {name: aq_base(one) for name, one in site.objectItems()}
    content = [one for one in children.values() if hasattr(one, "portal_type")]
    yield CONTENT, [one._p_oid for one in content]
    for key, store in sorted(IAnnotations(site).items()):
        if getattr(store, "_p_oid", None) is not None:
            yield key, [store._p_oid]
    for name, tool in sorted(children.items()):
        if not hasattr(tool, "portal_type"):
            yield name, [tool._p_oid]


def _belonging(
    oids: Iterable[bytes],
    records: dict[bytes, bytes],
    border: set[bytes],
    seen: set[bytes],
) -> Iterator[int]:
    """Sizes of records below; what begins there of others is passed over."""
    left = [one for one in oids if one not in seen]
    while left:
        oid = left.pop()
        if oid in seen or oid not in records:
            continue
        seen.add(oid)
        yield len(records[oid])
        left += [one for one in referencesf(records[oid]) if one not in border]


def _records(storage: Any) -> Iterator[tuple[bytes, bytes]]:
    following = None
    while True:
        oid, _tid, data, following = storage.record_iternext(following)
        yield oid, data
        if following is None:
            return


ACTS = {"prepare": prepare, "weigh": weigh}


def main(name: str, act: str) -> None:
    setSite(app[name])
    with api.env.adopt_roles(["Manager"]):
        print(json.dumps(ACTS[act](app[name])), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
