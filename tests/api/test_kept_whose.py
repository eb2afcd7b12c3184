"""Nothing of one visitor is in what another is answered from memory."""

from bacgiang.policy.base.keeping import Keeping
from bacgiang.policy.caching.asked import asked
from concurrent.futures import ThreadPoolExecutor
import gzip
import json
from plone import api
from plone.namedfile.file import NamedBlobImage
import pytest
import re
from small_files import picture
from tests.api.kept_portal import answer_here
from tests.api.kept_portal import answered
from tests.api.kept_portal import API
from tests.api.kept_portal import GZIP
from tests.api.kept_portal import NEWS
from tests.api.kept_portal import path_of
from tests.api.kept_portal import Portal
from tests.api.kept_portal import published
from tests.draft_samples import make_draft
from tests.draft_samples import publish_draft
from threading import Event
from threading import Lock
from threading import Semaphore
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]


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
        {"HTTP_ACCEPT": "text/turtle, text/html"},
    ):
        assert not portal.is_kept("/vi", **own), own
    # What is nobody's is left out of what is asked: it would colour everybody's page.
    assert portal.is_kept("/vi", HTTP_COOKIE="_ga=1")
    coloured = {"HTTP_COOKIE": "b_start=10; ajax_load=1", "HTTP_X_FORWARDED_HOST": "x"}
    shown = portal.get("/vi/tin-tuc", **coloured)
    assert shown.body == answered(portal.anew, "/vi/tin-tuc").body
    # How somebody wants to see pages is a matter of their style sheet.
    assert portal.is_kept("/vi", HTTP_COOKIE="display=dark")
    assert not portal.is_kept("/vi", HTTP_HOST="other.example")


@pytest.mark.regulation("7.2b")
def test_data_are_asked_for_again_in_a_few_bytes(portal: Portal) -> None:
    """Kept or not: whoever harvests asks again and again."""
    for path in ("/++api++/@legal-documents", "/++api++/@openapi"):
        first = portal.get(path)
        assert portal.get(path).fields["etag"] == first.fields["etag"], path
        again = portal.get(path, HTTP_IF_NONE_MATCH=first.fields["etag"])
        assert (again.status[:3], again.body) == ("304", b""), path


@pytest.mark.parametrize(
    ("environ", "is_asked"),
    [
        ({}, True),
        ({"REQUEST_METHOD": "POST"}, False),
        ({"CONTENT_LENGTH": "3"}, False),
        ({"PATH_INFO": "/++api++/vi"}, True),
        ({"PATH_INFO": "/++api++/vi", "HTTP_ACCEPT": "text/turtle"}, False),
        ({"PATH_INFO": "/++api++/vi", "HTTP_ORIGIN": "https://a.example"}, True),
        ({"PATH_INFO": "/vi", "HTTP_ACCEPT": "application/json"}, True),
        ({"PATH_INFO": "/vi/@@display-settings"}, False),
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


def test_no_page_writes_into_the_languages_of_another(site: Any) -> None:
    tool = api.portal.get_tool("portal_languages")
    of_one, of_other = (tool.getAvailableLanguageInformation() for _page in range(2))
    of_one["en"]["selected"] = False
    assert of_other["en"]["selected"]


def test_a_page_is_never_answered_with_data_nor_data_with_a_page(
    portal: Portal,
) -> None:
    """One address has both; who asks for one gets it, whatever is kept of the other."""
    for path in ("/vi", NEWS):
        for _time in range(2):
            data = portal.get(path, HTTP_ACCEPT="application/json")
            page = portal.get(path)
            assert data.fields["content-type"].startswith("application/json")
            assert page.fields["content-type"].startswith("text/html")
        assert portal.is_kept(path, HTTP_ACCEPT="application/json")
        assert portal.is_kept(path)
        assert "Accept" in data.fields["vary"] and json.loads(data.body)["@id"]
    for language in ({"HTTP_ACCEPT_LANGUAGE": "en"}, {}):
        assert not portal.is_kept(f"{API}/vi", **language)
        assert portal.is_kept(f"{API}/vi", **language)


def test_who_asks_first_makes_a_page_and_a_few_wait_for_it(
    portal: Portal, monkeypatch: Any
) -> None:
    """Nothing is kept, four threads, many visitors: one thread stays free for others."""
    waiting, first, made = Semaphore(0), Lock(), portal.kept.app

    class Told(Event):
        def wait(self, timeout: float | None = None) -> bool:
            waiting.release()
            return super().wait(timeout)

    def slow(environ: Any, start: Any) -> Any:
        if first.acquire(blocking=False):
            for _visitor in range(2):
                assert waiting.acquire(timeout=60)
        return made(environ, start)

    monkeypatch.setattr("bacgiang.policy.caching.filter.Event", Told)
    portal.kept.app = slow
    with ThreadPoolExecutor(4) as threads:
        asked_for = (portal.kept, "/vi", "GET", {})
        visitors = [threads.submit(answer_here, *asked_for) for _one in range(50)]
        bodies = {one.result().body for one in visitors}
    assert len(bodies) == 1
    # The fourth thread may have made it, too, so as not to wait.
    assert portal.made.total() <= 2


def test_what_names_its_digest_is_kept_for_good_by_everybody(
    site: Any, portal: Portal
) -> None:
    """Style sheets and scripts packed once, for members, too; pictures by readers."""
    image = NamedBlobImage(picture(), filename="a.png")
    item = published(site, title="Tin có ảnh", image=image, decorative=True)
    page = portal.get(path_of(item)).body.decode()
    of_look = r"(/\+\+webresource\+\+[^\"]+/(\+\+plone\+\+[^\"]+\.(?:css|js)))\""
    named = re.findall(of_look, page)
    assert len(named) > 3
    for path, without_digest in named:
        sent = portal.get(path, HTTP_COOKIE="__ac=x", **GZIP)
        assert sent.fields["cache-control"] == Keeping.FOR_GOOD.value
        assert gzip.decompress(sent.body) == portal.get(path).body
        assert portal.is_kept(path, HTTP_ACCEPT="text/css,*/*;q=0.1")
        plain = portal.get(f"/{without_digest}")
        assert plain.fields["cache-control"] == Keeping.AN_HOUR.value
    scale = re.search(r"(/@@images/image-\d+-[0-9a-f]{32}\.\w+)\"", page)
    assert scale is not None
    shown = portal.get(f"{path_of(item)}{scale[1]}", HTTP_ACCEPT="image/webp,*/*")
    assert shown.fields["cache-control"] == Keeping.FOR_GOOD_WITH_READERS.value
