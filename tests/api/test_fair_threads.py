"""One account does not hold all threads of an instance, and no request one for long."""

from bacgiang.policy.base.pages_in_turn import MadeInTurn
from bacgiang.policy.ops.fair_threads import limits
from bacgiang.policy.ops.fair_threads.dispatcher import FairDispatcher
from bacgiang.policy.ops.fair_threads.ending import NEVER_RIGHT_IN
from bacgiang.policy.testing_people import PASSWORD
from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.testing.zope import WSGI_SERVER_FIXTURE
from Products.Five import BrowserView
import pytest
import requests
from threading import Event
from threading import Semaphore
from threading import Thread
from time import thread_time
import transaction
from typing import Any
from waitress import create_server
from waitress import wasyncore
from zope.annotation.interfaces import IAnnotations
from zope.component import getGlobalSiteManager
from zope.interface import Interface
from zope.publisher.interfaces.browser import IBrowserRequest
from ZPublisher.interfaces import IPubBeforeCommit
from ZPublisher.interfaces import IPubSuccess


THREADS = 4
Asked = Callable[..., requests.Response]
ENOUGH = 20.0
"""Seconds of a processor after which a page that nobody ends gives up."""


@dataclass
class Pages:
    """What the pages of the test do, and what was seen of them."""

    begun: Semaphore = field(default_factory=lambda: Semaphore(0))
    go_on: Event = field(default_factory=Event)
    until: float = ENOUGH
    takes: int = 0
    """Bytes at a time."""


pages = Pages()


class Held(BrowserView):
    """Waits, as for something slow."""

    def __call__(self) -> str:
        pages.begun.release()
        pages.go_on.wait(60)
        return "held"


class Busy(BrowserView):
    """Works and works; what it wrote before is to be undone."""

    def __call__(self) -> str:
        IAnnotations(self.context)["busy"] = True
        began, taken = thread_time(), []
        while thread_time() - began < pages.until:
            taken.append(b"x" * pages.takes)
            with suppress(Exception):
                taken.append(b"")
        return "busy"


class BusyInTurn(MadeInTurn, Busy):
    """As the pages that give a file, of which one is made after the other."""

    def made(self) -> str:
        return Busy.__call__(self)


class Noting(BrowserView):
    """Works right in a module, and in nothing that it calls."""

    def __call__(self) -> str:
        right_in = {"__name__": self.request.form["name"], "thread_time": thread_time}
        exec(NOTING, right_in)  # noqa: S102
        pages.begun.release()
        return ""


class Covered(BrowserView):
    """Says something else of what ends it, as transforms of a text and templates do."""

    def __call__(self) -> str:
        try:
            work(ENOUGH)
        except Exception as error:
            raise KeyError("covered") from error
        return "done"


NOTING = """
began = thread_time()
while thread_time() - began < 1.0:
    pass
"""


class Stubborn(BrowserView):
    """Catches whatever ends it, and answers as if it had done all it had to."""

    def __call__(self) -> str:
        IAnnotations(self.context)["stubborn"] = True
        with suppress(Exception):
            work(ENOUGH)
        return "done"


def work(seconds: float) -> None:
    began = thread_time()
    while thread_time() - began < seconds:
        pass


PAGES = (
    ("held", Held),
    ("busy", Busy),
    ("in-turn", BusyInTurn),
    ("noting", Noting),
    ("covered", Covered),
    ("stubborn", Stubborn),
)


@pytest.fixture
def dispatcher() -> FairDispatcher:
    return FairDispatcher(THREADS)


@pytest.fixture
def url(site: Any, boards: None, dispatcher: FairDispatcher) -> Iterator[str]:
    """The portal, served as an instance serves it, with the pages of the test."""
    global pages
    pages = Pages()
    registry = getGlobalSiteManager()
    asked = (Interface, IBrowserRequest)
    for name, page in PAGES:
        registry.registerAdapter(page, asked, Interface, name=name)
    sockets: dict[int, Any] = {}
    server = create_server(
        WSGI_SERVER_FIXTURE.server.test_app,
        map=sockets,
        listen="localhost:0",
        _dispatcher=dispatcher,
    )
    port = (
        [*server.effective_listen][0][1]
        if hasattr(server, "effective_listen")
        else server.effective_port
    )
    is_over = Event()

    def loop() -> None:
        while not is_over.is_set():
            wasyncore.loop(0.05, True, sockets, count=1)

    thread = Thread(target=loop)
    thread.start()
    yield f"http://localhost:{port}{site.absolute_url_path()}"
    pages.go_on.set()
    is_over.set()
    thread.join()
    dispatcher.shutdown()
    wasyncore.close_all(sockets)
    for name, page in PAGES:
        registry.unregisterAdapter(page, asked, Interface, name=name)


@pytest.fixture
def people() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2 * THREADS) as pool:
        yield pool
        pages.go_on.set()


@pytest.fixture
def looked_at(people: ThreadPoolExecutor, dispatcher: FairDispatcher) -> Asked:
    """Ask while it is looked, over and over, for what has to be ended."""

    def ask(*asked_so: Any) -> requests.Response:
        own = people.submit(*asked_so)
        while not own.done():
            limits.look(dispatcher)
        return own.result()

    return ask


def asked(url: str, who: str | None = None) -> requests.Response:
    passwords = {SITE_OWNER_NAME: SITE_OWNER_PASSWORD}
    login = who and (who, passwords.get(who, PASSWORD))
    return requests.get(url, auth=login, headers={"Accept": "text/html"}, timeout=60)


def is_noted(context: Any, name: str) -> bool:
    """Whether what a page wrote was kept."""
    transaction.begin()
    return name in IAnnotations(context)


@pytest.mark.regulation("14")
def test_an_account_has_half_of_the_threads(
    url: str, dispatcher: FairDispatcher, people: ThreadPoolExecutor
) -> None:
    own = [people.submit(asked, f"{url}/held", "so-y-te-update") for _one in range(6)]
    for _one in range(THREADS // 2):
        assert pages.begun.acquire(timeout=60)
    while len(dispatcher.queue) < 4:
        pass
    # The others are served: who is known, who is new, and who is nobody.
    for who in ("huyen-hiep-hoa-update", "huyen-hiep-hoa-update", "ubnd-head", None):
        assert asked(f"{url}/vi", who).status_code == 200
    assert not pages.begun.acquire(blocking=False)
    assert len(dispatcher.queue) == 4
    pages.go_on.set()
    assert {one.result().text for one in own} == {"held"}


@pytest.mark.regulation("14")
def test_new_credentials_give_no_more(
    url: str, dispatcher: FairDispatcher, people: ThreadPoolExecutor
) -> None:
    def with_own_session(number: int) -> requests.Response:
        login = ("so-y-te-update", PASSWORD)
        cookies = {"auth_token": f"made-up-{number}"}
        return requests.get(f"{url}/held", auth=login, cookies=cookies, timeout=60)

    own = [people.submit(with_own_session, number) for number in range(3)]
    for _one in own:
        assert pages.begun.acquire(timeout=60)
    beyond = with_own_session(3)
    assert beyond.status_code == 503
    assert beyond.headers["Retry-After"]
    assert asked(f"{url}/vi", "huyen-hiep-hoa-update").status_code == 200
    pages.go_on.set()
    assert {one.result().text for one in own} == {"held"}


@pytest.mark.regulation("14")
def test_nor_does_a_password_in_the_body(
    url: str, dispatcher: FairDispatcher, people: ThreadPoolExecutor
) -> None:
    """Whose it is the portal says, whatever it was said by."""

    def with_password(number: int) -> requests.Response:
        said = {"login": "so-y-te-update", "password": PASSWORD}
        return requests.post(f"{url}/held", json=said, timeout=60)

    own = [people.submit(with_password, number) for number in range(3)]
    for _one in own:
        assert pages.begun.acquire(timeout=60)
    assert with_password(3).status_code == 503
    assert asked(f"{url}/vi", "huyen-hiep-hoa-update").status_code == 200
    pages.go_on.set()
    assert {one.result().text for one in own} == {"held"}


@pytest.mark.regulation("14")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "nhiều thời gian hoặc bộ nhớ hơn"),
        ("en", "more time or memory than the portal"),
    ],
)
def test_a_request_that_works_too_long_is_ended(
    url: str,
    site: Any,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    language: str,
    words: str,
) -> None:
    """Also where what is in its way catches every error."""
    monkeypatch.setattr(limits, "LONGEST", 0.3)
    monkeypatch.setattr(limits, "AGAIN", 0.3)
    answer = looked_at(asked, f"{url}/{language}/busy", "so-y-te-update")
    assert answer.status_code == 503
    assert words in answer.text
    assert "test_fair_threads" in caplog.text
    assert not is_noted(site[language], "busy")
    # The thread that had it works on.
    for _one in range(THREADS):
        assert asked(f"{url}/{language}", "so-y-te-update").status_code == 200


@pytest.mark.regulation("14")
def test_what_is_made_in_turn_is_ended_and_gives_its_turn_back(
    url: str,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "LONGEST", 0.3)
    answer = looked_at(asked, f"{url}/vi/in-turn")
    assert answer.status_code == 503
    pages.until = 0.0
    assert asked(f"{url}/vi/in-turn").text == "busy"


@pytest.mark.regulation("14")
def test_a_request_that_takes_too_much_memory_is_ended(
    url: str,
    looked_at: Asked,
    people: ThreadPoolExecutor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It alone: whoever waits beside it has done less."""
    monkeypatch.setattr(limits, "MOST", 200_000_000)
    pages.takes = 1_000_000
    beside = people.submit(asked, f"{url}/vi/held", "huyen-hiep-hoa-update")
    assert pages.begun.acquire(timeout=60)
    answer = looked_at(asked, f"{url}/vi/busy", "so-y-te-update")
    assert answer.status_code == 503
    pages.go_on.set()
    assert beside.result().text == "held"


@pytest.mark.regulation("14")
@pytest.mark.parametrize("name", sorted(NEVER_RIGHT_IN))
def test_nothing_is_ended_right_where_it_notes_something_in_its_thread(
    url: str,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """It would stay noted for whoever is answered by the thread after that: their items
    would lack what their types add, or be in no list.
    """
    monkeypatch.setattr(limits, "LONGEST", 0.3)
    answer = looked_at(asked, f"{url}/vi/noting?name={name}", "so-y-te-update")
    assert pages.begun.acquire(blocking=False), answer.text


@pytest.mark.regulation("14")
def test_who_runs_the_portal_is_not_ended(
    url: str,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "LONGEST", 0.3)
    pages.until = 1.0
    answer = looked_at(asked, f"{url}/vi/busy", SITE_OWNER_NAME)
    assert answer.text == "busy"


@pytest.mark.regulation("14")
def test_nothing_is_saved_of_what_caught_its_end(
    url: str,
    site: Any,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "LONGEST", 0.3)
    answer = looked_at(asked, f"{url}/vi/stubborn", "so-y-te-update")
    assert answer.status_code == 503
    assert not is_noted(site["vi"], "stubborn")


@pytest.mark.regulation("14")
@pytest.mark.parametrize("kind", ["text/html", "application/json"])
def test_what_covers_its_end_is_answered_as_ended(
    url: str,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    """No fault of the portal's code, and nothing to correct in what was sent."""
    monkeypatch.setattr(limits, "LONGEST", 0.3)

    def ask() -> requests.Response:
        path = "vi" if kind == "text/html" else "++api++/vi"
        login, said = ("so-y-te-update", PASSWORD), {"Accept": kind}
        address = f"{url}/{path}/covered?x=1"
        return requests.get(address, auth=login, headers=said, timeout=60)

    answer = looked_at(ask)
    assert answer.status_code == 503, answer.text[:1000]
    assert answer.headers["Retry-After"]
    assert kind in answer.headers["Content-Type"]


@pytest.mark.regulation("14")
@pytest.mark.parametrize("after", [IPubBeforeCommit, IPubSuccess])
def test_what_is_being_written_is_not_ended(
    url: str,
    site: Any,
    looked_at: Asked,
    monkeypatch: pytest.MonkeyPatch,
    after: Any,
) -> None:
    """While the database commits, all of it or nothing has to be kept; and who is told
    afterwards must not hear that nothing was.
    """

    def slow(event: Any) -> None:
        if after is IPubSuccess:
            work(1.0)
        else:
            transaction.get().addBeforeCommitHook(work, (1.0,))

    monkeypatch.setattr(limits, "LONGEST", 0.3)
    pages.until = 0.0
    registry = getGlobalSiteManager()
    registry.registerHandler(slow, (after,))
    try:
        answer = looked_at(asked, f"{url}/vi/busy", "so-y-te-update")
    finally:
        registry.unregisterHandler(slow, (after,))
    assert answer.status_code == 200
    assert is_noted(site["vi"], "busy")
