"""What is done inside a stopped portal: accounts, pages, publication, packing.

    zconsole run zope.conf register_inside.py SITE administrator NAME PASSWORD
    zconsole run zope.conf register_inside.py SITE board
    zconsole run zope.conf register_inside.py SITE pages CORPUS SEED COUNT
    zconsole run zope.conf register_inside.py SITE publish
    zconsole run zope.conf register_inside.py SITE pack

The last line printed is what was found, as JSON. `pages` makes plain pages as a script
does that knows a stock Plone well, a hundred in a transaction. Publication is done as `POST
@workflow-bulk` does it, letters together: one person submits and another publishes.
"""

from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.users import system
from collections.abc import Iterator
from itertools import islice
import json
from pathlib import Path
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from register_board import BOARD_PASSWORD
from register_board import PUBLISHER
from register_board import WRITER
import sys
import time
import transaction
from typing import Any
from zope.component.hooks import setSite


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
AT_ONCE = 100


def add_administrator(name: str, password: str) -> dict[str, Any]:
    if app.acl_users.getUser(name) is None:
        app.acl_users.userFolderAddUser(name, password, ["Manager"], [])
        transaction.commit()
    return {}


def make_pages(corpus: str, seed: str, count: str) -> dict[str, Any]:
    """Make pages of made documents; seconds and number."""
    from made_documents import Maker
    from made_documents import originals
    from plone.app.textfield.value import RichTextValue
    from register_import import as_page

    folder = api.content.create(api.portal.get(), "Folder", "made-inside", "Inside")
    seconds, processor = 0.0, 0.0
    records = Maker(originals(Path(corpus)), int(seed)).records(int(count))
    for place, record in enumerate(records, start=1):
        page = as_page(record)
        start, worked = time.perf_counter(), time.process_time()
        text = RichTextValue(page["text"]["data"], "text/html", "text/x-html-safe")
        fields = {"title": page["title"], "exclude_from_nav": True, "text": text}
        content = createContent("Document", **fields)
        addContentToContainer(folder, content, checkConstraints=False)
        if place % AT_ONCE == 0:
            transaction.commit()
            app._p_jar.cacheGC()
        seconds += time.perf_counter() - start
        processor += time.process_time() - worked
    transaction.commit()
    return {"count": int(count), "seconds": seconds, "processor": processor}


def publish() -> dict[str, Any]:
    """Publish every document; seconds and number."""
    is_ours = "LegalDocument" in api.portal.get_tool("portal_types")
    unpublished = {
        "portal_type": "LegalDocument" if is_ours else "Document",
        "review_state": ["draft", "private"],
    }
    if is_ours:
        make_board()
    catalog = api.portal.get_tool("portal_catalog")
    found = iter(catalog.unrestrictedSearchResults(**unpublished))
    paths = iter([brain.getPath() for brain in found])
    act = _publish_document if is_ours else _publish_page
    start, count = time.perf_counter(), 0
    for batch in iter(lambda: list(islice(paths, AT_ONCE)), []):
        act(batch)
        count += len(batch)
        transaction.commit()
        app._p_jar.cacheGC()
        if count % 2000 == 0:
            rate = count / (time.perf_counter() - start)
            print(f"{count} published, {rate:.0f}/s", file=sys.stderr, flush=True)
    return {"count": count, "seconds": time.perf_counter() - start}


def make_board(unit: str = "") -> dict[str, Any]:
    """Two people of a unit's board, the main one's without `unit`.

    One may write, the other review and publish.
    """
    from bacgiang.policy.base.dates import now_utc
    from bacgiang.policy.units.boards.membership import Membership
    from bacgiang.policy.units.boards.store import board_store
    from bacgiang.policy.units.levels import Level
    from bacgiang.policy.units.levels import Position
    from bacgiang.policy.units.register.lookup import main_unit_code

    rows = (
        (WRITER, (Level.UPDATE,)),
        (PUBLISHER, (Level.REVIEW, Level.PUBLISH)),
    )
    for name, levels in rows:
        if api.user.get(name) is not None:
            continue
        api.user.create(
            email=f"{name}@example.org", username=name, password=BOARD_PASSWORD
        )
        for level in levels:
            membership = Membership(
                unit or main_unit_code(),
                name,
                level,
                Position.MEMBER,
                now_utc(),
                "admin",
            )
            board_store(api.portal.get()).add(membership)
    transaction.commit()
    return {}


def _publish_document(paths: list[str]) -> None:
    from bacgiang.policy.editorial.queues.together import letters_together

    tool = api.portal.get_tool("portal_workflow")
    documents = [app.unrestrictedTraverse(path) for path in paths]
    for name, step in ((WRITER, "submit"), (PUBLISHER, "publish")):
        _become(name)
        with letters_together():
            for document in documents:
                tool.doActionFor(
                    document, step, declaration=True, relations_undecided=True
                )
    newSecurityManager(None, system)


def _publish_page(paths: list[str]) -> None:
    tool = api.portal.get_tool("portal_workflow")
    for path in paths:
        tool.doActionFor(app.unrestrictedTraverse(path), "publish")


def _become(name: str) -> None:
    users = api.portal.get_tool("acl_users")
    newSecurityManager(None, users.getUserById(name).__of__(users))


def pack() -> dict[str, Any]:
    start = time.perf_counter()
    app._p_jar.db().pack()
    return {"seconds": time.perf_counter() - start, "classes": _classes()}


def _classes() -> dict[str, list[int]]:
    """Records and bytes by class, the largest first."""
    from ZODB.utils import get_pickle_metadata

    found: dict[str, list[int]] = {}
    for record in _records():
        name = ".".join(get_pickle_metadata(record.data))
        row = found.setdefault(name, [0, 0])
        row[0] += 1
        row[1] += len(record.data)
    largest = sorted(found.items(), key=lambda pair: -pair[1][1])
    return dict(largest[:25])


def _records() -> Iterator[Any]:
    storage = app._p_jar.db().storage
    for each in storage.iterator():
        yield from (record for record in each if record.data)


ACTS = {
    "administrator": add_administrator,
    "board": make_board,
    "pages": make_pages,
    "publish": publish,
    "pack": pack,
}


def main(site: str, act: str, *arguments: str) -> None:
    if site in app.objectIds():
        setSite(app[site])
        newSecurityManager(None, system)
    print(json.dumps(ACTS[act](*arguments)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
