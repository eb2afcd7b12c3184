"""Links of published items that lead nowhere become one task for their board."""

from bacgiang.policy.base import one_request
from bacgiang.policy.base.tasks.about import open_about
from bacgiang.policy.editorial.broken_links import checking
from bacgiang.policy.editorial.broken_links import outside
from bacgiang.policy.editorial.broken_links.checking import check_some
from bacgiang.policy.editorial.broken_links.outside import Answer
from bacgiang.policy.editorial.broken_links.store import Asked
from bacgiang.policy.editorial.broken_links.store import link_store
from bacgiang.policy.testing_people import make_item
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from draft_samples import make_draft
from http.server import BaseHTTPRequestHandler
from http.server import HTTPServer
from lxml.html import fromstring
from plone import api
from plone.app.textfield.value import RichTextValue
import pytest
from threading import Thread
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock


ELSEWHERE = "https://example.org/a"
KIND = "broken-links"


def text_with(*addresses: str) -> RichTextValue:
    links = "".join(f'<p><a href="{one}">đọc ở {one}</a></p>' for one in addresses)
    return RichTextValue(links, "text/html", "text/x-html-safe")


@pytest.fixture
def section(portal: Any, people: None) -> Any:
    return portal["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


def broken(item: Any) -> list[str]:
    return [one.address for one in link_store().get(item.UID())]


@pytest.mark.regulation("4.1b")
def test_links_within_the_portal(portal: Any, section: Any) -> None:
    seen = make_item(section, "so-y-te", "published", title="Đã đăng")
    draft = make_item(section, "so-y-te", "draft", title="Đang soạn")
    site, folder = "/vi/don-vi/so-y-te", section.absolute_url()
    with api.env.adopt_roles(["Manager"]):
        api.content.create(draft, "File", "tep", title="Tệp kín")
    wrong = (
        f"resolveuid/{draft.UID()}",
        f"../resolveuid/{'0' * 32}",
        f"{site}/tin-tuc/khong-co",
        f"{folder}/{draft.getId()}",
        f"{folder}/{draft.getId()}/tep/trang-nao-do",
        # Of the item itself, on its page and in the API alike.
        seen.getId(),
    )
    right = (
        f"resolveuid/{seen.UID()}#muc-2",
        f"../resolveuid/{seen.UID()}/@@download/file",
        f"../{seen.getId()}",
        f"{seen.absolute_url()}/",
        f"{seen.absolute_url()}?x=1",
        f"{site}/tin-tuc/rss.xml",
        f"{site}/@@search",
        "/vi/to-chuc/so-y-te",
        "/",
        "#chan-trang",
        "mailto:a@example.org",
        "javascript:x",
        "http://[",
        ELSEWHERE,
    )
    item = make_item(section, "so-y-te", "published", title="Bài")
    item.text = text_with(*wrong, *right)
    check_some(portal)
    assert broken(item) == list(wrong)
    shown = fromstring(item.text.output_relative_to(item)).xpath("//a/@href")
    assert seen.absolute_url() in shown
    assert f"{item.absolute_url()}/{seen.getId()}" in shown
    (task,) = open_about(KIND, item.UID())
    assert (task.unit, task.level) == ("so-y-te", "")
    check_some(portal)
    assert len(open_about(KIND, item.UID())) == 1
    item.text = text_with(*right)
    check_some(portal)
    assert not broken(item) and not open_about(KIND, item.UID())


@pytest.mark.regulation("4.1b", "14.2")
@pytest.mark.parametrize("below", ["", "/tep", "/@@draft-versions"])
def test_links_tell_nothing_of_hidden_records(
    portal: Any, section: Any, below: str
) -> None:
    """Else numbers are tried until one is that another board has in work."""
    hidden = make_draft(portal, "huyen-hiep-hoa").absolute_url()
    item = make_item(section, "so-y-te", "published", title="Bài")
    for address in (hidden, f"{hidden}x"):
        item.text = text_with(f"{address}{below}")
        assert not checking.check_item(item.UID(), checking.Outside(0)), address


@pytest.mark.regulation("4.1b")
def test_other_hosts_are_asked_seldom_and_only_when_switched_on(
    portal: Any, section: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fails(address: str) -> Answer:
        asked.append(address)
        return Answer.FAILED

    monkeypatch.setattr(checking, "ask", fails)
    item = make_item(section, "so-y-te", "published", title="Bài")
    many = [f"https://example.org/{number}" for number in range(30)]
    item.text = text_with(ELSEWHERE, *many)
    check_some(portal)
    assert not asked
    api.portal.set_registry_record(checking.OUTSIDE, True)
    check_some(portal)
    check_some(portal)
    # As many as a run may; each once a day; one failure is none.
    assert asked == [ELSEWHERE, *many]
    assert not broken(item)
    store = link_store()
    kept = store.asked[ELSEWHERE]
    store.asked[ELSEWHERE] = Asked(kept.on - timedelta(days=1), kept.failures)
    check_some(portal)
    assert broken(item) == [ELSEWHERE]


class Server(BaseHTTPRequestHandler):
    """Answers with the status that its path names; HEAD is not taken at /get."""

    def do_HEAD(self) -> None:  # noqa: N802
        self.answer(405 if self.path == "/get" else int(self.path[1:4]))

    def do_GET(self) -> None:  # noqa: N802
        self.answer(200 if self.headers["Host"] == "a.example" else 410)

    def answer(self, status: int) -> None:
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/404")
        self.end_headers()

    def log_message(self, *told: Any) -> None:
        """Nothing."""


def test_what_another_host_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    server = HTTPServer(("127.0.0.1", 0), Server)
    Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_port

    def local(name: str, port: int) -> list[Any]:
        return [(0, 0, 0, "", ("127.0.0.1", port))]

    monkeypatch.setitem(one_request.PORTS, "http", port)
    monkeypatch.setattr(one_request, "is_public_address", lambda text: True)
    monkeypatch.setattr(one_request, "getaddrinfo", local)
    try:
        answers = {
            path: outside.ask(f"http://a.example/{path}")
            for path in ("200", "404", "503", "302", "301", "get")
        }
    finally:
        server.shutdown()
        server.server_close()
    assert answers == {
        "200": Answer.FINE,
        "404": Answer.FAILED,
        "503": Answer.FAILED,
        "302": Answer.FAILED,
        "301": Answer.FINE,
        "get": Answer.FINE,
    }
    # Nobody listens there any more.
    assert outside.ask("http://a.example/200") is Answer.FAILED


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    ("address", "resolved"),
    [
        ("http://a.example/", "10.0.0.1"),
        ("http://a.example/", "127.0.0.1"),
        ("http://a.example/", "169.254.169.254"),
        ("http://a.example/", "::1"),
        ("http://a.example/", "::ffff:192.168.1.1"),
        ("http://a.example/", "64:ff9b::a00:1"),
        ("http://a.example/", "fd00::1"),
        ("http://a.example/", "224.0.1.1"),
        ("http://a.example/", "100.64.0.1"),
        ("http://a.example:8080/", "8.8.8.8"),
        ("http://u:p@a.example/", "8.8.8.8"),
        ("ftp://a.example/", "8.8.8.8"),
        ("http://moved.example/", "8.8.8.8"),
    ],
)
def test_nothing_of_our_own_network_is_asked(
    monkeypatch: pytest.MonkeyPatch, address: str, resolved: str
) -> None:
    asked: list[str] = []

    def found(name: str, port: int) -> list[Any]:
        ip = "10.0.0.1" if name == "inner.example" else resolved
        return [(0, 0, 0, "", (ip, port))]

    @contextmanager
    def moved(parts: Any, ip: str, *more: Any) -> Iterator[Any]:
        asked.append(ip)
        headers = {"Location": "http://inner.example/admin"}
        answer = SimpleNamespace(status=302, headers=headers)
        yield SimpleNamespace(request=Mock(), getresponse=lambda: answer)

    monkeypatch.setattr(one_request, "getaddrinfo", found)
    monkeypatch.setattr(one_request, "connected", moved)
    assert outside.ask(address) is Answer.UNTOLD
    # A redirection is judged anew.
    assert asked == (["8.8.8.8"] if "moved" in address else [])
