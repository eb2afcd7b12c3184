"""The WSGI filter that puts the portal at the root of the host."""

from bacgiang.policy.ops.site_root import SiteRoot
from of_all import of_all
import pytest
from typing import Any


def call(path: str, method: str = "GET", host: str = "localhost:8080") -> Any:
    seen: dict[str, Any] = {}

    def app(environ, start_response):
        seen.update(environ)
        start_response("200 OK", [("Content-Length", "4")])
        return [b"body"]

    environ = {"PATH_INFO": path, "REQUEST_METHOD": method, "HTTP_HOST": host}
    environ["wsgi.url_scheme"] = "http"
    body = SiteRoot(app, "bacgiang")(environ, lambda *_: None)
    return seen, b"".join(body)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "/VirtualHostBase/http/localhost:8080/bacgiang/VirtualHostRoot/"),
        (
            "/vi/x",
            "/VirtualHostBase/http/localhost:8080/bacgiang/VirtualHostRoot/vi/x",
        ),
        (
            "/++api++/vi",
            "/VirtualHostBase/http/localhost:8080/bacgiang/VirtualHostRoot/++api++/vi",
        ),
        (
            "/bacgiang/vi",
            "/VirtualHostBase/http/localhost:8080/bacgiang/VirtualHostRoot/bacgiang/vi",
        ),
        ("/bacgiang/portal_setup/manage_main", "/bacgiang/portal_setup/manage_main"),
        ("/manage_main", "/manage_main"),
        (
            "/VirtualHostBase/https/x:443/bacgiang/VirtualHostRoot/vi",
            "/VirtualHostBase/https/x:443/bacgiang/VirtualHostRoot/vi",
        ),
    ],
)
def test_paths(path, expected):
    assert call(path)[0]["PATH_INFO"] == expected


def test_host_without_port_gets_the_schemes_port():
    seen, _body = call("/vi", host="bacgiang.gov.vn")
    base = "/VirtualHostBase/http/bacgiang.gov.vn:80/"
    assert seen["PATH_INFO"].startswith(base)


def test_head_is_get_without_a_body():
    seen, body = call("/vi", method="HEAD")
    assert seen["REQUEST_METHOD"] == "GET"
    assert body == b""
    assert call("/vi")[1] == b"body"


def test_head_of_an_upload_stays_head():
    assert call("/vi/@tus-upload/1", method="HEAD")[0]["REQUEST_METHOD"] == "HEAD"


BASE = "/VirtualHostBase/http/localhost:8080/bacgiang/VirtualHostRoot"


@of_all(
    "path",
    [
        "/_vh_evil.example/vi",
        "/x/_vh_evil.example/vi",
        "/vi/VirtualHostBase/http/evil.example:80/bacgiang/VirtualHostRoot/vi",
        "/VirtualHostRoot/vi",
        "/VirtualHostBase/aaa",
        "/VirtualHostBase/http",
        "/vi/*",
        "/aq_parent",
        "/vi/aq_parent/manage_main",
        f"{BASE}/aq_inner",
        "/../../../evil.example:80/bacgiang/VirtualHostRoot/vi",
        f"{BASE}/x/_vh_evil.example/vi",
        f"{BASE}/../../../evil.example:80/bacgiang/VirtualHostRoot/vi",
        f"{BASE}/VirtualHostRoot/vi",
    ],
)
def test_words_of_zopes_paths_lead_nowhere(path):
    assert call(path)[0]["PATH_INFO"] == f"{BASE}/@@no-such-page"


@pytest.mark.parametrize(
    "host",
    [
        "a@bacgiang.gov.vn",
        "bacgiang.gov.vn:abc",
        "evil.example/bacgiang.gov.vn",
        "a b",
        "bacgiang.gov.vn:80:80",
        "[::1",
        "tỉnh.vn",
    ],
)
def test_what_is_no_host_is_refused(host):
    answers = []
    environ = {"PATH_INFO": "/vi", "HTTP_HOST": host, "wsgi.url_scheme": "http"}
    SiteRoot(None, "bacgiang")(environ, lambda status, _: answers.append(status))
    assert answers == ["400 Bad Request"]


def test_an_address_of_ipv6_is_a_host():
    base = "/VirtualHostBase/http/[::1]:80/bacgiang/VirtualHostRoot/vi"
    assert call("/vi", host="[::1]")[0]["PATH_INFO"] == base
    assert ":8080/bacgiang" in call("/vi", host="[::1]:8080")[0]["PATH_INFO"]
