"""nginx with certificates: http leads to https, strangers' names get no certificate."""

from __future__ import annotations

from .named_hosts import MAIN
from .named_hosts import SITE
from .nginx_process import NginxProcess
from .portal_process import free_port
from certificates import certify
from collections.abc import Iterator
from http.client import HTTPResponse
import pytest
import socket
import ssl


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NginxProcess]:
    """No instance behind it: these answers are nginx's own."""
    folder = tmp_path_factory.mktemp("nginx")
    certify(folder, "bacgiang.gov.vn", "*.bacgiang.gov.vn")
    yield from NginxProcess(folder, "https", f"127.0.0.1:{free_port()}").serve()


def ask(
    nginx: NginxProcess, host: str, door: str = "", plain: bool = False
) -> HTTPResponse:
    """Ask `host` for a page, at the door (the name of TLS) `door`."""
    port = nginx.port if plain else nginx.secure_port
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    if not plain:
        trusted = ssl.create_default_context(cafile=nginx.folder / "certificate.pem")
        connection = trusted.wrap_socket(connection, server_hostname=door or host)
    head = f"GET /vi?x=1 HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"
    connection.sendall(head.encode())
    answer = HTTPResponse(connection)
    answer.begin()
    return answer


@pytest.mark.parametrize("host", [MAIN, SITE, "bacgiang.gov.vn"])
def test_http_leads_to_https(nginx: NginxProcess, host: str) -> None:
    answer = ask(nginx, host, plain=True)
    assert answer.status == 301
    target = f"https://{host}:{nginx.secure_port}/vi?x=1"
    assert answer.headers["Location"] == target


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("host", [MAIN, SITE, "bacgiang.gov.vn"])
def test_every_answer_binds_visitors_to_https(nginx: NginxProcess, host: str) -> None:
    answer = ask(nginx, host)
    assert answer.status == (301 if host == "bacgiang.gov.vn" else 502)
    assert answer.headers.get_all("Strict-Transport-Security") == [
        "max-age=31536000; includeSubDomains"
    ]


def test_the_domain_alone_leads_to_the_main_host(nginx: NginxProcess) -> None:
    answer = ask(nginx, "bacgiang.gov.vn")
    assert answer.status == 301
    target = f"https://{MAIN}:{nginx.secure_port}/vi?x=1"
    assert answer.headers["Location"] == target


def test_a_strangers_name_gets_no_certificate(nginx: NginxProcess) -> None:
    with pytest.raises(ssl.SSLError, match="(?i)unrecognized.name"):
        ask(nginx, "evil.example")


def test_a_strangers_name_behind_one_of_ours_is_sent_away(nginx: NginxProcess) -> None:
    assert ask(nginx, "evil.example", door=MAIN).status == 421
