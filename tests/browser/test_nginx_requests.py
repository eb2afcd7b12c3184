"""What nginx hands on to an instance, and what it answers itself; no portal behind it."""

from __future__ import annotations

from .nginx_process import NginxProcess
from .portal_process import free_port
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
import json
from pathlib import Path
import pytest
import requests
import socket
import threading
import time
from typing import Any


MAIN = "www.bacgiang.gov.vn"
SITE = "soyte.bacgiang.gov.vn"
CHALLENGE = "acl_users/credentials_cookie_auth/require_login"
LIES = {
    "Forwarded": "host=evil.example",
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Proto": "ftp",
    "X-Forwarded-Server": "evil.example",
    "X-Original-URL": "/evil.example",
    "X-Real-IP": "203.0.113.9",
    "X-Rewrite-URL": "/evil.example",
    "X-Script-Name": "/evil.example",
    "X_Forwarded_For": "203.0.113.9",
}


class Echo(BaseHTTPRequestHandler):
    """Answers with what it was asked."""

    def do_GET(self) -> None:
        asked = {"path": self.path, "headers": list(self.headers.items())}
        body = json.dumps(asked).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if self.path.endswith("/head"):
            self.send_header("Content-Security-Policy", "x" * 24_000)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NginxProcess]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    folder = tmp_path_factory.mktemp("nginx")
    instance = f"127.0.0.1:{server.server_address[1]}"
    yield from NginxProcess(folder, "http", instance).serve()
    server.shutdown()


def ask(nginx: NginxProcess, host: str, path: str, **more: Any) -> requests.Response:
    """Ask a host, by its name alone, for a path."""
    headers = {"Host": f"{host}:{nginx.port}", **more.pop("headers", {})}
    method = more.pop("method", "GET")
    address = f"http://127.0.0.1:{nginx.port}"
    request = requests.Request(method, address, headers=headers, **more).prepare()
    request.url = address + path
    with requests.Session() as session:
        return session.send(request, allow_redirects=False, timeout=30)


def raw(nginx: NginxProcess, text: str) -> str:
    """The first line of the answer to a request written by hand, "" without one."""
    with socket.create_connection(("127.0.0.1", nginx.port), timeout=10) as connection:
        connection.sendall(text.replace("\n", "\r\n").encode())
        return connection.makefile(encoding="utf-8").readline().strip()


def line_of(nginx: NginxProcess, path: str) -> str:
    """The line of the log about a path; fails unless it is written soon."""
    for _again in range(100):
        lines = nginx.log.read_text(encoding="utf-8").splitlines()
        if found := [line for line in lines if path in line]:
            return found[-1]
        time.sleep(0.1)
    raise AssertionError(f"no line about {path} in {lines}")


@pytest.mark.regulation("2.2")
@pytest.mark.parametrize("host", [MAIN, SITE])
@pytest.mark.parametrize(
    ("asked", "handed_on"),
    [
        ("/", "/"),
        ("/vi/tin-tuc?b_start:int=20&x=%2F", "/vi/tin-tuc?b_start:int=20&x=%2F"),
        (
            "/++api++/vi/@search?q=y%20t%E1%BA%BF",
            "/++api++/vi/@search?q=y%20t%E1%BA%BF",
        ),
        ("/vi/%C4%91%E1%BA%A5t", "/vi/%C4%91%E1%BA%A5t"),
        ("/vi/a%3Fb%25c", "/vi/a%3Fb%25c"),
        ("/vi/a%0Ab", "/vi/a%0Ab"),
        ("/vi/../../../evil/vi", None),
        ("/vi/%2e%2e/x", "/x"),
        ("/a/@@images/1.png", "/a/@@images/1.png"),
        (f"/{CHALLENGE}?came_from=/vi/x", f"/{CHALLENGE}?came_from=/vi/x"),
    ],
)
def test_the_path_tells_scheme_host_and_port(
    nginx: NginxProcess, host: str, asked: str, handed_on: str | None
) -> None:
    answer = ask(nginx, host, asked)
    if handed_on is None:
        assert answer.status_code == 400
        return
    root = f"/VirtualHostBase/http/{host}:{nginx.port}/bacgiang/VirtualHostRoot"
    assert answer.json()["path"] == root + handed_on


def test_what_a_visitor_says_of_the_way_is_dropped(nginx: NginxProcess) -> None:
    headers = ask(nginx, MAIN, "/vi", headers=LIES).json()["headers"]
    told = {name.lower().replace("_", "-"): value for name, value in headers}
    assert len(told) == len(headers)
    assert told["x-forwarded-for"] == "127.0.0.1"
    assert told["host"] == f"{MAIN}:{nginx.port}"
    assert set(told) <= {
        "accept",
        "accept-encoding",
        "host",
        "user-agent",
        "x-forwarded-for",
    }


def test_a_head_that_names_all_hosts_passes(nginx: NginxProcess) -> None:
    """More than the 18,000 characters that a policy names (`page_policy.MOST_NAMES`)."""
    for path in ("/vi/head", "/++resource++head/head"):
        answer = ask(nginx, MAIN, path)
        assert answer.status_code == 200
        assert len(answer.headers["Content-Security-Policy"]) == 24_000


def test_files_are_asked_for_without_cookies_and_pages_with_them(
    nginx: NginxProcess,
) -> None:
    sent = {"Cookie": "__ac=x", "Authorization": "Basic x"}
    page = dict(ask(nginx, MAIN, "/vi", headers=sent).json()["headers"])
    assert page["Cookie"] == "__ac=x"
    path = "/++webresource++1/++theme++bacgiang/icon.svg"
    file = dict(ask(nginx, MAIN, path, headers=sent).json()["headers"])
    assert not {"Cookie", "Authorization"} & set(file)


@pytest.mark.parametrize(
    "path",
    [
        "/VirtualHostBase/http/evil.example:80/bacgiang/VirtualHostRoot/vi",
        "/vi/VirtualHostRoot/x",
        "/x/_vh_evil.example/vi",
        "/vi/%5Fvh_x",
        "/manage",
        "/vi/manage_main",
        "/vi/@@manage_workspace",
        "/Control_Panel/x",
        "/acl_users/users",
        "/portal_setup/manage_main/",
        "/portal_setup//manage_main//",
        "//portal_setup/%6Danage_main/.",
        "/x/../portal_setup/manage_main/x",
        "/vi/%2fmanage_main%2F",
        "/vi/manage/",
        "/portal_setup/++attribute++manage_main",
        "/portal_setup/%2B%2Bview%2B%2Bmanage_main/",
        "/Control_Panel/",
        "/vi//acl_users%2f",
        f"/{CHALLENGE}/x",
        "/acl_users/credentials_cookie_auth/login",
    ],
)
def test_zopes_own_words_are_refused(nginx: NginxProcess, path: str) -> None:
    for host in (MAIN, SITE):
        answer = ask(nginx, host, path)
        assert answer.status_code == 404
        assert '<html lang="vi">' in answer.text
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost", "127.0.0.1", f"{MAIN}.evil.example", ""]
)
def test_a_strangers_name_gets_no_answer(nginx: NginxProcess, host: str) -> None:
    request = f"GET /vi HTTP/1.1\nHost: {host}\nConnection: close\n\n"
    assert raw(nginx, request) == ("" if host else "HTTP/1.1 400 Bad Request")


def test_the_name_in_the_request_line_goes_before_the_header(
    nginx: NginxProcess,
) -> None:
    request = f"GET http://evil.example/vi HTTP/1.1\nHost: {MAIN}\n\n"
    assert raw(nginx, request) == ""


def test_the_domain_alone_leads_to_the_main_host(nginx: NginxProcess) -> None:
    answer = ask(nginx, "bacgiang.gov.vn", "/vi/tin-tuc?x=1")
    assert answer.status_code == 301
    target = f"http://{MAIN}:{nginx.port}/vi/tin-tuc?x=1"
    assert answer.headers["Location"] == target


@pytest.mark.parametrize(
    ("host", "megabytes", "is_taken"),
    [(SITE, 24, True), (SITE, 26, False), (MAIN, 26, True), (MAIN, 551, False)],
)
def test_too_large_a_request_is_refused_before_it_is_sent(
    nginx: NginxProcess, host: str, megabytes: int, is_taken: bool
) -> None:
    head = f"POST /vi HTTP/1.1\nHost: {host}\nContent-Length: {megabytes << 20}\n"
    if not is_taken:
        assert raw(nginx, f"{head}\n") == "HTTP/1.1 413 Request Entity Too Large"
        return
    assert raw(nginx, f"{head}Expect: 100-continue\n\n") == "HTTP/1.1 100 Continue"


def test_the_log_does_not_tell_who_asked_for_what(nginx: NginxProcess) -> None:
    ask(nginx, MAIN, "/vi/@@receipt?code=BG-SECRET", headers={"Referer": "http://x/y"})
    # nginx writes a line once it is done with a connection: that of a request before
    # may come later, and this one after the answer.
    logged = line_of(nginx, "/vi/@@receipt")
    assert "127.0.0.0" in logged
    for told in ("SECRET", "python-requests", "http://x/y", "127.0.0.1", "Virtual"):
        assert told not in logged


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize(
    "way",
    [
        "/vi/@@join/",
        "/vi/join/",
        "/en/passwordreset/",
        "/@@preview/",
        "/vi/++api++/@receipts/",
        "/@@open311/v2/requests/",
    ],
)
def test_the_log_tells_nothing_that_opens_what_it_names(
    nginx: NginxProcess, way: str
) -> None:
    """Of a token in a path, nor where one letter of it is written otherwise."""
    for way_asked in (way, way.replace("/", "//"), way.replace("i", "%69")):
        ask(nginx, MAIN, f"{way_asked}bi-mat-nao-do/them?code=bi-mat-nao-do")
    ask(nginx, MAIN, "/vi/sau-do")
    line_of(nginx, "/vi/sau-do")
    logged = nginx.log.read_text(encoding="utf-8")
    assert logged.count(f'"{way}-"') == 3 and "bi-mat-nao-do" not in logged


def test_while_the_instance_is_away_a_page_says_so(tmp_path: Path) -> None:
    for nginx in NginxProcess(tmp_path, "http", f"127.0.0.1:{free_port()}").serve():
        answer = ask(nginx, MAIN, "/vi")
        assert answer.status_code == 502
        assert "tạm thời gián đoạn" in answer.text
        assert '<p lang="en">' in answer.text
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.regulation("15.2")
def test_no_log_of_faults_tells_who_asked_for_what(tmp_path: Path) -> None:
    """Of requests that the instance did not answer, or that were limited."""
    away = f"127.0.0.1:{free_port()}"
    secret = "/vi/@@receipt?code=bi-mat-nao-do"
    for nginx in NginxProcess(tmp_path, "http", away).serve():
        answers = {
            ask(nginx, MAIN, secret, method=method).status_code
            for method in ("GET", *["POST"] * 80)
        }
        assert answers == {429, 502}
        line_of(nginx, "/vi/@@receipt")
    for log in tmp_path.glob("*.log"):
        assert "bi-mat-nao-do" not in log.read_text(encoding="utf-8"), log.name


def limited(nginx: NginxProcess, **headers: str) -> set[int]:
    """Answers to eighty POSTs in a row."""
    return {
        ask(
            nginx, SITE, "/++api++/@opinions", method="POST", headers=headers
        ).status_code
        for _one in range(80)
    }


@pytest.mark.regulation("15.2")
def test_who_sends_too_often_waits(nginx: NginxProcess) -> None:
    assert 429 in limited(nginx)
    assert 429 not in limited(nginx, Cookie="__ac=x")
    assert ask(nginx, SITE, "/vi").status_code == 200
    large = {"Content-Length": "50000000"}
    answer = ask(nginx, MAIN, "/vi/@@opinion", method="POST", headers=large)
    assert answer.status_code == 413
    # Nor may it come in pieces, of which nobody knows how many there will be.
    head = f"POST /vi HTTP/1.1\nHost: {MAIN}\nTransfer-Encoding: chunked\n\n"
    assert raw(nginx, head) == "HTTP/1.1 413 Request Entity Too Large"
