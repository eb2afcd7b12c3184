"""Answers in memory are kept whole, and rest on all that they were made of."""

from bacgiang.policy.caching.answer import Answer as KeptAnswer
from bacgiang.policy.caching.answer import Sent
from bacgiang.policy.caching.commits import Commits
from bacgiang.policy.caching.memory import KeptAnswers
from bacgiang.policy.caching.reads import as_reads
from bacgiang.policy.caching.reads import Marks
from datetime import datetime
from datetime import UTC
import gzip
from plone.namedfile.file import NamedBlobImage
from plone.registry.interfaces import IRegistry
import pytest
from small_files import picture
from tests.api.kept_portal import answered
from tests.api.kept_portal import GZIP
from tests.api.kept_portal import NEWS
from tests.api.kept_portal import PAGES
from tests.api.kept_portal import Portal
from tests.api.kept_portal import published
import transaction
from types import SimpleNamespace
from typing import Any
from ZODB.Connection import Connection
from ZODB.utils import p64
from ZODB.utils import u64
from zope.component import getGlobalSiteManager
from zope.component import getUtility
from ZPublisher.interfaces import IPubBeforeCommit


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]


def test_a_page_is_made_once_and_packed_once(portal: Portal) -> None:
    first = portal.get("/vi")
    assert first.status == "200 OK"
    assert portal.is_kept("/vi") and portal.is_kept("/vi", **GZIP)
    packed = portal.get("/vi", **GZIP)
    assert gzip.decompress(packed.body) == first.body
    assert packed.fields["content-encoding"] == "gzip"
    assert {"accept-encoding", "cookie"} <= _names(packed.fields["vary"])
    again = portal.get("/vi", HTTP_IF_NONE_MATCH=first.fields["etag"])
    assert (again.status, again.body) == ("304 Not Modified", b"")
    assert portal.get("/vi", HTTP_ACCEPT_ENCODING="gzip;q=0").body == first.body
    head = answered(portal.kept, "/vi", "HEAD")
    assert (head.body, head.fields) == (b"", first.fields)


def _names(header: str) -> set[str]:
    return {one.strip().lower() for one in header.split(",")}


def test_everything_that_is_loaded_counts_as_read(
    portal: Portal, monkeypatch: Any
) -> None:
    """With an empty cache of objects: what is used has to be loaded."""
    loaded: set[int] = set()
    load, put = Connection.setstate, Marks.put

    def noted(connection: Any, obj: Any) -> None:
        loaded.add(u64(obj._p_oid))
        load(connection, obj)

    def emptied(marks: Marks) -> None:
        if marks.count == 0:
            marks._connection.cacheMinimize()
            loaded.clear()
        put(marks)

    monkeypatch.setattr(Connection, "setstate", noted)
    monkeypatch.setattr(Marks, "put", emptied)
    for page in PAGES:
        portal.get(page)
        memory = portal.kept._questions if "?" in page else portal.kept._pages
        kept = list(memory._answers.values())[-1].grounds
        assert len(loaded) > 50
        assert loaded <= {*kept.reads, *kept.catalog_reads}, page


def test_a_question_that_fails_is_no_error_of_the_page(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    portal.get(NEWS)
    published(site, "huyen-hiep-hoa", title="Tin nơi khác")

    def fails(*_args: Any) -> bool:
        raise KeyError("effective")

    use = "bacgiang.policy.caching.catalog_use.CatalogUse.is_answered_alike"
    monkeypatch.setattr(use, fails)
    assert portal.get(NEWS).status == "200 OK"


def test_kept_rows_hold_nothing_of_the_database(site: Any, portal: Portal) -> None:
    """What a catalog keeps of pictures is an object of the connection that read it."""
    image = NamedBlobImage(picture(), filename="a.png")
    published(site, title="Tin có ảnh", image=image, decorative=True)
    portal.get(NEWS)
    site._p_jar.db().cacheMinimize()
    published(site, "huyen-hiep-hoa", title="Tin nơi khác")
    assert portal.is_kept(NEWS)


def test_whoever_writes_and_puts_it_aside_is_not_kept(
    site: Any, portal: Portal
) -> None:
    def writes(event: Any) -> None:
        site = event.request["PARENTS"][-2]
        site.seen = datetime.now(UTC)
        transaction.savepoint(optimistic=True)
        # Nobody reads it: it ends no page.
        transaction.doom()

    manager = getGlobalSiteManager()
    manager.registerHandler(writes, (IPubBeforeCommit,))
    try:
        portal.get("/vi")
        assert not portal.kept._pages._answers
    finally:
        manager.unregisterHandler(writes, (IPubBeforeCommit,))


def test_settings_are_used_by_the_page_whatever_a_question_reads(
    portal: Portal,
) -> None:
    """One tree holds them all: a question that reads one is not all that uses it."""
    portal.get("/vi")
    kept = list(portal.kept._pages._answers.values())[-1].grounds
    records = getUtility(IRegistry).records
    used: set[int] = set()
    for tree in (records._values, records._fields):
        used.add(u64(tree._p_oid))
        bucket = tree._firstbucket
        while bucket is not None:
            used.add(u64(bucket._p_oid))
            bucket = bucket._next
    assert used & {*kept.reads}
    assert not used & {*kept.catalog_reads}


def test_what_is_kept_by_the_state_of_the_catalog_rests_on_it(
    site: Any, portal: Portal
) -> None:
    """Which life events are shown is kept for the process: to tell reads nothing."""
    counter = u64(site.portal_catalog._counter._p_oid)
    for _time in range(2):
        portal.kept._pages._answers.clear()
        portal.get("/vi")
    kept = list(portal.kept._pages._answers.values())[-1].grounds
    assert counter in {*kept.reads, *kept.catalog_reads}


def test_memory_counts_what_it_counted() -> None:
    """Asked again, an answer rests on other trees: its size stays what was counted."""
    kept = KeptAnswers(2**20)
    grounds: Any = SimpleNamespace(
        reads=as_reads(()), catalog_reads=as_reads(range(99)), catalogs={}
    )
    sent = Sent([], b"x")
    kept.keep("a", KeptAnswer("", sent, sent, grounds))
    grounds.catalog_reads = as_reads(())
    kept.forget("a")
    assert kept._size == 0


def test_commits_remember_so_many_objects(monkeypatch: Any) -> None:
    monkeypatch.setattr("bacgiang.policy.caching.commits.MOST_CHANGED", 10)
    commits = Commits(p64(0))
    for number in range(1, 5):
        commits._invalidate(p64(number), [p64(one) for one in range(4)])
    assert commits.position == 4
    assert commits.changed_since(1) == (4, None)
    assert commits.changed_since(2) == (4, frozenset(range(4)))
    assert commits.changed_from(p64(2))[1] is None
