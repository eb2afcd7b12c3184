"""Where the database goes away, whoever asks is told so in their language, and when to
try again: whether it is met as a request begins, in the middle, or as it commits (14).
"""

from .kept_portal import answered
from bacgiang.policy.ops.database_away.answering import DatabaseAway
from bacgiang.policy.ops.database_away.kinds import LeftToTheFilter
from bacgiang.policy.ops.health import ready
from bacgiang.policy.ops.site_root import SiteRoot
from collections.abc import Iterator
import errno
import json
from lxml import html
from plone.app.testing.interfaces import PLONE_SITE_ID
import pytest
import transaction
from transaction import ThreadTransactionManager
from typing import Any
from ZODB.Connection import Connection
from ZODB.Connection import resetCaches
from zope.component import getGlobalSiteManager
from zope.interface import Interface
from zope.publisher.interfaces.browser import IBrowserRequest
from ZPublisher.httpexceptions import HTTPExceptionHandler
from ZPublisher.WSGIPublisher import publish_module


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]

VIETNAMESE = "Cơ sở dữ liệu của Cổng hiện không phản hồi."
ENGLISH = "The portal's database does not answer at the moment."


class Away(Exception):
    """As the driver of a database raises it."""


@pytest.fixture
def server(site: Any) -> Iterator[Any]:
    known = (LeftToTheFilter, (Away, IBrowserRequest), Interface, "index.html")
    registry = getGlobalSiteManager()
    registry.registerAdapter(*known)
    zope = DatabaseAway(publish_module, (Away,))
    yield SiteRoot(HTTPExceptionHandler(zope), PLONE_SITE_ID, (PLONE_SITE_ID,))
    registry.unregisterAdapter(*known)
    # Connections that were cut off in the middle are in no later test's way.
    transaction.abort()
    resetCaches()


def test_a_server_that_ended_in_the_middle_is_away_and_a_wrong_question_a_fault(
    server: Any,
) -> None:
    """The driver raises the class itself for the one, one below it for the other."""

    class WrongQuestion(Away):
        pass

    def raising(error: type[Exception]) -> SiteRoot:
        def ask(environ: dict[str, Any], start_response: Any) -> Any:
            raise error

        zope = DatabaseAway(ask, (), (Away,))
        return SiteRoot(zope, PLONE_SITE_ID, (PLONE_SITE_ID,))

    assert answered(raising(Away), "/vi").status == "503 Service Unavailable"
    with pytest.raises(WrongQuestion):
        answered(raising(WrongQuestion), "/vi")


def test_what_is_sent_to_a_full_disk_is_refused_in_words(
    server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ready, "ROOM", 1 << 60)
    sent = answered(server, "/++api++/vi/@petition", "POST")
    assert sent.status == "503 Service Unavailable"
    assert json.loads(sent.body)["error"]["type"] == "disk_full"
    assert int(sent.fields["retry-after"]) > 0
    assert answered(server, "/vi").status == "200 OK"


def test_what_is_sent_to_a_disk_that_is_read_alone_is_refused_in_words(
    server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_how: Any) -> Any:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(ready, "TemporaryFile", refused)
    sent = answered(server, "/++api++/vi/@petition", "POST")
    assert sent.status == "503 Service Unavailable"
    assert json.loads(sent.body)["error"]["type"] == "disk_read_only"
    assert answered(server, "/vi").status == "200 OK"
    assert answered(server, "/@@health").status == "503 Service Unavailable"


def go_away(*_asked: Any, **_how: Any) -> Any:
    raise Away


@pytest.mark.parametrize(
    ("place", "step"),
    [
        (Connection, "newTransaction"),
        (Connection, "setstate"),
        (ThreadTransactionManager, "commit"),
    ],
    ids=["begins", "middle", "commits"],
)
def test_it_is_one_answer(
    site: Any, server: Any, monkeypatch: pytest.MonkeyPatch, place: type, step: str
) -> None:
    site._p_jar.db().cacheMinimize()
    monkeypatch.setattr(place, step, go_away)
    for path, words in (("/vi", VIETNAMESE), ("/en", ENGLISH)):
        page = answered(server, path)
        shown = html.fromstring(page.body.decode())
        assert shown.get("lang") == path[1:] and words in shown.text_content()
        data = answered(server, f"/++api++{path}/@search", HTTP_ACCEPT_LANGUAGE="en")
        error = json.loads(data.body)["error"]
        assert error["type"] == "database_away"
        assert error["message"].startswith(words)
        asked = answered(server, path, HTTP_ACCEPT="application/json")
        assert json.loads(asked.body) == json.loads(data.body)
        head = answered(server, path, "HEAD")
        assert head.body == b""
        for one in (page, data, asked, head):
            assert one.status == "503 Service Unavailable"
            assert int(one.fields["retry-after"]) > 0
            assert one.fields["cache-control"] == "no-store"
