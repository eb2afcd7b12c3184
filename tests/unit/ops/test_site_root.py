"""The WSGI filter that puts the portal at the root of the host."""

from bacgiang.policy.ops.site_root import SiteRoot
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
        ("/bacgiang/@@search", "/bacgiang/@@search"),
        ("/bacgiang", "/bacgiang"),
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
