"""What the filter adds to an answer, and takes away."""

from bacgiang.policy.ops.answer_headers import make_filter
import pytest
from typing import Any


ALWAYS = {"x-content-type-options", "referrer-policy", "permissions-policy"}
ALWAYS |= {"x-frame-options", "cross-origin-opener-policy"}


def answer(
    headers: list[tuple[str, str]], path: str = "/vi", method: str = "GET"
) -> dict[str, str]:
    told: dict[str, str] = {}

    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", headers)
        return [b"x"]

    def start(status: str, headers: list[tuple[str, str]]) -> None:
        told.update((name.lower(), value) for name, value in headers)

    environ = {"PATH_INFO": path, "REQUEST_METHOD": method}
    assert list(make_filter(app, {})(environ, start)) == [b"x"]
    return told


@pytest.mark.parametrize(
    ("kind", "is_page"),
    [
        ("text/html; charset=utf-8", True),
        ("application/xhtml+xml", True),
        ("application/akn+xml", True),
        ("image/svg+xml", True),
        ("text/xml", True),
        ("application/pdf", False),
        ("application/json", False),
        ("image/png", False),
    ],
)
def test_every_answer_says_the_same(kind: str, is_page: bool) -> None:
    told = answer([("Content-Type", kind), ("X-Powered-By", "Zope")])
    assert told.keys() - {"content-type", "content-security-policy"} == ALWAYS
    policy = told.get("content-security-policy", "")
    assert ("default-src 'none';" in policy) == is_page
    assert "publickey-credentials-get=(self)" in told["permissions-policy"]
    assert "camera=()" in told["permissions-policy"]


@pytest.mark.parametrize(("scheme", "told"), [("http", False), ("https", True)])
def test_windows_are_kept_apart_where_browsers_can(scheme: str, told: bool) -> None:
    path = f"/VirtualHostBase/{scheme}/www.bacgiang.gov.vn:443/bacgiang/vi"
    headers = answer([("Content-Type", "text/html")], path)
    assert ("cross-origin-opener-policy" in headers) == told


def test_what_a_page_says_itself_stays() -> None:
    own = {"content-type": "text/html", "content-security-policy": "default-src 'self'"}
    own |= {"referrer-policy": "same-origin"}
    assert answer(list(own.items())).items() >= own.items()


@pytest.mark.parametrize(
    ("path", "method", "is_open"),
    [
        ("/++api++/vi/van-ban", "GET", True),
        ("/vi/van-ban/@search", "HEAD", True),
        ("/++api++/@login", "POST", False),
        ("/vi/van-ban", "GET", False),
        ("/vi/van-ban/@@download/@tep.pdf", "GET", False),
    ],
)
def test_pages_of_any_site_may_read_data(path: str, method: str, is_open: bool) -> None:
    told = answer([("Content-Type", "application/json")], path, method)
    assert (told.get("access-control-allow-origin") == "*") == is_open
    assert "access-control-allow-credentials" not in told
