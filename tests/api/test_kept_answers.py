"""What visitors are answered from memory is what they would be answered anew."""

from bacgiang.policy.caching.answer import Answer as KeptAnswer
from bacgiang.policy.caching.answer import Sent
from bacgiang.policy.caching.asked import asked
from bacgiang.policy.caching.commits import Commits
from bacgiang.policy.caching.filter import AnswersFromMemory
from bacgiang.policy.caching.memory import KeptAnswers
from bacgiang.policy.caching.moments import next_moment
from bacgiang.policy.caching.reads import as_reads
from bacgiang.policy.caching.reads import Marks
from bacgiang.policy.editorial.scheduling.moments import next_turning
from bacgiang.policy.front.urgent.noticing import put_up
from bacgiang.policy.ops.site_root import SiteRoot
from bacgiang.policy.testing_people import make_item
from bacgiang.policy.testing_people import STATEMENTS
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import gzip
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from plone import api
from plone.app.testing.interfaces import PLONE_SITE_ID
from plone.namedfile.file import NamedBlobImage
from plone.registry.interfaces import IRegistry
import pytest
from small_files import picture
from tests.draft_samples import make_draft
from tests.draft_samples import publish_draft
from tests.opinion_samples import opinion
from tests.tiers import IS_RELEASE
import transaction
from types import SimpleNamespace
from typing import Any
from typing import NamedTuple
from wsgiref.util import setup_testing_defaults
from ZODB.Connection import Connection
from ZODB.utils import p64
from ZODB.utils import u64
from zope.component import getGlobalSiteManager
from zope.component import getUtility
from ZPublisher.httpexceptions import HTTPExceptionHandler
from ZPublisher.interfaces import IPubBeforeCommit
from ZPublisher.WSGIPublisher import publish_module


pytestmark = pytest.mark.regulation("14")

PAGES = (
    "/vi",
    "/en",
    "/vi/tin-tuc",
    "/vi/du-thao",
    "/vi/van-ban",
    "/vi/lien-he",
    "/vi/to-chuc/so-y-te",
    "/vi/don-vi/so-y-te",
    "/vi/don-vi/so-y-te/tin-tuc",
    "/vi/don-vi/huyen-hiep-hoa",
    "/vi/don-vi/so-y-te/tin-tuc/rss.xml",
)
NEWS = "/vi/don-vi/so-y-te/tin-tuc"
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}


class Answer(NamedTuple):
    status: str
    fields: dict[str, str]
    body: bytes


# A request leaves its thread without a site.
elsewhere = ThreadPoolExecutor(1)


def answered(server: Any, path: str, method: str = "GET", **environ: str) -> Answer:
    return elsewhere.submit(_answered, server, path, method, environ).result()


def _answered(server: Any, path: str, method: str, environ: dict[str, str]) -> Answer:
    said: list[Any] = []
    path, _mark, query = path.partition("?")
    request = {
        "REQUEST_METHOD": method,
        # The layer has no virtual hosts.
        "PATH_INFO": f"/{PLONE_SITE_ID}{path}",
        "QUERY_STRING": query,
        "HTTP_ACCEPT": "text/html",
        "SERVER_PROTOCOL": "HTTP/1.1",
        **environ,
    }
    setup_testing_defaults(request)

    def start(status: str, fields: list[tuple[str, str]], *_more: Any) -> None:
        said[:] = [status, {name.lower(): value for name, value in fields}]

    body = b"".join(server(request, start))
    return Answer(*said, body)


class Portal:
    """The portal with and without memory, and what was asked of Zope."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        portal = SiteRoot(HTTPExceptionHandler(publish_module), PLONE_SITE_ID)

        def counted(environ: dict[str, Any], start: Any) -> Any:
            self.made[environ["PATH_INFO"]] += 1
            return portal(environ, start)

        self.anew = portal
        self.kept = AnswersFromMemory(counted, 64 * 2**20, threads=4)

    def get(self, path: str, **environ: str) -> Answer:
        return answered(self.kept, path, **environ)

    def is_kept(self, path: str, **environ: str) -> bool:
        """Whether the path is answered without asking Zope."""
        before = self.made.total()
        self.get(path, **environ)
        return self.made.total() == before

    def assert_true(self, paths: tuple[str, ...] = PAGES) -> None:
        """Asked now, memory and Zope say the same."""
        for path in paths:
            shown, made = self.get(path), answered(self.anew, path)
            assert (shown.status, shown.body) == (made.status, made.body), path


@pytest.fixture
def portal(site: Any, boards: None) -> Portal:
    return Portal()


def published(site: Any, code: str = "so-y-te", **fields: Any) -> Any:
    item = make_item(site["vi"]["don-vi"][code]["tin-tuc"], code, "published", **fields)
    transaction.commit()
    return item


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def transition(item: Any, user: str, name: str) -> None:
    with api.env.adopt_user(username=user):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(item, name, **STATEMENTS.get(name, {}))
    transaction.commit()


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


def test_nothing_of_one_visitor_is_anothers(site: Any, portal: Portal) -> None:
    """Who signed in, who comes with a code, what is printed for one alone."""
    draft = make_draft(site)
    publish_draft(draft)
    transaction.commit()
    page = path_of(draft)
    assert b"idempotency_key" not in portal.get(page).body
    assert b"idempotency_key" in portal.get(f"{page}/@@opinion").body
    assert not portal.is_kept(f"{page}/@@opinion")
    portal.get("/vi")
    for own in (
        {"HTTP_COOKIE": "__ac=x"},
        {"HTTP_COOKIE": "bacgiang_citizen=x"},
        {"HTTP_COOKIE": "_ga=1; statusmessages=x"},
        {"HTTP_AUTHORIZATION": "Bearer x"},
        {"HTTP_ACCEPT": "application/json"},
        {"HTTP_ACCEPT": "text/turtle, text/html"},
        {"HTTP_RANGE": "bytes=0-9"},
    ):
        assert not portal.is_kept("/vi", **own), own
    # What is nobody's is left out of what is asked: it would colour everybody's page.
    assert portal.is_kept("/vi", HTTP_COOKIE="_ga=1")
    coloured = {"HTTP_COOKIE": "b_start=10; ajax_load=1", "HTTP_X_FORWARDED_HOST": "x"}
    shown = portal.get("/vi/tin-tuc", **coloured)
    assert shown.body == answered(portal.anew, "/vi/tin-tuc").body
    # How somebody wants to see a page is a page of its own.
    assert not portal.is_kept("/vi", HTTP_COOKIE="display=dark")
    assert not portal.is_kept("/vi", HTTP_HOST="other.example")


@pytest.mark.parametrize(
    ("environ", "is_asked"),
    [
        ({}, True),
        ({"REQUEST_METHOD": "POST"}, False),
        ({"CONTENT_LENGTH": "3"}, False),
        ({"PATH_INFO": "/++api++/vi"}, False),
        ({"PATH_INFO": "/vi/@search"}, False),
        ({"PATH_INFO": "/vi/@@search"}, True),
        ({"HTTP_COOKIE": "a=\x01; __ac=y"}, False),
        ({"HTTP_COOKIE": "_ga=1, __ac=y"}, False),
        ({"HTTP_COOKIE": "x" * 5000}, False),
        ({"QUERY_STRING": "x" * 3000}, False),
        ({"HTTP_ACCEPT": "image/avif,image/webp,*/*;q=0.8"}, False),
        ({"HTTP_ACCEPT": "text/html;q=0.1, */*"}, False),
        ({"HTTP_ACCEPT": "*/*"}, True),
    ],
)
def test_what_is_looked_for(environ: dict[str, str], is_asked: bool) -> None:
    request = {"REQUEST_METHOD": "GET", "PATH_INFO": "/vi", **environ}
    assert (asked(request) is not None) is is_asked


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
        kept = list(portal.kept._pages._answers.values())[-1].grounds
        assert len(loaded) > 100
        assert loaded <= {*kept.reads, *kept.catalog_reads}, page


def test_a_withdrawn_item_is_gone_at_once_everywhere(site: Any, portal: Portal) -> None:
    item = published(site, title="Tin sẽ gỡ")
    path = path_of(item)
    lists = (NEWS, "/vi/don-vi/so-y-te", f"{NEWS}/rss.xml")
    for page in (path, *lists):
        assert "Tin sẽ gỡ" in portal.get(page).body.decode(), page
        assert portal.is_kept(page), page
    transition(item, "so-y-te-publish", "withdraw")
    assert portal.get(path).status.startswith("410")
    for page in lists:
        assert "Tin sẽ gỡ" not in portal.get(page).body.decode(), page


def test_who_publishes_does_not_empty_the_portal(
    site: Any, portal: Portal, client: Callable[..., Any]
) -> None:
    """Another unit's news is asked again of the catalog, not made again; an opinion
    costs nothing at all.
    """
    others = ("/vi/don-vi/huyen-hiep-hoa", "/vi/lien-he", "/vi/van-ban", "/en")
    draft = make_draft(site)
    publish_draft(draft)
    transaction.commit()
    for page in (*others, NEWS):
        portal.get(page)
    published(site, title="Tin của riêng Sở Y tế")
    for page in others:
        assert portal.is_kept(page), page
    assert not portal.is_kept(NEWS)
    portal.get(NEWS)
    sent = client().post(f"/++api++{path_of(draft)}/@opinions", json=opinion())
    assert sent.status_code == 201
    for page in (*others, NEWS):
        assert portal.is_kept(page), page


def test_time_alone_changes_a_page(site: Any, portal: Portal, monkeypatch: Any) -> None:
    """An item with a set time, a consultation that ends, midnight: each ends a page."""
    now = datetime.now(UTC)
    soon = now + timedelta(minutes=3)
    item = published(site, title="Tin hẹn giờ")
    item.effective_date = DateTime(soon.isoformat())
    item.reindexObject()
    transaction.commit()
    turning = next_turning(now)
    assert turning is not None and now < turning <= soon
    portal.get(NEWS)
    assert portal.is_kept(NEWS)
    assert next_moment() <= soon + timedelta(minutes=1)
    monkeypatch.setattr("bacgiang.policy.caching.filter.time", lambda: soon.timestamp())
    assert not portal.is_kept(NEWS)


def test_a_moment_that_passes_while_a_page_is_made_ends_it(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    now = datetime.now(UTC)
    item = published(site, title="Tin vừa hết hạn")
    item.effective_date = DateTime((now - timedelta(minutes=2)).isoformat())
    item.reindexObject()
    transaction.commit()
    began = now - timedelta(minutes=5)
    monkeypatch.setattr("bacgiang.policy.caching.recording.now_utc", lambda: began)
    portal.get(NEWS)
    assert not portal.is_kept(NEWS)


def test_a_page_ends_at_the_second_at_which_its_item_expires(
    site: Any, portal: Portal
) -> None:
    item = published(site, title="Tin hết hạn giữa phút")
    ends = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=2)
    item.expiration_date = DateTime(ends.isoformat())
    item.reindexObject()
    transaction.commit()
    assert next_moment(ends - timedelta(seconds=1)) == ends


def _changed(item: Any) -> None:
    """From another connection, as another process's thread would."""
    manager = transaction.TransactionManager()
    connection = item._p_jar.db().open(manager)
    connection.get(item._p_oid).title = "Tên sau cùng"
    manager.commit()
    connection.close()


def test_what_is_committed_while_questions_are_asked_again_counts(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    page = "/vi/don-vi/huyen-hiep-hoa"
    portal.get(page)
    assert portal.is_kept(page)
    published(site, title="Tin nơi khác")
    left = [site["vi"]["don-vi"]["huyen-hiep-hoa"]]

    def begun() -> Any:
        while left:
            _changed(left.pop())
        return transaction.TransactionManager()

    asks = "bacgiang.policy.caching.asking_again.TransactionManager"
    monkeypatch.setattr(asks, begun)
    assert not portal.is_kept(page)
    assert not left


def test_a_publication_ends_no_page_of_an_earlier_minute(
    site: Any, portal: Portal, monkeypatch: Any
) -> None:
    """What asks for what is public now is asked again for then."""
    page = "/vi/don-vi/huyen-hiep-hoa"
    for one in (page, NEWS):
        portal.get(one)
    now = datetime.now(UTC)
    item = published(site, title="Tin sau đó")
    item.effective_date = DateTime((now + timedelta(minutes=3)).isoformat())
    item.reindexObject()
    transaction.commit()
    later = now + timedelta(minutes=4)
    moment = DateTime(later.isoformat())
    monkeypatch.setattr("bacgiang.policy.base.asked.DateTime", lambda: moment)
    turning = "bacgiang.policy.editorial.scheduling.moments.now_utc"
    monkeypatch.setattr(turning, lambda: later)
    of_others = portal.kept._pages.of(_key_of(portal, page), later.timestamp())
    assert of_others is not None
    assert portal.kept._pages.of(_key_of(portal, NEWS), later.timestamp()) is None


def _key_of(portal: Portal, path: str) -> Any:
    return next(key for key in portal.kept._pages._answers if key[2].endswith(path))


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


def test_no_page_writes_into_the_languages_of_another(site: Any) -> None:
    tool = api.portal.get_tool("portal_languages")
    of_one, of_other = (tool.getAvailableLanguageInformation() for _page in range(2))
    of_one["en"]["selected"] = False
    assert of_other["en"]["selected"]


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


def _new(site: Any) -> None:
    published(site, title=f"Tin {datetime.now(UTC).isoformat()}")


def _new_elsewhere(site: Any) -> None:
    published(site, "huyen-hiep-hoa", title=f"Tin {datetime.now(UTC).isoformat()}")


def _draft(site: Any) -> None:
    make_item(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te", "pending")
    transaction.commit()


def _withdraw(site: Any) -> None:
    shown = api.content.find(
        site["vi"]["don-vi"]["so-y-te"],
        portal_type="News Item",
        review_state="published",
    )
    if shown:
        transition(shown[0].getObject(), "so-y-te-publish", "withdraw")


def _notice(site: Any) -> None:
    now = datetime.now(UTC)
    said = {
        "level": "urgent",
        "text": f"Cảnh báo {now.isoformat()}",
        "starts": now.isoformat(),
        "ends": (now + timedelta(hours=1)).isoformat(),
        "declaration": True,
    }
    with api.env.adopt_user(username="ubnd-head"):
        put_up(site["vi"], said)
    transaction.commit()


def _title(site: Any) -> None:
    name = f"Website {datetime.now(UTC).isoformat()}"
    api.portal.set_registry_record("plone.site_title", name)
    transaction.commit()


def _consultation(site: Any) -> None:
    publish_draft(make_draft(site))
    transaction.commit()


ACTS: tuple[Callable[[Any], None], ...] = (
    _new,
    _new_elsewhere,
    _draft,
    _withdraw,
    _notice,
    _title,
    _consultation,
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("act"), st.sampled_from(ACTS)),
        st.tuples(st.just("read"), st.sampled_from(PAGES)),
    ),
    min_size=4,
    max_size=12,
)


def test_memory_says_what_would_be_made_anew(site: Any, boards: None) -> None:
    """Acts and readers in any order; after each what is read is what Zope would say."""

    @given(STEPS)
    @settings(
        max_examples=200 if IS_RELEASE else 4,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def walk(steps: list[tuple[str, Any]]) -> None:
        for kind, what in steps:
            if kind == "act":
                what(site)
            else:
                portal.assert_true((what,))
        portal.assert_true()

    portal = Portal()
    walk()
    assert portal.made
